import { defineOwnRules } from '@qms/organizations';

export const EVALUATION_OWN_RULES = defineOwnRules({
  'training-evaluation-bound': {
    vi: 'Số phiếu đánh giá của lớp không nhiều hơn số học viên dự học',
    en: 'A class takes no more evaluation forms than it had learners present',
    otherwise: 'on',
  },
});
