import type { TaskFacts } from './task-status.rules';

/** A lead line with its unit, as the queries give it. */
export interface LeadRow {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly collective: boolean;
  readonly status: 'not-started' | 'in-progress' | 'continuous' | 'done' | null;
  readonly doneOn: string | null;
  readonly percent: number | null;
}
/** A task as every list reads it. */
export interface TaskRow extends TaskFacts {
  readonly id: string;
  readonly organizationId: string;
  readonly planId: string;
  readonly code: string;
  readonly section: string;
  readonly title: string;
  readonly leadText: string;
  readonly coordinatorsText: string;
  readonly productText: string;
  readonly timingText: string;
  readonly addedByAct: string | null;
  readonly position: number;
  readonly leads: LeadRow[];
  readonly evidence: number;
}

const day = (column: string): string => `to_char(t.${column}, 'YYYY-MM-DD')`;

/** Columns of {@link TaskRow} from `plan_task t join plan_section s`. */
export const TASK_COLUMNS = `t.id, t.organization_id as "organizationId", t.plan_id as "planId", t.code, s.code as section, t.title, t.lead_text as "leadText",
  t.coordinators_text as "coordinatorsText", t.product_text as "productText", t.timing_text as "timingText", t.added_by_act as "addedByAct", t.timing_kind as "timingKind", t.position,
  ${day('due_on')} as "dueOn", ${day('reported_on')} as "reportedOn", ${day('done_on')} as "doneOn", ${day('adjusted_on')} as "adjustedOn",
  ${day('guidance_on')} as "guidanceOn", ${day('stopped_on')} as "stoppedOn",
  coalesce((select json_agg(json_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name, 'collective', l.collective, 'status', l.status,
    'doneOn', l.done_on, 'percent', l.percent) order by l.position) from task_lead l join organization u on u.id = l.unit_id where l.task_id = t.id), '[]') as leads,
  (select count(*)::int from evidence e where e.task_id = t.id and e.removed_at is null) as evidence`;

/** Own tasks, and those of others that a unit of one's own QMS leads ($1 = the actor's reads). */
export const TASK_IN_SCOPE = `(t.organization_id = any ($1::uuid[]) or exists (select from task_lead x where x.task_id = t.id and x.shared_at is not null
  and x.counterpart_organization_id = any ($1::uuid[])))`;

/** The same for a plan `p`. */
export const PLAN_IN_SCOPE = `(p.organization_id = any ($1::uuid[]) or exists (select from task_lead x where x.plan_id = p.id and x.shared_at is not null
  and x.counterpart_organization_id = any ($1::uuid[])))`;
