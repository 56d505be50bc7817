import { Injectable } from '@nestjs/common';
import { COUNT_CAP, type Language } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { type RecordBrief, RecordsReader } from '@qms/records';
import { type Actor, type Db, Work } from '@qms/work';
import type { EvidenceSuggestionsDto, ProvenTaskDto, ProvenTasksDto } from './evidence.dto';
import { type EvidenceReason, reasonWords } from './evidence-reasons';
import { withParents } from './task-clauses.rules';
import { TASK_IN_SCOPE } from './tasks.sql';

/** What a suggestion is made from. */
interface Subject {
  readonly id: string;
  readonly title: string;
  readonly productText: string;
  readonly clauses: readonly string[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly planId: string;
}
const SUGGESTED = 12;

@Injectable()
export class EvidenceReader {
  constructor(
    private readonly work: Work,
    private readonly records: RecordsReader,
  ) {}

  /** Records that may prove a task, best first, each with its reasons; those linked already are not there. */
  suggest(actor: Actor, taskId: string, language: Language): Promise<EvidenceSuggestionsDto> {
    return this.work.read(actor, async (db) => {
      const [task] = await db.query<Subject>(
        `select t.id, t.title, t.product_text as "productText", t.clauses, to_char(t.starts_on, 'YYYY-MM-DD') as "startsOn",
           to_char(t.ends_on, 'YYYY-MM-DD') as "endsOn", t.plan_id as "planId" from plan_task t where ${TASK_IN_SCOPE} and t.id = $2`,
        [actor.reads, taskId],
      );
      if (!task) throw new Refusal('not-found');
      const linked = new Set(
        (await db.query<{ id: string }>('select record_id as id from evidence where task_id = $1 and removed_at is null', [taskId])).map(
          (row) => row.id,
        ),
      );
      const found = await this.suggestionsFor(db, task, SUGGESTED + linked.size);
      return {
        items: found
          .filter(({ record }) => !linked.has(record.id))
          .slice(0, SUGGESTED)
          .map(({ record, because }) => ({ record, because: reasonWords(because, language) })),
      };
    });
  }

  /** Reasons for which a record was suggested, kept with the link; none where it was found otherwise. */
  async reasonsFor(db: Db, task: Subject, recordId: string): Promise<readonly EvidenceReason[]> {
    const found = await this.suggestionsFor(db, task, 50);
    return found.find(({ record }) => record.id === recordId)?.because ?? [];
  }

  /** Tasks that a record proves; the record's owner sees of them code and title. */
  tasksOf(actor: Actor, recordId: string): Promise<ProvenTasksDto> {
    return this.work.read(actor, async (db) => {
      if ((await this.records.briefOf(db, [recordId])).length === 0) throw new Refusal('not-found');
      const items = await db.query<ProvenTaskDto>(
        `select e.task_id as "taskId", e.task_code as code, e.task_title as title, o.short_name as "organizationName"
         from evidence e join organization o on o.id = e.organization_id where e.record_id = $1 and e.removed_at is null order by e.added_at desc limit ${COUNT_CAP}`,
        [recordId],
      );
      return { items, count: { value: items.length, capped: items.length === COUNT_CAP } };
    });
  }

  private async suggestionsFor(
    db: Db,
    task: Subject,
    limit: number,
  ): Promise<{ record: RecordBrief; because: readonly EvidenceReason[] }[]> {
    const [plan] = await db.query<{ year: number }>('select year from plan where id = $1', [task.planId]);
    const units = await db.query<{ organizationId: string; name: string }>(
      `select distinct l.counterpart_organization_id as "organizationId", o.short_name as name from task_lead l
         join organization o on o.id = l.counterpart_organization_id where l.task_id = $1`,
      [task.id],
    );
    const found = await this.records.suggest(db, {
      text: `${task.title} ${task.productText}`,
      clauses: withParents(task.clauses),
      from: task.startsOn ?? `${plan!.year}-01-01`,
      to: task.endsOn ?? `${plan!.year}-12-31`,
      limit,
    });
    return found.map(({ record, because }) => {
      const unit = units.find((one) => one.organizationId === record.organizationId);
      return {
        record,
        because: unit ? [...because, { code: 'record-of-lead-unit', params: { unit: unit.name } }] : because,
      };
    });
  }
}
