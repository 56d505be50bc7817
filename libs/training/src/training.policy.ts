import { definePolicy, type PolicyRule, type Role, type Subject } from '@qms/work';

/** A class or what hangs on it, as far as rights go. */
export interface TrainingSubject extends Subject {
  /** Accounts of those who teach the session, or any session of the class. */
  readonly trainerPersonIds?: readonly string[];
}

/** Cán bộ phụ trách lớp, and the head of the unit that holds the classes. */
const ORGANISERS: readonly Role[] = ['course-organiser', 'standards-office-head'];
/** Who sees the classes of the own organization with everybody in them: whose work it is, not every colleague (Luật 91/2025/QH15). */
const READERS: readonly Role[] = [
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

/** Who looks after the competence of an office (TCVN ISO 9001:2015, 7.2). */
const COMPETENCE_KEEPERS: readonly Role[] = ['iso-secretary', 'qmr', 'course-organiser', 'standards-office-head'];

/** Who answers for a class knows what its learners think of it; who taught it hears it from them. */
const EVALUATION_READERS: readonly Role[] = [...ORGANISERS, 'agency-head', 'deputy-head', 'room-head', 'qmr'];

const teachesIt: PolicyRule<TrainingSubject> = {
  code: 'not-the-trainer',
  holds: (actor, subject) =>
    actor.roles.some(({ role }) => role === 'course-organiser' || role === 'standards-office-head') ||
    (actor.personId !== null && (subject.trainerPersonIds ?? []).includes(actor.personId)),
};

export type TrainingRight =
  | 'training:read'
  | 'training:plan'
  | 'training:run'
  | 'training:teach'
  | 'training:number-paper'
  | 'evaluation:read'
  | 'nomination:read'
  | 'nomination:send'
  | 'learner:erase'
  | 'certificate:issue'
  | 'certificate:revoke'
  | 'competence:read'
  | 'competence:keep'
  | 'competence:own';

/** Training: who plans and runs classes, teaches, issues certificates. */
export const trainingPolicy = definePolicy<TrainingRight, TrainingSubject>({
  'training:read': { kind: 'read', roles: READERS },
  // Courses, providers, trainers, rooms.
  'training:plan': { kind: 'write', roles: ORGANISERS },
  'training:run': { kind: 'write', roles: ORGANISERS },
  'training:teach': { kind: 'write', roles: [...ORGANISERS, 'trainer'], rules: [teachesIt] },
  // The number is the clerk's (NĐ 30/2020, Điều 15); where the organiser enters it, she enters the clerk's.
  'training:number-paper': { kind: 'write', roles: ['clerk', 'course-organiser'] },
  'evaluation:read': { kind: 'read', roles: EVALUATION_READERS },
  // Both sides of an invitation to a class; which of them it is decides the organization.
  'nomination:read': { kind: 'read', roles: READERS },
  'nomination:send': { kind: 'write', roles: ['agency-head', 'deputy-head', 'qmr', 'iso-secretary'] },
  // What is known of a person goes; certificates stay true (the copy printed on them is theirs).
  'learner:erase': { kind: 'write', roles: ['standards-office-head', 'agency-head', 'deputy-head'], weight: 'confirmed' },
  'certificate:issue': { kind: 'write', roles: ORGANISERS, weight: 'confirmed' },
  'certificate:revoke': { kind: 'write', roles: ['standards-office-head', 'agency-head', 'deputy-head'], weight: 'confirmed' },
  // Of everybody: who answers for it.
  'competence:read': {
    kind: 'read',
    roles: [...COMPETENCE_KEEPERS, 'agency-head', 'deputy-head', 'room-head'],
  },
  'competence:keep': { kind: 'write', roles: COMPETENCE_KEEPERS },
  // Everybody his own.
  'competence:own': {
    kind: 'read',
    roles: [
      ...COMPETENCE_KEEPERS,
      'agency-head',
      'deputy-head',
      'room-head',
      'internal-auditor',
      'inspector',
      'planning-officer',
      'trainer',
      'clerk',
      'staff',
      'steering-board-member',
    ],
  },
});
