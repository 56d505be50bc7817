import { courseId } from '../../../../seeds/demo';
import { after, type Chapter, NEW, NOBODY, never, once, refused, SECOND, statement, type Values } from './invariant';
import { person, SKHCN } from './scopes';
import { CLOSED, freezes, insert, listed, OPEN_CLASS, OTHERS, own, TRAINER } from './training-story';

const DAY = "'2027-03-01'";
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
/** Divides by nothing where a trainer of the session has other hours than it. */
const SAME_HOURS = `select 1 / (case when bool_and(t.during = s.during) then 1 else 0 end) from session_trainer t join class_session s on s.id = t.session_id
  where t.session_id = ${NEW} and t.ended_at is null`;

/** Classes and their sessions, in which rooms and by whom. */
export const trainingClasses: Chapter = {
  rows: {
    training_class: { scope: SKHCN, needs: ['course'], values: CLASS },
    class_session: { scope: SKHCN, needs: ['course', 'training_class', 'training_room'], values: SESSION },
    session_trainer: {
      scope: SKHCN,
      needs: ['course', 'training_class', 'training_room', 'class_session', 'trainer'],
      values: { ...own, session_id: NEW, trainer_id: NEW },
    },
  },
  invariants: [
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
        { as: 'qms_app', sql: insert('trainer', { ...TRAINER, person_id: 'null' }) },
        { as: 'qms_app', sql: insert('session_trainer', { ...own, session_id: NEW, trainer_id: NEW }) },
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
  ],
};
