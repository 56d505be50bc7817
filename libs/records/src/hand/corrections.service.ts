import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { Files } from '@qms/storage';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { IsoRecord } from '../record.entity';
import { recordsPolicy } from '../records.policy';
import { Register } from '../register';
import { Retention } from '../retention/retention';
import { correctableFacts, refuseWhere } from './correctable';
import { correctionObjections, withdrawalObjections, wordsObjections } from './correction.rules';
import type { CorrectRecordDto } from './hand-entry.dto';
import { HandWords } from './hand-words';

/** Fields that others rely on; the rest may change as long as the record is there. */
const WORDS = ['title', 'happenedOn', 'number', 'issuer'] as const;

/** What was entered wrongly is set right, with the reason in the history; nothing is ever changed silently. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly work: Work,
    private readonly register: Register,
    private readonly retention: Retention,
    private readonly files: Files,
    private readonly words: HandWords,
  ) {}

  /** The sender must have seen this very version. @throws Refusal `record-not-correctable` with all reasons; faults by their field */
  correct(actor: Actor, id: string, { reason, ...input }: CorrectRecordDto): Promise<{ id: string; version: number }> {
    return this.work.run(actor, async (tx) => {
      const record = await tx.lockSeen(IsoRecord, id);
      authorize(recordsPolicy, actor, 'record:correct', record, { now: tx.now });
      const changed = changesOf(record, input);
      const facts = await correctableFacts(tx, record);
      refuseWhere(WORDS.some((field) => field in changed) ? wordsObjections(facts) : correctionObjections(facts));
      if (Object.keys(changed).length === 0) {
        tx.nothingToDo();
        return { id, version: record.version };
      }
      Object.assign(record, changed);
      await this.words.know(tx, record.organizationId, record, (field) => field in changed);
      await this.retention.settle(tx, record);
      await tx.save(record);
      await this.retention.protect(tx, record);
      await tx.record('record.corrected', record, { reason });
      return { id, version: record.version };
    });
  }

  /** @throws Refusal `record-not-correctable`, `file-in-record-already`, `unknown-reference` */
  addFiles(actor: Actor, id: string, fileIds: readonly string[], reason: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const record = await this.underHand(tx, id);
      const names: string[] = [];
      for (const [place, fileId] of fileIds.entries()) names.push(await this.take(tx, record, fileId, `fileIds[${place}]`));
      if (names.length === 0) {
        tx.nothingToDo();
        return { id };
      }
      await this.register.attach(tx, record, fileIds);
      await moved(tx, record);
      await tx.record('record.files-added', record, { names: names.join(', '), fileIds, reason });
      return { id };
    });
  }

  /** The old file stays with the record, marked, under its hash. @throws Refusal as {@link addFiles}; `not-found` where the record has no such file */
  replaceFile(actor: Actor, id: string, fileId: string, withFileId: string, reason: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const record = await this.underHand(tx, id);
      const [old] = await tx.query<{ id: string; name: string }>(
        'select g.id, f.name from record_file g join file f on f.id = g.file_id where g.record_id = $1 and g.file_id = $2 and g.replaced_at is null',
        [id, fileId],
      );
      if (!old) throw new Refusal('not-found');
      const name = await this.take(tx, record, withFileId, 'withFileId');
      await this.register.attach(tx, record, [withFileId]);
      await tx.query(
        'update record_file set position = (select position from record_file where id = $1) where record_id = $2 and file_id = $3',
        [old.id, id, withFileId],
      );
      await tx.query('update record_file set replaced_with = $2, replaced_at = $3, replaced_by = $4 where id = $1', [
        old.id,
        withFileId,
        tx.now,
        actor.personId,
      ]);
      await moved(tx, record);
      await tx.record('record.file-replaced', record, { name: old.name, withName: name, fileId, withFileId, reason });
      return { id };
    });
  }

  /** A record that was entered by mistake: its row, files and history stay, it proves nothing. @throws Refusal `record-not-correctable` */
  withdraw(actor: Actor, id: string, reason: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const record = await tx.lock(IsoRecord, id);
      authorize(recordsPolicy, actor, 'record:withdraw', record, { now: tx.now });
      refuseWhere(withdrawalObjections(await correctableFacts(tx, record)));
      await this.register.withdraw(tx, record, tx.today, reason);
      return { id };
    });
  }

  private async underHand(tx: Tx, id: string): Promise<IsoRecord> {
    const record = await tx.lock(IsoRecord, id);
    authorize(recordsPolicy, tx.actor, 'record:correct', record, { now: tx.now });
    refuseWhere(wordsObjections(await correctableFacts(tx, record)));
    return record;
  }

  /** @returns the name of the file */
  private async take(tx: Tx, record: IsoRecord, fileId: string, field: string): Promise<string> {
    const { name, organizationId } = await this.files.adopt(tx, fileId, field);
    if (organizationId !== record.organizationId) throw new Refusal('unknown-reference', { field });
    const same = await tx.query(
      `select 1 from record_file g join file f on f.id = g.file_id where g.record_id = $1
         and (f.id = $2 or (g.replaced_at is null and f.sha256 = (select sha256 from file where id = $2)))`,
      [record.id, fileId],
    );
    if (same.length > 0) throw invalid(field, 'file-in-record-already', { name });
    return name;
  }
}

/** Fields that the input says otherwise than the record. */
function changesOf(record: IsoRecord, input: Omit<CorrectRecordDto, 'reason'>): Partial<IsoRecord> {
  const said = Object.entries(input).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said.filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(record[field as keyof IsoRecord])));
}

/** Who saw the record before saw another version. */
const moved = (tx: Tx, { id }: IsoRecord): Promise<unknown> => tx.query('update record set version = version + 1 where id = $1', [id]);
