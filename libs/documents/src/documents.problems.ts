import { defineProblems, defineSentences } from '@qms/http';

export const DOCUMENT_PROBLEMS = defineProblems({
  'file-missing-yet': { status: 422, vi: 'Chưa có tệp PDF của tài liệu', en: 'The PDF of the document is missing' },
  'pdf-needed': { status: 422, vi: 'Tệp để đọc và phê duyệt phải là PDF', en: 'The file to be read and approved must be a PDF' },
  'change-summary-missing': { status: 422, vi: 'Chưa có tóm tắt nội dung thay đổi', en: 'The summary of changes is missing' },
  'reviews-open': { status: 422, vi: 'Còn người được lấy ý kiến chưa đồng ý', en: 'Not every reviewer has agreed' },
  'author-approves': {
    status: 422,
    vi: 'Người soạn thảo không đồng thời phê duyệt tài liệu này',
    en: 'Who drafted this document does not approve it as well',
  },
  'begins-before-current': {
    status: 422,
    vi: 'Ngày hiệu lực phải sau ngày hiệu lực của lần ban hành đang áp dụng',
    en: 'It must begin after the revision now in force began',
  },
  'not-due-yet': { status: 409, vi: 'Chưa đến ngày hiệu lực', en: 'Its day has not come' },
  'not-the-reviewer': { status: 403, vi: 'Chưa đến lượt hoặc không được lấy ý kiến', en: 'You are not asked for your opinion now' },
  'read-something-else': {
    status: 409,
    vi: 'Nội dung đã thay đổi sau khi đọc; hãy đọc lại trước khi phê duyệt',
    en: 'The content changed after you read it; read it again before you approve',
  },
  'revision-open': { status: 409, vi: 'Đang có một lần sửa đổi chưa hoàn tất', en: 'There is a revision in the making' },
  'decision-incomplete': {
    status: 422,
    vi: 'Cần đủ người ký, chức vụ, số, ngày và tệp quyết định',
    en: 'Signer, post, number, date and file of the decision are needed',
  },
  'files-complete': { status: 409, vi: 'Tài liệu đã có tệp', en: 'The file is there already' },
  'list-unreadable': {
    status: 422,
    vi: 'Không đọc được tệp Excel; hãy lưu lại bằng Excel (.xlsx) rồi tải lên',
    en: 'The Excel file cannot be read; save it anew as .xlsx and upload it again',
  },
  'list-too-large': {
    status: 422,
    vi: 'Tệp Excel lớn hơn một danh mục tài liệu (tối đa {rows} dòng)',
    en: 'The Excel file is larger than a master list (at most {rows} rows)',
  },
  'list-not-excel': {
    status: 422,
    vi: 'Danh mục để nhập phải là tệp Excel (.xlsx)',
    en: 'The list to be imported must be an Excel file (.xlsx)',
  },
  'list-without-head': {
    status: 422,
    vi: 'Không thấy dòng tiêu đề có "Mã tài liệu" và "Tên tài liệu" trong 40 dòng đầu của trang tính nào',
    en: 'No row with the heads "Mã tài liệu" and "Tên tài liệu" in the first 40 rows of any sheet',
  },
  'list-empty': { status: 422, vi: 'Danh mục không có dòng tài liệu nào', en: 'The list has no documents' },
  'list-has-errors': {
    status: 409,
    vi: 'Còn dòng có lỗi; hãy sửa hoặc bỏ qua dòng đó',
    en: 'Some rows have errors; correct them or leave them out',
  },
  'nothing-new': { status: 409, vi: 'Không có tài liệu mới để nhập', en: 'Nothing new to bring in' },
  'rows-without-file': {
    status: 422,
    vi: 'Có tài liệu chưa có tệp; có thể bổ sung sau',
    en: 'Some documents have no file; it can be added later',
  },
  'documents-went-on': {
    status: 409,
    vi: 'Tài liệu của lần nhập này đã có thay đổi sau khi nhập nên không hoàn tác được',
    en: 'Documents of this import have changed since, so that it cannot be undone',
  },
  'too-many-files': { status: 422, vi: 'Quá nhiều tệp: tối đa {most}', en: 'Too many files: at most {most}' },
  'reviewer-twice': { status: 422, vi: 'Một người chỉ được lấy ý kiến một lần', en: 'Nobody is asked twice' },
});

