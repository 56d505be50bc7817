import { type Actor, allows, authorize, ROLES, type Role } from '@qms/work';
import { trainingPolicy } from '../../training.policy';

const OWN = '00000000-0000-7000-8000-000000000001';
const OTHER = '00000000-0000-7000-8000-000000000002';
const NOW = new Date('2026-11-23T03:00:00Z');
const actor = (role: Role, confirmedAt: Date | null = NOW): Actor => ({
  kind: 'person',
  personId: '00000000-0000-7000-8000-00000000000a',
  name: 'x',
  post: null,
  organizationId: OWN,
  roles: [{ role, unitId: null }],
  reads: [OWN, OTHER],
  writes: [OWN],
  reach: '',
  sessionId: null,
  confirmedAt,
  tokenRights: null,
});

describe('who may erase what is known of a learner', () => {
  it('heads alone, of their own organization, who have just confirmed', () => {
    const who = ROLES.filter((role) => allows(trainingPolicy, actor(role), 'learner:erase', { organizationId: OWN }).allowed);
    expect(who.sort()).toEqual(['agency-head', 'deputy-head', 'standards-office-head']);
    expect(allows(trainingPolicy, actor('agency-head'), 'learner:erase', { organizationId: OTHER }).allowed).toBe(false);
    expect(() => authorize(trainingPolicy, actor('agency-head', null), 'learner:erase', { organizationId: OWN }, { now: NOW })).toThrow(
      'confirmation-required',
    );
  });
});
