import { Injectable } from '@nestjs/common';
import { decide, invalid, Refusal } from '@qms/lifecycle';
import { Files, type StoredFile } from '@qms/storage';
import { describedFile, pastedWorkbook, tableOfFile } from '@qms/tables';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { documentsPolicy } from '../documents.policy';
import { AdministrativeProcedure, AdministrativeProcedureImport, AdministrativeProcedureVersion } from './administrative-procedure.entity';
import { administrativeProcedureImportLifecycle as lifecycle } from './administrative-procedure-import.lifecycle';
import { proposedAnnex } from './administrative-procedure-proposal';
import { ANNEX_FIELDS } from './annex-columns.rules';
import type { AnnexOutcomeDto, CorrectAnnexRowDto, CreateAnnexImportDto } from './annex-imports.dto';
import { type AnnexRow, MOST_ROWS, type ReadAnnex, readAnnex } from './annex-judgement.rules';

/** Moves without conditions ask for no facts. */
const NOTHING = { wrong: 0, fresh: 0 } as const;

/** Lists of TTHC: read, corrected, then confirmed all or none. */
@Injectable()
export class AdministrativeProcedureImportsService {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
  ) {}

  /** Reads an annex, uploaded or pasted; nothing counts until somebody confirms. @throws Refusal `annex-without-head`, `list-empty`, … */
  async create(actor: Actor, input: CreateAnnexImportDto): Promise<{ id: string }> {
    const file = input.fileId ? await describedFile(this.files, actor, input.fileId) : null;
    const reading = file ? await this.readFile(actor, file) : readText(input.text);
    return this.work.run(actor, async (tx) => {
      authorize(documentsPolicy, actor, 'document:prepare', actor, { now: tx.now });
      if (file) await this.files.adopt(tx, file.id, 'fileId');
      const validFrom = input.validFrom ?? input.decidedOn;
      if (input.decidedOn > tx.today) throw invalid('decidedOn', 'day-to-come');
      if (validFrom < input.decidedOn) throw invalid('validFrom', 'announced-later');
      const one = Object.assign(new AdministrativeProcedureImport(), {
        id: tx.newId(),
        organizationId: actor.organizationId,
        state: 'proposal' as const,
        fileId: file?.id ?? null,
        sourceName: file?.name ?? `Phụ lục ${input.decisionNumber}`,
        extent: input.extent,
        decisionNumber: input.decisionNumber,
        decidedOn: input.decidedOn,
        validFrom,
        reading,
        corrections: {},
        outcome: null,
        createdBy: actor.personId,
        createdAt: tx.now,
        decidedBy: null,
        decidedAt: null,
      });
      await tx.save(one);
      await tx.record('administrative-procedure-import.proposed', one, { rows: reading.rows.length });
      return { id: one.id };
    });
  }

  /** Cells of one row, or the row left out. @throws Refusal `not-found` for a row that the list does not have. */
  correct(actor: Actor, id: string, row: string, { leftOut, ...input }: CorrectAnnexRowDto): Promise<{ version: number }> {
    return this.work.run(actor, async (tx) => {
      const one = await tx.lockSeen(AdministrativeProcedureImport, id);
      authorize(documentsPolicy, actor, 'document:prepare', one, { now: tx.now });
      decide(lifecycle, 'correct', one.state, NOTHING);
      const read = one.reading.rows.find((each) => String(each.row) === row);
      if (!read) throw new Refusal('not-found');
      const before = one.corrections[row] ?? {};
      const given = Object.fromEntries(
        ANNEX_FIELDS.flatMap((field) => {
          const text = (input as Partial<Record<string, string>>)[field];
          return text === undefined ? [] : [[field, text]];
        }),
      );
      const out = leftOut === undefined ? before.leftOut : leftOut ? ('left-out' as const) : undefined;
      one.corrections = { ...one.corrections, [row]: { fields: { ...before.fields, ...given }, ...(out && { leftOut: out }) } };
      await tx.save(one);
      const was = Object.fromEntries(
        Object.keys(given).map((field) => [field, before.fields?.[field as 'code'] ?? read.cells[field as 'code']?.text ?? null]),
      );
      await tx.recordOf(
        'administrative-procedure-import.row-corrected',
        { type: 'administrative-procedure-import', id, organizationId: one.organizationId },
        { row: Number(row) },
        { before: { ...was, leftOut: before.leftOut ?? null }, after: { ...given, leftOut: out ?? null } },
      );
      return versionOf(tx, id);
    });
  }

  /** What is new, changed and abolished counts from the announced day on, all of it or none; the same list again changes nothing. */
  confirm(actor: Actor, id: string): Promise<AnnexOutcomeDto> {
    return this.work.run(actor, async (tx) => {
      // Two lists confirmed at once would each be compared with what the other is about to change.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 22))', [actor.organizationId]);
      const one = await tx.lockSeen(AdministrativeProcedureImport, id);
      authorize(documentsPolicy, actor, 'document:prepare', one, { now: tx.now });
      const proposed = await proposedAnnex(tx, one);
      const outcome = decide(lifecycle, 'confirm', one.state, proposed.facts);
      for (const row of proposed.rows) {
        if (row.standing === 'new') await this.announce(tx, one, row, await this.identity(tx, one, row.code));
        if (row.standing === 'changed' || row.standing === 'abolished') await this.end(tx, one, row.knownId!, row.decisionNumber);
        if (row.standing === 'changed') await this.announce(tx, one, row, row.knownId!);
      }
      for (const missing of proposed.missing) await this.end(tx, one, missing.id, one.decisionNumber);
      Object.assign(one, { state: outcome.to, outcome: proposed.counts, decidedBy: actor.personId, decidedAt: tx.now });
      await tx.save(one);
      await tx.record('administrative-procedure-import.confirmed', one, { ...proposed.counts });
      return proposed.counts;
    });
  }

  discard(actor: Actor, id: string): Promise<{ version: number }> {
    return this.work.run(actor, async (tx) => {
      const one = await tx.lockSeen(AdministrativeProcedureImport, id);
      authorize(documentsPolicy, actor, 'document:prepare', one, { now: tx.now });
      one.state = decide(lifecycle, 'discard', one.state, NOTHING).to;
      Object.assign(one, { decidedBy: actor.personId, decidedAt: tx.now });
      await tx.save(one);
      await tx.record('administrative-procedure-import.discarded', one);
      return versionOf(tx, id);
    });
  }

  private async readFile(actor: Actor, file: StoredFile): Promise<ReadAnnex> {
    return sound(await tableOfFile(this.files, actor, file, readAnnex), 'fileId');
  }

  /** The TTHC of this code; one that was abolished comes back as the same. */
  private async identity(tx: Tx, one: AdministrativeProcedureImport, code: string): Promise<string> {
    const [there] = await tx.find(AdministrativeProcedure, { organizationId: one.organizationId, code });
    if (there) return there.id;
    const made = Object.assign(new AdministrativeProcedure(), { id: tx.newId(), organizationId: one.organizationId, code });
    await tx.save(made);
    await tx.record('administrative-procedure.entered', made);
    return made.id;
  }

  private async announce(tx: Tx, one: AdministrativeProcedureImport, row: AnnexRow, id: string): Promise<void> {
    const version = Object.assign(new AdministrativeProcedureVersion(), {
      id: tx.newId(),
      organizationId: one.organizationId,
      administrativeProcedureId: id,
      name: row.name,
      field: row.field,
      level: row.level,
      timeLimit: row.timeLimit,
      fee: row.fee,
      note: row.note,
      decisionNumber: row.decisionNumber,
      decidedOn: row.decidedOn,
      validFrom: one.validFrom,
      validTo: null,
      endedByDecision: null,
      importId: one.id,
    });
    await tx.save(version);
    await tx.recordOf(
      'administrative-procedure.announced',
      { type: 'administrative-procedure', id, organizationId: one.organizationId },
      { code: row.code, decisionNumber: row.decisionNumber, validFrom: one.validFrom },
    );
  }

  private async end(tx: Tx, one: AdministrativeProcedureImport, id: string, decisionNumber: string): Promise<void> {
    const [version] = await tx.query<{ id: string }>(
      `update administrative_procedure_version set valid_to = $2, ended_by_decision = $3 where administrative_procedure_id = $1 and valid_to is null returning id`,
      [id, one.validFrom, decisionNumber],
    );
    if (!version) throw new Refusal('wrong-state');
    await tx.recordOf(
      'administrative-procedure.ended',
      { type: 'administrative-procedure', id, organizationId: one.organizationId },
      { decisionNumber, validTo: one.validFrom },
    );
  }
}

const readText = (text: string | undefined): ReadAnnex => {
  if (!text?.trim()) throw invalid('text', 'annex-missing');
  return sound(readAnnex(pastedWorkbook(text)), 'text');
};

function sound(reading: ReadAnnex | null, field: string): ReadAnnex {
  if (!reading) throw invalid(field, 'annex-without-head');
  if (reading.rows.length === 0) throw invalid(field, 'list-empty');
  if (reading.rows.length > MOST_ROWS) throw invalid(field, 'list-too-large', { rows: MOST_ROWS });
  return reading;
}

async function versionOf(tx: Tx, id: string): Promise<{ version: number }> {
  const [row] = await tx.query<{ version: number }>('select version from administrative_procedure_import where id = $1', [id]);
  return { version: row!.version };
}
