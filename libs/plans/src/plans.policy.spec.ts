import { type Actor, allows, couldEver, type HeldRole, ROLES, type Role } from '@qms/work';
import { collectingPolicy, evidencePolicy, headedUnits, plansPolicy, progressPolicy, unitsOf } from './plans.policy';

const HOME = '00000000-0000-7000-8000-00000000000a';
const OTHER = '00000000-0000-7000-8000-00000000000b';
const actor = (roles: readonly HeldRole[], organizationId = HOME): Actor => ({
  kind: 'person',
  personId: '00000000-0000-7000-8000-0000000000ff',
  name: 'x',
  post: null,
  organizationId,
  roles,
  reads: [organizationId],
  writes: [organizationId],
  reach: '',
  sessionId: null,
  confirmedAt: null,
  tokenRights: null,
});
const held = (role: Role, unitId: string | null = null): HeldRole => ({ role, unitId });
const holders = (right: string): Role[] => ROLES.filter((role) => couldEver(actor([held(role)]), right));

describe('who may what with plans', () => {
  it.each([
    ['plan:import', ['planning-officer']],
    ['plan:confirm', ['planning-officer']],
    ['plan:adjust', ['planning-officer']],
    ['plan-report:edit', ['planning-officer']],
    ['plan-report:issue', ['clerk']],
    ['progress:receive', ['planning-officer']],
    [
      'progress:report',
      [
        'standards-office-head',
        'inspector',
        'planning-officer',
        'course-organiser',
        'trainer',
        'agency-head',
        'deputy-head',
        'room-head',
        'staff',
      ],
    ],
    ['progress:submit', ['standards-office-head', 'agency-head', 'room-head']],
    ['evidence:link', ['standards-office-head', 'planning-officer', 'room-head']],
  ])('%s: %j', (right, roles) => {
    expect(holders(right)).toEqual(roles);
  });

  it('everybody but the system administrator reads', () => {
    expect(ROLES.filter((role) => !holders('plan:read').includes(role))).toEqual(['system-administrator']);
    expect(holders('plan-report:read')).toEqual(holders('plan:read'));
  });

  it('nothing is written in another organization', () => {
    const officer = actor([held('planning-officer')]);
    for (const right of ['plan:import', 'plan:confirm', 'plan:adjust', 'plan-report:edit'] as const)
      expect(allows(plansPolicy, officer, right, { organizationId: OTHER }).because.map((b) => b.code)).toEqual(['other-organization']);
    expect(allows(collectingPolicy, officer, 'progress:receive', { organizationId: OTHER }).allowed).toBe(false);
    expect(allows(plansPolicy, actor([held('clerk')]), 'plan-report:issue', { organizationId: OTHER }).allowed).toBe(false);
    expect(allows(evidencePolicy, officer, 'evidence:link', { organizationId: OTHER, leadUnitIds: [] }).allowed).toBe(false);
    expect(allows(progressPolicy, actor([held('staff', 'u1')]), 'progress:report', { organizationId: OTHER, unitId: 'u1' }).allowed).toBe(
      false,
    );
  });
});

describe('evidence', () => {
  const task = { organizationId: HOME, leadUnitIds: ['u1'] };
  it.each([
    ['the planning officer, of whatever unit', held('planning-officer', 'u9'), true],
    ['the head of a lead unit', held('room-head', 'u1'), true],
    ['the head of another unit', held('room-head', 'u2'), false],
    ['staff of the lead unit', held('staff', 'u1'), false],
  ])('%s', (_, role, allowed) => {
    expect(allows(evidencePolicy, actor([role]), 'evidence:link', task).allowed).toBe(allowed);
  });
});

describe('progress', () => {
  const report = { organizationId: HOME, unitId: 'u1' };
  it.each([
    ['head of the unit', held('room-head', 'u1'), true, true],
    ['head of the standards office, of the unit', held('standards-office-head', 'u1'), true, true],
    ['staff of the unit', held('staff', 'u1'), true, false],
    ['head of another unit', held('room-head', 'u2'), false, false],
    ['clerk of the unit', held('clerk', 'u1'), false, false],
  ])('%s', (_, role, writes, sends) => {
    expect(allows(progressPolicy, actor([role]), 'progress:report', report).allowed).toBe(writes);
    expect(allows(progressPolicy, actor([role]), 'progress:submit', report).allowed).toBe(sends);
  });

  it('the head of an organization of its own sends for the organization itself', () => {
    const head = actor([held('agency-head')], OTHER);
    expect(allows(progressPolicy, head, 'progress:submit', { organizationId: OTHER, unitId: OTHER }).allowed).toBe(true);
    expect(allows(progressPolicy, head, 'progress:submit', { organizationId: HOME, unitId: OTHER }).allowed).toBe(false);
  });

  it('counts units once, and only those that one heads for sending', () => {
    const many = actor([held('standards-office-head', 'u1'), held('room-head', 'u1'), held('staff', 'u2')]);
    expect(unitsOf(many)).toEqual(['u1', 'u2']);
    expect(headedUnits(many)).toEqual(['u1']);
  });
});
