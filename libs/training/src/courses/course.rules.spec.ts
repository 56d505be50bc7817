import { type CompletionFields, type CourseFacts, changesCompletion, courseFaults } from './course.rules';

const BY_PLAN: CourseFacts = {
  regime: 'by-plan',
  periods: 4,
  paper: 'attendance',
  passMark: null,
  topMark: null,
  hasMidterm: false,
  capacity: null,
  topics: 0,
  topicPeriods: 0,
};
const REGULATED: CourseFacts = {
  regime: 'regulated-auditing',
  periods: 36,
  paper: 'completion',
  passMark: 70,
  topMark: 100,
  hasMidterm: true,
  capacity: 25,
  topics: 4,
  topicPeriods: 36,
};
const codes = (facts: CourseFacts): string[] => courseFaults(facts).map(({ code }) => code);

describe('how a course may be written', () => {
  it.each([
    ['by plan, of any length, without test', BY_PLAN, []],
    ['by plan, half of the points', { ...BY_PLAN, passMark: 50, topMark: 100 }, []],
    ['a mark to pass without a top', { ...BY_PLAN, passMark: 50 }, ['one-mark-missing']],
    ['a top without a mark to pass', { ...BY_PLAN, topMark: 10 }, ['one-mark-missing']],
    ['passed above the top', { ...BY_PLAN, passMark: 11, topMark: 10 }, ['pass-above-top']],
    ['passed at the top', { ...BY_PLAN, passMark: 10, topMark: 10 }, []],
    ['regulated as the law writes it', REGULATED, []],
    ['regulated for 26', { ...REGULATED, capacity: 26 }, ['regulated-capacity']],
    ['regulated without limit', { ...REGULATED, capacity: null }, ['regulated-capacity']],
    ['regulated of 35 periods', { ...REGULATED, periods: 35 }, ['regulated-periods']],
    ['regulated of three topics', { ...REGULATED, topics: 3 }, ['regulated-topics']],
    ['regulated with topics of 35 periods', { ...REGULATED, topicPeriods: 35 }, ['regulated-topic-periods']],
    ['regulated passed from 69', { ...REGULATED, passMark: 69 }, ['regulated-tests']],
    ['regulated of 10 points', { ...REGULATED, passMark: 7, topMark: 10 }, ['regulated-tests']],
    ['regulated without test', { ...REGULATED, passMark: null, topMark: null }, ['regulated-tests']],
    ['regulated without test in the middle', { ...REGULATED, hasMidterm: false }, ['regulated-tests']],
    ['regulated with a paper of attendance', { ...REGULATED, paper: 'attendance' }, ['regulated-paper']],
  ] as const)('%s', (_, facts, expected) => {
    expect(codes(facts)).toEqual(expected);
  });

  it('names Điều 29 for consulting and Điều 30 for auditing', () => {
    const refs = (regime: CourseFacts['regime']) => courseFaults({ ...REGULATED, regime, capacity: 30 }).map(({ basis }) => basis);
    expect(refs('regulated-consulting')).toEqual([{ kind: 'law', ref: 'TT 26/2014/TT-BKHCN, Điều 29 khoản 1' }]);
    expect(refs('regulated-auditing')).toEqual([{ kind: 'law', ref: 'TT 26/2014/TT-BKHCN, Điều 30 khoản 1' }]);
  });
});

describe('what learners were promised', () => {
  const COURSE: CompletionFields = {
    regime: 'by-plan',
    paper: 'completion',
    leastAttendance: 80,
    passMark: '50.00',
    topMark: '100',
    hasMidterm: false,
    attempts: 2,
  };
  it.each<[Partial<CompletionFields>, boolean]>([
    [{}, false],
    [{ passMark: '50' }, false],
    [{ passMark: '51' }, true],
    [{ passMark: null }, true],
    [{ topMark: '10' }, true],
    [{ regime: 'regulated-auditing' }, true],
    [{ paper: 'attendance' }, true],
    [{ leastAttendance: null }, true],
    [{ hasMidterm: true }, true],
    [{ attempts: 1 }, true],
  ])('%j changes it: %s', (change, changes) => {
    expect(changesCompletion(COURSE, { ...COURSE, ...change })).toBe(changes);
  });
});
