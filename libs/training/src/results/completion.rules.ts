import type { Basis, Because } from '@qms/lifecycle';
import type { CoursePaper, CourseRegime } from '../courses/course.entity';

/** By which rule a course is completed. */
export interface CompletionRule {
  readonly regime: CourseRegime;
  readonly paper: CoursePaper;
  /** Per cent of the sessions; null = not asked. */
  readonly leastAttendance: number | null;
  /** Of the final test; null = no test. */
  readonly passMark: number | null;
  readonly hasMidterm: boolean;
  /** Times that the final test may be taken. */
  readonly attempts: number;
}

/** What one learner has behind him. */
export interface LearnerFacts {
  /** Sessions that were not cancelled. */
  readonly sessions: number;
  /** Those at which he was present. */
  readonly attended: number;
  readonly midtermTaken: boolean;
  /** Marks of the final test by attempt, the first one first. */
  readonly finals: readonly number[];
}

export interface Judgement {
  /** The rule of the course is reached. */
  readonly reachesResult: boolean;
  /** The law asks no test in the middle, or it was taken. */
  readonly midtermTaken: boolean;
  /** The law asks no mark, or it is reached. */
  readonly reachesLegalMark: boolean;
  /** Why not, each reason by itself. */
  readonly because: readonly Because[];
  /** The mark that counts: the best of the attempts allowed. */
  readonly mark: number | null;
  /** Per cent, rounded down: 79,9 is no 80. Null = the class had no session. */
  readonly attendance: number | null;
}

const COURSE_RULE: Basis = { kind: 'rule', ref: 'Điều kiện hoàn thành của khóa đào tạo' };
const LEGAL_TESTS: Readonly<Record<Exclude<CourseRegime, 'by-plan'>, Basis>> = {
  'regulated-consulting': { kind: 'law', ref: 'TT 26/2014/TT-BKHCN, Điều 29 khoản 3' },
  'regulated-auditing': { kind: 'law', ref: 'TT 26/2014/TT-BKHCN, Điều 30 khoản 3' },
};
/** "bài kiểm tra đạt từ 70 điểm trở lên là đạt yêu cầu". */
const LEGAL_MARK = 70;

/**
 * What attendance and tests make of a learner. The circular asks of a regulated course both tests, the final one from 70 points, and that
 * the taking part is weighed; how much of it an office asks is its own rule, as everything is of a course by plan.
 */
export function judge(rule: CompletionRule, learner: LearnerFacts): Judgement {
  const mark = best(learner.finals.slice(0, rule.attempts));
  const attendance = learner.sessions === 0 ? null : Math.floor((100 * learner.attended) / learner.sessions);
  const legal = rule.regime === 'by-plan' ? [] : legalFaults(LEGAL_TESTS[rule.regime], learner, mark);
  const own: Because[] = [];
  const say = (code: string, params?: Because['params']): void => void own.push({ code, basis: COURSE_RULE, ...(params && { params }) });
  // Who was never there has not completed it, whatever else is asked.
  if (learner.sessions > 0 && learner.attended === 0) say('never-attended');
  else if (rule.leastAttendance !== null && attendance !== null && attendance < rule.leastAttendance)
    say('attended-too-little', { attendance, least: rule.leastAttendance });
  if (rule.regime === 'by-plan' && rule.hasMidterm && !learner.midtermTaken) say('midterm-missing');
  if (rule.passMark !== null) {
    if (mark === null) say('final-missing');
    else if (mark < rule.passMark) say('final-below-pass', { mark, pass: rule.passMark });
  }
  return {
    reachesResult: own.length === 0 && legal.length === 0,
    midtermTaken: !legal.some(({ code }) => code === 'midterm-missing'),
    reachesLegalMark: !legal.some(({ code }) => code === 'below-legal-mark'),
    because: [...legal, ...own],
    mark,
    attendance,
  };
}

function legalFaults(basis: Basis, { midtermTaken }: LearnerFacts, mark: number | null): Because[] {
  return [
    ...(midtermTaken ? [] : [{ code: 'midterm-missing', basis }]),
    ...(mark === null || mark < LEGAL_MARK ? [{ code: 'below-legal-mark', basis }] : []),
  ];
}

const best = (marks: readonly number[]): number | null => (marks.length === 0 ? null : Math.max(...marks));
