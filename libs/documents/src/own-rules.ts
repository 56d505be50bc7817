import { defineOwnRules } from '@qms/organizations';

/** What an agency may set for itself about its documents. */
export const DOCUMENT_OWN_RULES = defineOwnRules({
  'author-is-not-approver': {
    vi: 'Người soạn thảo không đồng thời phê duyệt tài liệu (trừ Chính sách và Mục tiêu chất lượng)',
    en: 'Who drafted a document does not approve it (save policy and objectives)',
    otherwise: 'on',
  },
  'adaptive-document-review': {
    vi: 'Chu kỳ soát xét tài liệu thay đổi theo kết quả: 06 tháng sau khi có thay đổi, 12 tháng, 24 đến 36 tháng khi nhiều lần không thay đổi',
    en: 'The interval of document reviews adapts: 6 months after a change, 12 months, 24 to 36 months while nothing changes',
    otherwise: 'off',
  },
  'numbered-paper-copies': {
    vi: 'Bản giấy kiểm soát được đánh số, ghi người giữ và thu hồi khi tài liệu hết hiệu lực',
    en: 'Paper copies are numbered, their holders kept, and recalled when the document is no longer in force',
    otherwise: 'off',
  },
  'follows-tthc-decisions': {
    vi: 'Quy trình được rà soát trong 01 tháng kể từ ngày có hiệu lực của quyết định công bố TTHC',
    en: 'Procedures are brought up to date within one month of a decision that announces administrative procedures',
    otherwise: 'on',
  },
});
