import { type Actor, allows, ROLES, type Role } from '@qms/work';
import { absencesPolicy } from './absences.policy';

const OWN = '00000000-0000-7000-8000-00000000000a';
const OTHER = '00000000-0000-7000-8000-00000000000b';
const ME = '00000000-0000-7000-8000-0000000000f1';
const COLLEAGUE = '00000000-0000-7000-8000-0000000000f2';
const actor = (role: Role): Actor => ({
  kind: 'person',
  personId: ME,
  name: 'x',
  post: null,
  organizationId: OWN,
  roles: [{ role, unitId: null }],
  reads: [OWN],
  writes: [OWN],
  reach: '',
  sessionId: null,
  confirmedAt: null,
  tokenRights: null,
});
const codes = (role: Role, personId: string, organizationId = OWN): string[] =>
  allows(absencesPolicy, actor(role), 'absence:enter', { organizationId, personId }).because.map(({ code }) => code);

describe('who enters an absence', () => {
  it.each(ROLES.filter((role) => role !== 'guest-reader').map((role) => [role]))('%s enters his own', (role) => {
    expect(codes(role, ME)).toEqual([]);
  });
  it('a guest enters none', () => {
    expect(codes('guest-reader', ME)).toEqual(['right-missing']);
  });

  const keepers: readonly Role[] = ['agency-head', 'iso-secretary', 'system-administrator'];
  it.each(ROLES.filter((role) => role !== 'guest-reader').map((role) => [role, keepers.includes(role)] as const))(
    'that of a colleague by %s: %s',
    (role, may) => {
      expect(codes(role, COLLEAGUE)).toEqual(may ? [] : ['absence-of-another']);
    },
  );

  it('none of another agency', () => {
    expect(codes('iso-secretary', COLLEAGUE, OTHER)).toEqual(['other-organization']);
  });
});
