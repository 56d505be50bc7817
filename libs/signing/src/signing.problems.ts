import { defineProblems, defineSentences } from '@qms/http';
import { defineOwnRules } from '@qms/organizations';

export const SIGNING_PROBLEMS = defineProblems({
  'outside-own-field': {
    status: 422,
    vi: 'Tài liệu không thuộc lĩnh vực được phân công phụ trách của người ký thay',
    en: 'The document lies outside the field assigned to the deputy who signs',
  },
  'decision-incomplete': {
    status: 422,
    vi: 'Cần đủ người ký, chức vụ, số, ngày và tệp quyết định',
    en: 'Signer, post, number, date and file of the decision are needed',
  },
  'numbered-already': { status: 409, vi: 'Quyết định đã có số, ngày', en: 'The decision has its number and date already' },
  'not-a-deputy': { status: 422, vi: 'Người này không phải cấp phó của thủ trưởng cơ quan', en: 'This person is no deputy of the head' },
  'field-already-ends': { status: 422, vi: 'Phân công này kết thúc trước ngày đó', en: 'It ends before that day' },
  'field-empty': { status: 422, vi: 'Chọn ít nhất một đơn vị hoặc lĩnh vực TTHC', en: 'Choose at least one unit or field of TTHC' },
  'field-of-another': {
    status: 409,
    vi: '{subject} đã được phân công cho {name} trong thời gian này',
    en: '{subject} is assigned to {name} for this time already',
  },
  'authorization-missing': {
    status: 422,
    vi: 'Ký thừa ủy quyền phải có văn bản ủy quyền; chọn văn bản trong sổ ủy quyền',
    en: 'Signing by authorization needs a written authorization; choose it from the register',
  },
  'authorization-not-in-force': {
    status: 422,
    vi: 'Văn bản ủy quyền không có hiệu lực vào ngày {on}',
    en: 'The authorization was not in force on {on}',
  },
  'signer-not-authorized': {
    status: 422,
    vi: 'Văn bản này ủy quyền cho {name}; người được ủy quyền không được ủy quyền lại cho người khác ký',
    en: 'This authorization is given to {name}, who may not hand it on',
  },
  'only-the-head-authorizes': {
    status: 422,
    vi: 'Chỉ người đứng đầu cơ quan được ủy quyền; vào ngày của văn bản cơ quan chưa có người đứng đầu trong hệ thống',
    en: 'Only the head may authorize; on the day of the paper nobody held that role here',
  },
  'authorized-heads-no-unit': {
    status: 422,
    vi: 'Chỉ ủy quyền ký cho người đứng đầu đơn vị thuộc cơ cấu tổ chức của cơ quan',
    en: 'Only who heads a unit of the agency may be authorized to sign',
  },
  'authorized-twice': {
    status: 409,
    vi: 'Người này đã được ủy quyền cùng nội dung trong thời gian đó (văn bản số {number})',
    en: 'This person is authorized in the same matter for that time already (number {number})',
  },
  'counts-before-written': {
    status: 422,
    vi: 'Ủy quyền không thể có hiệu lực trước ngày của văn bản',
    en: 'It cannot count from before its own date',
  },
  'revoked-outside-its-time': {
    status: 422,
    vi: 'Ngày thu hồi phải nằm trong thời hạn ủy quyền',
    en: 'It is revoked on a day of its validity',
  },
});

export const SIGNING_SENTENCES = defineSentences({
  'deputy-field.assigned': { vi: 'Phân công lĩnh vực phụ trách theo {decided}', en: 'Field assigned by {decided}' },
  'deputy-field.ended': { vi: 'Thôi phân công lĩnh vực từ ngày {validTo}', en: 'Field no longer assigned from {validTo}' },
  'signing-authorization.entered': {
    vi: 'Ghi văn bản ủy quyền số {number} ngày {decidedOn}',
    en: 'Authorization {number} of {decidedOn} entered',
  },
  'signing-authorization.revoked': {
    vi: 'Thu hồi ủy quyền từ ngày {revokedOn}: {reason}',
    en: 'Authorization revoked on {revokedOn}: {reason}',
  },
});

/** What an agency may set for itself about who signs. */
export const SIGNING_OWN_RULES = defineOwnRules({
  'deputy-signs-own-field': {
    vi: 'Cấp phó ký thay (KT.) trong lĩnh vực được phân công phụ trách; ngoài lĩnh vực phải nêu lý do',
    en: 'A deputy signs for the head (KT.) within the field assigned to him; beyond it he gives a reason',
    otherwise: 'on',
  },
});
