import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, JournalReader, type Language, PAGE_SIZE, showActions } from '@qms/http';
import { invalid, permits, Refusal } from '@qms/lifecycle';
import { type Actor, allows, Work } from '@qms/work';
import type { RecordKind } from '../record.entity';
import { recordsPolicy } from '../records.policy';
import { evidencePackLifecycle } from './evidence-pack.lifecycle';
import type { PackCriteriaDto, PackDto, PackPageDto, PackPreviewDto, PackRowDto, PacksQuery } from './evidence-packs.dto';
import { total } from './evidence-packs.service';
import { packObjections } from './pack-limits.rules';
import { countsOf } from './pack-selection';

const ROW = `p.id, p.title, p.state, p.records, p.files, p.bytes::float8 as bytes, p.asked_at as "askedAt", p.ready_at as "readyAt", p.expires_at as "expiresAt"`;
/** One's own packs of the organization worked in. */
const MINE = 'p.organization_id = $1 and p.asked_by = $2';

/** Gói minh chứng: one's own alone. */
@Injectable()
export class EvidencePacksReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
    private readonly journal: JournalReader,
  ) {}

  /** Newest first. */
  list(actor: Actor, query: PacksQuery): Promise<PackPageDto> {
    return this.work.read(actor, async (db) => {
      const limit = query.limit ?? PAGE_SIZE;
      const [at, id] = this.cursors.read('evidence-packs', query.cursor) ?? [null, null];
      const mine = [actor.organizationId, actor.personId];
      const rows = await db.query<PackRowDto>(
        `select ${ROW} from evidence_pack p where ${MINE} and ($3::timestamptz is null or (p.asked_at, p.id) < ($3, $4::uuid))
         order by p.asked_at desc, p.id desc limit $5`,
        [...mine, at, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select 1 from evidence_pack p where ${MINE} limit ${COUNT_CAP + 1}) c`,
        mine,
      );
      return this.cursors.page(
        'evidence-packs',
        rows,
        limit,
        counted,
        (row) => [row.askedAt, row.id],
        (row) => row,
      );
    });
  }

  get(actor: Actor, id: string, language: Language): Promise<PackDto> {
    return this.work.read(actor, async (db) => {
      const [row] = await db.query<Omit<PackDto, 'actions' | 'history'>>(
        `select ${ROW}, p.criteria, p.damaged, p.taken_at as "takenAt", o.short_name as "organizationName", f.size::float8 as size,
           encode(f.sha256, 'hex') as sha256, coalesce(w.files_done, 0) as "filesDone", coalesce(w.bytes_done, 0)::float8 as "bytesDone"
         from evidence_pack p left join organization o on o.id = (p.criteria ->> 'organizationId')::uuid left join file f on f.id = p.file_id
           left join evidence_pack_work w on w.pack_id = p.id where p.id = $3 and ${MINE}`,
        [actor.organizationId, actor.personId, id],
      );
      if (!row) throw new Refusal('not-found');
      const facts = { expired: row.expiresAt !== null && new Date(row.expiresAt) <= db.now };
      const right = allows(recordsPolicy, actor, 'evidence-pack:make', actor);
      return {
        ...row,
        history: await this.journal.historyOf(db, [id], language),
        actions: showActions(
          {
            take: [right, permits(evidencePackLifecycle, 'take', row.state, facts)],
            askAgain: [right, permits(evidencePackLifecycle, 'askAgain', row.state, facts)],
            remove: [right, permits(evidencePackLifecycle, 'remove', row.state, facts)],
          },
          language,
        ),
      };
    });
  }

  /** What a pack of these criteria would hold now. @throws Refusal `period-reversed` */
  preview(actor: Actor, criteria: PackCriteriaDto, language: Language): Promise<PackPreviewDto> {
    return this.work.read(actor, async (db) => {
      if (criteria.from && criteria.to && criteria.to < criteria.from) throw invalid('to', 'period-reversed');
      const kinds = await countsOf(db, criteria);
      const sum = total(kinds);
      const against = packObjections(sum);
      const { ask } = showActions(
        { ask: [allows(recordsPolicy, actor, 'evidence-pack:make', actor), { allowed: against.length === 0, because: against }] },
        language,
      );
      return {
        ...sum,
        withoutFiles: kinds.reduce((all, one) => all + one.withoutFiles, 0),
        damaged: kinds.reduce((all, one) => all + one.damaged, 0),
        kinds: kinds.map(({ kind, records, files, bytes }) => ({ kind: kind as RecordKind, records, files, bytes })),
        ask: ask!,
      };
    });
  }
}
