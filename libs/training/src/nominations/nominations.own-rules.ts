import { defineOwnRules } from '@qms/organizations';

export const NOMINATION_OWN_RULES = defineOwnRules({
  'training-agency-seats': {
    vi: 'Cơ quan cử học viên trong số chỗ dành cho cơ quan; cử nhiều hơn phải nêu lý do',
    en: 'Agencies nominate within the seats kept for them, and give a reason for more',
    otherwise: 'off',
  },
});
