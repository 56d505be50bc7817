import { type Actor, allows, ROLES, type Role } from '@qms/work';
import { type SigningRight, signingPolicy } from './signing.policy';

const OWN = '00000000-0000-7000-8000-00000000000a';
const OTHER = '00000000-0000-7000-8000-00000000000b';
const actor = (role: Role): Actor => ({
  kind: 'person',
  personId: '00000000-0000-7000-8000-0000000000ff',
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

describe('who may do what with who signs for the head', () => {
  const allowed: Record<SigningRight, readonly Role[]> = {
    'signing:read': ROLES.filter((role) => role !== 'system-administrator' && role !== 'guest-reader'),
    'signing:assign-field': ['agency-head', 'iso-secretary', 'clerk'],
    'signing:keep-authorizations': ['agency-head', 'iso-secretary', 'clerk'],
  };
  for (const [right, roles] of Object.entries(allowed) as [SigningRight, readonly Role[]][])
    it.each(ROLES.map((role) => [role, roles.includes(role)] as const))(`${right} by %s: %s`, (role, may) => {
      expect(allows(signingPolicy, actor(role), right, { organizationId: OWN }).allowed).toBe(may);
    });

  it.each(['signing:assign-field', 'signing:keep-authorizations'] as const)('%s is nothing in another agency', (right) => {
    expect(allows(signingPolicy, actor('agency-head'), right, { organizationId: OTHER }).allowed).toBe(false);
  });
});
