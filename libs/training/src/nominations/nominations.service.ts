import { Injectable } from '@nestjs/common';
import { decide, invalid, Refusal } from '@qms/lifecycle';
import { Files } from '@qms/storage';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import type { ClassState } from '../classes/training-class.lifecycle';
import { enrolmentLifecycle } from '../roster/enrolment.lifecycle';
import { Enrolment } from '../roster/learner.entity';
import { trainingPolicy } from '../training.policy';
import { ClassInvitation, Nomination } from './class-invitation.entity';
import { classInvitationLifecycle as lifecycle } from './class-invitation.lifecycle';
import { invitationFacts } from './invitation.facts';
import type { DeclineInvitationDto, NominateDto, NominatedDto } from './nominations.dto';
import { enterNominees } from './nominee';
import { withdrawalFacts } from './nominee.rules';

/** What the database lets an agency write of the organiser's is in migration 0045; nothing here widens whom the actor writes for. */
@Injectable()
export class NominationsService {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
  ) {}

  /** Công văn cử học viên: all of the list, or none. @param input.reason why late, or more than the seats, where the organiser's rules ask. */
  nominate(actor: Actor, id: string, input: NominateDto): Promise<NominatedDto> {
    return this.answering(actor, id, async (tx, one) => {
      const facts = await invitationFacts(tx, one, input.learners.length, true);
      const { overridden } = decide(lifecycle, 'nominate', one.state, facts, input.reason);
      if (input.letterOn > tx.today) throw invalid('letterOn', 'day-to-come');
      if (input.fileId) await this.files.adopt(tx, input.fileId, 'fileId');
      const nomination = await answer(tx, one, {
        answer: 'nominates',
        letterNumber: input.letterNumber,
        letterOn: input.letterOn,
        fileId: input.fileId ?? null,
        reason: input.reason ?? null,
      });
      await enterNominees(tx, one, nomination.id, input.learners);
      await tx.record('nomination.sent', nomination, {
        learners: input.learners.length,
        ...(input.reason && { reason: input.reason }),
        ...(overridden.length > 0 && { overridden: overridden.map(({ code }) => code) }),
      });
      return { id: nomination.id, nominated: input.learners.length };
    });
  }

  /** Không cử người. */
  decline(actor: Actor, id: string, { reason }: DeclineInvitationDto): Promise<{ id: string }> {
    return this.answering(actor, id, async (tx, one) => {
      decide(lifecycle, 'decline', one.state, await invitationFacts(tx, one, 0, true));
      const nomination = await answer(tx, one, {
        answer: 'declines',
        letterNumber: null,
        letterOn: null,
        fileId: null,
        reason: reason ?? null,
      });
      await tx.record('nomination.declined', nomination, { ...(reason && { reason }) });
      return { id: nomination.id };
    });
  }

  /** One whom the organiser has not decided about does not come after all. @throws Refusal `decided-already` */
  takeBack(actor: Actor, enrolmentId: string, reason: string): Promise<{ state: Enrolment['state'] }> {
    return this.work.run(actor, async (tx) => {
      const [seen] = await tx.find(Enrolment, { id: enrolmentId });
      const agencyId = seen?.counterpartOrganizationId;
      if (!seen?.nominationId || !agencyId || !actor.reads.includes(agencyId)) throw new Refusal('not-found');
      authorize(trainingPolicy, actor, 'nomination:send', { organizationId: agencyId }, { now: tx.now });
      if (seen.state !== 'nominated') throw new Refusal('decided-already');
      // The class before the place, as whoever decides about its places does.
      const classState = await classStateOf(tx, seen.nominationId);
      const one = await tx.lockSeen(Enrolment, enrolmentId).catch((error: unknown) => {
        // Decided while this one waited: the row is no longer the agency's to change.
        if (error instanceof Refusal && error.code === 'not-found') throw new Refusal('decided-already');
        throw error;
      });
      const { to } = decide(enrolmentLifecycle, 'withdraw', one.state, withdrawalFacts(classState));
      await tx.save(Object.assign(one, { state: to, reason }));
      // In the agency's journal, without what is personal: that is the organiser's to erase.
      await tx.recordOf('enrolment.withdrawn', { type: 'enrolment', id: one.id, organizationId: agencyId });
      return { state: to };
    });
  }

  private answering<T>(actor: Actor, id: string, act: (tx: Tx, one: ClassInvitation) => Promise<T>): Promise<T> {
    return this.work.run(actor, async (tx) => {
      const [one] = await tx.find(ClassInvitation, { id });
      if (!one || ![one.organizationId, one.counterpartOrganizationId].some((each) => actor.reads.includes(each)))
        throw new Refusal('not-found');
      authorize(trainingPolicy, actor, 'nomination:send', { organizationId: one.counterpartOrganizationId }, { now: tx.now });
      return act(tx, one);
    });
  }
}

/** How the class stands for which he was nominated; null where the agency is not invited to it any more. */
async function classStateOf(tx: Tx, nominationId: string): Promise<ClassState | null> {
  const [row] = await tx.query<{ state: ClassState | null }>(
    'select invited_class_state(n.invitation_id, true) as state from nomination n where n.id = $1',
    [nominationId],
  );
  return row?.state ?? null;
}

async function answer(
  tx: Tx,
  one: ClassInvitation,
  given: Pick<Nomination, 'answer' | 'letterNumber' | 'letterOn' | 'fileId' | 'reason'>,
): Promise<Nomination> {
  const nomination = Object.assign(new Nomination(), {
    id: tx.newId(),
    organizationId: one.counterpartOrganizationId,
    counterpartOrganizationId: one.organizationId,
    sharedAt: tx.now,
    invitationId: one.id,
    ...given,
    sentBy: tx.actor.personId!,
    sentAt: tx.now,
  });
  await tx.save(nomination);
  return nomination;
}
