import { type Actor, allows, authorize, ROLES, type Role } from '@qms/work';
import { recordsPolicy } from './records.policy';

const OWN = '00000000-0000-7000-8000-00000000000a';
const OTHER = '00000000-0000-7000-8000-00000000000b';
const NOW = new Date('2026-11-23T03:00:00Z');
const actor = (role: Role, confirmedAt: Date | null = null): Actor => ({
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
  confirmedAt,
  tokenRights: null,
});

type Right = keyof typeof recordsPolicy;

describe('who may do what with the register of ISO records', () => {
  const allowed: Record<Right, readonly Role[]> = {
    'record:read': [
      'standards-office-head',
      'inspector',
      'internal-auditor',
      'planning-officer',
      'course-organiser',
      'agency-head',
      'deputy-head',
      'room-head',
      'qmr',
      'iso-secretary',
      'clerk',
      'steering-board-member',
      'guest-reader',
    ],
    'record:correct': ['standards-office-head', 'planning-officer', 'room-head', 'qmr', 'iso-secretary', 'clerk'],
    'record:withdraw': ['standards-office-head', 'qmr', 'iso-secretary', 'clerk'],
    'record:link': ['standards-office-head', 'planning-officer', 'room-head', 'qmr', 'iso-secretary', 'clerk', 'internal-auditor'],
    'evidence-pack:make': [
      'standards-office-head',
      'inspector',
      'internal-auditor',
      'planning-officer',
      'agency-head',
      'deputy-head',
      'room-head',
      'qmr',
      'iso-secretary',
      'clerk',
    ],
    'record:classify': ['standards-office-head', 'qmr', 'iso-secretary', 'clerk'],
    'record:hold': ['standards-office-head', 'agency-head', 'deputy-head', 'qmr', 'iso-secretary', 'clerk'],
    'record:lift-hold': ['agency-head', 'deputy-head', 'qmr'],
    'receipt:void': ['iso-secretary', 'clerk', 'qmr', 'standards-office-head'],
    'retention:change': ['standards-office-head', 'agency-head', 'deputy-head', 'qmr', 'iso-secretary', 'clerk'],
    'transfer:prepare': ['standards-office-head', 'planning-officer', 'room-head', 'qmr', 'iso-secretary', 'clerk'],
    'transfer:receive': ['iso-secretary', 'clerk'],
    'destruction:prepare': ['standards-office-head', 'qmr', 'iso-secretary', 'clerk'],
    'destruction:decide': ['agency-head', 'deputy-head'],
    'destruction:enter-decision': ['iso-secretary', 'clerk'],
    'destruction:number': ['iso-secretary', 'clerk'],
    'destruction:carry-out': ['standards-office-head', 'qmr', 'iso-secretary', 'clerk'],
    'record:enter': ['standards-office-head', 'planning-officer', 'room-head', 'qmr', 'iso-secretary', 'clerk'],
  };
  for (const [right, roles] of Object.entries(allowed) as [Right, readonly Role[]][])
    it.each(ROLES.map((role) => [role, roles.includes(role)] as const))(`${right} by %s: %s`, (role, may) => {
      expect(allows(recordsPolicy, actor(role), right, { organizationId: OWN }).allowed).toBe(may);
    });

  it.each([
    ['record:enter', 'iso-secretary'],
    ['record:correct', 'iso-secretary'],
    ['record:withdraw', 'qmr'],
    ['record:link', 'iso-secretary'],
    ['evidence-pack:make', 'iso-secretary'],
    ['record:classify', 'clerk'],
    ['record:hold', 'iso-secretary'],
    ['record:lift-hold', 'agency-head'],
    ['receipt:void', 'clerk'],
    ['retention:change', 'qmr'],
    ['transfer:prepare', 'iso-secretary'],
    ['transfer:receive', 'clerk'],
    ['destruction:prepare', 'iso-secretary'],
    ['destruction:decide', 'agency-head'],
    ['destruction:enter-decision', 'clerk'],
    ['destruction:number', 'clerk'],
    ['destruction:carry-out', 'iso-secretary'],
  ] as const)('%s is nothing for %s in another organization', (right, role) => {
    expect(allows(recordsPolicy, actor(role), right, { organizationId: OTHER }).because.map(({ code }) => code)).toEqual([
      'other-organization',
    ]);
  });

  it.each([
    ['record:lift-hold', 'qmr'],
    ['destruction:decide', 'agency-head'],
    ['destruction:carry-out', 'clerk'],
  ] as const)('%s only with a confirmation of this sitting', (right, role) => {
    const does = (confirmedAt: Date | null) => () =>
      authorize(recordsPolicy, actor(role, confirmedAt), right, { organizationId: OWN }, { now: NOW });
    expect(does(NOW)).not.toThrow();
    expect(does(null)).toThrow('confirmation-required');
    expect(does(new Date(NOW.getTime() - 16 * 60_000))).toThrow('confirmation-required');
  });

  it('whatever is in scope may be read, of whichever organization', () => {
    expect(allows(recordsPolicy, actor('inspector'), 'record:read', { organizationId: OTHER }).allowed).toBe(true);
  });
});
