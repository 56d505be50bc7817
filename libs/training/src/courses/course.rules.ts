import type { Basis, Because } from '@qms/lifecycle';
import type { Course, CoursePaper, CourseRegime } from './course.entity';

/** What a rule of a course looks at. */
export interface CourseFacts {
  readonly regime: CourseRegime;
  readonly periods: number;
  readonly paper: CoursePaper;
  readonly passMark: number | null;
  readonly topMark: number | null;
  readonly hasMidterm: boolean;
  readonly capacity: number | null;
  /** Chuyên đề of the curriculum. */
  readonly topics: number;
  /** Tiết of all of them. */
  readonly topicPeriods: number;
}

/** Điều 29 speaks of consultants, Điều 30 of auditors; both ask the same. */
const article = (regime: CourseRegime): number => (regime === 'regulated-consulting' ? 29 : 30);
const law = (regime: CourseRegime, clause: number): Basis => ({
  kind: 'law',
  ref: `TT 26/2014/TT-BKHCN, Điều ${article(regime)} khoản ${clause}`,
});

/** What speaks against a course as it is written: marks that contradict each other, and what TT 26/2014 asks of a regulated one. */
export function courseFaults({
  regime,
  periods,
  paper,
  passMark,
  topMark,
  hasMidterm,
  capacity,
  topics,
  topicPeriods,
}: CourseFacts): Because[] {
  const faults: Because[] = [];
  if ((passMark === null) !== (topMark === null)) faults.push({ code: 'one-mark-missing' });
  else if (passMark !== null && topMark !== null && passMark > topMark) faults.push({ code: 'pass-above-top' });
  if (regime === 'by-plan') return faults;
  if (capacity === null || capacity > 25) faults.push({ code: 'regulated-capacity', basis: law(regime, 1) });
  if (periods < 36) faults.push({ code: 'regulated-periods', basis: law(regime, 2) });
  if (topicPeriods < 36) faults.push({ code: 'regulated-topic-periods', basis: law(regime, 2) });
  if (topics < 4) faults.push({ code: 'regulated-topics', basis: law(regime, 2) });
  if (!hasMidterm || topMark !== 100 || passMark === null || passMark < 70) faults.push({ code: 'regulated-tests', basis: law(regime, 3) });
  if (paper !== 'completion') faults.push({ code: 'regulated-paper', basis: law(regime, 3) });
  return faults;
}

/** By which a class is held and its learners are judged. */
export type CompletionFields = Pick<Course, 'regime' | 'paper' | 'leastAttendance' | 'passMark' | 'topMark' | 'hasMidterm' | 'attempts'>;

/** Whether a change of a course touches what its classes under way promised to their learners; marks are numbers, however they are written. */
export const changesCompletion = (before: CompletionFields, after: CompletionFields): boolean => written(before) !== written(after);

const written = ({ regime, paper, leastAttendance, passMark, topMark, hasMidterm, attempts }: CompletionFields): string =>
  JSON.stringify([regime, paper, leastAttendance, passMark && Number(passMark), topMark && Number(topMark), hasMidterm, attempts]);
