import { type Chapter, FOREIGN, NEW, never, once, refused, SECOND, statement } from './invariant';
import { org, person, SKHCN } from './scopes';

const OWN = org('SKHCN');
const PLAN = '(select id from plan limit 1)';
const TASK = '(select id from plan_task order by position desc limit 1)';
const FILE = `(select id from file where organization_id = ${OWN} and state = 'stored' order by id limit 1)`;

/** Reform plans: what was imported, the plan with its tasks and lead lines, evidence. */
export const plans: Chapter = {
  rows: {
    plan: {
      scope: SKHCN,
      values: {
        id: NEW,
        organization_id: OWN,
        number: "'99/KH-SKHCN'",
        issued_on: "'2026-11-20'",
        title: "'Kế hoạch mới'",
        year: '2027',
        issuer: "'Sở Khoa học và Công nghệ'",
        confirmed_at: 'now()',
      },
    },
    plan_import: {
      scope: SKHCN,
      values: {
        id: NEW,
        organization_id: OWN,
        state: "'proposal'",
        file_id: FILE,
        source_name: "'Kế hoạch.pdf'",
        source_text: "'Kế hoạch'",
        proposal: "'{}'",
        created_at: 'now()',
      },
    },
    plan_section: {
      scope: SKHCN,
      values: { id: NEW, organization_id: OWN, plan_id: PLAN, code: "'XX'", title: "'Mục mới'", position: '99' },
    },
    plan_task: {
      scope: SKHCN,
      values: {
        id: NEW,
        organization_id: OWN,
        plan_id: PLAN,
        section_id: '(select id from plan_section limit 1)',
        code: "'99'",
        title: "'Nhiệm vụ mới'",
        lead_text: "'Các phòng'",
        coordinators_text: "''",
        product_text: "''",
        products: "'{}'",
        timing_text: "'Thường xuyên'",
        timing_kind: "'continuous'",
        position: '9999',
      },
    },
    task_lead: {
      scope: SKHCN,
      needs: ['plan_task'],
      values: {
        id: NEW,
        organization_id: OWN,
        counterpart_organization_id: OWN,
        plan_id: PLAN,
        task_id: NEW,
        unit_id: org('CDS'),
        collective: 'false',
        position: '0',
      },
    },
    task_adjustment: {
      scope: SKHCN,
      values: {
        id: NEW,
        organization_id: OWN,
        plan_id: PLAN,
        task_id: TASK,
        kind: "'extended'",
        act: "'Công văn số 1/UBND'",
        happened_on: "'2026-11-20'",
        before: "'{}'",
        after: "'{}'",
        made_at: 'now()',
      },
    },
    evidence: {
      scope: SKHCN,
      needs: ['plan_task'],
      values: {
        id: NEW,
        organization_id: OWN,
        other_organization_id: OWN,
        plan_id: PLAN,
        task_id: NEW,
        record_id: `(select id from record where organization_id = ${OWN} order by id limit 1)`,
        task_code: "'99'",
        task_title: "'Nhiệm vụ mới'",
        record_on: "'2026-11-20'",
        record_title: "'Báo cáo'",
        note: "'Minh chứng'",
        added_by: person('kehoach'),
        added_at: 'now()',
      },
    },
  },
  invariants: [
    once('plan', 'plan_organization_id_number_issued_on_key', 'One plan (number and date) is never entered twice by an organization'),
    refused(
      'plan_import',
      'confirmed_has_plan',
      'An import is never confirmed without a plan, nor has a plan before',
      statement(`update plan_import set state = 'confirmed' where id = ${NEW}`),
      { insert: { plan_id: PLAN } },
    ),
    refused('plan_import', 'plan_import_organization_id_plan_id_fkey', 'plan import never refers to a plan of another organization', {
      foreign: 'plan_id',
      statement: `update plan_import set state = 'confirmed', plan_id = ${FOREIGN} where id = ${NEW}`,
    }),
    refused(
      'plan_import',
      'legal_move',
      'An import never begins decided, nor comes back from its decision',
      { insert: { state: "'confirmed'", plan_id: PLAN } },
      statement("update plan_import set state = 'proposal' where state = 'confirmed'"),
    ),
    refused(
      'plan_import',
      'reading_stays',
      'What an import has read is never changed',
      statement(`update plan_import set proposal = '{"x":1}' where id = ${NEW}`),
      statement(`update plan_import set source_text = 'khác' where id = ${NEW}`),
      statement(
        `update plan_import set file_id = (select id from file where organization_id = ${OWN} and state = 'stored' order by id desc limit 1) where id = ${NEW}`,
      ),
    ),
    once('plan_section', 'plan_section_plan_id_code_key', 'Two sections of a plan never have the same number'),
    once('plan_task', 'plan_task_plan_id_code_key', 'Two tasks of a plan never have the same number', { id: SECOND, position: '10000' }),
    once('plan_task', 'plan_task_plan_id_position_key', 'Two tasks of a plan never stand in the same place', { id: SECOND, code: "'100'" }),
    never('plan_task', 'plan_task_check', 'A task never ends before it begins', { starts_on: "'2026-05-02'", ends_on: "'2026-05-01'" }),
    once('task_lead', 'task_lead_task_id_unit_id_key', 'A unit never leads one task twice'),
    never(
      'task_lead',
      'task_lead_check',
      'A unit’s status is never without its day, nor the day without a status',
      { status: "'in-progress'" },
      { said_on: "'2026-11-20'" },
    ),
    never('task_lead', 'task_lead_status_check', 'status of task lead is never a word that is not listed', {
      status: "'no such word'",
      said_on: "'2026-11-20'",
    }),
    never('task_lead', 'task_lead_check1', 'A unit’s task is never done without the day on which it was', {
      status: "'done'",
      said_on: "'2026-11-20'",
    }),
    once('evidence', 'evidence_once', 'One record is never linked to one task twice at a time'),
  ],
};
