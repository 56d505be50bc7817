import { type Actor, allows, ROLES, type Role } from '@qms/work';
import { handoversPolicy } from './handovers.policy';

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
const codes = (right: 'handover:read' | 'handover:make', role: Role, fromId = ME, organizationId = OWN): string[] =>
  allows(handoversPolicy, actor(role), right, { organizationId, fromId }).because.map(({ code }) => code);
const OUTSIDE: readonly Role[] = ['system-administrator', 'guest-reader'];

describe('who hands over', () => {
  it.each(ROLES.map((role) => [role, OUTSIDE.includes(role)] as const))('%s, his own work: refused %s', (role, outside) => {
    expect(codes('handover:make', role)).toEqual(outside ? ['right-missing'] : []);
    expect(codes('handover:read', role)).toEqual(outside ? ['right-missing'] : []);
  });

  it.each(ROLES.filter((role) => !OUTSIDE.includes(role)).map((role) => [role, ['agency-head', 'qmr'].includes(role)] as const))(
    'the work of another by %s: %s',
    (role, may) => {
      expect(codes('handover:make', role, COLLEAGUE)).toEqual(may ? [] : ['handover-of-another']);
    },
  );

  it('nothing of another agency', () => {
    expect(codes('handover:make', 'agency-head', ME, OTHER)).toEqual(['other-organization']);
  });
});
