import { type CompletionRule, judge, type LearnerFacts } from './completion.rules';

const BY_PLAN: CompletionRule = {
  regime: 'by-plan',
  paper: 'completion',
  leastAttendance: 80,
  passMark: 50,
  hasMidterm: false,
  attempts: 2,
};
const AUDITING: CompletionRule = { ...BY_PLAN, regime: 'regulated-auditing', passMark: 70, hasMidterm: true, attempts: 1 };
const THERE: LearnerFacts = { sessions: 4, attended: 4, midtermTaken: true, finals: [80] };

describe('completion of a course', () => {
  const cases: [string, CompletionRule, Partial<LearnerFacts>, string[]][] = [
    ['everything reached', BY_PLAN, {}, []],
    ['exactly the pass mark passes', BY_PLAN, { finals: [50] }, []],
    ['half a point below does not', BY_PLAN, { finals: [49.5] }, ['final-below-pass']],
    ['the best of the attempts counts', BY_PLAN, { finals: [30, 60] }, []],
    ['an attempt beyond those allowed does not', BY_PLAN, { finals: [30, 40, 90] }, ['final-below-pass']],
    ['no final test taken', BY_PLAN, { finals: [] }, ['final-missing']],
    ['exactly 80 per cent is enough', BY_PLAN, { sessions: 5, attended: 4 }, []],
    ['three of four is 75', BY_PLAN, { attended: 3 }, ['attended-too-little']],
    ['79,9 is rounded down', BY_PLAN, { sessions: 1000, attended: 799 }, ['attended-too-little']],
    ['who was never there', BY_PLAN, { attended: 0 }, ['never-attended']],
    [
      'who was never there, of a course that asks nothing',
      { ...BY_PLAN, leastAttendance: null, passMark: null },
      { attended: 0, finals: [] },
      ['never-attended'],
    ],
    ['once is enough where nothing is asked', { ...BY_PLAN, leastAttendance: null, passMark: null }, { attended: 1, finals: [] }, []],
    ['a class without sessions has no attendance', BY_PLAN, { sessions: 0, attended: 0 }, []],
    ['a mid-course test of an own course', { ...BY_PLAN, hasMidterm: true }, { midtermTaken: false }, ['midterm-missing']],
    ['none asked', BY_PLAN, { midtermTaken: false }, []],
    ['regulated: 70 passes', AUDITING, { finals: [70] }, []],
    ['regulated: 69 does not, by law and by rule', AUDITING, { finals: [69] }, ['below-legal-mark', 'final-below-pass']],
    ['regulated: both tests', AUDITING, { midtermTaken: false }, ['midterm-missing']],
    ['regulated: no final test', AUDITING, { finals: [] }, ['below-legal-mark', 'final-missing']],
    ['all reasons at once', BY_PLAN, { attended: 1, finals: [10] }, ['attended-too-little', 'final-below-pass']],
  ];
  it.each(cases)('%s', (_, rule, learner, codes) => {
    const judged = judge(rule, { ...THERE, ...learner });
    expect(judged.because.map(({ code }) => code)).toEqual(codes);
    expect(judged.reachesResult).toBe(codes.length === 0);
  });

  it('names the circular where it asks, the rule of the course elsewhere', () => {
    const { because, reachesLegalMark, midtermTaken } = judge(AUDITING, { ...THERE, finals: [60] });
    expect(because.map(({ basis }) => basis)).toEqual([
      { kind: 'law', ref: 'TT 26/2014/TT-BKHCN, Điều 30 khoản 3' },
      { kind: 'rule', ref: 'Điều kiện hoàn thành của khóa đào tạo' },
    ]);
    expect([reachesLegalMark, midtermTaken]).toEqual([false, true]);
    expect(judge({ ...AUDITING, regime: 'regulated-consulting' }, { ...THERE, midtermTaken: false }).because[0]!.basis!.ref).toContain(
      'Điều 29 khoản 3',
    );
    expect(judge(AUDITING, { ...THERE, midtermTaken: false })).toMatchObject({ reachesLegalMark: true, midtermTaken: false });
    expect(judge(BY_PLAN, { ...THERE, finals: [0] })).toMatchObject({ reachesLegalMark: true, midtermTaken: true });
    expect(judge(AUDITING, { ...THERE, attended: 2 })).toMatchObject({ reachesLegalMark: true, midtermTaken: true });
  });

  it('tells the mark that counts and the share of the sessions', () => {
    expect(judge(BY_PLAN, { ...THERE, finals: [40, 72.5], attended: 3 })).toMatchObject({ mark: 72.5, attendance: 75 });
    expect(judge(BY_PLAN, { ...THERE, sessions: 0, finals: [] })).toMatchObject({ mark: null, attendance: null });
  });
});
