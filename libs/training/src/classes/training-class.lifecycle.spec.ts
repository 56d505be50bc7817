import { edges, permits } from '@qms/lifecycle';
import {
  CLASS_STATES,
  type ClassAction,
  type ClassFacts,
  isHeld,
  isTaught,
  isUnderWay,
  trainingClassLifecycle,
} from './training-class.lifecycle';

const GOOD: ClassFacts = {
  sessions: 4,
  providerConfirmed: true,
  lecturersRegistered: true,
  periodsReached: true,
  withinLegalSize: true,
  accepted: 20,
  withinCapacity: true,
  nominationsAnswered: true,
  openingNumbered: true,
  isDue: true,
  sessionsClosed: true,
  everybodyJudged: true,
  grantNumbered: true,
  certificatesIssued: true,
  grantsCertificates: true,
};
const possible: Record<ClassAction, readonly string[]> = {
  'open-enrolment': ['planned'],
  'close-roster': ['enrolling'],
  'reopen-roster': ['roster-closed'],
  start: ['roster-closed'],
  'end-teaching': ['running'],
  'issue-certificates': ['awaiting-results'],
  finish: ['awaiting-results', 'certificates-issued'],
  cancel: ['planned', 'enrolling', 'roster-closed'],
};

describe('every state and every action', () => {
  for (const [action, states] of Object.entries(possible) as [ClassAction, readonly string[]][])
    for (const state of CLASS_STATES)
      it(`${action} in ${state}: ${states.includes(state) ? 'possible' : 'not'}`, () => {
        expect(permits(trainingClassLifecycle, action, state, GOOD).allowed).toBe(states.includes(state));
      });
});

it('begins by plan and ends finished or cancelled', () => {
  expect(trainingClassLifecycle.initial).toEqual(['planned']);
  expect(edges(trainingClassLifecycle).map(([from, to]) => `${from} → ${to}`)).toEqual([
    'awaiting-results → certificates-issued',
    'awaiting-results → finished',
    'certificates-issued → finished',
    'enrolling → cancelled',
    'enrolling → roster-closed',
    'planned → cancelled',
    'planned → enrolling',
    'roster-closed → cancelled',
    'roster-closed → enrolling',
    'roster-closed → running',
    'running → awaiting-results',
  ]);
});

describe('what speaks against a move', () => {
  const LAW = (clause: string) => `law: TT 26/2014/TT-BKHCN, ${clause}`;
  it.each<[ClassAction, Partial<ClassFacts>, string, string]>([
    ['open-enrolment', { providerConfirmed: false }, 'provider-not-confirmed', LAW('Điều 31 khoản 1')],
    ['close-roster', { accepted: 0 }, 'class-without-learners', ''],
    ['close-roster', { withinLegalSize: false }, 'more-than-25-learners', LAW('Điều 29 khoản 1, Điều 30 khoản 1')],
    ['close-roster', { withinCapacity: false }, 'beyond-capacity', 'rule: Quy định của cơ quan'],
    ['close-roster', { nominationsAnswered: false }, 'nominations-unanswered', 'rule: Quy định của cơ quan'],
    ['start', { isDue: false }, 'class-not-due', ''],
    ['start', { sessions: 0 }, 'class-without-sessions', ''],
    ['start', { providerConfirmed: false }, 'provider-not-confirmed', LAW('Điều 31 khoản 1')],
    ['start', { lecturersRegistered: false }, 'lecturer-not-registered', LAW('Điều 31 khoản 4')],
    ['start', { periodsReached: false }, 'fewer-than-36-periods', LAW('Điều 29 khoản 2, Điều 30 khoản 2')],
    ['start', { openingNumbered: false }, 'opening-not-numbered', 'rule: Quy định của cơ quan'],
    ['end-teaching', { sessionsClosed: false }, 'sessions-open', ''],
    ['end-teaching', { providerConfirmed: false }, 'provider-not-confirmed', LAW('Điều 31 khoản 1')],
    ['end-teaching', { lecturersRegistered: false }, 'lecturer-not-registered', LAW('Điều 31 khoản 4')],
    ['end-teaching', { periodsReached: false }, 'fewer-than-36-periods', LAW('Điều 29 khoản 2, Điều 30 khoản 2')],
    ['issue-certificates', { everybodyJudged: false }, 'learners-unjudged', ''],
    ['issue-certificates', { grantNumbered: false }, 'grant-not-numbered', ''],
    ['issue-certificates', { certificatesIssued: false }, 'certificates-not-issued', ''],
    ['finish', { everybodyJudged: false }, 'learners-unjudged', ''],
    ['finish', { certificatesIssued: false }, 'certificates-not-issued', ''],
  ])('%s with %j: %s %s', (action, broken, code, basis) => {
    const { allowed, because } = permits(trainingClassLifecycle, action, possible[action][0] as 'planned', { ...GOOD, ...broken });
    expect(because.map((one) => [one.code, one.basis ? `${one.basis.kind}: ${one.basis.ref}` : ''])).toEqual([[code, basis]]);
    expect(allowed).toBe(basis.startsWith('rule'));
  });

  it('a class is under way from its call for learners to its end', () => {
    expect(CLASS_STATES.filter(isUnderWay)).toEqual(['enrolling', 'roster-closed', 'running', 'awaiting-results', 'certificates-issued']);
  });

  it('can be reported once teaching is over', () => {
    expect(CLASS_STATES.filter(isTaught)).toEqual(['awaiting-results', 'certificates-issued', 'finished']);
  });

  it('is held from its first day on', () => {
    expect(CLASS_STATES.filter(isHeld)).toEqual(['running', 'awaiting-results', 'certificates-issued', 'finished']);
  });

  it('a class that grants nothing ends without certificates', () => {
    expect(
      permits(trainingClassLifecycle, 'finish', 'awaiting-results', { ...GOOD, grantsCertificates: false, certificatesIssued: false })
        .allowed,
    ).toBe(true);
  });
});
