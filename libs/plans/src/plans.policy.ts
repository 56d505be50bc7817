import { type Actor, definePolicy, holds, type Role, type Subject } from '@qms/work';

/** Everybody who works with contents; the system administrator has no right to them. */
const READERS: readonly Role[] = [
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
];
/** Who works in a unit and may write its part down. */
const REPORTERS: readonly Role[] = [
  'room-head',
  'standards-office-head',
  'agency-head',
  'deputy-head',
  'staff',
  'inspector',
  'planning-officer',
  'course-organiser',
  'trainer',
];

/** A part of a plan with the units that answer for it. */
export interface LedSubject extends Subject {
  readonly leadUnitIds: readonly string[];
}
/** A unit's report: its own organization writes it. */
export interface UnitSubject extends Subject {
  readonly unitId: string;
}

/** Units for which a person works: those of his roles; a role held for the whole organization stands for the organization itself. */
export const unitsOf = (actor: Actor): string[] => [...new Set(actor.roles.map((held) => held.unitId ?? actor.organizationId))];

/** Heads who send for a unit: its own, or the head of the organization where it is the unit itself. */
const headsOf: readonly Role[] = ['room-head', 'standards-office-head', 'agency-head'];

/** Units whose report a person sends. */
export const headedUnits = (actor: Actor): string[] => [
  ...new Set(actor.roles.filter((held) => headsOf.includes(held.role)).map((held) => held.unitId ?? actor.organizationId)),
];

/** Plans: who imports, reads, adjusts. */
export const plansPolicy = definePolicy<
  'plan:read' | 'plan:import' | 'plan:confirm' | 'plan:adjust' | 'plan-report:read' | 'plan-report:edit' | 'plan-report:issue',
  Subject
>({
  'plan:read': { kind: 'read', roles: READERS },
  'plan:import': { kind: 'write', roles: ['planning-officer'] },
  'plan:confirm': { kind: 'write', roles: ['planning-officer'] },
  'plan:adjust': { kind: 'write', roles: ['planning-officer'] },
  'plan-report:read': { kind: 'read', roles: READERS },
  'plan-report:edit': { kind: 'write', roles: ['planning-officer'] },
  // Numbers are the clerk's (NĐ 30/2020, Điều 14–15).
  'plan-report:issue': { kind: 'write', roles: ['clerk'] },
});

/** Evidence: the planning officer for every task, a head for the tasks that his unit leads. */
export const evidencePolicy = definePolicy<'evidence:link', LedSubject>({
  'evidence:link': {
    kind: 'write',
    roles: ['planning-officer', 'room-head', 'standards-office-head'],
    rules: [
      {
        code: 'not-the-lead-unit',
        holds: (actor, task) => holds(actor, 'planning-officer') || unitsOf(actor).some((unit) => task.leadUnitIds.includes(unit)),
      },
    ],
  },
});

/** Progress: the unit writes and its head sends; the planning officer of the plan's organization receives. */
export const progressPolicy = definePolicy<'progress:report' | 'progress:submit', UnitSubject>({
  'progress:report': {
    kind: 'write',
    roles: REPORTERS,
    rules: [{ code: 'not-your-unit', holds: (actor, report) => unitsOf(actor).includes(report.unitId) }],
  },
  'progress:submit': {
    kind: 'write',
    roles: headsOf,
    rules: [
      {
        code: 'not-the-head-of-the-unit',
        holds: (actor, report) => headedUnits(actor).includes(report.unitId),
      },
    ],
  },
});

export const collectingPolicy = definePolicy<'progress:receive', Subject>({
  'progress:receive': { kind: 'write', roles: ['planning-officer'] },
});
