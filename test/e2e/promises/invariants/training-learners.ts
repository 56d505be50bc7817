import { classSessionId } from '../../../../seeds/demo';
import { after, type Chapter, NEW, NOBODY, never, once, refused, SECOND, statement, type Values } from './invariant';
import { person, SKHCN } from './scopes';
import { CLOSED, freezes, insert, listed, OPEN_CLASS, OTHERS, own } from './training-story';

const OPEN_SESSION = `'${classSessionId(6, 0)}'::uuid`;
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
/** A learner in a class of the demo, and one in the legal class. */
const ELSEWHERE = insert('enrolment', { ...ENROLMENT, id: SECOND, class_id: OPEN_CLASS, ordinal: 'null' });

/** Learners, their places in classes, and when they were there. */
export const trainingLearners: Chapter = {
  rows: {
    learner: { scope: SKHCN, deletable: true, values: LEARNER },
    enrolment: { scope: SKHCN, deletable: true, needs: ['course', 'training_class', 'learner'], values: ENROLMENT },
    attendance: {
      scope: SKHCN,
      needs: ['course', 'training_class', 'training_room', 'class_session', 'learner', 'enrolment'],
      values: ATTENDANCE,
    },
  },
  invariants: [
    never('learner', 'not_merged_into_itself', 'A learner is never the same as himself, entered twice', { merged_into_id: NEW }),
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
        [insert('learner', { ...LEARNER, id: SECOND }), insert('enrolment', { ...ENROLMENT, id: SECOND, learner_id: SECOND })],
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
    never(
      'attendance',
      'attendance_entered_by_somebody',
      'Attendance is never entered by nobody, nor by somebody where the learner checked himself in',
      { entered_by: 'null' },
      { source: "'rotating-qr'" },
    ),
    never('attendance', 'checked_in_is_present', 'Nobody ever checks himself in as absent', {
      source: "'rotating-qr'",
      entered_by: 'null',
      mark: "'absent'",
    }),
    refused(
      'attendance',
      'attends_own_class',
      'A learner never attends a session of another class, nor does one of another class attend',
      { insert: { session_id: OPEN_SESSION } },
      after([ELSEWHERE], insert('attendance', { ...ATTENDANCE, id: SECOND, enrolment_id: SECOND })),
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
