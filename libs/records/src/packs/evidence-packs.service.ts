import { Injectable, type OnModuleInit } from '@nestjs/common';
import { decide, invalid, Refusal } from '@qms/lifecycle';
import { Files } from '@qms/storage';
import { type Actor, authorize, Outbox, systemActor, type Tx, Work } from '@qms/work';
import { recordsPolicy } from '../records.policy';
import { EvidencePack, type PackCriteria } from './evidence-pack.entity';
import { evidencePackLifecycle, type PackState } from './evidence-pack.lifecycle';
import type { NewPackDto } from './evidence-packs.dto';
import { packObjections } from './pack-limits.rules';
import { countsOf, keepChosen } from './pack-selection';

export interface PackOutcome {
  readonly id: string;
  readonly state: PackState;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
const STILL = { expired: false };

/** Packs are asked for, asked for again, and taken away; they are made beside the server. */
@Injectable()
export class EvidencePacksService implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.outbox.registerClockJob({ name: 'records.expired-packs', everySeconds: 300, run: async () => void (await this.removeExpired()) });
  }

  /** @throws Refusal `pack-not-possible` with all reasons; `period-reversed` */
  ask(actor: Actor, { title, ...criteria }: NewPackDto): Promise<PackOutcome> {
    return this.work.run(actor, async (tx) => {
      authorize(recordsPolicy, actor, 'evidence-pack:make', actor, { now: tx.now });
      if (criteria.from && criteria.to && criteria.to < criteria.from) throw invalid('to', 'period-reversed');
      const kept: PackCriteria = { ...criteria, asOf: criteria.asOf ?? tx.today };
      const sum = total(await countsOf(tx, kept));
      const against = packObjections(sum);
      if (against.length > 0) throw new Refusal('pack-not-possible', {}, against);
      const pack = Object.assign(new EvidencePack(), {
        id: tx.newId(),
        organizationId: actor.organizationId,
        title,
        criteria: Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)),
        state: 'waiting',
        ...sum,
        bytes: String(sum.bytes),
        askedBy: actor.personId!,
        askedAt: tx.now,
        fileId: null,
        readyAt: null,
        expiresAt: null,
        damaged: null,
        takenAt: null,
        fault: null,
      } satisfies Omit<EvidencePack, 'version'>);
      await tx.save(pack);
      await keepChosen(tx, pack.id, kept);
      await tx.record('evidence-pack.asked', pack, { records: sum.records, files: sum.files });
      return { id: pack.id, state: pack.state };
    });
  }

  /** One that could not be made is tried once more. */
  askAgain(actor: Actor, id: string): Promise<PackOutcome> {
    return this.work.run(actor, async (tx) => {
      const pack = await this.mine(tx, id);
      const { to } = decide(evidencePackLifecycle, 'askAgain', pack.state, STILL);
      await tx.query('update evidence_pack_work set attempts = 1, leased_until = $2 where pack_id = $1', [id, tx.now]);
      Object.assign(pack, { state: to, fault: null });
      await tx.save(pack);
      await tx.record('evidence-pack.asked-again', pack);
      return { id, state: to };
    });
  }

  /** Not needed any more: its archive is swept away. */
  remove(actor: Actor, id: string): Promise<PackOutcome> {
    return this.work.run(actor, async (tx) => this.end(tx, await this.mine(tx, id)));
  }

  /**
   * Whoever takes it out stands in the journal, before the first byte goes.
   * @returns the archive. @throws Refusal `pack-not-there` with the reason
   */
  taken(actor: Actor, id: string): Promise<{ fileId: string }> {
    return this.work.run(actor, async (tx) => {
      const pack = await this.mine(tx, id);
      decide(evidencePackLifecycle, 'take', pack.state, { expired: pack.expiresAt !== null && pack.expiresAt <= tx.now });
      pack.takenAt ??= tx.now;
      await tx.save(pack);
      await tx.record('evidence-pack.taken', pack, { records: pack.records, files: pack.files });
      return { fileId: pack.fileId! };
    });
  }

  /** @returns how many are gone. */
  async removeExpired(): Promise<number> {
    const over = await this.work.read(systemActor(NOBODY), (db) =>
      db.query<{ id: string; organizationId: string }>(
        `select id, organization_id as "organizationId" from evidence_pack where state = 'ready' and expires_at <= $1 limit 200`,
        [db.now],
      ),
    );
    for (const { id, organizationId } of over)
      await this.work.run(systemActor(organizationId), async (tx) => {
        const pack = await tx.lock(EvidencePack, id);
        if (pack.state === 'ready') await this.end(tx, pack);
        else tx.nothingToDo();
      });
    return over.length;
  }

  private async end(tx: Tx, pack: EvidencePack): Promise<PackOutcome> {
    const { to } = decide(evidencePackLifecycle, 'remove', pack.state, STILL);
    if (pack.fileId) await this.files.release(tx, [pack.fileId]);
    Object.assign(pack, { state: to, fault: null });
    await tx.save(pack);
    await tx.record('evidence-pack.removed', pack);
    return { id: pack.id, state: to };
  }

  /** A pack is its asker's alone: another's is missing. */
  private async mine(tx: Tx, id: string): Promise<EvidencePack> {
    const pack = await tx.lock(EvidencePack, id);
    if (pack.askedBy !== tx.actor.personId) throw new Refusal('not-found');
    authorize(recordsPolicy, tx.actor, 'evidence-pack:make', pack, { now: tx.now });
    return pack;
  }
}

/** All kinds together. */
export const total = (
  kinds: readonly { records: number; files: number; bytes: number }[],
): { records: number; files: number; bytes: number } => ({
  records: kinds.reduce((sum, one) => sum + one.records, 0),
  files: kinds.reduce((sum, one) => sum + one.files, 0),
  bytes: kinds.reduce((sum, one) => sum + one.bytes, 0),
});
