import { type Chapter, NEW, NOBODY, never, once, type Values } from './invariant';
import { SKHCN } from './scopes';
import { own, TRAINER } from './training-story';

const COURSE: Values = { ...own, code: "'X'", name: "'Khóa'", regime: "'by-plan'", periods: '36', paper: "'completion'" };
const REGULATED: Values = { regime: "'regulated-auditing'", capacity: '25', top_mark: '100', pass_mark: '70', has_midterm: 'true' };
/** Each breaks one thing that the law writes. */
const UNLIKE_THE_LAW: readonly Readonly<Record<string, string>>[] = [
  { periods: '35' },
  { capacity: 'null' },
  { capacity: '26' },
  { top_mark: '99' },
  { pass_mark: '69' },
  { has_midterm: 'false' },
  { paper: "'attendance'" },
];
const PROVIDER: Values = {
  ...own,
  name: "'Trung tâm'",
  confirmation_number: "'1/GXN'",
  fields: "'{auditing}'",
  issued_on: "'2026-01-01'",
  valid_to: "'2029-01-01'",
};
const ROOM: Values = { ...own, name: "'Phòng X'", seats: '30' };

/** Courses, who is confirmed for them, who teaches and where. */
export const trainingCourses: Chapter = {
  rows: {
    training_provider: { scope: SKHCN, values: PROVIDER },
    course: { scope: SKHCN, values: COURSE },
    course_topic: {
      scope: SKHCN,
      needs: ['course'],
      values: { ...own, course_id: NEW, position: '1', title: "'Chuyên đề'", periods: '4' },
    },
    trainer: { scope: SKHCN, values: TRAINER },
    training_room: { scope: SKHCN, values: ROOM },
  },
  invariants: [
    never('training_provider', 'confirmed_until_later', 'A confirmation never ends before it was issued', { valid_to: "'2026-01-01'" }),
    never(
      'training_provider',
      'training_provider_fields_check',
      'A provider is never confirmed for nothing, or for what is not listed',
      { fields: "'{}'" },
      { fields: "'{cooking}'" },
    ),
    once(
      'training_provider',
      'training_provider_organization_id_confirmation_number_key',
      'A confirmation never stands twice in an agency',
    ),
    never('course', 'course_capacity_check', 'A course never takes nobody', { capacity: '0' }),
    never('course', 'course_pass_mark_check', 'A test is never passed below nothing', { pass_mark: '-1', top_mark: '100' }),
    never('course', 'course_top_mark_check', 'A test never has no marks', { pass_mark: '0', top_mark: '0' }),
    never('course', 'course_periods_check', 'A course never takes no time', { periods: '0' }),
    never('course', 'course_valid_months_check', 'A certificate never counts for no time', { valid_months: '0' }),
    never(
      'course',
      'test_has_both_marks',
      'A test never lacks one of its marks, nor is passed above the top',
      { pass_mark: '50' },
      { top_mark: '100' },
      { pass_mark: '11', top_mark: '10' },
    ),
    never(
      'course',
      'regulated_as_written',
      'A regulated course is never other than TT 26/2014 writes it',
      ...UNLIKE_THE_LAW.map((broken) => ({ ...REGULATED, ...broken })),
    ),
    once('course', 'course_organization_id_code_key', 'Two courses of an agency never have the same code'),
    never('course_topic', 'course_topic_periods_check', 'A topic never takes no time', { periods: '0' }),
    never('course_topic', 'course_topic_position_check', 'Topics are numbered from 1', { position: '0' }),
    once('course_topic', 'course_topic_course_id_position_key', 'Two topics of a course never have the same place'),
    once('trainer', 'trainer_person', 'An account never stands twice among the trainers of an agency'),
    never('trainer', 'trainer_person_id_fkey', 'A trainer never has an account that does not exist', { person_id: NOBODY }),
    never('training_room', 'training_room_seats_check', 'A room never has no seats', { seats: '0' }),
    once('training_room', 'training_room_organization_id_name_key', 'Two rooms of an agency never have the same name'),
  ],
};
