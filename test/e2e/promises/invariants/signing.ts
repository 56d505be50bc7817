import { signingAuthorizationId } from '../../../../seeds/demo';
import { after, type Chapter, NEW, NOBODY, never, once, refused, SECOND, type Values } from './invariant';
import { org, person, SKHCN, SXD } from './scopes';

const ABSENCE: Values = {
  id: NEW,
  organization_id: org('SXD'),
  person_id: person('nhanvien'),
  away_from: "'2030-01-07'",
  away_until: "'2030-01-09'",
  entered_by: person('thuky'),
  entered_at: 'now()',
};
const FIELD: Values = {
  id: NEW,
  organization_id: org('SKHCN'),
  person_id: person('phogiamdoc'),
  unit_id: org('QLKH'),
  decided: "'Thông báo số 20/TB-SKHCN'",
  valid_from: "'2026-02-01'",
  entered_by: person('vanthu'),
  entered_at: 'now()',
};
const AUTHORIZATION: Values = {
  id: NEW,
  organization_id: org('SXD'),
  number: "'30/GUQ-SXD'",
  decided_on: "'2026-08-03'",
  granted_by: person('lanhdao'),
  person_id: person('soatxet'),
  unit_id: org('SXD-VP'),
  matter: "'Ký giấy mời họp'",
  valid_from: "'2026-08-05'",
  valid_until: "'2026-09-30'",
  file_id: `(select file_id from signing_authorization where id = '${signingAuthorizationId}')`,
  entered_by: person('vanthu2'),
  entered_at: 'now()',
};

const HANDOVER: Values = {
  id: NEW,
  organization_id: org('SXD'),
  handed_by: person('thuky'),
  taken_by: person('nhanvien'),
  reason: "'Chuyển công tác'",
  made_by: person('thuky'),
  made_at: 'now()',
};
const HANDED: Values = {
  id: NEW,
  organization_id: org('SXD'),
  handover_id: NEW,
  position: '1',
  kind: "'revision-draft'",
  subject_id: NEW,
  label: "'QT-HT-06'",
};
const REVOKED = `update signing_authorization set revoked_on = '2026-08-10', revoked_by = ${person('vanthu2')}, revoked_at = now(),
  revoke_reason = 'Đã xong việc' where id = ${NEW}`;

/** Who acts for whom. */
export const signing: Chapter = {
  rows: {
    absence: { scope: SXD, values: ABSENCE },
    deputy_field: { scope: SKHCN, values: FIELD },
    signing_authorization: { scope: SXD, values: AUTHORIZATION },
    handover: { scope: SXD, values: HANDOVER },
    handover_item: { scope: SXD, needs: ['handover'], values: HANDED },
  },
  invariants: [
    never('handover', 'handed_to_another', 'Nobody hands over to himself', { taken_by: person('thuky') }),
    never('handover_item', 'handover_item_position_check', 'What goes over is counted from 1', { position: '0' }),
    once('handover_item', 'handover_item_handover_id_position_key', 'Two things never stand in one place of a handover', {
      id: SECOND,
      subject_id: SECOND,
    }),
    once('handover_item', 'handover_item_handover_id_kind_subject_id_key', 'Nothing goes over twice in one handover', {
      id: SECOND,
      position: '2',
    }),
    never('absence', 'absence_cancelled_by_fkey', 'An absence is never cancelled by a person who does not exist', {
      cancelled_by: NOBODY,
      cancelled_at: 'now()',
    }),
    never('absence', 'away_runs_forward', 'An absence never ends before it begins', { away_until: "'2030-01-06'" }),
    never('absence', 'nobody_stands_in_for_himself', 'Nobody stands in for himself', { stand_in_id: person('nhanvien') }),
    never(
      'absence',
      'cancelled_by_somebody',
      'An absence is never cancelled without who and when',
      { cancelled_at: 'now()' },
      { cancelled_by: person('thuky') },
    ),
    once('absence', 'away_once', 'Nobody is away twice on one day', { id: SECOND, away_from: "'2030-01-09'", away_until: "'2030-01-10'" }),
    never(
      'deputy_field',
      'field_is_one_thing',
      'A field is never both a unit and a field of TTHC, nor neither',
      { procedure_field: "'Khoa học'" },
      { unit_id: 'null' },
    ),
    never('deputy_field', 'field_runs_forward', 'A field never ends before it begins', { valid_to: "'2026-01-31'" }),
    never(
      'deputy_field',
      'field_ended_by_somebody',
      'A field is never ended without who and when',
      { ended_at: 'now()' },
      { ended_by: person('vanthu') },
    ),
    never('deputy_field', 'deputy_field_ended_by_fkey', 'A field is never ended by a person who does not exist', {
      ended_by: NOBODY,
      ended_at: 'now()',
    }),
    refused(
      'deputy_field',
      'field_of_one_deputy',
      'Two deputies never have the same unit or field at the same time',
      { twice: { id: SECOND, person_id: person('giamdoc'), valid_from: "'2026-03-01'" } },
      { insert: { unit_id: 'null', procedure_field: "'TIÊU CHUẨN đo lường chất lượng'", person_id: person('giamdoc') } },
    ),
    never('signing_authorization', 'authorized_in_writing_first', 'Nobody is authorized before it stands in writing', {
      valid_from: "'2026-08-02'",
    }),
    never('signing_authorization', 'authorization_runs_forward', 'An authorization never ends before it begins', {
      valid_until: "'2026-08-04'",
    }),
    never('signing_authorization', 'nobody_authorizes_himself', 'Nobody authorizes himself', { granted_by: person('soatxet') }),
    never(
      'signing_authorization',
      'revoked_is_complete',
      'An authorization is never revoked without from when, by whom, when and why',
      { revoked_on: "'2026-08-10'" },
      { revoke_reason: "'Đã xong việc'" },
      { revoked_by: person('vanthu2'), revoked_at: 'now()' },
    ),
    refused(
      'signing_authorization',
      'revoked_for_good',
      'A revocation is never taken back or changed',
      ...['revoked_on = null, revoked_by = null, revoked_at = null, revoke_reason = null', "revoked_on = '2026-08-11'"].map((columns) =>
        after([REVOKED], `update signing_authorization set ${columns} where id = ${NEW}`),
      ),
    ),
    never(
      'signing_authorization',
      'revoked_within_its_time',
      'An authorization is never revoked outside its time',
      ...["'2026-08-04'", "'2026-10-01'"].map((on) => ({
        revoked_on: on,
        revoked_by: person('vanthu2'),
        revoked_at: 'now()',
        revoke_reason: "'Đã xong việc'",
      })),
    ),
    never(
      'signing_authorization',
      'signing_authorization_revoked_by_fkey',
      'An authorization is never revoked by a person who does not exist',
      {
        revoked_on: "'2026-08-10'",
        revoked_by: NOBODY,
        revoked_at: 'now()',
        revoke_reason: "'Đã xong việc'",
      },
    ),
    once('signing_authorization', 'authorized_once', 'Nobody is authorized twice in one matter at one time', {
      id: SECOND,
      number: "'31/GUQ-SXD'",
      matter: "'KÝ giấy mời họp'",
    }),
    once('signing_authorization', 'authorization_number', 'No two authorizations of one day have the same number', {
      id: SECOND,
      matter: "'Ký giấy giới thiệu'",
      number: "'30/guq-SXD'",
    }),
  ],
};
