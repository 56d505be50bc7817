import { edges, permits } from '@qms/lifecycle';
import {
  ENROLMENT_STATES,
  type EnrolmentAction,
  type EnrolmentFacts,
  type EnrolmentState,
  enrolmentLifecycle,
} from './enrolment.lifecycle';

const GOOD: EnrolmentFacts = {
  rosterOpen: true,
  withinLegalSize: true,
  placeLeft: true,
  resultOpen: true,
  reachesResult: true,
  midtermTaken: true,
  reachesLegalMark: true,
};
const possible: Record<EnrolmentAction, readonly EnrolmentState[]> = {
  accept: ['nominated', 'waiting'],
  'put-on-waiting-list': ['nominated'],
  decline: ['nominated', 'waiting'],
  withdraw: ['nominated', 'waiting', 'accepted'],
  return: ['withdrawn'],
  pass: ['accepted', 'failed'],
  fail: ['accepted', 'passed'],
};
const leadsTo: Record<EnrolmentAction, readonly EnrolmentState[]> = {
  accept: ['accepted'],
  'put-on-waiting-list': ['waiting'],
  decline: ['declined'],
  withdraw: ['withdrawn'],
  return: ['accepted'],
  pass: ['passed'],
  fail: ['failed'],
};

describe('every state and every action', () => {
  for (const [action, states] of Object.entries(possible) as [EnrolmentAction, readonly EnrolmentState[]][]) {
    it(`${action} leads to ${leadsTo[action].join()}`, () => {
      expect(enrolmentLifecycle.moves[action].to).toEqual(leadsTo[action]);
    });
    for (const state of ENROLMENT_STATES)
      it(`${action} in ${state}: ${states.includes(state) ? 'possible' : 'not'}`, () => {
        expect(permits(enrolmentLifecycle, action, state, GOOD).allowed).toBe(states.includes(state));
      });
  }
});

it('begins nominated, waiting or with a place; who was declined is not taken up again', () => {
  expect(enrolmentLifecycle.initial).toEqual(['nominated', 'waiting', 'accepted']);
  const left = new Set(edges(enrolmentLifecycle).map(([from]) => from));
  expect(ENROLMENT_STATES.filter((state) => !left.has(state))).toEqual(['declined']);
});

describe('what speaks against a move', () => {
  const TWENTY_FIVE = 'law: TT 26/2014/TT-BKHCN, Điều 29 khoản 1, Điều 30 khoản 1';
  const SEVENTY_POINTS = 'law: TT 26/2014/TT-BKHCN, Điều 29 khoản 3, Điều 30 khoản 3';
  it.each<[EnrolmentAction, Partial<EnrolmentFacts>, string, string]>([
    ['accept', { rosterOpen: false }, 'roster-closed', ''],
    ['accept', { withinLegalSize: false }, 'more-than-25-learners', TWENTY_FIVE],
    ['accept', { placeLeft: false }, 'beyond-capacity', 'rule: Quy định của cơ quan'],
    ['put-on-waiting-list', { rosterOpen: false }, 'roster-closed', ''],
    ['withdraw', { resultOpen: false }, 'roster-settled', ''],
    ['return', { rosterOpen: false }, 'roster-closed', ''],
    ['return', { withinLegalSize: false }, 'more-than-25-learners', TWENTY_FIVE],
    ['return', { placeLeft: false }, 'beyond-capacity', 'rule: Quy định của cơ quan'],
    ['pass', { resultOpen: false }, 'results-not-open', ''],
    ['pass', { midtermTaken: false }, 'midterm-missing', SEVENTY_POINTS],
    ['pass', { reachesLegalMark: false }, 'below-legal-mark', SEVENTY_POINTS],
    ['pass', { reachesResult: false }, 'below-course-rule', 'rule: Điều kiện hoàn thành của khóa đào tạo'],
    ['fail', { resultOpen: false }, 'results-not-open', ''],
  ])('%s with %j: %s %s', (action, broken, code, basis) => {
    const { allowed, because } = permits(enrolmentLifecycle, action, possible[action][0]!, { ...GOOD, ...broken });
    expect(because.map((one) => [one.code, one.basis ? `${one.basis.kind}: ${one.basis.ref}` : ''])).toEqual([[code, basis]]);
    expect(allowed).toBe(basis.startsWith('rule'));
  });
});
