import { Injectable, Logger } from '@nestjs/common';
import { invalid } from '@qms/lifecycle';
import { Files, Sweeper } from '@qms/storage';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import type { IsoRecord } from '../record.entity';
import { listExactly, nameOf, type RecordList } from '../record-lists';
import { recordsPolicy } from '../records.policy';
import { objectionsTo } from './destroyable';
import { Destruction } from './destruction.entity';
import { DestructionMoves, type DestructionOutcome } from './destruction-moves';
import { DestructionRecords } from './destruction-records';
import type { ChangeDestructionDto, CloseDestructionDto, LeaveOutDto, NewDestructionDto, ReviewDestructionDto } from './destructions.dto';

/** Hủy: list → council → the head's decision → destroyed → minutes. Rows, hashes and journal stay. */
@Injectable()
export class DestructionsService {
  private readonly log = new Logger('Destructions');

  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly moves: DestructionMoves,
    private readonly records: DestructionRecords,
    private readonly sweeper: Sweeper,
  ) {}

  /** @throws Refusal `record-cannot-be-listed` with every reason, each by its record */
  create(actor: Actor, { title, recordIds }: NewDestructionDto): Promise<DestructionOutcome> {
    return this.work.run(actor, async (tx) => {
      authorize(recordsPolicy, actor, 'destruction:prepare', actor, { now: tx.now });
      const one = Object.assign(new Destruction(), {
        id: tx.newId(),
        organizationId: actor.organizationId,
        title,
        state: 'draft',
        preparedBy: actor.personId!,
        createdAt: tx.now,
        ...NOTHING_YET,
      } satisfies Omit<Destruction, 'version'>);
      await tx.save(one);
      await tx.record('destruction.created', one, { records: recordIds.length });
      await listExactly(tx, listOf(one), recordIds, (record) => objectionsTo(tx, record));
      return { id: one.id, state: one.state };
    });
  }

  change(actor: Actor, id: string, { title, recordIds }: ChangeDestructionDto): Promise<DestructionOutcome> {
    return this.moves.move(actor, id, {
      action: 'change',
      right: 'destruction:prepare',
      event: 'destruction.changed',
      act: async (tx, one) => {
        if (title !== undefined) one.title = title;
        if (recordIds) await listExactly(tx, listOf(one), recordIds, (record) => objectionsTo(tx, record));
      },
    });
  }

  /** What the council says of the list, with its minutes where there are any. */
  review(actor: Actor, id: string, input: ReviewDestructionDto): Promise<DestructionOutcome> {
    return this.moves.move(actor, id, {
      action: 'review',
      right: 'destruction:prepare',
      event: 'destruction.reviewed',
      act: async (tx, one) => {
        if (input.reviewedOn > tx.today) throw invalid('reviewedOn', 'day-to-come');
        if (input.fileId) one.opinionFileId = (await this.files.adopt(tx, input.fileId, 'fileId')).id;
        Object.assign(one, { council: input.council, opinion: input.opinion, reviewedOn: input.reviewedOn });
      },
    });
  }

  /** Back to the list, e.g. because the council struck a record. */
  reopen(actor: Actor, id: string): Promise<DestructionOutcome> {
    return this.moves.move(actor, id, {
      action: 'reopen',
      right: 'destruction:prepare',
      event: 'destruction.reopened',
      act: async (_tx, one) => {
        Object.assign(one, { council: null, opinion: null, reviewedOn: null, opinionFileId: null });
      },
    });
  }

  /**
   * Of what is decided, every record that may no longer be destroyed leaves the list, so that the others need not wait; it is free for another.
   * @throws Refusal `all-may-be-destroyed`
   */
  leaveOut(actor: Actor, id: string, { reason }: LeaveOutDto): Promise<DestructionOutcome> {
    return this.moves.move(actor, id, {
      action: 'leave-out',
      right: 'destruction:carry-out',
      event: 'destruction.left-out',
      told: (hindered) => ({ leftOut: hindered.length, names: hindered.map(nameOf), reason }),
      act: async (tx, _one, hindered) => {
        await tx.query(
          'update destruction_item set dropped_at = $3, left_out_reason = $4 where destruction_id = $1 and record_id = any ($2::uuid[]) and dropped_at is null',
          [id, hindered.map((record) => record.id), tx.now, reason],
        );
        // Who saw the list before saw another version.
        await tx.query('update destruction set version = version + 1 where id = $1', [id]);
      },
    });
  }

  /**
   * The records are destroyed: in one unit of work they and their files are so in the database, and then the bytes go from the store (by
   * the sweeper, which tries again until they are gone).
   */
  async carryOut(actor: Actor, id: string): Promise<DestructionOutcome> {
    const outcome = await this.moves.move(actor, id, {
      action: 'carry-out',
      right: 'destruction:carry-out',
      event: 'destruction.carried-out',
      act: async (tx, one) => {
        Object.assign(one, { carriedOutBy: actor.personId, carriedOutAt: tx.now });
      },
      after: (tx, _one, records) => this.destroy(tx, records, id),
    });
    await this.sweeper.sweep().catch((error: Error) => this.log.warn(`destroyed files wait for the store: ${error.message}`));
    return outcome;
  }

  /** The signed minutes: an ISO record, based on the decision, which is another. */
  close(actor: Actor, id: string, input: CloseDestructionDto): Promise<DestructionOutcome> {
    return this.moves.move(actor, id, {
      action: 'close',
      right: 'destruction:prepare',
      event: 'destruction.closed',
      act: async (tx, one) => {
        if (input.minutesOn > tx.today) throw invalid('minutesOn', 'day-to-come');
        const file = await this.files.adopt(tx, input.fileId, 'fileId');
        Object.assign(one, { minutesNumber: input.number ?? null, minutesOn: input.minutesOn, minutesFileId: file.id });
      },
      after: (tx, one) => this.records.enterMinutes(tx, one),
    });
  }

  discard(actor: Actor, id: string): Promise<DestructionOutcome> {
    return this.moves.move(actor, id, {
      action: 'discard',
      right: 'destruction:prepare',
      event: 'destruction.discarded',
      act: (tx, one) => listExactly(tx, listOf(one), [], async () => []),
    });
  }

  /** Each record, then those of its files that no other record needs. */
  private async destroy(tx: Tx, records: readonly IsoRecord[], destructionId: string): Promise<void> {
    for (const record of records) {
      record.state = 'destroyed';
      record.destroyedOn = tx.today;
      record.handOverBy = null;
      await tx.save(record);
      const files = await tx.query<{ name: string; sha256: string }>(
        `update file f set state = 'gone' where f.state = 'stored' and f.id in (select file_id from record_file where record_id = $1)
           and not exists (select from record_file g join record r on r.id = g.record_id where g.file_id = f.id and r.state <> 'destroyed')
         returning f.name, encode(f.sha256, 'hex') as sha256`,
        [record.id],
      );
      await tx.record('record.destroyed', record, { destructionId, files });
    }
  }
}

const NOTHING_YET = {
  council: null,
  opinion: null,
  reviewedOn: null,
  opinionFileId: null,
  decisionKind: null,
  decisionNumber: null,
  decidedOn: null,
  decisionFileId: null,
  signerName: null,
  signerPost: null,
  method: null,
  authorizationId: null,
  carriedOutBy: null,
  carriedOutAt: null,
  minutesNumber: null,
  minutesOn: null,
  minutesFileId: null,
} as const;

const listOf = ({ id, organizationId }: Destruction): RecordList => ({
  table: 'destruction_item',
  parent: 'destruction_id',
  id,
  organizationId,
});
