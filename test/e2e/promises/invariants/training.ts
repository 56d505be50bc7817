import { classSessionId, courseId, trainingClassId } from '../../../../seeds/demo';
import { after, type Chapter, NEW, NOBODY, never, once, refused, SECOND, statement, type Values } from './invariant';
import { org, person, SKHCN } from './scopes';

const DAY = "'2027-03-01'";
const own = { id: NEW, organization_id: org('SKHCN') };
const OPEN_CLASS = `'${trainingClassId(6)}'::uuid`;
const OPEN_SESSION = `'${classSessionId(6, 0)}'::uuid`;
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
const TRAINER: Values = { ...own, full_name: "'Lê Văn A'", person_id: person('vanthu') };
const ROOM: Values = { ...own, name: "'Phòng X'", seats: '30' };
const CLASS: Values = {
  ...own,
  course_id: NEW,
  code: "'X-2027-01'",
  title: "'Lớp'",
  state: "'planned'",
  organiser_id: person('giangvien'),
  starts_on: DAY,
  ends_on: DAY,
  created_by: person('giangvien'),
  created_at: 'now()',
};
const SESSION: Values = {
  ...own,
  class_id: NEW,
  held_on: DAY,
  half: "'morning'",
  starts_at: "'07:30'",
  ends_at: "'11:30'",
  room_id: NEW,
  title: "'Buổi 1'",
  periods: '4',
};
const LEARNER: Values = { ...own, full_name: "'Trần Văn B'", created_at: 'now()' };
const ENROLMENT: Values = {
  ...own,
  class_id: NEW,
  learner_id: NEW,
  state: "'accepted'",
  source: "'walk-in'",
  created_at: 'now()',
  ordinal: '1',
};
const ATTENDANCE: Values = {
  ...own,
  class_id: NEW,
  session_id: NEW,
  enrolment_id: NEW,
  mark: "'present'",
  source: "'list'",
  entered_by: person('giangvien'),
  entered_at: 'now()',
};
const second = (table: string, values: Values): string =>
  `insert into ${table} (${Object.keys(values).join(', ')}) values (${Object.values(values).join(', ')})`;
/** A learner in a class of the demo, and one in the legal class. */
const ELSEWHERE = second('enrolment', { ...ENROLMENT, id: SECOND, class_id: OPEN_CLASS, ordinal: 'null' });
const freezes = (table: string, ...columns: readonly (readonly [name: string, value: string])[]) =>
  refused(
    table,
    'frozen',
    `${columns.map(([name]) => name).join(', ')} of ${table} never change`,
    ...columns.map(([name, value]) => statement(`update ${table} set ${name} = ${value} where id = ${NEW}`, `frozen_column ${name}`)),
  );
/** A state that is not listed, even where a move to it were let through. */
const listed = (table: string, kind: string, from: string) =>
  refused(table, `${table}_state_check`, `${table} is never in a state that is not listed, even where a move to it were let through`, {
    first: [{ as: 'qms_owner', sql: `insert into allowed_move values ('${kind}', '${from}', 'lost')` }],
    statement: `update ${table} set state = 'lost' where id = ${NEW}`,
  });
/** Divides by nothing where a trainer of the session has other hours than it. */
const SAME_HOURS = `select 1 / (case when bool_and(t.during = s.during) then 1 else 0 end) from session_trainer t join class_session s on s.id = t.session_id
  where t.session_id = ${NEW} and t.ended_at is null`;
const OTHERS = org('SXD');
const CLOSED = `closed_at = now(), closed_by = ${person('giangvien')}`;

