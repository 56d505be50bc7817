import { defineProblems, defineSentences } from '@qms/http';

export const ORGANIZATION_PROBLEMS = defineProblems({
  'organization-ends-before-it-begins': {
    status: 422,
    vi: 'Ngày kết thúc phải sau ngày bắt đầu hiệu lực',
    en: 'It must end after the day on which it began',
  },
});

export const ORGANIZATION_SENTENCES = defineSentences({
  'organization.created': { vi: 'Thêm cơ quan, đơn vị {name}', en: 'Organization {name} added' },
  'organization.changed': { vi: 'Sửa thông tin cơ quan, đơn vị', en: 'Organization changed' },
  'organization-rule.switched-on': { vi: 'Áp dụng quy định: {rule}', en: 'Own rule switched on: {rule}' },
  'organization-rule.switched-off': { vi: 'Không áp dụng quy định: {rule}', en: 'Own rule switched off: {rule}' },
  'organization.ended': { vi: 'Kết thúc hoạt động cơ quan, đơn vị', en: 'Organization ended' },
});
