import { type Chapter, HASH, NEW, never, once, SECOND } from './invariant';
import { ADMINISTRATOR, org, person, SXD } from './scopes';

const OTHER_HASH = "decode(repeat('cd', 32), 'hex')";

/** People, what they hold, how they come in. */
export const identity: Chapter = {
  rows: {
    person: { scope: ADMINISTRATOR, values: { id: NEW, name: "'Hoàng Văn Mới'", username: "'hoangvanmoi'" } },
    membership: {
      scope: ADMINISTRATOR,
      values: { id: NEW, person_id: person('nhanvien'), organization_id: org('SXD'), role: "'clerk'", valid_from: "'2026-11-01'" },
    },
    session: {
      scope: SXD,
      values: {
        id: NEW,
        token_hash: HASH,
        person_id: person('thuky'),
        organization_id: org('SXD'),
        created_at: 'now()',
        seen_at: 'now()',
        expires_at: "now() + interval '8 hours'",
      },
    },
    api_token: {
      scope: SXD,
      values: {
        id: NEW,
        token_hash: HASH,
        person_id: person('thuky'),
        organization_id: org('SXD'),
        name: "'Trang tin'",
        rights: "'{document:read}'",
        created_at: 'now()',
        expires_at: "now() + interval '90 days'",
      },
    },
    setup_link: { scope: ADMINISTRATOR, values: { token_hash: HASH, created_at: 'now()', expires_at: "now() + interval '1 hour'" } },
    sign_in_throttle: { scope: ADMINISTRATOR, values: { key: "'person:thuky'", failures: '1', last_failure_at: 'now()' } },
    idempotency_claim: {
      scope: SXD,
      values: {
        person_id: person('thuky'),
        route: "'POST /documents'",
        key: "'9f0c1d2e-key'",
        fingerprint: HASH,
        created_at: 'now()',
      },
    },
  },
  invariants: [
    once('person', 'person_username_key', 'Two people never sign in with the same name'),
    never(
      'person',
      'person_username_check',
      'A sign-in name is never anything but 2 to 63 small letters, digits, dots, dashes',
      { username: "'Hoa'" },
      { username: "'a'" },
      { username: "repeat('a', 64)" },
      { username: "'nguyễn'" },
    ),
    never('membership', 'membership_check', 'A membership never ends before it begins', { valid_to: "'2026-11-01'" }),
    once(
      'membership',
      'membership_person_id_organization_id_role_coalesce_dateran_excl',
      'Nobody holds the same role of the same unit twice on one day',
      { id: SECOND, valid_from: "'2026-12-01'" },
    ),
    once('session', 'session_token_hash_key', 'Two sessions never have the same secret'),
    once('api_token', 'api_token_token_hash_key', 'Two API tokens never have the same secret'),
    once('setup_link', 'setup_link_pkey', 'Two set-up links never have the same secret', { expires_at: 'now()' }),
    once('sign_in_throttle', 'sign_in_throttle_pkey', 'Failures to sign in are never counted in two places', { failures: '2' }),
    once('idempotency_claim', 'idempotency_claim_pkey', 'One person never uses an Idempotency-Key of a route twice', {
      fingerprint: OTHER_HASH,
    }),
    never(
      'idempotency_claim',
      'idempotency_claim_key_check',
      'An Idempotency-Key never has fewer than 8 or more than 200 characters',
      { key: "'1234567'" },
      { key: "repeat('x', 201)" },
    ),
  ],
};
