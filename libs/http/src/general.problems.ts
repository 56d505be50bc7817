import { defineProblems } from './problem';

/** Codes that belong to no single module. */
export const GENERAL_PROBLEMS = defineProblems({
  'not-signed-in': { status: 401, vi: 'Chưa đăng nhập hoặc phiên làm việc đã hết hạn', en: 'Not signed in, or the session has ended' },
  'invalid-input': { status: 400, vi: 'Dữ liệu gửi lên chưa hợp lệ', en: 'The input is not valid' },
  'unsupported-content': { status: 415, vi: 'Kiểu nội dung không được hỗ trợ', en: 'This content type is not supported' },
  'not-acceptable': { status: 406, vi: 'Không có dạng nội dung được yêu cầu', en: 'None of the asked-for forms is available' },
  'too-large': { status: 413, vi: 'Nội dung gửi lên quá lớn', en: 'The request is too large' },
  forbidden: { status: 403, vi: 'Không có quyền thực hiện', en: 'Not permitted' },
  'right-missing': { status: 403, vi: 'Vai trò hiện tại không có quyền này', en: 'No role of yours gives this right' },
  'other-organization': {
    status: 403,
    vi: 'Chỉ cơ quan quản lý nội dung này mới được thực hiện',
    en: 'Only the organization that owns this may do it',
  },
  'cross-site': { status: 403, vi: 'Yêu cầu không đến từ trang của hệ thống', en: 'The request did not come from a page of this system' },
  'confirmation-required': {
    status: 403,
    vi: 'Cần xác nhận bằng mật khẩu hoặc mã xác thực trước khi thực hiện',
    en: 'Confirm with your password or code first',
  },
  'reason-required': { status: 422, vi: 'Cần nêu lý do để tiếp tục', en: 'Give a reason to go on' },
  'not-found': { status: 404, vi: 'Không tìm thấy', en: 'Not found' },
  'unknown-reference': { status: 422, vi: 'Nội dung được tham chiếu không tồn tại', en: 'What is referred to does not exist' },
  'version-required': { status: 428, vi: 'Thiếu phiên bản đã xem (If-Match)', en: 'The version that you saw is missing (If-Match)' },
  'changed-meanwhile': {
    status: 412,
    vi: 'Nội dung đã được người khác thay đổi; hãy tải lại rồi thực hiện',
    en: 'Somebody changed this meanwhile; reload and try again',
  },
  'wrong-state': { status: 409, vi: 'Trạng thái hiện tại không cho phép thao tác này', en: 'The present state does not allow this' },
  'day-to-come': { status: 422, vi: 'Ngày này ở tương lai', en: 'This day lies in the future' },
  'not-possible-now': { status: 409, vi: 'Chưa đủ điều kiện thực hiện', en: 'Not possible yet' },
  'already-exists': { status: 409, vi: 'Đã tồn tại', en: 'Already exists' },
  'still-processing': {
    status: 409,
    vi: 'Yêu cầu trước đang được xử lý; hãy thử lại sau giây lát',
    en: 'An earlier request is still being processed; try again in a moment',
  },
  'key-of-another-request': {
    status: 422,
    vi: 'Khóa chống trùng đã dùng cho một yêu cầu khác',
    en: 'This idempotency key was used for another request',
  },
  'too-many-requests': { status: 429, vi: 'Quá nhiều yêu cầu; hãy thử lại sau', en: 'Too many requests; try again later' },
  unavailable: { status: 503, vi: 'Hệ thống tạm thời chưa sẵn sàng; hãy thử lại', en: 'Temporarily unavailable; try again' },
  'storage-full': {
    status: 507,
    vi: 'Máy chủ đã hết dung lượng lưu trữ; chưa có gì được lưu, hãy báo người quản trị hệ thống',
    en: 'The server has no storage space left; nothing was kept: tell the system administrator',
  },
  'internal-error': { status: 500, vi: 'Có lỗi trong hệ thống', en: 'Something went wrong in the system' },
});
