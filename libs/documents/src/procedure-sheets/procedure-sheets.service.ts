import { Injectable } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { documentsPolicy } from '../documents.policy';
import { refuseStrange } from '../reading/distributions.service';
import type { Revision } from '../revision.entity';
import { underHand } from '../revision-moves';
import { ProcedureSheet, SHEET_FIELDS } from './procedure-sheet.entity';
import type { WriteProcedureSheetDto } from './procedure-sheets.dto';

/** Head data and steps of a procedure: written with its draft, frozen with its revision. */
@Injectable()
export class ProcedureSheetsService {
  constructor(private readonly work: Work) {}

  /**
   * Writes the whole sheet. Of a procedure that is in force already it is copied down once.
   * @throws Refusal `not-a-procedure`, `wrong-state`, `unknown-reference` with the place of the id
   */
  write(actor: Actor, revisionId: string, input: WriteProcedureSheetDto): Promise<{ version: number }> {
    return this.work.run(actor, async (tx) => {
      const { document, revision } = await underHand(tx, revisionId);
      authorize(documentsPolicy, actor, 'document:prepare', document, { now: tx.now });
      if (document.kind !== 'procedure') throw new Refusal('not-a-procedure');
      const [there] = await tx.find(ProcedureSheet, { revisionId });
      const origin = sheetOrigin(revision.state, there !== undefined);
      if (origin === null) throw new Refusal('wrong-state', { state: revision.state });
      await this.known(tx, input);
      const sheet = there ? await tx.lockSeen(ProcedureSheet, there.id) : this.begun(tx, revision, origin);
      sheet.head = Object.fromEntries(SHEET_FIELDS.flatMap((field) => (input.head[field]?.trim() ? [[field, input.head[field]]] : [])));
      sheet.steps = input.steps.map(({ what, responsible, time, form }) => ({ what, responsible, time, form }));
      sheet.recordedBy = actor.personId;
      sheet.recordedAt = tx.now;
      await tx.save(sheet);
      await this.relate(tx, sheet, 'procedure_subject', 'administrative_procedure_id', input.administrativeProcedureIds);
      await this.relate(tx, sheet, 'procedure_form', 'document_id', input.formIds);
      await tx.record('procedure-sheet.written', sheet, {
        steps: sheet.steps.length,
        administrativeProcedureIds: input.administrativeProcedureIds,
        formIds: input.formIds,
      });
      const [row] = await tx.query<{ version: number }>('select version from procedure_sheet where id = $1', [sheet.id]);
      return { version: row!.version };
    });
  }

  private begun(tx: Tx, revision: Revision, origin: ProcedureSheet['origin']): ProcedureSheet {
    return Object.assign(new ProcedureSheet(), {
      id: tx.newId(),
      organizationId: revision.organizationId,
      revisionId: revision.id,
      origin,
    });
  }

  private async known(tx: Tx, input: WriteProcedureSheetDto): Promise<void> {
    const own = tx.actor.organizationId;
    refuseStrange(
      'administrativeProcedureIds',
      input.administrativeProcedureIds,
      await tx.query('select id from administrative_procedure where id = any ($1::uuid[]) and organization_id = $2', [
        input.administrativeProcedureIds,
        own,
      ]),
    );
    refuseStrange(
      'formIds',
      input.formIds,
      await tx.query(
        "select id from document where id = any ($1::uuid[]) and organization_id = $2 and kind = 'form' and undone_at is null",
        [input.formIds, own],
      ),
    );
  }

  /** Exactly these, in this order; what stands already keeps its row. */
  private async relate(tx: Tx, sheet: ProcedureSheet, table: string, column: string, ids: readonly string[]): Promise<void> {
    await tx.query(
      `update ${table} set removed_at = $3 where sheet_id = $1 and removed_at is null and not (${column} = any ($2::uuid[]))`,
      [sheet.id, ids, tx.now],
    );
    const place = table === 'procedure_form';
    await tx.query(
      `insert into ${table} (id, organization_id, sheet_id, ${column}${place ? ', place' : ''})
       select uuidv7(), $1, $2, x.id${place ? ', x.n' : ''} from unnest($3::uuid[]) with ordinality x (id, n)
       on conflict (sheet_id, ${column}) do update set removed_at = null${place ? ', place = excluded.place' : ''}`,
      [sheet.organizationId, sheet.id, ids],
    );
  }
}

/** How a sheet may be written now; null = not any more. */
export const sheetOrigin = (state: Revision['state'], isThere: boolean): ProcedureSheet['origin'] | null => {
  if (state === 'draft' || state === 'returned') return 'drafted';
  return state === 'effective' && !isThere ? 'transcribed' : null;
};

/** A new draft begins with what its predecessor says. */
export async function copySheet(tx: Tx, fromRevisionId: string, revision: Pick<Revision, 'id' | 'organizationId'>): Promise<void> {
  const [from] = await tx.find(ProcedureSheet, { revisionId: fromRevisionId });
  if (!from) return;
  const sheet = Object.assign(new ProcedureSheet(), {
    id: tx.newId(),
    organizationId: revision.organizationId,
    revisionId: revision.id,
    origin: 'drafted' as const,
    head: from.head,
    steps: from.steps,
    recordedBy: tx.actor.personId,
    recordedAt: tx.now,
  });
  await tx.save(sheet);
  for (const [table, columns] of [
    ['procedure_subject', 'administrative_procedure_id'],
    ['procedure_form', 'document_id, place'],
  ])
    await tx.query(
      `insert into ${table} (id, organization_id, sheet_id, ${columns}) select uuidv7(), organization_id, $1, ${columns} from ${table} where sheet_id = $2 and removed_at is null`,
      [sheet.id, from.id],
    );
  await tx.record('procedure-sheet.copied', sheet, { from: fromRevisionId });
}
