import { defineProblems, defineSentences, defineWords } from '@qms/http';

export const STORAGE_PROBLEMS = defineProblems({
  'file-missing': { status: 400, vi: 'Chưa có tệp (trường "file")', en: 'The file is missing (field "file")' },
  'file-empty': { status: 422, vi: 'Tệp không có nội dung (0 byte)', en: 'The file is empty (0 bytes)' },
  'file-too-large': { status: 413, vi: 'Tệp vượt quá dung lượng cho phép', en: 'The file is larger than allowed' },
  'file-name-invalid': { status: 422, vi: 'Tên tệp không hợp lệ', en: 'The file name is not valid' },
  'file-type-not-accepted': { status: 422, vi: 'Loại tệp này không được nhận', en: 'This type of file is not accepted' },
  'file-type-mismatch': {
    status: 422,
    vi: 'Nội dung tệp không đúng với phần mở rộng của tên',
    en: 'The content does not fit the extension of the name',
  },
  'file-not-utf8': { status: 422, vi: 'Tệp văn bản phải ở bảng mã UTF-8', en: 'A text file must be in UTF-8' },
  'pdf-encrypted': {
    status: 422,
    vi: 'PDF có mật khẩu hoặc bị khóa (mã hóa) nên không kiểm tra được nội dung; hãy bỏ khóa rồi tải lên',
    en: 'The PDF is locked (encrypted), so that its content cannot be checked; unlock it and upload again',
  },
  'pdf-active-content': {
    status: 422,
    vi: 'PDF chứa mã lệnh hoặc tệp nhúng; hãy in lại thành PDF thường rồi tải lên',
    en: 'The PDF carries scripts or embedded files; print it to a plain PDF and upload again',
  },
  'pdf-not-checkable': {
    status: 422,
    vi: 'PDF có phần nội dung nén theo cách không kiểm tra được; hãy in lại thành PDF thường rồi tải lên',
    en: 'Parts of the PDF are packed in a way that cannot be checked; print it to a plain PDF and upload again',
  },
  'pdf-unreadable': { status: 422, vi: 'Không đọc được tệp PDF', en: 'The PDF cannot be read' },
  'office-macros': {
    status: 422,
    vi: 'Tệp chứa macro; hãy lưu lại dạng không có macro',
    en: 'The file carries macros; save it without them',
  },
  'archive-unreadable': { status: 422, vi: 'Không đọc được tệp nén', en: 'The archive cannot be read' },
  'zip-bomb': { status: 422, vi: 'Tệp nén phình quá lớn khi mở', en: 'The archive grows too large when opened' },
  'file-infected': {
    status: 422,
    vi: 'Tệp có mã độc ({signature}) nên không được nhận, không được tải ra',
    en: 'The file carries malware ({signature}); it is neither taken in nor given out',
  },
  'file-damaged': {
    status: 502,
    vi: 'Tệp đã hỏng trong kho lưu trữ; quản trị hệ thống đã được báo',
    en: 'The stored file is damaged; the administrator was told',
  },
  'file-differs': {
    status: 422,
    vi: 'Nội dung tệp khác với khai báo (SHA-256); tệp đã đổi hoặc bị lỗi trên đường truyền',
    en: 'The content is not what was declared (SHA-256): the file changed, or was damaged on its way',
  },
  'store-unavailable': {
    status: 503,
    vi: 'Kho tệp tạm thời không trả lời; tệp chưa được lưu, hãy thử lại sau ít phút',
    en: 'The file store does not answer at the moment; the file was not kept, try again in a few minutes',
  },
  'upload-too-late': { status: 409, vi: 'Quá thời gian tải lên; hãy tải lại tệp', en: 'The upload took too long; upload again' },
});

export const STORAGE_SENTENCES = defineSentences({
  'file.damaged': {
    vi: 'Phát hiện tệp {found}: {name}; chưa có bản sao để khôi phục',
    en: 'File found {found}: {name}; no copy to restore it from',
  },
  'file.restored': {
    vi: 'Tệp {found} đã được khôi phục từ bản sao thứ hai: {name}',
    en: 'File that was {found} restored from its second copy: {name}',
  },
  'file.infected': {
    vi: 'Phát hiện mã độc {signature} trong tệp {name}; tệp được giữ nhưng không tải ra được nữa',
    en: 'Malware {signature} found in file {name}; it is kept but no longer given out',
  },
  'file.whole-again': { vi: 'Tệp đã nguyên vẹn trở lại: {name}', en: 'File whole again: {name}' },
});
export const FOUND_WORDS = defineWords('found', {
  damaged: { vi: 'hỏng', en: 'damaged' },
  missing: { vi: 'mất', en: 'missing' },
});
