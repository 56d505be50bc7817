import { Injectable } from '@nestjs/common';
import { decide, Refusal } from '@qms/lifecycle';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { TrainingClass } from '../classes/training-class.entity';
import { trainingPolicy } from '../training.policy';
import { type EnrolmentAction, enrolmentLifecycle } from './enrolment.lifecycle';
import type { AcceptManyDto, EnrolmentStateDto, EnterLearnerDto, SubstituteDto } from './enrolments.dto';
import { enrol, learnerFor, nextOrdinal } from './entering';
import { Enrolment, Learner } from './learner.entity';
import { type RosterStanding, rosterStanding } from './roster.facts';
import { enrolmentFacts, sameAgency, sourceOf } from './roster.rules';

export type MoveByOrganiser = Extract<EnrolmentAction, 'accept' | 'put-on-waiting-list' | 'decline' | 'withdraw' | 'return'>;
const EVENTS: Readonly<Record<MoveByOrganiser, string>> = {
  accept: 'enrolment.accepted',
  'put-on-waiting-list': 'enrolment.put-on-waiting-list',
  decline: 'enrolment.declined',
  withdraw: 'enrolment.withdrawn',
  return: 'enrolment.returned',
};

/** Learners get a place in a class, wait for one, or leave it. */
@Injectable()
export class EnrolmentsService {
  constructor(private readonly work: Work) {}

  /** One learner, nominated or come to the door. @throws Refusal `learner-alike`, `already-in-class`, `roster-closed`, … */
  enter(actor: Actor, classId: string, input: EnterLearnerDto): Promise<{ id: string; learnerId: string }> {
    return this.inClass(actor, classId, async (tx, standing) => {
      const facts = enrolmentFacts(standing, input.source);
      if (!facts.rosterOpen) throw new Refusal('roster-closed');
      if (input.entersAs === 'waiting') refuseWithoutList(standing);
      if (input.source === 'walk-in' && input.entersAs !== 'accepted') throw new Refusal('walk-in-has-place', { field: 'entersAs' });
      if (input.entersAs === 'accepted') decide(enrolmentLifecycle, 'accept', 'nominated', facts, input.reason);
      const enrolment = await enrol(tx, {
        classId,
        learner: await learnerFor(tx, standing.organizationId, input),
        state: input.entersAs,
        source: input.source,
        reason: input.reason ?? null,
        ordinal: input.entersAs === 'accepted' ? await nextOrdinal(tx, classId) : null,
      });
      return { id: enrolment.id, learnerId: enrolment.learnerId };
    });
  }

  /** @param reason asked for where somebody is declined or withdraws. */
  move(actor: Actor, id: string, action: MoveByOrganiser, reason?: string): Promise<EnrolmentStateDto> {
    return this.ofEnrolment(actor, id, async (tx, one, standing) => {
      if (action === 'put-on-waiting-list') refuseWithoutList(standing);
      if ((action === 'decline' || action === 'withdraw') && !reason?.trim()) throw new Refusal('reason-required');
      await this.decided(tx, one, standing, action, reason);
      return { id, state: one.state };
    });
  }

  /** Several who were nominated or wait get a place, all or none. */
  acceptMany(actor: Actor, classId: string, { enrolmentIds, reason }: AcceptManyDto): Promise<{ accepted: number }> {
    return this.inClass(actor, classId, async (tx, standing) => {
      const chosen = [...new Set(enrolmentIds)].sort();
      const found = await tx.query<{ id: string }>('select id from enrolment where class_id = $1 and id = any ($2::uuid[])', [
        classId,
        chosen,
      ]);
      if (found.length !== chosen.length) throw new Refusal('unknown-reference', { field: 'enrolmentIds' });
      for (const [place, id] of chosen.entries()) {
        const one = await tx.lock(Enrolment, id);
        await this.decided(tx, one, { ...standing, accepted: standing.accepted + place }, 'accept', reason);
      }
      return { accepted: chosen.length };
    });
  }

  /** Another comes in the place of who withdraws (own rule). @throws Refusal `no-substitutes` */
  substitute(actor: Actor, id: string, input: SubstituteDto): Promise<{ id: string; learnerId: string }> {
    return this.ofEnrolment(actor, id, async (tx, one, standing) => {
      if (!standing.takesSubstitutes) throw new Refusal('no-substitutes');
      if (one.state !== 'accepted') throw new Refusal('wrong-state', { state: one.state });
      const facts = enrolmentFacts({ ...standing, accepted: standing.accepted - 1 }, 'substitute');
      decide(enrolmentLifecycle, 'accept', 'nominated', facts, input.reason);
      const first = await tx.reference(Learner, one.learnerId, 'id');
      // Of whom nothing else is said, he is of the same agency.
      const agency = { agencyId: first.counterpartOrganizationId, agencyName: first.agencyName };
      const learner = await learnerFor(tx, standing.organizationId, input.agencyId || input.agencyName ? input : { ...input, ...agency });
      if (!sameAgency(first, learner)) throw new Refusal('substitute-of-other-agency');
      await this.decided(tx, one, standing, 'withdraw', input.reason);
      const enrolment = await enrol(tx, {
        classId: one.classId,
        learner,
        state: 'accepted',
        source: 'substitute',
        reason: null,
        ordinal: await nextOrdinal(tx, one.classId),
      });
      return { id: enrolment.id, learnerId: learner.id };
    });
  }

  private async decided(tx: Tx, one: Enrolment, standing: RosterStanding, action: MoveByOrganiser, reason?: string): Promise<void> {
    const outcome = decide(enrolmentLifecycle, action, one.state, enrolmentFacts(standing, sourceOf(action, one.source)), reason);
    const enters = outcome.to === 'accepted';
    Object.assign(one, {
      state: outcome.to,
      reason: reason ?? null,
      // Who came back to a numbered roster stands at its end, unless he kept his number.
      ordinal: enters ? (one.ordinal ?? (await nextOrdinal(tx, one.classId))) : one.ordinal,
    });
    await tx.save(one);
    await tx.record(EVENTS[action], one, {
      ...(outcome.overridden.length > 0 && { overridden: outcome.overridden.map(({ code }) => code) }),
    });
  }

  private inClass<T>(actor: Actor, classId: string, act: (tx: Tx, standing: RosterStanding) => Promise<T>): Promise<T> {
    return this.work.run(actor, async (tx) => {
      // The class first: whoever decides about its places locks it.
      const one = await tx.lock(TrainingClass, classId);
      authorize(trainingPolicy, actor, 'training:run', one, { now: tx.now });
      return act(tx, (await rosterStanding(tx, classId))!);
    });
  }

  private ofEnrolment<T>(actor: Actor, id: string, act: (tx: Tx, one: Enrolment, standing: RosterStanding) => Promise<T>): Promise<T> {
    return this.work.run(actor, async (tx) => {
      const [found] = await tx.find(Enrolment, { id });
      // The agency of a learner has his place in sight, and no hand in it.
      if (!found || !actor.reads.includes(found.organizationId)) throw new Refusal('not-found');
      authorize(trainingPolicy, actor, 'training:run', found, { now: tx.now });
      await tx.lock(TrainingClass, found.classId);
      const one = await tx.lockSeen(Enrolment, id);
      return act(tx, one, (await rosterStanding(tx, one.classId))!);
    });
  }
}

function refuseWithoutList({ keepsWaitingList }: RosterStanding): void {
  if (!keepsWaitingList) throw new Refusal('no-waiting-list');
}
