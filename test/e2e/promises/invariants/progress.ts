import { type Chapter, NEW, never, once, refused, statement } from './invariant';
import { org, SKHCN } from './scopes';

const OWN = org('SKHCN');
const PLAN = '(select id from plan limit 1)';
const TASK = '(select id from plan_task order by position desc limit 1)';
const report = (state: string): string =>
  `(select id from unit_report where state = '${state}' and organization_id = ${OWN} order by id limit 1)`;
const consolidated = (state: string): string => `(select id from period_report where state = '${state}' limit 1)`;

/** Periods, unit reports and the consolidated report. */
export const progress: Chapter = {
  rows: {
    reporting_period: {
      scope: SKHCN,
      values: {
        id: NEW,
        organization_id: OWN,
        plan_id: PLAN,
        key: "'EXTRA'",
        name: "'Đột xuất'",
        data_from: "'2026-11-15'",
        data_to: "'2026-11-20'",
        due_words: "'ngày 25/11/2026'",
        due_on: "'2026-11-25'",
        due_by: "'2026-11-24'",
        outline: "'[]'",
        position: '9',
      },
    },
    unit_report: {
      scope: SKHCN,
      values: {
        id: NEW,
        organization_id: OWN,
        counterpart_organization_id: OWN,
        plan_id: PLAN,
        period_id: "(select id from reporting_period where key = 'YEAR')",
        unit_id: org('BCVT'),
        state: "'drafting'",
      },
    },
    progress_entry: {
      scope: SKHCN,
      needs: ['unit_report'],
      values: {
        id: NEW,
        organization_id: OWN,
        counterpart_organization_id: OWN,
        report_id: NEW,
        task_id: TASK,
        text: "'Đang thực hiện'",
        status: "'in-progress'",
        saved_at: 'now()',
      },
    },
    unit_report_decision: {
      scope: SKHCN,
      values: {
        id: NEW,
        organization_id: OWN,
        counterpart_organization_id: OWN,
        shared_at: 'now()',
        report_id: report('submitted'),
        verdict: "'returned'",
        reason: "'Bổ sung số liệu'",
        decided_at: 'now()',
      },
    },
    progress_edit: {
      scope: SKHCN,
      needs: ['unit_report', 'progress_entry'],
      values: {
        id: NEW,
        organization_id: OWN,
        counterpart_organization_id: OWN,
        shared_at: 'now()',
        entry_id: NEW,
        before: "'Đang thực hiện'",
        text: "'Đang triển khai'",
        edited_at: 'now()',
      },
    },
    period_report: {
      scope: SKHCN,
      needs: ['reporting_period'],
      values: { id: NEW, organization_id: OWN, plan_id: PLAN, period_id: NEW, state: "'draft'" },
    },
    report_section: {
      scope: SKHCN,
      values: {
        id: NEW,
        organization_id: OWN,
        report_id: consolidated('draft'),
        key: "'extra'",
        merged: "''",
        text: "'Kết quả'",
        edited_at: 'now()',
      },
    },
  },
  invariants: [
    once('reporting_period', 'reporting_period_plan_id_key_key', 'Two periods of a plan never have the same key'),
    never(
      'reporting_period',
      'reporting_period_key_check',
      'The key of a period is never anything but 1 to 10 capitals and digits',
      { key: "'q1'" },
      { key: "''" },
      { key: "'ABCDEFGHIJK'" },
    ),
    never('reporting_period', 'reporting_period_check', 'The figures of a period never end before they begin', { data_to: "'2026-11-14'" }),
    never('reporting_period', 'reporting_period_check1', 'The last day on time is never after the day that is written', {
      due_by: "'2026-11-26'",
    }),
    once('unit_report', 'unit_report_period_id_unit_id_key', 'A unit never reports twice for one period'),
    refused(
      'unit_report',
      'sent_is_shared',
      'A report that was sent is never hidden from its receiver',
      statement(`update unit_report set state = 'submitted', submitted_at = now() where id = ${NEW}`),
      statement(`update unit_report set state = 'submitted', shared_at = now() where id = ${NEW}`),
    ),
    refused(
      'unit_report',
      'legal_move',
      'A unit’s report is never accepted before it was sent, nor sent from the beginning',
      { insert: { state: "'submitted'", shared_at: 'now()', submitted_at: 'now()' } },
      statement(`update unit_report set state = 'accepted', shared_at = now(), submitted_at = now() where id = ${NEW}`),
      statement(`update unit_report set state = 'drafting' where id = ${report('submitted')}`),
    ),
    once('progress_entry', 'progress_entry_report_id_task_id_key', 'A report never says two things about one task'),
    never(
      'progress_entry',
      'progress_entry_check',
      'What is done is never without its day, nor has a day what is not done',
      { status: "'done'" },
      { done_on: "'2026-11-20'" },
    ),
    refused(
      'progress_entry',
      'report_open',
      'A unit’s words are never changed while its report is sent or accepted',
      { insert: { report_id: report('submitted') } },
      { insert: { report_id: report('accepted') } },
      statement(`update progress_entry set text = 'khác' where report_id = ${report('submitted')}`),
      statement(`update progress_entry set text = 'khác' where report_id = ${report('accepted')}`),
    ),
    never(
      'unit_report_decision',
      'unit_report_decision_check',
      'A report is never returned without a reason',
      { reason: 'null' },
      { reason: "'  '" },
    ),
    once('progress_edit', 'progress_edit_entry_id_key', 'A unit’s words never have two corrections beside them'),
    once('period_report', 'period_report_period_id_key', 'A period never has two consolidated reports'),
    refused(
      'period_report',
      'issued_is_whole',
      'A consolidated report is never issued without number, date and file, nor has them before',
      statement(`update period_report set state = 'issued' where id = ${NEW}`),
      { insert: { number: "'1/BC'", issued_on: "'2026-11-20'", file_id: `(select id from file where organization_id = ${OWN} limit 1)` } },
    ),
    refused(
      'period_report',
      'legal_move',
      'A consolidated report never begins issued, nor becomes a draft again',
      {
        insert: {
          state: "'issued'",
          number: "'1/BC'",
          issued_on: "'2026-11-20'",
          file_id: `(select id from file where organization_id = ${OWN} limit 1)`,
        },
      },
      statement(`update period_report set state = 'draft' where id = ${consolidated('issued')}`),
    ),
    once('report_section', 'report_section_report_id_key_key', 'A consolidated report never has one section twice'),
    refused(
      'report_section',
      'report_draft',
      'A section is never edited after the report was issued',
      { insert: { report_id: consolidated('issued') } },
      statement(`update report_section set report_id = ${consolidated('issued')} where id = ${NEW}`),
    ),
  ],
};
