import { defineProblems, defineSentences } from '@qms/http';

export const PLAN_PROBLEMS = defineProblems({
  'plan-source-not-text': {
    status: 422,
    vi: 'Kế hoạch để nhập phải là tệp văn bản (.txt, bảng mã UTF-8)',
    en: 'A plan to be imported must be a text file (.txt, UTF-8)',
  },
  'no-task-structure': {
    status: 422,
    vi: 'Không thấy cấu trúc nhiệm vụ: đã tìm các mục I, II, 1, a) có đơn vị chủ trì, phối hợp, sản phẩm, thời gian thực hiện',
    en: 'No task structure: parts I, II, 1, a) with lead, co-ordinating units, products and timing were looked for',
  },
  'plan-head-incomplete': {
    status: 409,
    vi: 'Chưa đủ số, ngày, tên và năm của kế hoạch',
    en: 'Number, date, title and year of the plan are not all known',
  },
  'plan-without-tasks': { status: 409, vi: 'Bản đề xuất không có nhiệm vụ nào', en: 'The proposal has no tasks' },
  'plan-already-there': { status: 409, vi: 'Kế hoạch số {number} đã có', en: 'Plan {number} is there already' },
  'task-code-taken': { status: 409, vi: 'Mã nhiệm vụ này đã có trong kế hoạch', en: 'The plan has a task with this code' },
  'section-unknown': { status: 422, vi: 'Kế hoạch không có mục này', en: 'The plan has no such section' },
  'adjustment-empty': { status: 422, vi: 'Chưa nêu nội dung điều chỉnh', en: 'Nothing to adjust was given' },
  'timing-backwards': { status: 422, vi: 'Ngày kết thúc trước ngày bắt đầu', en: 'It would end before it begins' },
  'evidence-already-linked': {
    status: 409,
    vi: 'Hồ sơ này đã là minh chứng của nhiệm vụ',
    en: 'This record is evidence of the task already',
  },
  'not-the-lead-unit': {
    status: 403,
    vi: 'Chỉ đơn vị chủ trì nhiệm vụ hoặc người tổng hợp kế hoạch được thực hiện',
    en: 'Only a lead unit of the task or the planning officer may do it',
  },
  'not-your-unit': { status: 403, vi: 'Không thuộc đơn vị chủ trì nhiệm vụ', en: 'You do not work in a lead unit of it' },
  'not-the-head-of-the-unit': { status: 403, vi: 'Người đứng đầu đơn vị gửi báo cáo', en: 'The head of the unit sends the report' },
  'nothing-reported': { status: 422, vi: 'Đơn vị chưa báo cáo nhiệm vụ nào', en: 'The unit has not reported on any task' },
  'report-already-issued': {
    status: 409,
    vi: 'Báo cáo tổng hợp của kỳ này đã phát hành',
    en: 'The consolidated report of this period was issued',
  },
  'report-sent': { status: 409, vi: 'Báo cáo của đơn vị đã gửi, chưa được trả lại', en: "The unit's report was sent and not returned" },
  'issued-before-period': { status: 422, vi: 'Ngày ban hành trước khi số liệu bắt đầu', en: 'It would be issued before its data begin' },
  'issued-in-future': { status: 422, vi: 'Ngày ban hành không thể ở tương lai', en: 'The date of issue lies in the future' },
  'outline-key-twice': { status: 422, vi: 'Đề cương có mục trùng mã', en: 'The outline has a key twice' },
  'outline-section-twice': {
    status: 422,
    vi: 'Một mục của kế hoạch chỉ được đưa vào một mục của báo cáo',
    en: 'A section of the plan is told twice',
  },
});

export const PLAN_SENTENCES = defineSentences({
  'plan-import.handed-over': { vi: 'Bàn giao cho {successor}', en: 'Handed over to {successor}' },
  'plan-import.proposed': {
    vi: 'Lập bản đề xuất từ tệp {sourceName}: {tasks} nhiệm vụ',
    en: 'Proposal read from {sourceName}: {tasks} tasks',
  },
  'plan-import.head-corrected': { vi: 'Sửa thông tin chung của bản đề xuất', en: 'Head of the proposal corrected' },
  'plan-import.task-corrected': { vi: 'Sửa nhiệm vụ {task} của bản đề xuất', en: 'Task {task} of the proposal corrected' },
  'plan-import.section-corrected': {
    vi: 'Sửa tên mục {section} của bản đề xuất',
    en: 'Title of section {section} of the proposal corrected',
  },
  'plan-import.confirmed': { vi: 'Xác nhận nhập dữ liệu: {tasks} nhiệm vụ', en: 'Import confirmed: {tasks} tasks' },
  'plan-import.discarded': { vi: 'Hủy bản đề xuất', en: 'Proposal discarded' },
  'plan.confirmed': {
    vi: 'Lập Kế hoạch số {number}: {tasks} nhiệm vụ, {periods} kỳ báo cáo',
    en: 'Plan {number}: {tasks} tasks, {periods} periods',
  },
  'reporting-period.changed': { vi: 'Sửa kỳ báo cáo {name}', en: 'Reporting period {name} changed' },
  'reporting-period.outline-changed': { vi: 'Sửa đề cương báo cáo {period}', en: 'Outline of the report {period} changed' },
  'plan-task.added': { vi: 'Thêm nhiệm vụ {code} theo {act}', en: 'Task {code} added by {act}' },
  'plan-task.changed': { vi: 'Điều chỉnh nhiệm vụ theo {act}', en: 'Task adjusted by {act}' },
  'plan-task.extended': { vi: 'Gia hạn nhiệm vụ theo {act}', en: 'Task extended by {act}' },
  'plan-task.guidance': { vi: 'Có hướng dẫn của cấp trên: {act}', en: "The superior's guidance came: {act}" },
  'plan-task.stopped': { vi: 'Dừng thực hiện nhiệm vụ theo {act}', en: 'Task stopped by {act}' },
  'plan-task.progressed': { vi: 'Cập nhật kết quả theo báo cáo đã tiếp nhận', en: 'Progress taken over from an accepted report' },
  'evidence.linked': { vi: 'Chọn minh chứng cho {taskCode}: {recordTitle}', en: 'Evidence for {taskCode}: {recordTitle}' },
  'evidence.removed': { vi: 'Bỏ minh chứng', en: 'Evidence removed' },
  'progress.saved': { vi: 'Ghi kết quả nhiệm vụ {task}', en: 'Progress of task {task} saved' },
  'unit-report.begun': { vi: 'Bắt đầu báo cáo của đơn vị', en: "Unit's report begun" },
  'unit-report.submitted': { vi: 'Gửi báo cáo của đơn vị', en: "Unit's report sent" },
  'unit-report.returned': { vi: 'Trả lại để bổ sung: {reason}', en: 'Returned: {reason}' },
  'unit-report.accepted': { vi: 'Tiếp nhận báo cáo của đơn vị', en: "Unit's report accepted" },
  'progress.edited-by-collector': {
    vi: 'Người tổng hợp sửa nội dung của đơn vị ({task})',
    en: "The collector changed the unit's words ({task})",
  },
  'report-section.edited': { vi: 'Sửa mục {key} của báo cáo tổng hợp', en: 'Section {key} of the report edited' },
  'period-report.issued': { vi: 'Cập nhật số, ngày ban hành: {number}', en: 'Number and date entered: {number}' },
});
