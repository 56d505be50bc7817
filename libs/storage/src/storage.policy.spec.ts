import { type Actor, allows, ROLES, type Role } from '@qms/work';
import { storagePolicy } from './storage.policy';

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

type Right = keyof typeof storagePolicy;

describe('who may do what with files', () => {
  const allowed: Record<Right, readonly Role[]> = {
    'storage:oversee': ['system-administrator'],
    'file:upload': [
      'standards-office-head',
      'inspector',
      'internal-auditor',
      'planning-officer',
      'course-organiser',
      'trainer',
      'agency-head',
      'deputy-head',
      'room-head',
      'qmr',
      'iso-secretary',
      'clerk',
    ],
    'file:read': [
      'standards-office-head',
      'inspector',
      'internal-auditor',
      'planning-officer',
      'course-organiser',
      'trainer',
      'agency-head',
      'deputy-head',
      'room-head',
      'qmr',
      'iso-secretary',
      'clerk',
      'staff',
      'steering-board-member',
      'guest-reader',
    ],
  };
  for (const [right, roles] of Object.entries(allowed) as [Right, readonly Role[]][])
    it.each(ROLES.map((role) => [role, roles.includes(role)] as const))(`${right} by %s: %s`, (role, may) => {
      expect(allows(storagePolicy, actor(role), right, { organizationId: OWN }).allowed).toBe(may);
    });

  it.each([['file:upload', 'clerk']] as const)('%s is nothing for %s in another organization', (right, role) => {
    expect(allows(storagePolicy, actor(role), right, { organizationId: OTHER }).because.map(({ code }) => code)).toEqual([
      'other-organization',
    ]);
  });

  it('whatever is in scope may be read, of whichever organization', () => {
    expect(allows(storagePolicy, actor('inspector'), 'file:read', { organizationId: OTHER }).allowed).toBe(true);
  });
});
