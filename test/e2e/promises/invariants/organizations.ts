import { type Chapter, NEW, never, once, refused, statement } from './invariant';
import { ADMINISTRATOR, org, SXD } from './scopes';

/** The tree of agencies and units. */
export const organizations: Chapter = {
  rows: {
    organization: {
      scope: ADMINISTRATOR,
      values: {
        id: NEW,
        parent_id: org('UBND'),
        code: "'MOI'",
        name: "'Sở Mới'",
        short_name: "'Sở Mới'",
        kind: "'department'",
        valid_from: "'2026-11-01'",
      },
    },
    organization_succession: {
      scope: ADMINISTRATOR,
      values: { predecessor_id: org('SNV'), successor_id: org('STC'), legal_act: "'Nghị quyết'", happened_on: "'2026-11-01'" },
    },
    organization_duty: {
      scope: ADMINISTRATOR,
      values: { organization_id: org('SXD'), year: '2027', duty: "'bound'", legal_basis: "'Quyết định số 19/2014/QĐ-TTg'" },
    },
    organization_rule: {
      scope: SXD,
      values: { organization_id: org('SXD'), rule: "'author-is-not-approver'", enabled: 'false' },
    },
    qms_coverage: {
      scope: ADMINISTRATOR,
      values: { owner_id: org('SXD'), node_id: org('SXD-VT'), valid_from: "'2026-11-01'" },
    },
    register_counter: { scope: SXD, values: { organization_id: org('SXD'), register: "'documents'", year: '2026', last: '1' } },
  },
  invariants: [
    once('organization', 'organization_code', 'Two living organizations under one parent never have the same code'),
    never('organization', 'organization_check', 'An organization never ends before it begins', { valid_to: "'2026-11-01'" }),
    never('organization_succession', 'organization_succession_check', 'An organization never succeeds itself', {
      successor_id: org('SNV'),
    }),
    once('organization_succession', 'organization_succession_pkey', 'A succession never stands in two acts', { legal_act: "'Quyết định'" }),
    once('qms_coverage', 'qms_coverage_pkey', 'A node never comes under one system twice on one day', { valid_to: "'2027-01-01'" }),
    refused(
      'qms_coverage',
      'qms_coverage_node_id_daterange_excl',
      'A node is never covered by two quality management systems on one day',
      { insert: { node_id: org('VPUB') } },
      statement(`insert into qms_coverage (owner_id, node_id, valid_from) values (${org('STC')}, ${org('SXD-VT')}, '2030-01-01')`),
    ),
    once('organization_rule', 'organization_rule_pkey', 'An organization never decides one rule twice', { enabled: 'true' }),
    once('organization_duty', 'organization_duty_pkey', 'An organization never has two duties in one year', { duty: "'encouraged'" }),
    once('register_counter', 'register_counter_pkey', 'A register never has two counters for one year', { last: '9' }),
  ],
};
