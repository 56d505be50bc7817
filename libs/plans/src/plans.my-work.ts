import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@qms/http';
import { type AwaitedItem, MyWork, type MyWorkSource, type SentItem } from '@qms/notifications';
import { type Actor, type Db, holds } from '@qms/work';
import { headedUnits } from './plans.policy';

/** Days before the last day from which a period's report awaits its unit. */
const AHEAD_DAYS = 30;

interface DueRow {
  readonly id: string;
  readonly planId: string;
  readonly number: string;
  readonly key: string;
  readonly period: string;
  readonly unitName: string;
  readonly unitId: string;
  readonly tasks: number;
  readonly dueBy: string;
  readonly state: 'drafting' | 'submitted' | 'returned' | 'accepted' | null;
  readonly reason: string | null;
}

const STATES: Record<string, readonly [vi: string, en: string]> = {
  submitted: ['Đã gửi', 'Submitted'],
  returned: ['Trả lại để bổ sung', 'Returned'],
  accepted: ['Đã tiếp nhận', 'Accepted'],
};

// One line for each unit and open period that its lead lines speak of, in the scope of the actor.
const UNIT_PERIODS = `select coalesce(r.id, p.id) as id, n.id as "planId", n.number, p.key, p.name as period, u.short_name as "unitName", u.id as "unitId",
    count(distinct l.task_id)::int as tasks, to_char(p.due_by, 'YYYY-MM-DD') as "dueBy", r.state,
    (select d.reason from unit_report_decision d where d.report_id = r.id order by d.decided_at desc limit 1) as reason
  from task_lead l join plan n on n.id = l.plan_id join reporting_period p on p.plan_id = n.id join organization u on u.id = l.unit_id
    left join unit_report r on r.period_id = p.id and r.unit_id = l.unit_id`;
const GROUPED = 'group by r.id, p.id, n.id, u.id, r.state order by p.due_by, u.code limit 100';

/** Progress to report, returned reports, reports to receive, reports that wait for their number, proposals to confirm. */
@Injectable()
export class PlansMyWork implements MyWorkSource, OnModuleInit {
  constructor(private readonly mine: MyWork) {}

  onModuleInit(): void {
    this.mine.register(this);
  }

  async awaits(db: Db, actor: Actor, language: Language): Promise<AwaitedItem[]> {
    if (!actor.writes.includes(actor.organizationId)) return [];
    return [
      ...(await this.toReport(db, actor, language)),
      ...(holds(actor, 'planning-officer') ? await this.toReceive(db, actor, language) : []),
      ...(holds(actor, 'planning-officer') ? await this.toConfirm(db, actor, language) : []),
      ...(holds(actor, 'clerk') ? await this.toIssue(db, actor, language) : []),
    ];
  }

  async sent(db: Db, actor: Actor, language: Language): Promise<SentItem[]> {
    const rows = await db.query<DueRow>(
      `${UNIT_PERIODS} where r.submitted_by = $1 and r.organization_id = any ($2::uuid[]) and r.state <> 'drafting' and p.closed_at is null ${GROUPED}`,
      [actor.personId, actor.reads],
    );
    return rows.map((row) => ({
      id: row.id,
      sentence: language === 'vi' ? `Báo cáo ${row.period} của ${row.unitName}` : `Report of ${row.unitName}, ${row.period}`,
      state: STATES[row.state!]![language === 'vi' ? 0 : 1],
      link: sheet(row),
    }));
  }

