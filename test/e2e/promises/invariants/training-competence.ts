import { after, type Chapter, FOREIGN, NEW, NOBODY, never, once, refused, SECOND, statement, type Values } from './invariant';
import { OTHER, org, person, SKHCN } from './scopes';
import { freezes, insert, OTHERS, own } from './training-story';

const REQUIREMENT: Values = {
  ...own,
  role: "'clerk'",
  course_id: NEW,
  basis: "'TCVN ISO 9001:2015, 7.2'",
  valid_from: "'2026-01-01'",
  created_by: person('tdc'),
  created_at: 'now()',
};
const LINK: Values = {
  ...own,
  learner_organization_id: org('SKHCN'),
  learner_id: NEW,
  person_id: person('vanthu'),
  linked_by: person('tdc'),
  linked_at: 'now()',
};
const EXTERNAL: Values = {
  ...own,
  person_id: person('vanthu'),
  course_id: NEW,
  issuer: "'Trường B'",
  number: "'12/CC'",
  issued_on: "'2026-01-01'",
  // One of the demo.
  file_id: `(select f.id from file f where f.organization_id = ${org('SKHCN')} and f.state = 'stored' order by f.id limit 1)`,
  entered_by: person('tdc'),
  entered_at: 'now()',
};
const ENDED = "ended_on = '2026-06-01', end_reason = 'Không còn'";
const PARTED = `ended_by = ${person('tdc')}, ended_at = now(), end_reason = 'Hai người'`;
const WITHDRAWN = `withdrawn_by = ${person('tdc')}, withdrawn_at = now(), withdrawal_reason = 'Nhầm'`;
/** A person of another office. */
const STRANGER = person('coquan2');

