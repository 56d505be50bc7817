import { Injectable } from '@nestjs/common';
import { type Language, showActions, showReason } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { totalDays } from '../administrative-procedures/time-limits.rules';
import { documentsPolicy, seesDrafts } from '../documents.policy';
import type { RevisionDto } from '../revisions.dto';
import { RevisionsReader } from '../revisions.reader';
import type { ProcedureSheet } from './procedure-sheet.entity';
import type { FormUsersDto, ProcedureSheetDto, UsedFormDto } from './procedure-sheets.dto';
import { sheetOrigin } from './procedure-sheets.service';
import { subjectsOf } from './sheet-subjects';
import { againstAbolished, againstLimits } from './sheet-warnings.rules';

@Injectable()
export class ProcedureSheetsReader {
  constructor(
    private readonly work: Work,
    private readonly revisions: RevisionsReader,
  ) {}

  /** Of a revision that the actor may read. @throws Refusal `not-found`, `not-a-procedure` */
  get(actor: Actor, revisionId: string, language: Language): Promise<ProcedureSheetDto> {
    return this.work.read(actor, async (db) => this.read(db, actor, await this.revisions.read(db, actor, revisionId, language), language));
  }

  async read(db: Db, actor: Actor, revision: RevisionDto, language: Language): Promise<ProcedureSheetDto> {
    if (revision.document.kind !== 'procedure') throw new Refusal('not-a-procedure');
    const [sheet] = await db.query<Pick<ProcedureSheet, 'id' | 'organizationId' | 'origin' | 'head' | 'steps' | 'version'>>(
      'select id, organization_id as "organizationId", origin, head, steps, version from procedure_sheet where revision_id = $1',
      [revision.id],
    );
    const [owner] = await db.query<{ organizationId: string }>('select organization_id as "organizationId" from revision where id = $1', [
      revision.id,
    ]);
    const subjects = sheet ? await subjectsOf(db, sheet.id) : [];
    const times = (sheet?.steps ?? []).map(({ time }) => time);
    const exceeded = againstLimits(times, subjects);
    const mayWrite = sheetOrigin(revision.state, sheet !== undefined) !== null;
    return {
      origin: sheet?.origin ?? null,
      head: sheet?.head ?? {},
      steps: [...(sheet?.steps ?? [])],
      totalDays: totalDays(times),
      administrativeProcedures: subjects.map((one) => ({ ...one, exceeded: exceeded.some(({ params }) => params!.tthc === one.code) })),
      forms: sheet ? await formsOf(db, sheet) : [],
      warnings: [...exceeded, ...againstAbolished(subjects)].map((because) => showReason(because, language)),
      version: sheet?.version ?? 0,
      actions: showActions(
        {
          write: [
            allows(documentsPolicy, actor, 'document:prepare', owner!),
            mayWrite ? { allowed: true, because: [] } : { allowed: false, because: [{ code: 'wrong-state' }] },
          ],
        },
        language,
      ),
    };
  }

  /** Procedures in force that use this form. @throws Refusal `not-found` */
  usersOf(actor: Actor, documentId: string): Promise<FormUsersDto> {
    return this.work.read(actor, async (db) => {
      const [form] = await db.query<{ drafted: boolean; organizationId: string }>(
        'select effective_on is null as drafted, organization_id as "organizationId" from document where id = $1',
        [documentId],
      );
      if (!form || (form.drafted && !(actor.reads.includes(form.organizationId) && seesDrafts(actor.roles))))
        throw new Refusal('not-found');
      return {
        items: await db.query(
          `select d.id as "documentId", d.code, d.title from procedure_form f join procedure_sheet p on p.id = f.sheet_id
             join revision r on r.id = p.revision_id and r.state = 'effective' join document d on d.id = r.document_id
           where f.document_id = $1 and f.removed_at is null order by d.code`,
          [documentId],
        ),
      };
    });
  }
}

/** The forms of a sheet with the revision that is in force; one that never was is named to all, and opened by those who work on drafts. */
export const formsOf = (
  db: Pick<Db, 'query' | 'actor'>,
  { id, organizationId }: Pick<ProcedureSheet, 'id' | 'organizationId'>,
): Promise<UsedFormDto[]> =>
  db.query(
    `select d.id as "documentId", d.code, d.title, r.id as "revisionId", r.source_file_id is not null as "hasBlank",
       d.effective_on is not null or $2::boolean as "mayOpen"
     from procedure_form f join document d on d.id = f.document_id left join revision r on r.document_id = d.id and r.state = 'effective'
     where f.sheet_id = $1 and f.removed_at is null order by f.place, d.code`,
    [id, db.actor.reads.includes(organizationId) && seesDrafts(db.actor.roles)],
  );