export const DOCUMENT_SENTENCES = defineSentences({
  'document.created': { vi: 'Lập tài liệu {code}: {title}', en: 'Document {code} created: {title}' },
  'document.changed': { vi: 'Sửa thông tin tài liệu', en: 'Document changed' },
  'document.withdrawn': { vi: 'Hủy bỏ tài liệu: {reason}', en: 'Document withdrawn: {reason}' },
  'document.came-as-existing': {
    vi: 'Nhập hiện trạng: lần ban hành {issue}, lần sửa đổi {amendment}, hiệu lực từ ngày {effectiveOn}',
    en: 'Brought in as existing: issue {issue}, amendment {amendment}, in force from {effectiveOn}',
  },
  'document.import-undone': { vi: 'Hoàn tác nhập hiện trạng: {reason}', en: 'Import undone: {reason}' },
  'document-import.proposed': { vi: 'Đọc danh mục {sourceName}: {rows} dòng', en: 'List {sourceName} read: {rows} rows' },
  'document-import.row-corrected': { vi: 'Sửa dòng {row} của bản đề xuất', en: 'Row {row} of the proposal corrected' },
  'document-import.files-added': { vi: 'Thêm {added} tệp vào bản đề xuất', en: '{added} files added to the proposal' },
  'document-import.file-assigned': { vi: 'Gán tệp {name}', en: 'File {name} assigned' },
  'document-import.confirmed': { vi: 'Xác nhận nhập hiện trạng {documents} tài liệu', en: '{documents} existing documents brought in' },
  'document-import.discarded': { vi: 'Bỏ bản đề xuất nhập hiện trạng', en: 'Proposal discarded' },
  'document-import.undone': {
    vi: 'Hoàn tác nhập hiện trạng {documents} tài liệu: {reason}',
    en: 'Import of {documents} documents undone: {reason}',
  },
  'revision.files-brought': { vi: 'Bổ sung tệp của tài liệu nhập hiện trạng', en: 'Missing file added' },
  'revision.drafted': {
    vi: 'Lập dự thảo lần ban hành {issue}, lần sửa đổi {amendment}',
    en: 'Draft of issue {issue}, amendment {amendment}',
  },
  'revision.changed': { vi: 'Sửa dự thảo', en: 'Draft changed' },
  'revision.edited-by-approver': { vi: 'Người phê duyệt có chỉnh sửa', en: 'The approver made changes' },
  'revision.submitted': { vi: 'Trình xem xét', en: 'Submitted for review' },
  'revision.recalled': { vi: 'Rút lại', en: 'Recalled' },
  'revision.reviewed': { vi: 'Đồng ý với dự thảo', en: 'Agreed with the draft' },
  'revision.returned': { vi: 'Trả lại: {reason}', en: 'Returned: {reason}' },
  'revision.approved': { vi: 'Phê duyệt, hiệu lực từ ngày {effectiveFrom}', en: 'Approved, in force from {effectiveFrom}' },
  'revision.took-effect': { vi: 'Có hiệu lực', en: 'Came into force' },
  'revision.superseded': { vi: 'Được thay thế từ ngày {effectiveTo}', en: 'Superseded from {effectiveTo}' },
  'revision.withdrawn': { vi: 'Hết hiệu lực do hủy bỏ', en: 'Withdrawn' },
  'revision.discarded': { vi: 'Bỏ dự thảo', en: 'Draft discarded' },
  'review.lapsed': { vi: 'Người được lấy ý kiến không còn giữ vai trò', en: 'The reviewer no longer holds the role' },
});
