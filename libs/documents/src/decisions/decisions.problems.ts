import { defineProblems, defineSentences } from '@qms/http';

export const DECISION_PROBLEMS = defineProblems({
  'in-force-before-decided': {
    status: 422,
    vi: 'Tài liệu có hiệu lực từ ngày {effectiveFrom}, trước ngày của quyết định ({decidedOn})',
    en: 'The documents are in force from {effectiveFrom}, before the day of the decision ({decidedOn})',
  },
  'revision-in-review': {
    status: 409,
    vi: 'Đang có một lần sửa đổi chờ xem xét, phê duyệt; hãy rút lại hoặc trả lại trước khi hủy bỏ tài liệu',
    en: 'A revision is under review; recall or return it before the document is withdrawn',
  },
  'withdrawal-decided': {
    status: 409,
    vi: 'Đã có quyết định hủy bỏ tài liệu này',
    en: 'It was decided already that this document is withdrawn',
  },
  'withdrawal-revoked': {
    status: 409,
    vi: 'Quyết định hủy bỏ này đã được thu hồi',
    en: 'This decision on withdrawal was revoked',
  },
  'withdrawal-carried-out': {
    status: 409,
    vi: 'Đã đến ngày tài liệu hết hiệu lực, quyết định hủy bỏ không thu hồi được nữa',
    en: 'The day on which the document ends has come; the decision on withdrawal can no longer be revoked',
  },
  'revoked-before-decided': {
    status: 422,
    vi: 'Ngày của quyết định thu hồi không thể trước ngày của quyết định hủy bỏ',
    en: 'It cannot be revoked before the day on which the withdrawal was decided',
  },
  'ended-before-decided': {
    status: 422,
    vi: 'Tài liệu hết hiệu lực từ ngày {endsOn}, trước ngày của quyết định ({decidedOn})',
    en: 'The document is out of force from {endsOn}, before the day of the decision ({decidedOn})',
  },
  'ended-before-revoked': {
    status: 422,
    vi: 'Ngày của quyết định thu hồi ({decidedOn}) không trước ngày tài liệu hết hiệu lực theo quyết định hủy bỏ ({endsOn})',
    en: 'The day of the decision that revokes ({decidedOn}) is not before the day on which the document was to end ({endsOn})',
  },
  'document-withdrawn': {
    status: 409,
    vi: 'Tài liệu đã hủy bỏ hoặc đã có quyết định hủy bỏ',
    en: 'The document was withdrawn, or it was decided that it is',
  },
  'ends-before-decided': {
    status: 422,
    vi: 'Ngày hết hiệu lực không thể trước ngày của quyết định hủy bỏ',
    en: 'It cannot end before the day of the decision',
  },
  'ends-before-began': {
    status: 422,
    vi: 'Ngày hết hiệu lực không thể trước ngày tài liệu có hiệu lực',
    en: 'It cannot end before the day on which it began',
  },
});

export const DECISION_SENTENCES = defineSentences({
  'revision.numbered': { vi: 'Cập nhật số {decisionNumber}, ngày {decidedOn}', en: 'Number {decisionNumber} of {decidedOn} entered' },
  'document.withdrawal-decided': {
    vi: 'Quyết định hủy bỏ, hết hiệu lực từ ngày {endsOn}: {reason}',
    en: 'To be withdrawn, out of force from {endsOn}: {reason}',
  },
  'document.withdrawal-numbered': {
    vi: 'Cập nhật số {decisionNumber}, ngày {decidedOn} của quyết định hủy bỏ',
    en: 'Number {decisionNumber} of {decidedOn} entered for the decision on withdrawal',
  },
  'document.revocation-numbered': {
    vi: 'Cập nhật số {decisionNumber}, ngày {decidedOn} của quyết định thu hồi việc hủy bỏ',
    en: 'Number {decisionNumber} of {decidedOn} entered for the decision that revokes the withdrawal',
  },
  'document.withdrawal-revoked': {
    vi: 'Thu hồi quyết định hủy bỏ, tài liệu tiếp tục có hiệu lực: {reason}',
    en: 'Decision on withdrawal revoked, the document goes on in force: {reason}',
  },
});
