import { defineProblems, defineSentences } from '@qms/http';

export const COMPETENCE_PROBLEMS = defineProblems({
  'one-course-needed': {
    status: 422,
    vi: 'Chọn một khóa đào tạo trong danh mục, hoặc ghi tên khóa đào tạo bên ngoài',
    en: 'Choose a course of the catalogue, or name one of others',
  },
  'required-already': {
    status: 409,
    vi: 'Vai trò này đã có yêu cầu về khóa đào tạo đó trong thời gian này',
    en: 'This role needs that course already at that time',
  },
  'requirement-ended': { status: 409, vi: 'Yêu cầu đã chấm dứt', en: 'The requirement is ended already' },
  'certificate-file-kind': {
    status: 422,
    vi: 'Chứng chỉ, giấy chứng nhận phải là tệp PDF hoặc ảnh (PNG, JPEG)',
    en: 'A certificate is shown by a PDF or a picture (PNG, JPEG)',
  },
  'issued-after-today': { status: 422, vi: 'Ngày cấp sau ngày hôm nay', en: 'It cannot have been issued after today' },
  'expires-before-issue': { status: 422, vi: 'Ngày hết hạn trước ngày cấp', en: 'It expires before it was issued' },
  'external-entered-already': {
    status: 409,
    vi: 'Chứng chỉ cùng số, cùng nơi cấp của người này đã được nhập',
    en: 'This certificate of this person is entered already',
  },
  'external-withdrawn': { status: 409, vi: 'Chứng chỉ đã rút khỏi hồ sơ năng lực', en: 'The certificate is withdrawn' },
  'learner-unlike': {
    status: 422,
    vi: 'Học viên và người này không cùng họ tên hoặc không cùng cơ quan',
    en: 'Learner and person differ in their name or agency',
  },
  'learner-linked': {
    status: 409,
    vi: 'Học viên đã được xác nhận là một người của cơ quan',
    en: 'The learner is one of the own people already',
  },
  'link-ended': { status: 409, vi: 'Xác nhận này đã bỏ', en: 'They are parted already' },
});

export const COMPETENCE_SENTENCES = defineSentences({
  'competence-requirement.made': { vi: 'Đặt yêu cầu năng lực', en: 'Competence required' },
  'competence-requirement.ended': { vi: 'Chấm dứt yêu cầu năng lực từ ngày {endedOn}', en: 'Requirement ended as of {endedOn}' },
  'external-certificate.entered': { vi: 'Nhập chứng chỉ, giấy chứng nhận bên ngoài', en: 'External certificate entered' },
  'external-certificate.corrected': { vi: 'Nhập lại chứng chỉ để sửa sai sót', en: 'External certificate corrected' },
  'external-certificate.withdrawn': { vi: 'Rút chứng chỉ khỏi hồ sơ năng lực', en: 'External certificate withdrawn' },
  'learner-link.made': { vi: 'Xác nhận học viên là người của cơ quan', en: 'Learner said to be one of the own people' },
  'learner-link.ended': { vi: 'Bỏ xác nhận học viên là người của cơ quan', en: 'Learner and person parted' },
});
