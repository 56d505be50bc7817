import type { CourseRow } from '../training.queries';
import type { Course } from './course-page';

type Count = number | string;

/** A course as it is typed. */
export interface CourseValues {
  code: string;
  name: string;
  regime: CourseRow['regime'];
  periods: Count;
  paper: CourseRow['paper'];
  purpose: string;
  basis: string;
  leastAttendance: Count;
  hasTest: boolean;
  passMark: Count;
  topMark: Count;
  hasMidterm: boolean;
  attempts: Count;
  capacity: Count;
  validMonths: Count;
  effectivenessMonths: Count;
  topics: { key: string; title: string; periods: Count }[];
  retired: boolean;
}
export const EMPTY_COURSE: CourseValues = {
  code: '',
  name: '',
  regime: 'by-plan',
  periods: '',
  paper: 'attendance',
  purpose: '',
  basis: '',
  leastAttendance: '',
  hasTest: false,
  passMark: 50,
  topMark: 100,
  hasMidterm: false,
  attempts: 1,
  capacity: '',
  validMonths: '',
  effectivenessMonths: '',
  topics: [],
  retired: false,
};

export const newTopic = (title = '', periods: Count = ''): CourseValues['topics'][number] => ({ key: crypto.randomUUID(), title, periods });

export const valuesOf = (course: Course): CourseValues => ({
  ...EMPTY_COURSE,
  code: course.code,
  name: course.name,
  regime: course.regime,
  periods: course.periods,
  paper: course.paper,
  purpose: course.purpose ?? '',
  basis: course.basis ?? '',
  leastAttendance: course.leastAttendance ?? '',
  hasTest: course.passMark !== null,
  ...(course.passMark === null ? {} : { passMark: course.passMark, topMark: course.topMark ?? 100 }),
  hasMidterm: course.hasMidterm,
  attempts: course.attempts,
  capacity: course.capacity ?? '',
  validMonths: course.validMonths ?? '',
  effectivenessMonths: course.effectivenessMonths ?? '',
  topics: course.topics.map(({ title, periods }) => newTopic(title, periods)),
  retired: course.retired,
});

const number = (value: Count): number | null => (value === '' ? null : Number(value));
const words = (text: string): string | null => text.trim().normalize('NFC') || null;

export const courseBody = (values: CourseValues) => ({
  code: values.code.trim().normalize('NFC'),
  name: values.name.trim().normalize('NFC'),
  regime: values.regime,
  periods: Number(values.periods),
  paper: values.paper,
  purpose: words(values.purpose),
  basis: words(values.basis),
  leastAttendance: number(values.leastAttendance),
  passMark: values.hasTest ? number(values.passMark) : null,
  topMark: values.hasTest ? number(values.topMark) : null,
  hasMidterm: values.hasMidterm,
  attempts: number(values.attempts) ?? 1,
  capacity: number(values.capacity),
  validMonths: number(values.validMonths),
  effectivenessMonths: number(values.effectivenessMonths),
  topics: values.topics
    .filter(({ title }) => title.trim() !== '')
    .map(({ title, periods }) => ({ title: title.trim().normalize('NFC'), periods: Number(periods) })),
});
