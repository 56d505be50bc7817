import { classInvitationId, ENROLLING_CLASS, learnerId, nominationId } from '../../../../seeds/demo';
import { type Chapter, NEW, never, once, refused, SECOND, statement, type Values } from './invariant';
import { org, person, SKHCN, SXD } from './scopes';
import { freezes, insert, listed, own } from './training-story';

const uuid = (id: string): string => `'${id}'::uuid`;
const CLASS = uuid(ENROLLING_CLASS);
const INVITATION: Values = {
  ...own,
  counterpart_organization_id: org('SXD'),
  shared_at: 'now()',
  class_id: NEW,
  state: "'open'",
  course_name: "'Khóa'",
  title: "'Lớp'",
  starts_on: "'2026-12-10'",
  ends_on: "'2026-12-11'",
  contact: "'Hồ Thị Mỹ Linh'",
  answer_by: "'2026-12-01'",
  invited_by: person('giangvien'),
  invited_at: 'now()',
};
const NOMINATION: Values = {
  id: NEW,
  organization_id: org('SXD'),
  counterpart_organization_id: org('SKHCN'),
  shared_at: 'now()',
  invitation_id: uuid(classInvitationId('SXD')),
  answer: "'nominates'",
  letter_number: "'1/SXD'",
  letter_on: "'2026-11-19'",
  sent_by: person('thuky'),
  sent_at: 'now()',
};
/** Somebody of Sở Xây dựng, nominated with its công văn into the class of the demo that enrols. */
const NOMINEE: Values = {
  id: SECOND,
  organization_id: org('SKHCN'),
  counterpart_organization_id: org('SXD'),
  shared_at: 'now()',
  class_id: CLASS,
  learner_id: uuid(learnerId(21)),
  state: "'nominated'",
  source: "'nomination'",
  nomination_id: uuid(nominationId('SXD')),
  created_at: 'now()',
};

/** Agencies that are invited to a class, and what they answer. */
export const trainingNominations: Chapter = {
  rows: {
    class_invitation: { scope: SKHCN, needs: ['course', 'training_class'], values: INVITATION },
    nomination: { scope: SXD, values: NOMINATION },
  },
  invariants: [
    never('class_invitation', 'class_invitation_seats_check', 'An agency is never given fewer than one seat', { seats: '0' }),
    never('class_invitation', 'invites_others', 'Nobody invites himself', { counterpart_organization_id: org('SKHCN') }),
    never('class_invitation', 'withdrawn_invitation_says_why', 'An invitation is never withdrawn without why, nor the other way', {
      withdrawn_because: "'Đổi kế hoạch'",
    }),
    once('class_invitation', 'one_open_invitation', 'An agency never has two open invitations to a class'),
    refused(
      'class_invitation',
      'legal_move',
      'A withdrawn invitation never opens again, nor does one begin withdrawn',
      { insert: { state: "'withdrawn'", withdrawn_because: "'Đổi kế hoạch'" } },
      {
        first: [
          { as: 'qms_app', sql: `update class_invitation set state = 'withdrawn', withdrawn_because = 'Đổi kế hoạch' where id = ${NEW}` },
        ],
        statement: `update class_invitation set state = 'open', withdrawn_because = null where id = ${NEW}`,
      },
    ),
    listed('class_invitation', 'class-invitation', 'open'),
    freezes(
      'class_invitation',
      ['organization_id', org('SXD')],
      ['counterpart_organization_id', org('SNV')],
      ['shared_at', "now() - interval '1 day'"],
      ['class_id', CLASS],
      ['course_name', "'Khóa khác'"],
      ['title', "'Lớp khác'"],
      ['starts_on', "'2026-12-09'"],
      ['ends_on', "'2026-12-12'"],
      ['place', "'Nơi khác'"],
      ['contact', "'Người khác'"],
      ['seats', '9'],
      ['invited_by', person('tdc')],
      ['invited_at', "now() - interval '1 day'"],
    ),
    never('nomination', 'nomination_answer_check', 'An agency never answers with a word that is not listed', {
      answer: "'no such word'",
      letter_number: 'null',
      letter_on: 'null',
    }),
    never(
      'nomination',
      'nominates_by_letter',
      'People are never nominated without number and date of the công văn, nor does who sends nobody have one',
      { letter_on: 'null' },
      { letter_number: 'null', letter_on: 'null' },
      { answer: "'declines'" },
      { answer: "'declines'", letter_number: 'null', letter_on: 'null', file_id: NEW },
    ),
    never('nomination', 'nomination_of_own_invitation', 'An answer never goes to another organization than the one that invites', {
      counterpart_organization_id: org('SNV'),
    }),
    refused(
      'nomination',
      'nomination_while_enrolling',
      'Nobody answers the invitation of another, nor one to a class that no longer enrols, nor one that was withdrawn',
      { insert: { invitation_id: uuid(classInvitationId('PAB')) } },
      {
        first: [{ as: 'qms_owner', sql: `update training_class set state = 'roster-closed' where id = ${CLASS}` }],
        statement: insert('nomination', { ...NOMINATION, id: SECOND }),
      },
      {
        first: [
          {
            as: 'qms_owner',
            sql: `update class_invitation set state = 'withdrawn', withdrawn_because = 'Đổi' where id = ${uuid(classInvitationId('SXD'))}`,
          },
        ],
        statement: insert('nomination', { ...NOMINATION, id: SECOND }),
      },
    ),
    refused(
      'enrolment',
      'enrolment_nomination',
      'Somebody is never nominated by the công văn of another agency',
      statement(insert('enrolment', { ...NOMINEE, counterpart_organization_id: org('PAB') })),
    ),
    refused(
      'enrolment',
      'nominated_by_an_agency',
      'Somebody is never nominated by nobody',
      statement(insert('enrolment', { ...NOMINEE, counterpart_organization_id: 'null', shared_at: 'null' })),
    ),
    refused(
      'enrolment',
      'nominated_into_its_class',
      'An agency never nominates into a class that it is not invited to, nor people of another, nor by an answer that sends nobody',
      statement(insert('enrolment', { ...NOMINEE, class_id: NEW })),
      statement(insert('enrolment', { ...NOMINEE, learner_id: uuid(learnerId(0)) })),
      statement(insert('enrolment', { ...NOMINEE, nomination_id: uuid(nominationId('TTUD')) })),
    ),
    refused(
      'enrolment',
      'frozen_nomination',
      'By which công văn somebody was nominated never changes',
      statement(`update enrolment set nomination_id = ${uuid(nominationId('SXD'))} where id = ${NEW}`, 'frozen_column nomination_id'),
    ),
  ],
};
