import { Injectable } from '@nestjs/common';
import { type Because, decide, Refusal } from '@qms/lifecycle';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { IsoRecord } from '../record.entity';
import { nameOf } from '../record-lists';
import { type RecordRight, recordsPolicy } from '../records.policy';
import { objectionsTo } from './destroyable';
import { Destruction } from './destruction.entity';
import { type DestructionAction, type DestructionFacts, type DestructionState, destructionLifecycle } from './destruction.lifecycle';

export interface DestructionOutcome {
  readonly id: string;
  readonly state: DestructionState;
}

/** One move of a list for destruction. */
interface Move {
  readonly action: DestructionAction;
  readonly right: RecordRight;
  readonly event: string;
  /** What it changes of the list, before it is saved. */
  act(tx: Tx, one: Destruction, hindered: readonly IsoRecord[]): Promise<void>;
  /** What the journal says besides. */
  told?(hindered: readonly IsoRecord[]): Record<string, unknown>;
  /** What follows from it. */
  after?(tx: Tx, one: Destruction, records: readonly IsoRecord[]): Promise<void>;
}

/** Every move of a list goes the same way. */
@Injectable()
export class DestructionMoves {
  constructor(private readonly work: Work) {}

  /** Lock, authorize, decide on what every record says today, act, save, record. */
  move(actor: Actor, id: string, { action, right, event, act, told, after }: Move): Promise<DestructionOutcome> {
    return this.work.run(actor, async (tx) => {
      const one = action === 'change' ? await tx.lockSeen(Destruction, id) : await tx.lock(Destruction, id);
      authorize(recordsPolicy, actor, right, one, { now: tx.now });
      const records = await this.recordsOf(tx, id);
      const { hindered, because } = await this.judge(tx, records);
      const facts = { records: records.length, hindered: hindered.length };
      const permitted = decideWith(action, one.state, facts, because);
      await act(tx, one, hindered);
      one.state = permitted;
      await tx.save(one);
      await tx.record(event, one, { records: records.length, ...told?.(hindered) });
      await after?.(tx, one, records);
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

  private async judge(tx: Tx, records: readonly IsoRecord[]): Promise<{ hindered: IsoRecord[]; because: Because[] }> {
    const because: Because[] = [];
    const hindered: IsoRecord[] = [];
    for (const record of records) {
      const against = await objectionsTo(tx, record);
      if (against.length > 0) hindered.push(record);
      because.push(...against.map((one) => ({ ...one, params: { ...one.params, subject: nameOf(record) } })));
    }
    return { hindered, because };
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
