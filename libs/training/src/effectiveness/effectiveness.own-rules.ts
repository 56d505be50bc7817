import { defineOwnRules } from '@qms/organizations';

/** Set by who holds classes; whose people learned there judge it. */
export const EFFECTIVENESS_OWN_RULES = defineOwnRules({
  'training-effectiveness': {
    vi: 'Cơ quan của học viên đánh giá hiệu lực sau đào tạo, sau số tháng ghi ở khóa đào tạo',
    en: "The learner's agency judges the effectiveness of training, the months of the course after its end",
    otherwise: 'off',
  },
});
