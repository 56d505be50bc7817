import { defineOwnRules } from '@qms/organizations';

/** What an office may set for itself about its rosters. */
export const ROSTER_OWN_RULES = defineOwnRules({
  'training-waiting-list': {
    vi: 'Lớp đủ chỗ thì học viên được cử vào danh sách chờ',
    en: 'Who is nominated for a full class goes on a waiting list',
    otherwise: 'off',
  },
  'training-substitutes': {
    vi: 'Học viên xin rút được thay bằng người khác của cùng cơ quan',
    en: 'Who withdraws may be replaced by another of the same agency',
    otherwise: 'off',
  },
});
