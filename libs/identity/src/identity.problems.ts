import { defineProblems, defineSentences } from '@qms/http';

export const IDENTITY_PROBLEMS = defineProblems({
  'sign-in-failed': { status: 401, vi: 'Tên đăng nhập hoặc mật khẩu không đúng', en: 'Wrong username or password' },
  'totp-required': { status: 401, vi: 'Cần nhập mã xác thực', en: 'Enter the code of your authenticator' },
  'totp-wrong': { status: 422, vi: 'Mã xác thực không đúng', en: 'The code is wrong' },
  'totp-already-on': { status: 409, vi: 'Mã xác thực đã được thiết lập', en: 'The authenticator is already set up' },
  'too-many-tries': {
    status: 429,
    vi: 'Đã thử quá nhiều lần; hãy thử lại sau {seconds} giây',
    en: 'Too many tries; try again in {seconds} seconds',
  },
  'confirmation-failed': { status: 422, vi: 'Mật khẩu hoặc mã xác thực không đúng', en: 'Wrong password or code' },
  'password-too-short': { status: 422, vi: 'Mật khẩu phải có ít nhất 10 ký tự', en: 'A password has at least 10 characters' },
  'password-too-long': { status: 422, vi: 'Mật khẩu quá dài', en: 'The password is too long' },
  'password-guessable': {
    status: 422,
    vi: 'Mật khẩu dễ đoán hoặc đã bị lộ; hãy chọn mật khẩu khác',
    en: 'This password is easily guessed or known from breaches; choose another',
  },
  'not-oneself': { status: 409, vi: 'Không tự thực hiện với chính mình', en: 'Not with oneself' },
  'membership-ended': { status: 409, vi: 'Vai trò này đã kết thúc', en: 'This role has already ended' },
  'ends-before-it-begins': { status: 422, vi: 'Ngày kết thúc phải sau ngày bắt đầu', en: 'It must end after it begins' },
  'absence-of-another': {
    status: 403,
    vi: 'Việc vắng mặt của người khác do thủ trưởng, thư ký ISO hoặc quản trị hệ thống ghi',
    en: 'The absence of others is entered by the head, the ISO secretary or the administrator',
  },
  'absence-over': { status: 422, vi: 'Ngày cuối vắng mặt đã qua', en: 'The last day of absence is over' },
  'away-already': {
    status: 409,
    vi: 'Người này đã được ghi vắng mặt trong những ngày đó',
    en: 'An absence of this person covers these days already',
  },
  'cannot-stand-in': {
    status: 422,
    vi: 'Người thay phải giữ cùng vai trò; thay thủ trưởng là cấp phó',
    en: 'Whoever stands in holds the same role; for the head a deputy',
  },
  'right-not-for-tokens': {
    status: 422,
    vi: 'Không cấp được quyền {right} cho mã truy cập',
    en: 'The right {right} cannot be given to a token',
  },
  'token-life': { status: 422, vi: 'Thời hạn từ ngày mai đến tối đa một năm', en: 'From tomorrow to at most a year' },
  'setup-link-invalid': { status: 422, vi: 'Đường dẫn thiết lập không còn giá trị', en: 'This set-up link is no longer valid' },
});

export const IDENTITY_SENTENCES = defineSentences({
  'person.created': { vi: 'Thêm người dùng', en: 'Person added' },
  'person.deactivated': { vi: 'Ngừng hoạt động tài khoản', en: 'Account deactivated' },
  'person.password-changed': { vi: 'Đổi mật khẩu', en: 'Password changed' },
  'person.totp-proposed': { vi: 'Bắt đầu thiết lập mã xác thực', en: 'Authenticator set-up begun' },
  'person.totp-enabled': { vi: 'Bật mã xác thực', en: 'Authenticator set up' },
  'person.totp-disabled': { vi: 'Tắt mã xác thực', en: 'Authenticator taken away' },
  'person.code-used': { vi: 'Xác thực bằng mã', en: 'Authenticator code used' },
  'absence.entered': { vi: 'Ghi vắng mặt từ ngày {awayFrom} đến ngày {awayUntil}', en: 'Absence from {awayFrom} to {awayUntil} entered' },
  'absence.changed': { vi: 'Sửa thông tin vắng mặt', en: 'Absence changed' },
  'absence.cancelled': { vi: 'Hủy ghi vắng mặt', en: 'Absence cancelled' },
  'membership.began': { vi: 'Giao vai trò {role} từ ngày {validFrom}', en: 'Role {role} given from {validFrom}' },
  'membership.ended': { vi: 'Kết thúc vai trò từ ngày {validTo}', en: 'Role ended on {validTo}' },
  'api-token.created': { vi: 'Tạo mã truy cập {name}', en: 'Token {name} made' },
  'api-token.revoked': { vi: 'Thu hồi mã truy cập', en: 'Token revoked' },
});
