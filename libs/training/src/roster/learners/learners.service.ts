import { Injectable } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { trainingPolicy } from '../../training.policy';
import { refuseStrangeAgency } from '../entering';
import { Learner } from '../learner.entity';
import { type LearnerAct, learnerPermits } from './learner.rules';
import { learnerValues } from './learner-values.rules';
import type { ChangeLearnerDto } from './learners.dto';

/** What stands where the name stood. */
export const ERASED_NAME = 'Đã xóa';

/** What is known of learners: set right, two entries found to be one person, erased. */
@Injectable()
export class LearnersService {
  constructor(private readonly work: Work) {}

  /** Certificates that were issued keep what is printed on them. */
  change(actor: Actor, id: string, given: ChangeLearnerDto): Promise<{ version: number }> {
    return this.work.run(actor, async (tx) => {
      const one = await this.seen(tx, actor, id, 'change');
      const { agencyId, ...values } = learnerValues(
        {
          ...one,
          agencyId: 'agencyName' in given && !given.agencyId ? null : one.counterpartOrganizationId,
          ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
        },
        tx.today,
        one,
      );
      if (agencyId && agencyId !== one.counterpartOrganizationId) await refuseStrangeAgency(tx, agencyId);
      Object.assign(one, { ...values, counterpartOrganizationId: agencyId, sharedAt: agencyId ? (one.sharedAt ?? tx.now) : null });
      await tx.save(one);
      // His new agency reads his places, the old one no longer does; also those that he has by another entry of himself. A place that an
      // agency nominated him for stays its own: it sent him.
      await tx.query(
        `update enrolment n set counterpart_organization_id = $2, shared_at = case when $2::uuid is not null then $3::timestamptz end, version = n.version + 1
         from learner l where l.id = n.learner_id and (l.id = $1 or l.merged_into_id = $1) and n.nomination_id is null and n.counterpart_organization_id is distinct from $2::uuid`,
        [id, agencyId, tx.now],
      );
      await tx.record('learner.changed', one);
      return versionOf(tx, id);
    });
  }

  /** The same person, entered twice: classes of both are those of the one. @throws Refusal `both-in-class`, `unknown-reference` */
  merge(actor: Actor, id: string, intoId: string): Promise<{ version: number }> {
    return this.work.run(actor, async (tx) => {
      // Always in the same order, so that two who merge never wait for each other.
      for (const each of [id, intoId].sort()) await tx.query('select id from learner where id = $1 for update', [each]);
      const one = await this.seen(tx, actor, id, 'merge');
      const into = await tx.reference(Learner, intoId, 'intoId');
      if (into.id === id || into.organizationId !== one.organizationId || into.mergedIntoId || into.erasedAt)
        throw new Refusal('unknown-reference', { field: 'intoId' });
      const [both] = await tx.query<{ code: string }>(
        `select c.code from training_class c where (select count(*) from enrolment n join learner l on l.id = n.learner_id
           where n.class_id = c.id and coalesce(l.merged_into_id, l.id) = any ($1::uuid[])) > 1 limit 1`,
        [[id, intoId]],
      );
      if (both) throw new Refusal('both-in-class', { code: both.code });
      // Whoever was found to be this one is the other as well: no chains.
      await tx.query('update learner set merged_into_id = $2, version = version + 1 where merged_into_id = $1', [id, intoId]);
      await tx.save(Object.assign(one, { mergedIntoId: intoId }));
      await tx.record('learner.merged', one, { intoId });
      return versionOf(tx, id);
    });
  }

  /** They were two after all. */
  part(actor: Actor, id: string): Promise<{ version: number }> {
    return this.work.run(actor, async (tx) => {
      const one = await this.seen(tx, actor, id, 'part');
      await tx.save(Object.assign(one, { mergedIntoId: null }));
      await tx.record('learner.parted', one);
      return versionOf(tx, id);
    });
  }

  /**
   * Everything that tells who he is goes, from here and from what the journal kept apart; the journal stays valid, since its entries hold
   * hashes alone. Places in classes stay, and so do certificates, with what is printed on them.
   */
  erase(actor: Actor, id: string, reason: string): Promise<{ version: number }> {
    return this.work.run(actor, async (tx) => {
      const one = await this.seen(tx, actor, id, 'erase', 'learner:erase');
      const entries = [one, ...(await tx.find(Learner, { mergedIntoId: id }))];
      const ids = entries.map((entry) => entry.id);
      await tx.query(
        `update learner set full_name = $2, birth_date = null, position = null, agency_name = null, email = null, phone = null,
           erased_at = $3, version = version + 1 where id = any ($1::uuid[]) and erased_at is null`,
        [ids, ERASED_NAME, tx.now],
      );
      // Why he withdrew or was judged otherwise tells of him as well; that there was a reason stays.
      const places = await tx.query<{ id: string }>('select id from enrolment where learner_id = any ($1::uuid[])', [ids]);
      await tx.query(
        'update enrolment set reason = $2, version = version + 1 where learner_id = any ($1::uuid[]) and reason is not null and reason <> $2',
        [ids, ERASED_NAME],
      );
      await tx.query('select forget_learners($1::uuid[])', [ids]);
      for (const entry of entries)
        await tx.recordOf('learner.erased', { type: 'learner', id: entry.id, organizationId: entry.organizationId }, { reason });
      await tx.query(
        `update journal_personal p set value = null, salt = null from journal_entry e where e.id = p.entry_id and e.aggregate_id = any ($1::uuid[])`,
        [[...ids, ...places.map((place) => place.id)]],
      );
      return versionOf(tx, id);
    });
  }

  private async seen(
    tx: Tx,
    actor: Actor,
    id: string,
    act: LearnerAct,
    right: 'training:run' | 'learner:erase' = 'training:run',
  ): Promise<Learner> {
    const one = await tx.lockSeen(Learner, id);
    authorize(trainingPolicy, actor, right, one, { now: tx.now });
    const [open] = await tx.query(
      `select n.id from enrolment n join training_class c on c.id = n.class_id join learner l on l.id = n.learner_id
       where (l.id = $1 or l.merged_into_id = $1) and c.state not in ('finished', 'cancelled') limit 1`,
      [id],
    );
    const { allowed, because } = learnerPermits(act, {
      erased: one.erasedAt !== null,
      merged: one.mergedIntoId !== null,
      inOpenClass: open !== undefined,
    });
    if (!allowed) throw new Refusal(because[0]!.code, {}, because);
    return one;
  }
}

async function versionOf(tx: Tx, id: string): Promise<{ version: number }> {
  const [row] = await tx.query<{ version: number }>('select version from learner where id = $1', [id]);
  return { version: row!.version };
}
