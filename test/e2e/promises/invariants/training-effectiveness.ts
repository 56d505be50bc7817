import { trainingClassId } from '../../../../seeds/demo';
import { after, type Chapter, FOREIGN, NEW, NOBODY, never, once, refused, SECOND, statement, type Values } from './invariant';
import { org, person, SKHCN } from './scopes';
import { freezes, insert, OPEN_CLASS, OTHERS, own } from './training-story';

/** A class of the demo that is over. */
const TAUGHT = `'${trainingClassId(3)}'::uuid`;
/** Somebody of an office who passed a class. */
const passed = (classId: string, office: string): string =>
  `(select e.id from enrolment e join learner l on l.id = e.learner_id where e.class_id = ${classId} and e.state = 'passed'
    and l.counterpart_organization_id = ${org(office)} order by e.id limit 1)`;
const REVIEW: Values = {
  ...own,
  class_organization_id: org('SKHCN'),
  class_id: TAUGHT,
  class_code: "'TLHT-2026-01'",
  class_title: "'Xây dựng tài liệu'",
  asked_on: "'2026-11-16'",
  started_by: person('tdc'),
  started_at: 'now()',
};
const EVALUATION: Values = {
  ...own,
  review_id: NEW,
  class_organization_id: org('SKHCN'),
  enrolment_id: passed(TAUGHT, 'SKHCN'),
  verdict: "'not-effective'",
  seen_by: "'result'",
  further_action: "'Kèm cặp'",
  evaluated_by: person('tdc'),
  evaluated_at: 'now()',
};
const CORRECTED: Values = { ...EVALUATION, id: SECOND, replaces_id: NEW, correction_reason: "'Xem lại'" };
const READ: Values = {
  ...own,
  kind: "'roster'",
  subject_id: TAUGHT,
  reader_id: person('tdc'),
  reader_organization_id: org('SKHCN'),
  read_on: "'2026-11-23'",
  way: "'screen'",
};

/** Who saw whose data, and what classes did for people. */
export const trainingEffectiveness: Chapter = {
  rows: {
    personal_data_read: { scope: SKHCN, values: READ },
    effectiveness_review: { scope: SKHCN, values: REVIEW },
    effectiveness_evaluation: { scope: SKHCN, needs: ['effectiveness_review'], values: EVALUATION },
  },
  invariants: [
    once('personal_data_read', 'read_once_a_day', 'That somebody read a thing is never noted twice on a day'),
    freezes(
      'personal_data_read',
      ['organization_id', OTHERS],
      ['kind', "'results'"],
      ['subject_id', NOBODY],
      ['reader_id', person('giangvien')],
      ['reader_organization_id', OTHERS],
      ['read_on', "'2026-11-24'"],
      ['way', "'file'"],
    ),
    once('effectiveness_review', 'reviewed_once', 'An office never reviews a class twice'),
    freezes(
      'effectiveness_review',
      ['organization_id', OTHERS],
      ['class_organization_id', OTHERS],
      ['class_id', OPEN_CLASS],
      ['class_code', "'x'"],
      ['class_title', "'x'"],
      ['asked_on', "'2026-12-01'"],
      ['started_by', person('giangvien')],
      ['started_at', "now() - interval '1 day'"],
    ),
    refused(
      'effectiveness_review',
      'review_finished_for_good',
      'A review that was finished is never open again',
      after(
        [`update effectiveness_review set finished_at = now() where id = ${NEW}`],
        `update effectiveness_review set finished_at = null where id = ${NEW}`,
      ),
    ),
    never(
      'effectiveness_evaluation',
      'proposes_where_not_effective',
      'Something is to be done where there was no effect, and there alone',
      {
        further_action: 'null',
      },
      { verdict: "'effective'" },
    ),
    never(
      'effectiveness_evaluation',
      'evaluation_says_why_it_corrects',
      'A verdict never corrects another without saying why, nor says so otherwise',
      {
        correction_reason: "'x'",
      },
      { replaces_id: NOBODY },
    ),
    once('effectiveness_evaluation', 'evaluated_by_one_office', 'A learner is never judged twice of one class, but by a correction'),
    refused(
      'effectiveness_evaluation',
      'effectiveness_evaluation_replaces_id_key',
      'A verdict is never corrected by two others',
      after([insert('effectiveness_evaluation', CORRECTED)], insert('effectiveness_evaluation', { ...CORRECTED, id: FOREIGN })),
    ),
    never('effectiveness_evaluation', 'corrects_what_was_said_of_him', 'A verdict never corrects what was said of somebody else', {
      replaces_id: NOBODY,
      correction_reason: "'x'",
    }),
    never(
      'effectiveness_evaluation',
      'evaluates_own_people',
      'An office never judges people of another, nor of a class that it does not review',
      { enrolment_id: passed(TAUGHT, 'SXD') },
      { enrolment_id: passed(`'${trainingClassId(5)}'::uuid`, 'SKHCN') },
    ),
    refused(
      'effectiveness_evaluation',
      'words_of_evaluation_stay',
      'What was said of a learner never changes while his data are there',
      statement(`update effectiveness_evaluation set remark = 'x' where id = ${NEW}`),
      statement(`update effectiveness_evaluation set further_action = 'x' where id = ${NEW}`),
    ),
    freezes(
      'effectiveness_evaluation',
      ['organization_id', OTHERS],
      ['review_id', NOBODY],
      ['class_organization_id', OTHERS],
      ['enrolment_id', NOBODY],
      ['verdict', "'effective'"],
      ['seen_by', "'test'"],
      ['evaluated_by', person('giangvien')],
      ['evaluated_at', "now() - interval '1 day'"],
      ['replaces_id', NEW],
    ),
  ],
};
