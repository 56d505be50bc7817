import { Injectable } from '@nestjs/common';
import { decide, Refusal } from '@qms/lifecycle';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { TrainingClass } from '../../classes/training-class.entity';
import { trainingPolicy } from '../../training.policy';
import { oneEntersPeople } from '../known-learners';
import { type RosterStanding, rosterStanding } from '../roster.facts';
import { RosterImport } from './roster-import.entity';
import { rosterImportLifecycle as lifecycle } from './roster-import.lifecycle';
import type { RosterRow } from './roster-judgement.rules';
import { learnersGoneOn, proposedRoster } from './roster-proposal';

/** What a list brought, or what was taken back of it. */
export interface RosterOutcome {
  readonly enrolled: number;
  readonly learners: number;
}

/** Of a list that somebody decided meanwhile nothing is left to judge; its state refuses. */
const DECIDED = { rows: [], facts: { wrong: 0, fresh: 0, rosterOpen: true, withinLegalSize: true, withinCapacity: true, wentOn: 0 } };

/** Takes a whole list in, all or none, and takes it back while nothing has happened to its learners. */
@Injectable()
export class RosterConfirmation {
  constructor(private readonly work: Work) {}

  /**
   * Every new row becomes a learner, every row of somebody who is not in the class an enrolment; who is in it already is left alone, so
   * that the same list twice changes nothing. The statements are as many for one row as for ten thousand.
   * @param reason why the class takes more than it was planned for.
   */
  confirm(actor: Actor, id: string, reason?: string): Promise<RosterOutcome> {
    return this.decided(actor, id, async (tx, one, standing) => {
      await oneEntersPeople(tx, one.organizationId);
      const { rows, facts } = one.reading ? await proposedRoster(tx, one, standing) : DECIDED;
      const outcome = decide(lifecycle, 'confirm', one.state, facts, reason);
      const fresh = rows.filter((row) => row.standing === 'new' || row.standing === 'known');
      const learners = fresh.filter((row) => row.standing === 'new').length;
      const brought = { enrolled: fresh.length, learners };
      Object.assign(one, { state: outcome.to, ...brought, reason: reason ?? null, reading: null, corrections: null });
      await settle(tx, one, 'roster-import.confirmed', { ...brought, overridden: outcome.overridden.map(({ code }) => code) });
      await enter(tx, one, fresh);
      return brought;
    });
  }

  /** @throws Refusal `learners-went-on` */
  undo(actor: Actor, id: string, reason: string): Promise<RosterOutcome> {
    return this.decided(actor, id, async (tx, one, standing) => {
      const wentOn = (await learnersGoneOn(tx, id)).length;
      const facts = { wrong: 0, fresh: 0, rosterOpen: standing.state === 'enrolling', withinLegalSize: true, withinCapacity: true, wentOn };
      Object.assign(one, { state: decide(lifecycle, 'undo', one.state, facts).to, reason });
      await settle(tx, one, 'roster-import.undone', { reason });
      const enrolments = await tx.query('delete from enrolment where import_id = $1 returning id', [id]);
      const learners = await tx.query('delete from learner where import_id = $1 returning id', [id]);
      return { enrolled: enrolments.length, learners: learners.length };
    });
  }

  private decided(
    actor: Actor,
    id: string,
    act: (tx: Tx, one: RosterImport, standing: RosterStanding) => Promise<RosterOutcome>,
  ): Promise<RosterOutcome> {
    return this.work.run(actor, async (tx) => {
      const [found] = await tx.find(RosterImport, { id });
      if (!found) throw new Refusal('not-found');
      // The class first: whoever decides about its places locks it.
      await tx.lock(TrainingClass, found.classId);
      const one = await tx.lockSeen(RosterImport, id);
      authorize(trainingPolicy, actor, 'training:run', one, { now: tx.now });
      return act(tx, one, (await rosterStanding(tx, one.classId))!);
    });
  }
}

async function settle(tx: Tx, one: RosterImport, event: string, facts: Record<string, unknown>): Promise<void> {
  await tx.save(Object.assign(one, { decidedBy: tx.actor.personId, decidedAt: tx.now }));
  await tx.record(event, one, facts);
}

async function enter(tx: Tx, one: RosterImport, rows: readonly RosterRow[]): Promise<void> {
  const people = rows.map((row) => ({ ...row, learnerId: row.learnerId ?? tx.newId(), isNew: row.learnerId === null }));
  const fresh = people.filter(({ isNew }) => isNew);
  await tx.query(
    `insert into learner (id, organization_id, counterpart_organization_id, shared_at, full_name, birth_date, position, agency_name, email, phone, import_id, created_at)
     select i.id, $1, i.agency, case when i.agency is not null then $2::timestamptz end, i.name, i.born, i.position, i.agency_name, i.email, i.phone, $3, $2
     from unnest($4::uuid[], $5::uuid[], $6::text[], $7::date[], $8::text[], $9::text[], $10::text[], $11::text[]) i(id, agency, name, born, position, agency_name, email, phone)`,
    [
      one.organizationId,
      tx.now,
      one.id,
      fresh.map(({ learnerId }) => learnerId),
      fresh.map(({ agencyId }) => agencyId),
      fresh.map(({ fullName }) => fullName),
      fresh.map(({ birthDate }) => birthDate),
      fresh.map(({ position }) => position),
      fresh.map(({ agencyId, agencyName }) => (agencyId ? null : agencyName)),
      fresh.map(({ email }) => email),
      fresh.map(({ phone }) => phone),
    ],
  );
  // His agency sees that he is in the class, by what is known of him.
  await tx.query(
    `insert into enrolment (id, organization_id, counterpart_organization_id, shared_at, class_id, learner_id, state, source, import_id, created_at)
     select i.id, $1, l.counterpart_organization_id, case when l.counterpart_organization_id is not null then $2::timestamptz end, $3, l.id, $4, $5, $6, $2
     from unnest($7::uuid[], $8::uuid[]) i(id, learner) join learner l on l.id = i.learner`,
    [
      one.organizationId,
      tx.now,
      one.classId,
      one.entersAs,
      one.source,
      one.id,
      people.map(() => tx.newId()),
      people.map(({ learnerId }) => learnerId),
    ],
  );
}
