import { changeRequestId, documentId, revisionId } from '../../../../seeds/demo';
import { after, type Chapter, NEW, NOBODY, never, once, refused, SECOND, statement, type Values } from './invariant';
import { org, person, SXD } from './scopes';

const REQUEST: Values = {
  id: NEW,
  organization_id: org('SXD'),
  year: '2026',
  number: '3',
  kind: "'amend'",
  state: "'awaiting'",
  reason: "'Quy định mới'",
  filed_by: person('nhanvien'),
  filed_at: "'2026-11-20T02:00:00Z'",
};
const AWAITING = `'${changeRequestId('SXD', 2)}'::uuid`;
const OPINION: Values = {
  id: NEW,
  organization_id: org('SXD'),
  request_id: NEW,
  person_id: person('soatxet'),
  asked_by: person('thuky'),
  asked_at: 'now()',
};

/** Phiếu đề nghị: its number, what it touches, who says what, which revision carries it. */
export const changes: Chapter = {
  rows: {
    change_request: { scope: SXD, values: REQUEST },
    change_request_document: {
      scope: SXD,
      needs: ['change_request'],
      values: { id: NEW, organization_id: org('SXD'), request_id: NEW, document_id: `'${documentId('SXD', 'QT-GT-01')}'::uuid` },
    },
    change_impact: {
      scope: SXD,
      needs: ['change_request'],
      values: {
        id: NEW,
        organization_id: org('SXD'),
        request_id: NEW,
        kind: "'other'",
        subject_id: SECOND,
        label: "'Bảng niêm yết'",
        answer: "'affected'",
        answered_by: person('thuky'),
        answered_at: 'now()',
      },
    },
    change_opinion: { scope: SXD, needs: ['change_request'], values: OPINION },
  },
  invariants: [
    once('change_request', 'change_request_organization_id_year_number_key', 'Two requests of one year never have the same number'),
    never('change_request', 'numbered_in_turn', 'A number of the register is never left out', { number: '5' }),
    never('change_request', 'numbered_in_its_year', 'A request never carries a number of another year', { year: '2025', number: '1' }),
    never(
      'change_request',
      'issue_names_title',
      'A request to issue is never without a title, another one never has one',
      { kind: "'issue'" },
      { proposed_title: "'Quy trình mới'" },
    ),
    never(
      'change_request',
      'decided_is_complete',
      'A request is never decided without who and when, nor by somebody before its decision',
      { decided_by: person('lanhdao'), decided_at: 'now()' },
      { decided_at: 'now()' },
    ),
    refused(
      'change_request',
      'refused_says_why',
      'A request is never refused without a reason',
      statement(`update change_request set state = 'refused', decided_by = ${person('lanhdao')}, decided_at = now() where id = ${NEW}`),
    ),
    refused('change_request', 'change_request_decided_by_fkey', 'A request is never decided by a person who does not exist', {
      statement: `update change_request set state = 'accepted', decided_by = ${NOBODY}, decided_at = now() where id = ${NEW}`,
    }),
    refused(
      'change_request',
      'change_request_state_check',
      'A request is never in a state that is not listed, even where a move to it were let through',
      {
        first: [{ as: 'qms_owner', sql: "insert into allowed_move values ('change-request', 'awaiting', 'lost')" }],
        statement: `update change_request set state = 'lost' where id = ${NEW}`,
      },
    ),
    refused(
      'change_request',
      'legal_move',
      'A request never takes a way that its lifecycle does not have',
      { insert: { state: "'recalled'" } },
      statement(`update change_request set state = 'recalled' where id = '${changeRequestId('SXD', 1)}'`),
    ),
    once('change_request_document', 'change_request_document_request_id_document_id_key', 'A request never names a document twice'),
    once('change_impact', 'change_impact_request_id_kind_subject_id_key', 'What a change touches is never answered twice over'),
    once('change_opinion', 'change_opinion_request_id_person_id_key', 'Nobody is asked twice about one request'),
    never('change_opinion', 'given_is_complete', 'An opinion is never without its time', { opinion: "'agree'" }, { given_at: 'now()' }),
    never('change_opinion', 'change_opinion_spoken_by_fkey', 'Nobody who does not exist advises in another’s place', {
      spoken_by: NOBODY,
      opinion: "'agree'",
      given_at: 'now()',
    }),
    refused(
      'change_opinion',
      'asked_until_given',
      'An opinion that was given is never another’s',
      after(
        [`update change_opinion set opinion = 'agree', given_at = now() where id = ${NEW}`],
        `update change_opinion set person_id = ${person('nhanvien')} where id = ${NEW}`,
      ),
    ),
    never('change_opinion', 'advised_by_another', 'Nobody speaks in his own place about a request', {
      spoken_by: OPINION.person_id!,
      opinion: "'agree'",
      given_at: 'now()',
    }),
    never('change_opinion', 'advised_once_given', 'Nobody spoke in the place of who has not been heard about a request', {
      spoken_by: person('lanhdao'),
    }),
    never('change_opinion', 'disagrees_with_reason', 'Nobody disagrees without saying why', {
      opinion: "'disagree'",
      given_at: 'now()',
    }),
    refused(
      'revision',
      'carries_accepted_request',
      'A revision never carries a request that was not accepted',
      statement(`update revision set change_request_id = ${AWAITING} where id = '${revisionId('SXD', 'QT-HT-06', 2, 1)}'`),
    ),
  ],
};