  private async toReport(db: Db, actor: Actor, language: Language): Promise<AwaitedItem[]> {
    const units = headedUnits(actor);
    if (units.length === 0) return [];
    const rows = await db.query<DueRow>(
      `${UNIT_PERIODS} where l.unit_id = any ($1::uuid[]) and l.counterpart_organization_id = any ($2::uuid[]) and p.closed_at is null
         and coalesce(r.state, 'drafting') in ('drafting', 'returned') and p.due_by <= $3::date + ${AHEAD_DAYS} ${GROUPED}`,
      [units, actor.reads, db.today],
    );
    return rows.map((row) =>
      row.state === 'returned'
        ? {
            id: row.id,
            kind: 'progress.returned',
            sentence:
              language === 'vi'
                ? `Bổ sung báo cáo ${row.period} của ${row.unitName} - bị trả lại: ${row.reason ?? ''}`
                : `Complete the report of ${row.unitName}, ${row.period} - returned: ${row.reason ?? ''}`,
            action: language === 'vi' ? 'Bổ sung và gửi lại' : 'Complete and send',
            dueOn: row.dueBy,
            link: sheet(row),
          }
        : {
            id: row.id,
            kind: 'progress.report',
            sentence:
              language === 'vi'
                ? `Gửi báo cáo ${row.period} của ${row.unitName} (${row.tasks} nhiệm vụ, Kế hoạch ${row.number})`
                : `Send the report of ${row.unitName}, ${row.period} (${row.tasks} tasks, plan ${row.number})`,
            action: language === 'vi' ? 'Gửi báo cáo' : 'Send report',
            dueOn: row.dueBy,
            link: sheet(row),
          },
    );
  }

  private async toReceive(db: Db, actor: Actor, language: Language): Promise<AwaitedItem[]> {
    const rows = await db.query<DueRow>(
      `${UNIT_PERIODS} where r.counterpart_organization_id = $1 and r.state = 'submitted' and p.closed_at is null ${GROUPED}`,
      [actor.organizationId],
    );
    return rows.map((row) => ({
      id: row.id,
      kind: 'unit-report.receive',
      sentence:
        language === 'vi' ? `Tiếp nhận báo cáo ${row.period} của ${row.unitName}` : `Receive the report of ${row.unitName}, ${row.period}`,
      action: language === 'vi' ? 'Tiếp nhận' : 'Receive',
      dueOn: row.dueBy,
      link: `/ke-hoach/bao-cao-don-vi/${row.id}`,
    }));
  }

  private async toConfirm(db: Db, actor: Actor, language: Language): Promise<AwaitedItem[]> {
    const rows = await db.query<{ id: string; name: string; tasks: number }>(
      `select id, source_name as name, jsonb_array_length(proposal -> 'tasks') as tasks from plan_import
       where organization_id = $1 and state = 'proposal' order by created_at limit 20`,
      [actor.organizationId],
    );
    return rows.map((row) => ({
      id: row.id,
      kind: 'plan-import.confirm',
      sentence:
        language === 'vi'
          ? `Kiểm tra và xác nhận bản đề xuất từ ${row.name} (${row.tasks} nhiệm vụ)`
          : `Check and confirm the proposal from ${row.name} (${row.tasks} tasks)`,
      action: language === 'vi' ? 'Kiểm tra' : 'Check',
      dueOn: null,
      link: `/ke-hoach/nhap/${row.id}`,
    }));
  }

  /** A period whose lead units are all accepted waits for nothing but its number. */
  private async toIssue(db: Db, actor: Actor, language: Language): Promise<AwaitedItem[]> {
    const rows = await db.query<DueRow>(
      `select t.id, t.plan_id as "planId", n.number, p.key, p.name as period, to_char(p.due_by, 'YYYY-MM-DD') as "dueBy"
       from period_report t join reporting_period p on p.id = t.period_id join plan n on n.id = t.plan_id
       where t.organization_id = $1 and t.state = 'draft' and exists (select from unit_report r where r.period_id = p.id and r.state = 'accepted')
         and not exists (select from task_lead l where l.plan_id = n.id and not exists (select from unit_report r where r.period_id = p.id
           and r.unit_id = l.unit_id and r.state = 'accepted')) order by p.due_by limit 20`,
      [actor.organizationId],
    );
    return rows.map((row) => ({
      id: row.id,
      kind: 'period-report.issue',
      sentence:
        language === 'vi'
          ? `Cập nhật số, ngày ban hành Báo cáo ${row.period} (Kế hoạch ${row.number})`
          : `Enter number and date of the report ${row.period} (plan ${row.number})`,
      action: language === 'vi' ? 'Cập nhật số, ngày ban hành' : 'Enter number and date',
      dueOn: row.dueBy,
      link: `/ke-hoach/${row.planId}/bao-cao/${row.key}`,
    }));
  }
}

const sheet = (row: DueRow): string => `/ke-hoach/${row.planId}/tien-do/${row.key}?don-vi=${row.unitId}`;