/** Who needs which course, which learner is who, what was earned elsewhere. */
export const trainingCompetence: Chapter = {
  rows: {
    competence_requirement: { scope: SKHCN, needs: ['course'], values: REQUIREMENT },
    learner_link: { scope: SKHCN, needs: ['learner'], values: LINK },
    external_certificate: { scope: SKHCN, needs: ['course'], values: EXTERNAL },
  },
  invariants: [
    never(
      'competence_requirement',
      'requires_one_course',
      'A requirement never names two courses, nor none',
      { course_name: "'Văn thư'" },
      { course_id: 'null' },
    ),
    never('competence_requirement', 'requirement_ends_after_start', 'A requirement never ends before it begins', {
      ended_on: "'2025-12-31'",
      end_reason: "'x'",
    }),
    never(
      'competence_requirement',
      'requirement_end_says_why',
      'A requirement never ends without saying why, nor says so otherwise',
      { ended_on: "'2026-06-01'" },
      { end_reason: "'x'" },
    ),
    refused(
      'competence_requirement',
      'required_once',
      'A role never needs the same course twice on one day, whether of the catalogue or by name',
      { twice: { id: SECOND, valid_from: "'2026-03-01'" } },
      after(
        [insert('competence_requirement', { ...REQUIREMENT, id: SECOND, course_id: 'null', course_name: "'Văn thư'" })],
        insert('competence_requirement', { ...REQUIREMENT, id: FOREIGN, course_id: 'null', course_name: "'VĂN THƯ'" }),
      ),
    ),
    freezes(
      'competence_requirement',
      ['organization_id', OTHERS],
      ['role', "'staff'"],
      ['course_id', NOBODY],
      ['course_name', "'x'"],
      ['basis', "'x'"],
      ['valid_from', "'2026-02-01'"],
      ['created_by', person('giangvien')],
      ['created_at', "now() - interval '1 day'"],
    ),
    refused(
      'competence_requirement',
      'requirement_ended_for_good',
      'A requirement that was ended never holds again',
      after(
        [`update competence_requirement set ${ENDED} where id = ${NEW}`],
        `update competence_requirement set ended_on = null, end_reason = null where id = ${NEW}`,
      ),
    ),
    once('learner_link', 'learner_linked_once', 'A learner is never two of the own people'),
    never('learner_link', 'learner_link_ended_by_fkey', 'A link is never ended by a person who does not exist', {
      ended_by: NOBODY,
      ended_at: 'now()',
      end_reason: "'x'",
    }),
    never('learner_link', 'of_own_person', 'A learner is never somebody who never worked here', { person_id: STRANGER }),
    refused('learner_link', 'learner_in_sight', 'A learner of another office who is not shared is never linked', {
      first: [
        'set local session_replication_role = replica',
        insert('learner', { id: FOREIGN, organization_id: `'${OTHER}'::uuid`, full_name: "'Trần Văn B'", created_at: 'now()' }),
        'set local session_replication_role = origin',
      ].map((sql) => ({ as: 'admin' as const, sql })),
      statement: insert('learner_link', { ...LINK, id: SECOND, learner_organization_id: `'${OTHER}'::uuid`, learner_id: FOREIGN }),
    }),
    refused(
      'learner_link',
      'link_end_is_complete',
      'A link never ends without by whom, when and why',
      statement(`update learner_link set ended_at = now() where id = ${NEW}`),
      statement(`update learner_link set end_reason = 'x' where id = ${NEW}`),
    ),
    refused(
      'learner_link',
      'link_ended_for_good',
      'A link that was ended never holds again',
      after(
        [`update learner_link set ${PARTED} where id = ${NEW}`],
        `update learner_link set ended_by = null, ended_at = null, end_reason = null where id = ${NEW}`,
      ),
    ),
    freezes(
      'learner_link',
      ['organization_id', OTHERS],
      ['learner_organization_id', OTHERS],
      ['learner_id', NOBODY],
      ['person_id', person('kehoach')],
      ['linked_by', person('giangvien')],
      ['linked_at', "now() - interval '1 day'"],
    ),
    never(
      'external_certificate',
      'names_one_course',
      'A certificate of others never names two courses, nor none',
      { course_name: "'Văn thư'" },
      { course_id: 'null' },
    ),
    never('external_certificate', 'external_expires_after_issue', 'A certificate never expires before it was issued', {
      expires_on: "'2025-12-31'",
    }),
    never('external_certificate', 'says_why_it_corrects', 'An entry never corrects another without saying why, nor says so otherwise', {
      correction_reason: "'x'",
    }),
    never(
      'external_certificate',
      'external_certificate_withdrawn_by_fkey',
      'A certificate is never withdrawn by a person who does not exist',
      { withdrawn_by: NOBODY, withdrawn_at: 'now()', withdrawal_reason: "'x'" },
    ),
    never('external_certificate', 'of_own_person', 'A certificate is never kept of somebody who never worked here', {
      person_id: STRANGER,
    }),
    refused(
      'external_certificate',
      'withdrawal_is_complete',
      'A certificate is never withdrawn without by whom, when and why',
      statement(`update external_certificate set withdrawn_at = now() where id = ${NEW}`),
      statement(`update external_certificate set withdrawal_reason = 'x' where id = ${NEW}`),
    ),
    refused('external_certificate', 'external_certificate_once', 'A certificate of a person never counts twice', {
      twice: { id: SECOND, issuer: "'TRƯỜNG B'" },
    }),
    refused(
      'external_certificate',
      'external_certificate_replaces_id_key',
      'An entry is never corrected by two others',
      after(
        [insert('external_certificate', { ...EXTERNAL, id: SECOND, number: "'13'", replaces_id: NEW, correction_reason: "'x'" })],
        insert('external_certificate', { ...EXTERNAL, id: FOREIGN, number: "'14'", replaces_id: NEW, correction_reason: "'x'" }),
      ),
    ),
    refused('external_certificate', 'corrects_one_of_its_own', 'An entry never corrects one of another organization', {
      foreign: 'replaces_id',
      statement: insert('external_certificate', {
        ...EXTERNAL,
        id: SECOND,
        number: "'13'",
        replaces_id: FOREIGN,
        correction_reason: "'x'",
      }),
    }),
    freezes(
      'external_certificate',
      ['organization_id', OTHERS],
      ['person_id', person('kehoach')],
      ['course_id', NOBODY],
      ['course_name', "'x'"],
      ['issuer', "'x'"],
      ['number', "'x'"],
      ['issued_on', "'2026-01-02'"],
      ['expires_on', "'2026-12-31'"],
      ['file_id', NOBODY],
      ['entered_by', person('giangvien')],
      ['entered_at', "now() - interval '1 day'"],
      ['replaces_id', NOBODY],
      ['correction_reason', "'x'"],
    ),
    refused(
      'external_certificate',
      'external_withdrawn_for_good',
      'A certificate that was withdrawn never counts again',
      after(
        [`update external_certificate set ${WITHDRAWN} where id = ${NEW}`],
        `update external_certificate set withdrawn_by = null, withdrawn_at = null, withdrawal_reason = null where id = ${NEW}`,
      ),
    ),
  ],
};
