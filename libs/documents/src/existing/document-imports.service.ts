import { Injectable } from '@nestjs/common';
import { decide, invalid, Refusal } from '@qms/lifecycle';
import { Files, type StoredFile } from '@qms/storage';
import { describedFile, MOST_ROWS, tableOfFile } from '@qms/tables';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { documentsPolicy } from '../documents.policy';
import { DocumentImport, type ImportedFile } from './document-import.entity';
import { documentImportLifecycle } from './document-import.lifecycle';
import type { CorrectRowDto } from './import-rows.dto';
import { LIST_FIELDS } from './list-columns.rules';
import { type ReadList, readList } from './list-reading.rules';

/** A PDF and a source of each row, and some over. */
const MOST_FILES = 1_000;

/** A list is read, corrected, given its folder, and discarded here; confirming and undoing is ImportConfirmation's. */
@Injectable()
export class DocumentImportsService {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
  ) {}

  /**
   * Reads an uploaded list; nothing is made of it until somebody confirms.
   * @throws Refusal `list-not-excel`, `list-unreadable`, `list-too-large`, `list-without-head`; `unknown-reference` for a file that is not there.
   */
  async create(actor: Actor, fileId: string): Promise<{ id: string }> {
    const file = await describedFile(this.files, actor, fileId);
    const reading = await this.read(actor, file);
    return this.work.run(actor, async (tx) => {
      authorize(documentsPolicy, actor, 'document:prepare', actor, { now: tx.now });
      await this.files.adopt(tx, fileId, 'fileId');
      const one = Object.assign(new DocumentImport(), {
        id: tx.newId(),
        organizationId: actor.organizationId,
        state: 'proposal' as const,
        fileId,
        sourceName: file.name,
        reading,
        corrections: {},
        files: [],
        documents: null,
        reason: null,
        createdBy: actor.personId,
        createdAt: tx.now,
        decidedBy: null,
        decidedAt: null,
      });
      await tx.save(one);
      await tx.record('document-import.proposed', one, { rows: reading.rows.length });
      return { id: one.id };
    });
  }

  /** Cells of one row, or the row left out. @throws Refusal `not-found` for a row that the list does not have. */
  correct(actor: Actor, id: string, row: string, input: CorrectRowDto): Promise<{ version: number }> {
    return this.change(actor, id, 'seen', async (one, tx) => {
      const before = one.corrections[row] ?? {};
      if (!one.reading.rows.some((read) => String(read.row) === row)) throw new Refusal('not-found');
      const given = Object.fromEntries(LIST_FIELDS.flatMap((field) => (input[field] === undefined ? [] : [[field, input[field]]])));
      const leftOut = input.leftOut === undefined ? before.leftOut : input.leftOut ? ('left-out' as const) : undefined;
      one.corrections = { ...one.corrections, [row]: { fields: { ...before.fields, ...given }, ...(leftOut && { leftOut }) } };
      await tx.save(one);
      const texts = Object.fromEntries(
        Object.entries(one.reading.rows.find((read) => String(read.row) === row)!.cells).map(([field, cell]) => [field, cell.text]),
      );
      const was = Object.fromEntries(Object.keys(given).map((field) => [field, before.fields?.[field as 'code'] ?? texts[field] ?? null]));
      const change = { before: { ...was, leftOut: before.leftOut ?? null }, after: { ...given, leftOut: leftOut ?? null } };
      await tx.recordOf(
        'document-import.row-corrected',
        { type: 'document-import', id, organizationId: one.organizationId },
        { row: Number(row) },
        change,
      );
      return {};
    });
  }

  /** Files of the folder, uploaded before. One that is there already, by name and content, is not taken twice. */
  async addFiles(actor: Actor, id: string, fileIds: readonly string[]): Promise<{ version: number; added: number }> {
    return this.change(actor, id, 'any', async (one, tx) => {
      const files: ImportedFile[] = [...one.files];
      for (const [index, fileId] of fileIds.entries()) {
        const { name, contentType, size, sha256 } = await this.files.adopt(tx, fileId, `fileIds[${index}]`);
        if (!files.some((file) => file.name === name && file.sha256 === sha256))
          files.push({ id: fileId, name, contentType, size, sha256 });
      }
      if (files.length > MOST_FILES) throw invalid('fileIds', 'too-many-files', { most: MOST_FILES });
      const added = files.length - one.files.length;
      if (added === 0) {
        tx.nothingToDo();
        return { added };
      }
      one.files = files;
      await tx.save(one);
      await tx.record('document-import.files-added', one, { added, names: files.slice(-added).map((file) => file.name) });
      return { added };
    });
  }

  /** The row that a person chooses for a file; null = none. @throws Refusal `not-found`, `unknown-reference` for a row that is not there. */
  assign(actor: Actor, id: string, fileId: string, row: number | null): Promise<{ version: number }> {
    return this.change(actor, id, 'seen', async (one, tx) => {
      const file = one.files.find((each) => each.id === fileId);
      if (!file) throw new Refusal('not-found');
      if (row !== null && !one.reading.rows.some((read) => read.row === row)) throw new Refusal('unknown-reference', { field: 'row' });
      one.files = one.files.map((each) => (each === file ? { ...file, chosen: row } : each));
      await tx.save(one);
      await tx.record('document-import.file-assigned', one, { name: file.name, row });
      return {};
    });
  }

  discard(actor: Actor, id: string): Promise<{ version: number }> {
    return this.work.run(actor, async (tx) => {
      const one = await tx.lockSeen(DocumentImport, id);
      authorize(documentsPolicy, actor, 'document:prepare', one, { now: tx.now });
      one.state = decide(documentImportLifecycle, 'discard', one.state, NOTHING).to;
      Object.assign(one, { decidedBy: actor.personId, decidedAt: tx.now });
      await tx.save(one);
      await this.files.release(tx, await ofNothingElse(tx, one));
      await tx.record('document-import.discarded', one);
      return versionOf(tx, id);
    });
  }

  /** @returns what the act says besides, part of the unit of work: the same key answers the same */
  private change<Said extends object>(
    actor: Actor,
    id: string,
    version: 'seen' | 'any',
    act: (one: DocumentImport, tx: Tx) => Promise<Said>,
  ): Promise<{ version: number } & Said> {
    return this.work.run(actor, async (tx) => {
      const one = version === 'seen' ? await tx.lockSeen(DocumentImport, id) : await tx.lock(DocumentImport, id);
      authorize(documentsPolicy, actor, 'document:prepare', one, { now: tx.now });
      decide(documentImportLifecycle, 'correct', one.state, NOTHING);
      const said = await act(one, tx);
      return { ...(await versionOf(tx, id)), ...said };
    });
  }

  private async read(actor: Actor, file: StoredFile): Promise<ReadList> {
    const reading = await tableOfFile(this.files, actor, file, readList);
    if (!reading) throw invalid('fileId', 'list-without-head');
    if (reading.rows.length === 0) throw invalid('fileId', 'list-empty');
    if (reading.rows.length > MOST_ROWS) throw invalid('fileId', 'list-too-large', { rows: MOST_ROWS });
    return reading;
  }
}

/** Moves without conditions ask for no facts. */
const NOTHING = { wrong: 0, fresh: 0, withoutFile: 0, wentOn: 0 } as const;

/** Files of the folder that neither another import nor a revision has. */
async function ofNothingElse(tx: Tx, { id, organizationId, files }: DocumentImport): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select f.id from unnest($1::uuid[]) f (id)
     where not exists (select from revision r where r.organization_id = $2 and (r.file_id = f.id or r.source_file_id = f.id))
       and not exists (select from document_import i where i.organization_id = $2 and i.id <> $3
         and i.files @> jsonb_build_array(jsonb_build_object('id', f.id)))`,
    [files.map((file) => file.id), organizationId, id],
  );
  return rows.map((row) => row.id);
}

async function versionOf(tx: Tx, id: string): Promise<{ version: number }> {
  const [row] = await tx.query<{ version: number }>('select version from document_import where id = $1', [id]);
  return { version: row!.version };
}
