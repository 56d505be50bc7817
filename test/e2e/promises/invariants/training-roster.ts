import { after, type Chapter, NEW, NOBODY, never, refused, statement, type Values } from './invariant';
import { org, person, SKHCN } from './scopes';

const READING = `'{"sheet":"","head":[1,1],"columns":[],"rows":[],"notes":[]}'`;
const LIST: Values = {
  id: NEW,
  organization_id: org('SKHCN'),
  class_id: NEW,
  state: "'proposal'",
  source: "'paste'",
  enters_as: "'accepted'",
  source_name: "'Danh sách'",
  reading: READING,
  corrections: "'{}'",
  read_rows: '3',
  created_at: 'now()',
};
const BY = `decided_by = ${person('giangvien')}, decided_at = now()`;
const GONE = 'reading = null, corrections = null';
const CONFIRMED = `update roster_import set state = 'confirmed', ${GONE}, enrolled = 3, learners = 2, ${BY} where id = ${NEW}`;
const ERASED = `full_name = 'Đã xóa', birth_date = null, position = null, agency_name = null, email = null, phone = null`;

/** Lists of learners, and learners whose data go. */
export const trainingRoster: Chapter = {
  rows: {
    roster_import: { scope: SKHCN, needs: ['course', 'training_class'], values: LIST },
  },
  invariants: [
    never('roster_import', 'roster_import_source_check', 'A list never comes from a source that is not listed', {
      source: "'no such word'",
    }),
    never('roster_import', 'roster_import_enters_as_check', 'A list never enters people in a state that is not listed', {
      enters_as: "'passed'",
    }),
    never('roster_import', 'roster_import_read_rows_check', 'A list never has no rows', { read_rows: '0' }),
    refused(
      'roster_import',
      'roster_import_enrolled_check',
      'A list never brings fewer than nobody',
      statement(`update roster_import set state = 'confirmed', ${GONE}, enrolled = -1, learners = 2, ${BY} where id = ${NEW}`),
    ),
    refused(
      'roster_import',
      'roster_import_learners_check',
      'A list never makes fewer than nobody known',
      statement(`update roster_import set state = 'confirmed', ${GONE}, enrolled = 3, learners = -1, ${BY} where id = ${NEW}`),
    ),
    never(
      'roster_import',
      'roster_read_until_decided',
      'What a list says of people is never kept once it is decided, nor lost before',
      { reading: 'null' },
      { corrections: 'null' },
    ),
    never('roster_import', 'decided_roster_says_when', 'A list is never decided without when, nor the other way', { decided_at: 'now()' }),
    never('roster_import', 'roster_says_what_it_brought', 'What a list brought is never told before it did, nor half of it', {
      enrolled: '3',
      learners: '2',
    }),
    never('roster_import', 'roster_import_decided_by_fkey', 'Nobody decides who does not exist', { decided_by: NOBODY }),
    refused('roster_import', 'roster_import_state_check', 'A list of learners is never in a state that is not listed', {
      first: [{ as: 'qms_owner', sql: "insert into allowed_move values ('roster-import', 'proposal', 'lost')" }],
      statement: `update roster_import set state = 'lost', ${GONE}, ${BY} where id = ${NEW}`,
    }),
    refused(
      'roster_import',
      'legal_move',
      'A list of learners never takes a step that its lifecycle does not have',
      after([CONFIRMED], `update roster_import set state = 'discarded', enrolled = null, learners = null where id = ${NEW}`),
    ),
    refused(
      'roster_import',
      'frozen',
      'Where a list comes from, for which class and whose it is never change',
      ...(
        [
          ['source_name', "'Khác'"],
          ['source', "'import'"],
          ['enters_as', "'nominated'"],
          ['read_rows', '4'],
          ['organization_id', org('SXD')],
          ['class_id', NOBODY],
          ['created_by', person('tdc')],
          ['created_at', "now() - interval '1 day'"],
        ] as const
      ).map(([column, value]) => statement(`update roster_import set ${column} = ${value} where id = ${NEW}`, `frozen_column ${column}`)),
    ),
    refused(
      'enrolment',
      'frozen_import',
      'With which list somebody came never changes',
      statement(`update enrolment set import_id = ${NEW} where id = ${NEW}`, 'frozen_column import_id'),
    ),
    refused(
      'learner',
      'frozen_import',
      'Which list made a learner known never changes',
      statement(`update learner set import_id = ${NEW} where id = ${NEW}`, 'frozen_column import_id'),
    ),
    refused(
      'enrolment',
      'untouched_since_import',
      'Who is in a class is never taken out of the books, but for a list that was taken in by mistake',
      statement(`delete from enrolment where id = ${NEW}`),
    ),
    refused(
      'learner',
      'untouched_since_import',
      'A learner is never taken out of the books, but for a list that was taken in by mistake',
      statement(`delete from learner where id = ${NEW}`),
    ),
    never(
      'learner',
      'erased_leaves_nothing',
      'Of whom was erased nothing is ever left',
      { erased_at: 'now()', birth_date: "'1990-01-01'" },
      { erased_at: 'now()', email: "'a@b.vn'" },
    ),
    refused(
      'learner',
      'erased_for_good',
      'What was erased never comes back',
      after([`update learner set ${ERASED}, erased_at = now() where id = ${NEW}`], `update learner set full_name = 'Ai' where id = ${NEW}`),
    ),
  ],
};
