import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox, type OutboxEvent, type OutboxHandler, systemActor, type Tx, Work } from '@qms/work';
import { Review } from './revision.entity';

/** Somebody who left is waited for no longer: his open opinions lapse, the others decide. */
@Injectable()
export class OnMembershipEnded implements OutboxHandler, OnModuleInit {
  readonly name = 'documents.on-membership-ended';
  readonly events = ['membership.ended'];

  constructor(
    private readonly outbox: Outbox,
    private readonly work: Work,
  ) {}

  onModuleInit(): void {
    this.outbox.register(this);
  }

  /** Runs in the organization that was left, which need not be the one where the event happened; done twice it changes nothing. */
  async handle(event: OutboxEvent): Promise<void> {
    const [ended] = await this.work.identify<{ personId: string; organizationId: string }>(
      `select person_id as "personId", organization_id as "organizationId" from membership m where id = $1
         and not exists (select from membership o where o.person_id = m.person_id and o.organization_id = m.organization_id and o.id <> m.id
           and (o.valid_to is null or o.valid_to > (now() at time zone 'Asia/Ho_Chi_Minh')::date))`,
      [event.aggregateId],
    );
    if (ended) await this.work.run(systemActor(ended.organizationId), (tx) => this.lapse(tx, ended.personId, ended.organizationId));
  }

  private async lapse(tx: Tx, personId: string, organizationId: string): Promise<void> {
    const open = await tx.query<{ id: string }>(
      'select id from review where person_id = $1 and agreed_at is null and lapsed_at is null and organization_id = $2 for update',
      [personId, organizationId],
    );
    if (open.length === 0) return tx.nothingToDo();
    for (const { id } of open) {
      const review = Object.assign(await tx.lock(Review, id), { lapsedAt: tx.now });
      await tx.save(review);
      await tx.record('review.lapsed', review);
    }
  }
}
