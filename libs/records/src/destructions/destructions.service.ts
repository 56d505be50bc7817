import { Injectable, Logger } from '@nestjs/common';
import { type Because, decide, invalid, Refusal } from '@qms/lifecycle';
import { Files, Sweeper } from '@qms/storage';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { IsoRecord } from '../record.entity';
import { listExactly, nameOf, type RecordList } from '../record-lists';
import { type RecordRight, recordsPolicy } from '../records.policy';
import { Register } from '../register';
import { objectionsTo } from './destroyable';
import { Destruction } from './destruction.entity';
import { type DestructionAction, type DestructionFacts, type DestructionState, destructionLifecycle } from './destruction.lifecycle';
import type {
  ChangeDestructionDto,
  CloseDestructionDto,
  DecideDestructionDto,
  NewDestructionDto,
  ReviewDestructionDto,
} from './destructions.dto';

export interface DestructionOutcome {
  readonly id: string;
  readonly state: DestructionState;
}

/** Hủy: list → council → the head's decision → destroyed → minutes. Rows, hashes and journal stay. */
@Injectable()
export class DestructionsService {
  private readonly log = new Logger('Destructions');

  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly register: Register,
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
    return this.move(actor, id, 'change', 'destruction:prepare', 'destruction.changed', async (tx, one) => {
      if (title !== undefined) one.title = title;
      if (recordIds) await listExactly(tx, listOf(one), recordIds, (record) => objectionsTo(tx, record));
    });
  }

  /** What the council says of the list, with its minutes where there are any. */
  review(actor: Actor, id: string, input: ReviewDestructionDto): Promise<DestructionOutcome> {
    return this.move(actor, id, 'review', 'destruction:prepare', 'destruction.reviewed', async (tx, one) => {
      if (input.reviewedOn > tx.today) throw invalid('reviewedOn', 'day-to-come');
      if (input.fileId) one.opinionFileId = (await this.files.adopt(tx, input.fileId, 'fileId')).id;
      Object.assign(one, { council: input.council, opinion: input.opinion, reviewedOn: input.reviewedOn });
    });
  }

  /** Back to the list, e.g. because the council struck a record. */
  reopen(actor: Actor, id: string): Promise<DestructionOutcome> {
    return this.move(actor, id, 'reopen', 'destruction:prepare', 'destruction.reopened', async (_tx, one) => {
      Object.assign(one, { council: null, opinion: null, reviewedOn: null, opinionFileId: null });
    });
  }

  /** The head's own confirmation, or the uploaded signed decision. */
  decide(actor: Actor, id: string, input: DecideDestructionDto): Promise<DestructionOutcome> {
    const byDecision = input.fileId !== undefined || input.number !== undefined;
    const right = byDecision ? 'destruction:enter-decision' : 'destruction:decide';
    return this.move(actor, id, 'decide', right, 'destruction.decided', async (tx, one) => {
      if (!byDecision) {
        Object.assign(one, { decisionKind: 'confirmation', decidedOn: tx.today, signerName: actor.name, signerPost: actor.post ?? '' });
        return;
      }
      for (const field of ['number', 'decidedOn', 'signer', 'signerPost', 'fileId'] as const)
        if (!input[field]) throw invalid(field, 'destruction-decision-incomplete');
      if (input.decidedOn! > tx.today) throw invalid('decidedOn', 'day-to-come');
      const file = await this.files.adopt(tx, input.fileId!, 'fileId');
      Object.assign(one, {
        decisionKind: 'signed-decision',
        decisionNumber: input.number,
        decidedOn: input.decidedOn,
        decisionFileId: file.id,
        signerName: input.signer,
        signerPost: input.signerPost,
      });
    });
  }

  /**
   * The records are destroyed: in one unit of work they and their files are so in the database, and then the bytes go from the store (by
   * the sweeper, which tries again until they are gone).
   */
  async carryOut(actor: Actor, id: string): Promise<DestructionOutcome> {
    const outcome = await this.move(actor, id, 'carry-out', 'destruction:carry-out', 'destruction.carried-out', async (tx, one) => {
      Object.assign(one, { carriedOutBy: actor.personId, carriedOutAt: tx.now });
    });
    await this.sweeper.sweep().catch((error: Error) => this.log.warn(`destroyed files wait for the store: ${error.message}`));
    return outcome;
  }

  /** The signed minutes; they and the decision are ISO records. */
  close(actor: Actor, id: string, input: CloseDestructionDto): Promise<DestructionOutcome> {
    return this.move(actor, id, 'close', 'destruction:prepare', 'destruction.closed', async (tx, one) => {
      if (input.minutesOn > tx.today) throw invalid('minutesOn', 'day-to-come');
      const file = await this.files.adopt(tx, input.fileId, 'fileId');
      Object.assign(one, { minutesNumber: input.number ?? null, minutesOn: input.minutesOn, minutesFileId: file.id });
      await this.register.enter(tx, {
        organizationId: one.organizationId,
        kind: 'other',
        title: `Biên bản hủy tài liệu hết giá trị: ${one.title}`,
        number: one.minutesNumber,
        happenedOn: input.minutesOn,
        clauses: ['7.5.3'],
        fileIds: [file.id, one.decisionFileId, one.opinionFileId].filter((each): each is string => each !== null),
        sourceType: 'destruction',
        sourceId: id,
      });
    });
  }

  discard(actor: Actor, id: string): Promise<DestructionOutcome> {
    return this.move(actor, id, 'discard', 'destruction:prepare', 'destruction.discarded', async (tx, one) => {
      await listExactly(tx, listOf(one), [], async () => []);
    });
  }

  /** Lock, authorize, decide on what every record says today, act, save, record. */
  private move(
    actor: Actor,
    id: string,
    action: DestructionAction,
    right: RecordRight,
    event: string,
    act: (tx: Tx, one: Destruction) => Promise<void>,
  ): Promise<DestructionOutcome> {
    return this.work.run(actor, async (tx) => {
      const one = action === 'change' ? await tx.lockSeen(Destruction, id) : await tx.lock(Destruction, id);
      authorize(recordsPolicy, actor, right, one, { now: tx.now });
      const records = await this.recordsOf(tx, id);
      const { facts, because } = await this.judge(tx, records);
      const permitted = decideWith(action, one.state, facts, because);
      await act(tx, one);
      one.state = permitted;
      await tx.save(one);
      await tx.record(event, one, { records: records.length });
      if (action === 'carry-out') await this.destroy(tx, records, id);
      return { id, state: one.state };
    });
  }

  private async recordsOf(tx: Tx, id: string): Promise<IsoRecord[]> {
    const rows = await tx.query<{ id: string }>(
      'select record_id as id from destruction_item where destruction_id = $1 and dropped_at is null order by record_id',
      [id],
    );
    const records: IsoRecord[] = [];
    for (const row of rows) records.push(await tx.lock(IsoRecord, row.id));
    return records;
  }

  private async judge(tx: Tx, records: readonly IsoRecord[]): Promise<{ facts: DestructionFacts; because: Because[] }> {
    const because: Because[] = [];
    let hindered = 0;
    for (const record of records) {
      const against = await objectionsTo(tx, record);
      if (against.length > 0) hindered += 1;
      because.push(...against.map((one) => ({ ...one, params: { ...one.params, subject: nameOf(record) } })));
    }
    return { facts: { records: records.length, hindered }, because };
  }

  /** Each record, then those of its files that no other record needs. */
  private async destroy(tx: Tx, records: readonly IsoRecord[], destructionId: string): Promise<void> {
    for (const record of records) {
      record.state = 'destroyed';
      record.destroyedOn = tx.today;
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

/** As the lifecycle decides; where records are in the way, they are named instead of their number. */
function decideWith(
  action: DestructionAction,
  state: DestructionState,
  facts: DestructionFacts,
  because: readonly Because[],
): DestructionState {
  try {
    return decide(destructionLifecycle, action, state, facts).to;
  } catch (error) {
    if (error instanceof Refusal && error.because.some(({ code }) => code === 'some-cannot-be-destroyed'))
      throw new Refusal('some-cannot-be-destroyed', {}, because);
    throw error;
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
