import { Injectable } from '@nestjs/common';
import { decide, invalid, Refusal } from '@qms/lifecycle';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { TrainingClass } from '../classes/training-class.entity';
import { trainingPolicy } from '../training.policy';
import { ClassInvitation } from './class-invitation.entity';
import { type ClassInvitationAction, classInvitationLifecycle as lifecycle } from './class-invitation.lifecycle';
import { invitationFacts } from './invitation.facts';
import type { InviteDto, InvitedDto } from './invitations.dto';

interface Frozen {
  readonly courseName: string;
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly place: string | null;
  readonly organiser: string;
}
const FROZEN = `select k.name as "courseName", c.title, to_char(c.starts_on, 'YYYY-MM-DD') as "startsOn", to_char(c.ends_on, 'YYYY-MM-DD') as "endsOn", c.place,
    concat_ws(', ', p.name, nullif(p.post, '')) as organiser
  from training_class c join course k on k.id = c.course_id join person p on p.id = c.organiser_id where c.id = $1`;

/** Agencies are invited to a class that enrols; the invitation shows them the class as it is at that moment. */
@Injectable()
export class InvitationsService {
  constructor(private readonly work: Work) {}

  /** Who is invited already stays as he is. @throws Refusal `class-not-enrolling`, `agency-not-invitable`, `answer-day-malformed` */
  invite(actor: Actor, classId: string, input: InviteDto): Promise<InvitedDto> {
    return this.work.run(actor, async (tx) => {
      const one = await tx.lock(TrainingClass, classId);
      authorize(trainingPolicy, actor, 'training:run', one, { now: tx.now });
      if (one.state !== 'enrolling') throw new Refusal('class-not-enrolling');
      const [frozen] = await tx.query<Frozen>(FROZEN, [classId]);
      if (input.answerBy < tx.today || input.answerBy > one.startsOn) throw invalid('answerBy', 'answer-day-malformed');
      const chosen = await this.invitable(tx, one, [...new Set(input.organizationIds)].sort());
      const there = await tx.query<{ agencyId: string }>(
        `select counterpart_organization_id as "agencyId" from class_invitation where class_id = $1 and state = 'open'`,
        [classId],
      );
      const fresh = chosen.filter((id) => !there.some(({ agencyId }) => agencyId === id));
      const { organiser, ...facts } = frozen!;
      for (const agencyId of fresh) {
        const invitation = Object.assign(new ClassInvitation(), {
          id: tx.newId(),
          organizationId: one.organizationId,
          counterpartOrganizationId: agencyId,
          sharedAt: tx.now,
          classId,
          state: 'open' as const,
          ...facts,
          contact: input.contact ?? organiser,
          seats: input.seats ?? null,
          answerBy: input.answerBy,
          invitedBy: actor.personId!,
          invitedAt: tx.now,
          withdrawnBecause: null,
        });
        await tx.save(invitation);
        await tx.record('class-invitation.sent', invitation);
      }
      if (fresh.length === 0) tx.nothingToDo();
      return { invited: fresh.length, already: chosen.length - fresh.length };
    });
  }

  /** A later last day for the answer. */
  extend(actor: Actor, id: string, answerBy: string): Promise<{ version: number }> {
    return this.change(actor, id, 'extend', (one, tx) => {
      if (answerBy <= one.answerBy || answerBy < tx.today || answerBy > one.startsOn) throw invalid('answerBy', 'answer-day-malformed');
      return { event: 'class-invitation.extended', change: { answerBy }, facts: { answerBy } };
    });
  }

  withdraw(actor: Actor, id: string, reason: string): Promise<{ version: number }> {
    return this.change(actor, id, 'withdraw', () => ({
      event: 'class-invitation.withdrawn',
      change: { withdrawnBecause: reason },
      facts: { reason },
    }));
  }

  private change(
    actor: Actor,
    id: string,
    action: Extract<ClassInvitationAction, 'extend' | 'withdraw'>,
    decided: (one: ClassInvitation, tx: Tx) => { event: string; change: Partial<ClassInvitation>; facts: object },
  ): Promise<{ version: number }> {
    return this.work.run(actor, async (tx) => {
      const [seen] = await tx.find(ClassInvitation, { id });
      if (!seen || ![seen.organizationId, seen.counterpartOrganizationId].some((one) => actor.reads.includes(one)))
        throw new Refusal('not-found');
      authorize(trainingPolicy, actor, 'training:run', seen, { now: tx.now });
      // The class first, then the invitation: who answers takes them in the same order.
      await tx.lock(TrainingClass, seen.classId);
      const one = await tx.lockSeen(ClassInvitation, id);
      const { to } = decide(lifecycle, action, one.state, await invitationFacts(tx, one));
      const { event, change, facts } = decided(one, tx);
      Object.assign(one, change, { state: to });
      await tx.save(one);
      await tx.record(event, one, { ...facts });
      const [row] = await tx.query<{ version: number }>('select version from class_invitation where id = $1', [id]);
      return { version: row!.version };
    });
  }

  /** Agencies of the tree that are in force; rooms, and the organiser itself, are no agencies to invite. */
  private async invitable(tx: Tx, one: TrainingClass, ids: readonly string[]): Promise<readonly string[]> {
    const found = await tx.query<{ id: string }>(
      `select id from organization where id = any ($1::uuid[]) and id <> $2 and kind not in ('room', 'leadership', 'province')
         and valid_from <= $3::date and (valid_to is null or valid_to > $3::date)`,
      [ids, one.organizationId, tx.today],
    );
    if (found.length !== ids.length) throw invalid('organizationIds', 'agency-not-invitable');
    return ids;
  }
}
