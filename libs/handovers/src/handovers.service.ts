import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { type Actor, authorize, type Role, type Tx, Work } from '@qms/work';
import { Handover } from './handover.entity';
import { Handovers, mayTake } from './handovers';
import type { MakeHandoverDto } from './handovers.dto';
import { handoversPolicy } from './handovers.policy';

interface Party {
  readonly name: string;
  readonly post: string | null;
  readonly roles: readonly Role[];
}

/** Bàn giao công việc in one step. */
@Injectable()
export class HandoversService {
  constructor(
    private readonly work: Work,
    private readonly handovers: Handovers,
  ) {}

  /**
   * All that is open now and that the successor's own roles let him go on with goes over, each thing under its own lock and with its own entry in the journal; what somebody finished meanwhile stays as
   * he left it, what came meanwhile goes over too, what the successor may not do stays for another. @throws Refusal `nothing-to-hand-over`, `unknown-reference` for who works elsewhere
   */
  make(actor: Actor, input: MakeHandoverDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const { organizationId } = actor;
      const fromId = input.fromId ?? actor.personId!;
      const { toId } = input;
      // Two who hand over the same work at once wait for each other: the second finds nothing.
      await tx.query('select id from person where id = any ($1::uuid[]) order by id for update', [[fromId, toId]]);
      authorize(handoversPolicy, actor, 'handover:make', { organizationId, fromId }, { now: tx.now });
      if (toId === fromId) throw invalid('toId', 'handed-to-oneself');
      const from = await party(tx, fromId, 'fromId', 'ever');
      const to = await party(tx, toId, 'toId', 'today');
      const reason = input.reason.trim();
      const handover = Object.assign(new Handover(), {
        id: tx.newId(),
        organizationId,
        handedBy: fromId,
        takenBy: toId,
        reason,
        fromPost: from.post,
        toPost: to.post,
        madeBy: actor.personId!,
        madeAt: tx.now,
      } satisfies Handover);
      await tx.save(handover);
      let items = 0;
      const kinds = this.handovers.kinds.filter((kind) => mayTake(kind, to.roles));
      for (const kind of kinds)
        for (const { id, label } of await kind.open(tx, { organizationId, personId: fromId })) {
          if (!(await kind.handOver(tx, id, { organizationId, fromId, toId }))) continue;
          items += 1;
          await tx.query(
            'insert into handover_item (id, organization_id, handover_id, position, kind, subject_id, label) values ($1,$2,$3,$4,$5,$6,$7)',
            [tx.newId(), organizationId, handover.id, items, kind.kind, id, label.normalize('NFC')],
          );
        }
      if (items === 0)
        throw (await this.isLeft(tx, fromId)) ? invalid('toId', 'successor-lacks-rights') : new Refusal('nothing-to-hand-over');
      await tx.record('handover.made', handover, { items, successor: to.name, reason });
      return { id: handover.id };
    });
  }

  private async isLeft(tx: Tx, personId: string): Promise<boolean> {
    const { organizationId } = tx.actor;
    for (const kind of this.handovers.kinds) if ((await kind.open(tx, { organizationId, personId })).length > 0) return true;
    return false;
  }
}

/** @throws Refusal `unknown-reference` for somebody who has no role in the agency: today, or ever had none (who is gone leaves work behind) */
async function party(tx: Tx, personId: string, field: string, when: 'today' | 'ever'): Promise<Party> {
  const [found] = await tx.query<Party>(
    `select p.name, p.post, (select coalesce(array_agg(distinct m.role), '{}') from membership m where m.person_id = p.id and m.organization_id = $2
         and m.valid_from <= $3::date and (m.valid_to is null or m.valid_to > $3::date)) as roles from person p where p.id = $1 and ($4 or p.deactivated_at is null) and exists (select from membership m
       where m.person_id = p.id and m.organization_id = $2 and m.role not in ('system-administrator', 'guest-reader')
         and ($4 or (m.valid_from <= $3::date and (m.valid_to is null or m.valid_to > $3::date))))`,
    [personId, tx.actor.organizationId, tx.today, when === 'ever'],
  );
  if (!found) throw new Refusal('unknown-reference', { field });
  return found;
}
