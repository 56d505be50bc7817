import { defineOwnRules, type OrganizationsReader } from '@qms/organizations';
import type { Db } from '@qms/work';

const RULE = 'training-rotating-attendance';

export const CHECK_IN_OWN_RULES = defineOwnRules({
  [RULE]: {
    vi: 'Học viên tự điểm danh bằng mã thay đổi liên tục trên màn hình',
    en: 'Learners check themselves in by a changing code on the screen',
    otherwise: 'off',
  },
});

/** Does the office let its learners check themselves in? */
export const checksIn = (organizations: OrganizationsReader, db: Pick<Db, 'query'>, organizationId: string): Promise<boolean> =>
  organizations.ruleEnabled(db, organizationId, RULE, 'off');