/** Courses, classes, who teaches and learns, attendance. */
export const training: Chapter = {
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
    training_class: { scope: SKHCN, needs: ['course'], values: CLASS },
    class_session: { scope: SKHCN, needs: ['course', 'training_class', 'training_room'], values: SESSION },
    session_trainer: {
      scope: SKHCN,
      needs: ['course', 'training_class', 'training_room', 'class_session', 'trainer'],
      values: { ...own, session_id: NEW, trainer_id: NEW },
    },
    learner: { scope: SKHCN, deletable: true, values: LEARNER },
    enrolment: { scope: SKHCN, deletable: true, needs: ['course', 'training_class', 'learner'], values: ENROLMENT },
    attendance: {
      scope: SKHCN,
      needs: ['course', 'training_class', 'training_room', 'class_session', 'learner', 'enrolment'],
      values: ATTENDANCE,
    },
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
    never('training_class', 'training_class_capacity_check', 'A class never takes nobody', { capacity: '0' }),
    never('training_class', 'class_ends_after_start', 'A class never ends before it starts', { ends_on: "'2027-02-28'" }),
    never(
      'training_class',
      'call_is_complete',
      'A call never has a number without its date, nor a date without number',
      { call_number: "'1'" },
      { called_on: DAY },
    ),
    never(
      'training_class',
      'opening_is_complete',
      'A decision never has a number without its date, nor a date without number',
      { opening_number: "'1'" },
      { opened_on: DAY },
    ),
    refused(
      'training_class',
      'cancelled_says_why',
      'A class is never cancelled without saying why, nor has a reason without being cancelled',
      { insert: { cancel_reason: "'Thiếu học viên'" } },
      statement(`update training_class set state = 'cancelled' where id = ${NEW}`),
    ),
    once('training_class', 'training_class_organization_id_code_key', 'Two classes of an agency never have the same code'),
    refused(
      'training_class',
      'legal_move',
      'A class never goes a way that its lifecycle does not know',
      { insert: { state: "'running'" } },
      statement(`update training_class set state = 'finished' where id = ${NEW}`),
    ),
    refused(
      'training_class',
      'training_class_cancel_reason_check',
      'A reason of a cancelled class is never decomposed',
      statement(`update training_class set state = 'cancelled', cancel_reason = normalize('Quyết định', NFD) where id = ${NEW}`),
    ),
    listed('training_class', 'training-class', 'planned'),
    freezes('training_class', ['organization_id', OTHERS], ['created_by', person('vanthu')], ['created_at', "now() - interval '1 day'"]),
    refused(
      'training_class',
      'frozen_course',
      'Course and code of a class never change once it is no longer planned',
      statement(`update training_class set code = 'KHÁC' where id = ${OPEN_CLASS}`, 'frozen_column code'),
      statement(`update training_class set course_id = '${courseId('NTC')}' where id = ${OPEN_CLASS}`, 'frozen_column course_id'),
    ),
    never('class_session', 'class_session_periods_check', 'A session never has fewer than no periods', { periods: '-1' }),
    never('class_session', 'session_ends_after_start', 'A session never ends before it starts', { ends_at: "'07:30'" }),
    never(
      'class_session',
      'closed_is_complete',
      'A session is never closed without who and when',
      { closed_at: 'now()' },
      { closed_by: person('giangvien') },
    ),
    never('class_session', 'class_session_closed_by_fkey', 'A session is never closed by a person who does not exist', {
      closed_at: 'now()',
      closed_by: NOBODY,
    }),
    once('class_session', 'room_once', 'A room never takes two sessions at once', {
      id: SECOND,
      class_id: OPEN_CLASS,
      starts_at: "'11:29'",
      ends_at: "'12:00'",
    }),
    once('class_session', 'class_once', 'A class never has two sessions at once', { id: SECOND, room_id: 'null' }),
    refused(
      'class_session',
      'session_closed_for_good',
      'What is closed never changes',
      after([`update class_session set ${CLOSED} where id = ${NEW}`], `update class_session set title = 'Khác' where id = ${NEW}`),
    ),
    freezes('class_session', ['organization_id', OTHERS], ['class_id', OPEN_CLASS]),
    refused('class_session', 'trainers_follow_session', 'A session that moves never leaves its trainers behind', {
      first: [
        { as: 'qms_app', sql: second('trainer', { ...TRAINER, person_id: 'null' }) },
        { as: 'qms_app', sql: second('session_trainer', { ...own, session_id: NEW, trainer_id: NEW }) },
        { as: 'qms_app', sql: `update class_session set starts_at = '09:00' where id = ${NEW}` },
      ],
      statement: SAME_HOURS,
      says: '',
    }),
    once('session_trainer', 'trainer_once', 'A trainer never teaches at two places at once'),
    refused('session_trainer', 'hours_of_session', 'A trainer is never bound to other hours than those of the session', {
      statement: SAME_HOURS,
      says: '',
    }),
    never('learner', 'not_merged_into_itself', 'A learner is never the same as himself, entered twice', { merged_into_id: NEW }),
    never('learner', 'learner_person_id_fkey', 'A learner never has an account that does not exist', { person_id: NOBODY }),
    freezes('learner', ['organization_id', OTHERS], ['created_at', "now() - interval '1 day'"]),
    never('enrolment', 'enrolment_ordinal_check', 'Learners are numbered from 1', { ordinal: '0' }),
    refused('enrolment', 'enrolment_class_id_learner_id_key', 'A learner never stands twice in a class', {
      twice: { id: SECOND, ordinal: '2' },
    }),
    refused(
      'enrolment',
      'enrolment_class_id_ordinal_key',
      'Two learners of a class never have the same number',
      after(
        [second('learner', { ...LEARNER, id: SECOND }), second('enrolment', { ...ENROLMENT, id: SECOND, learner_id: SECOND })],
        'set constraints enrolment_class_id_ordinal_key immediate',
        'enrolment_class_id_ordinal_key',
      ),
    ),
    refused(
      'enrolment',
      'legal_move',
      'A learner never goes a way that the lifecycle does not know',
      { insert: { state: "'passed'" } },
      statement(`update enrolment set state = 'nominated' where id = ${NEW}`),
    ),
    listed('enrolment', 'enrolment', 'accepted'),
    freezes(
      'enrolment',
      ['organization_id', OTHERS],
      ['class_id', OPEN_CLASS],
      ['learner_id', NOBODY],
      ['source', "'import'"],
      ['created_at', "now() - interval '1 day'"],
    ),
    never('attendance', 'attendance_entered_by_fkey', 'Attendance is never entered by a person who does not exist', { entered_by: NOBODY }),
    refused(
      'attendance',
      'attends_own_class',
      'A learner never attends a session of another class, nor does one of another class attend',
      { insert: { session_id: OPEN_SESSION } },
      after([ELSEWHERE], second('attendance', { ...ATTENDANCE, id: SECOND, enrolment_id: SECOND })),
    ),
    never(
      'attendance',
      'entered_by_somebody',
      'Attendance never lacks who entered it, but where the learner did it himself',
      { entered_by: 'null' },
      { source: "'qr'" },
    ),
    once('attendance', 'attendance_session_id_enrolment_id_key', 'A learner never attends the same session twice'),
    freezes('attendance', ['organization_id', OTHERS], ['class_id', OPEN_CLASS], ['session_id', OPEN_SESSION], ['enrolment_id', NOBODY]),
    refused(
      'attendance',
      'attendance_of_open_session',
      'Attendance of a closed session never changes',
      after([`update class_session set ${CLOSED} where id = ${NEW}`], `update attendance set mark = 'absent' where id = ${NEW}`),
    ),
  ],
};
