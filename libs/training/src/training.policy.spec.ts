import { type Actor, allows, authorize, ROLES, type Role } from '@qms/work';
import { type TrainingRight, trainingPolicy } from './training.policy';

const OWN = '00000000-0000-7000-8000-000000000001';
const OTHER = '00000000-0000-7000-8000-000000000002';
const ME = '00000000-0000-7000-8000-00000000000a';
const NOW = new Date('2026-11-23T03:00:00Z');
const actor = (role: Role, more: Partial<Actor> = {}): Actor => ({
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
  confirmedAt: NOW,
  tokenRights: null,
  ...more,
});
const CLASS_READERS: readonly Role[] = [
  'course-organiser',
  'standards-office-head',
  'trainer',
  'planning-officer',
  'agency-head',
  'deputy-head',
  'room-head',
  'qmr',
  'iso-secretary',
  'clerk',
];
const allowed: Record<TrainingRight, readonly Role[]> = {
  'training:read': CLASS_READERS,
  'training:plan': ['course-organiser', 'standards-office-head'],
  'training:run': ['course-organiser', 'standards-office-head'],
  'training:teach': ['course-organiser', 'standards-office-head', 'trainer'],
  'training:number-paper': ['clerk', 'course-organiser'],
  'evaluation:read': ['course-organiser', 'standards-office-head', 'agency-head', 'deputy-head', 'room-head', 'qmr'],
  'nomination:read': CLASS_READERS,
  'nomination:send': ['agency-head', 'deputy-head', 'qmr', 'iso-secretary'],
  'learner:erase': ['standards-office-head', 'agency-head', 'deputy-head'],
  'certificate:issue': ['course-organiser', 'standards-office-head'],
  'certificate:revoke': ['standards-office-head', 'agency-head', 'deputy-head'],
  'competence:read': ['iso-secretary', 'qmr', 'course-organiser', 'standards-office-head', 'agency-head', 'deputy-head', 'room-head'],
  'competence:keep': ['iso-secretary', 'qmr', 'course-organiser', 'standards-office-head'],
  'competence:own': ROLES.filter((role) => role !== 'system-administrator' && role !== 'guest-reader'),
};
const RIGHTS = Object.entries(allowed) as [TrainingRight, readonly Role[]][];

describe('who may do what in training', () => {
  for (const [right, roles] of RIGHTS)
    for (const role of ROLES)
      it(`${right} by ${role}: ${roles.includes(role) ? 'yes' : 'no'}`, () => {
        expect(allows(trainingPolicy, actor(role), right, { organizationId: OWN, trainerPersonIds: [ME] }).allowed).toBe(
          roles.includes(role),
        );
      });

  // Named one by one: asked of the policy, a right that no longer counts as a change would merely be passed over.
  const CHANGES: readonly TrainingRight[] = [
    'training:plan',
    'training:run',
    'training:teach',
    'training:number-paper',
    'nomination:send',
    'learner:erase',
    'certificate:issue',
    'certificate:revoke',
    'competence:keep',
  ];
  it.each(RIGHTS.filter(([right]) => CHANGES.includes(right)))('%s never in another organization', (right, [role]) => {
    expect(
      allows(trainingPolicy, actor(role!), right, { organizationId: OTHER, trainerPersonIds: [ME] }).because.map(({ code }) => code),
    ).toEqual(['other-organization']);
  });

  it('reads whatever is in scope', () => {
    for (const right of ['training:read', 'nomination:read'] as const)
      expect(allows(trainingPolicy, actor('iso-secretary'), right, { organizationId: OTHER }).allowed).toBe(true);
  });

  it('a trainer enters what he teaches himself, an organiser everything', () => {
    const subject = { organizationId: OWN, trainerPersonIds: ['00000000-0000-7000-8000-00000000000b'] };
    expect(allows(trainingPolicy, actor('trainer'), 'training:teach', subject)).toEqual({
      allowed: false,
      because: [{ code: 'not-the-trainer' }],
    });
    expect(allows(trainingPolicy, actor('trainer'), 'training:teach', { organizationId: OWN }).allowed).toBe(false);
    // Nobody teaches as nobody, though the list of trainers has a place for who has no login.
    const unknown = { organizationId: OWN, trainerPersonIds: [null as never] };
    expect(allows(trainingPolicy, actor('trainer', { personId: null }), 'training:teach', unknown).allowed).toBe(false);
    expect(allows(trainingPolicy, actor('course-organiser'), 'training:teach', subject).allowed).toBe(true);
    expect(allows(trainingPolicy, actor('standards-office-head'), 'training:teach', subject).allowed).toBe(true);
  });

  it.each(['certificate:issue', 'certificate:revoke', 'learner:erase'] as const)('%s is confirmed', (right) => {
    const [role] = allowed[right];
    expect(() => authorize(trainingPolicy, actor(role!, { confirmedAt: null }), right, { organizationId: OWN }, { now: NOW })).toThrow(
      'confirmation-required',
    );
    expect(authorize(trainingPolicy, actor(role!), right, { organizationId: OWN }, { now: NOW })).toEqual([]);
  });
});
