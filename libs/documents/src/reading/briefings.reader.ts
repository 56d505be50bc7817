import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, type Language, PAGE_SIZE, PageQuery, showActions } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { documentsPolicy } from '../documents.policy';
import type { PersonRefDto } from '../person-ref.dto';
import { BRIEFING_SOURCE } from './briefing-record.rules';
import type { BriefedDocumentDto, BriefingDto, BriefingPageDto, BriefingPeopleDto, BriefingRowDto } from './reading.dto';

const ROW = `b.id, b.kind, b.subject, to_char(b.held_on, 'YYYY-MM-DD') as "heldOn", b.place, b.led_by as "ledBy", b.voided_at as "voidedAt",
  (select count(*)::int from briefing_document i where i.briefing_id = b.id) as documents,
  briefing_attendance(b.id) as people`;
const PERSON = "json_build_object('id', p.id, 'name', p.name, 'post', p.post)";

@Injectable()
export class BriefingsReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
  ) {}

  /** Of the agency of the session, the newest first, for all who read its documents. */
  list(actor: Actor, query: PageQuery): Promise<BriefingPageDto> {
    return this.work.read(actor, async (db) => {
      const limit = query.limit ?? PAGE_SIZE;
      const [on, id] = this.cursors.read('briefings', query.cursor) ?? [null, null];
      const rows = await db.query<BriefingRowDto>(
        `select ${ROW} from briefing b where b.organization_id = $1 and ($2::date is null or (b.held_on, b.id) < ($2, $3::uuid))
         order by b.held_on desc, b.id desc limit $4`,
        [actor.organizationId, on, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select from briefing where organization_id = $1 limit ${COUNT_CAP + 1}) c`,
        [actor.organizationId],
      );
      return this.cursors.page(
        'briefings',
        rows,
        limit,
        counted,
        (row) => [row.heldOn, row.id],
        (row) => row,
      );
    });
  }

  /** A supervising office reads it as it reads the documents that were made known. Names of those present are for who records such meetings. */
  get(actor: Actor, id: string, language: Language): Promise<BriefingDto> {
    return this.work.read(actor, async (db) => {
      const [row] = await db.query<Omit<BriefingDto, 'items' | 'present' | 'actions'> & { organizationId: string }>(
        `select ${ROW}, b.organization_id as "organizationId", b.void_reason as "voidReason", b.version, ${PERSON} as "recordedBy",
           json_build_object('id', f.id, 'organizationId', f.organization_id, 'name', f.name, 'contentType', f.content_type, 'size', f.size,
             'sha256', encode(f.sha256, 'hex')) as file,
           (select c.id from record c where c.source_type = $2 and c.source_id = b.id and c.organization_id = b.organization_id) as "recordId"
         from briefing b join person p on p.id = b.recorded_by join file f on f.id = b.file_id where b.id = $1`,
        [id, BRIEFING_SOURCE],
      );
      if (!row || !(actor.reads.includes(row.organizationId) || actor.reach === 'supervisor')) throw new Refusal('not-found');
      const { organizationId, ...briefing } = row;
      const may = allows(documentsPolicy, actor, 'document:record-briefing', { organizationId });
      return {
        ...briefing,
        items: await db.query<BriefedDocumentDto>(
          `select d.id as "documentId", d.code, r.title, r.issue, r.amendment from briefing_document i join revision r on r.id = i.revision_id
             join document d on d.id = r.document_id where i.briefing_id = $1 order by d.code`,
          [id],
        ),
        present: may.allowed ? await presentAt(db, id) : null,
        actions: showActions(
          { strikeOut: [may, { allowed: row.voidedAt === null, because: row.voidedAt === null ? [] : [{ code: 'wrong-state' }] }] },
          language,
        ),
      };
    });
  }

  /** Everybody with a role in the agency, by name. */
  people(actor: Actor): Promise<BriefingPeopleDto> {
    return this.work.read(actor, async (db) => ({
      items: await db.query(
        `select distinct p.id, p.name, p.post from person p join membership m on m.person_id = p.id where m.organization_id = $1
           and p.deactivated_at is null and m.role not in ('guest-reader', 'system-administrator')
           and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date) order by p.name`,
        [actor.organizationId, db.today],
      ),
    }));
  }
}

const presentAt = (db: Db, briefingId: string): Promise<PersonRefDto[]> =>
  db.query<PersonRefDto>(
    `select p.id, p.name, p.post from person p where p.id in (select person_id from reading where briefing_id = $1) order by p.name, p.id`,
    [briefingId],
  );
