import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { Trainer, TrainingRoom } from '../courses/teaching.entity';
import { trainingPolicy } from '../training.policy';
import type { ArrangeSessionDto, ChangeSessionDto } from './class-sessions.dto';
import { arranges, halfOf, sessionFaults } from './session.rules';
import { ClassSession, SessionTrainer, TrainingClass } from './training-class.entity';

interface Id {
  readonly id: string;
}
interface Clash {
  readonly what: 'class' | 'room' | 'trainer';
  readonly name: string;
  readonly class: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

/** Who or what is taken at these hours: $1 session, $2 class, $3 day, $4 from, $5 to, $6 room, $7 trainers. */
const CLASHES = `select x.what, x.name, c.code as class, to_char(s.held_on, 'YYYY-MM-DD') as day, to_char(s.starts_at, 'HH24:MI') as "from", to_char(s.ends_at, 'HH24:MI') as "to"
  from class_session s join training_class c on c.id = s.class_id
    cross join lateral (
      select 'class' as what, c.code as name where s.class_id = $2
      union all select 'room', r.name from training_room r where r.id = s.room_id and r.id = $6
      union all select 'trainer', t.full_name from session_trainer y join trainer t on t.id = y.trainer_id
        where y.session_id = s.id and y.ended_at is null and t.id = any ($7::uuid[])) x
  where s.cancelled_at is null and s.id <> $1 and s.held_on = $3::date and s.starts_at < $5::time and s.ends_at > $4::time
    and s.organization_id = $8
  order by s.starts_at, x.what, x.name limit 10`;

/** Sessions of a class: when, where, by whom. Nothing and nobody is booked twice; the database is the second wall. */
@Injectable()
export class ClassSessionsService {
  constructor(private readonly work: Work) {}

  arrange(actor: Actor, classId: string, input: ArrangeSessionDto): Promise<Id> {
    return this.work.run(actor, async (tx) => {
      const one = await this.classOf(tx, classId);
      const session = Object.assign(new ClassSession(), {
        id: tx.newId(),
        organizationId: one.organizationId,
        classId,
        heldOn: input.heldOn,
        half: halfOf(input.startsAt),
        startsAt: input.startsAt,
        endsAt: input.endsAt,
        roomId: input.roomId ?? null,
        title: input.title,
        periods: String(input.periods),
        closedAt: null,
        closedBy: null,
        cancelledAt: null,
      } satisfies Omit<ClassSession, 'version'>);
      await this.judge(tx, one, session, input.trainerIds ?? []);
      await tx.save(session);
      await this.teach(tx, session, input.trainerIds ?? [], []);
      await tx.record('class-session.arranged', session, { class: one.code });
      return { id: session.id };
    });
  }

  /** @throws Refusal `session-closed`, `booked-already` with who, what and when */
  change(actor: Actor, id: string, input: ChangeSessionDto): Promise<Id> {
    return this.work.run(actor, async (tx) => {
      const { one, session } = await this.open(tx, id, 'seen');
      const { trainerIds, periods, ...plain } = input;
      Object.assign(session, Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)));
      session.startsAt = session.startsAt.slice(0, 5);
      session.endsAt = session.endsAt.slice(0, 5);
      if (periods !== undefined) session.periods = String(periods);
      session.half = halfOf(session.startsAt);
      const there = (await tx.find(SessionTrainer, { sessionId: id })).filter(({ endedAt }) => endedAt === null);
      const teaching = trainerIds ?? there.map(({ trainerId }) => trainerId);
      await this.judge(tx, one, session, teaching);
      // Who leaves is free before the hours move, who comes is bound to the new ones.
      const leaving = there.filter(({ trainerId }) => !teaching.includes(trainerId));
      for (const trainer of leaving) {
        trainer.endedAt = tx.now;
        await tx.save(trainer);
      }
      await tx.save(session);
      await this.teach(tx, session, teaching, there);
      await tx.record('class-session.changed', session, { class: one.code });
      return { id };
    });
  }

  /** It is not held; its room and its trainers are free. */
  cancel(actor: Actor, id: string): Promise<Id> {
    return this.work.run(actor, async (tx) => {
      const { one, session } = await this.open(tx, id, 'any');
      session.cancelledAt = tx.now;
      await tx.save(session);
      await tx.record('class-session.cancelled', session, { class: one.code });
      return { id };
    });
  }

  private async classOf(tx: Tx, id: string): Promise<TrainingClass> {
    const one = await tx.lock(TrainingClass, id);
    authorize(trainingPolicy, tx.actor, 'training:run', one, { now: tx.now });
    if (!arranges(one.state)) throw new Refusal('wrong-state', { state: one.state });
    return one;
  }

  private async open(tx: Tx, id: string, version: 'seen' | 'any'): Promise<{ one: TrainingClass; session: ClassSession }> {
    const [row] = await tx.query<{ classId: string }>('select class_id as "classId" from class_session where id = $1', [id]);
    if (!row) throw new Refusal('not-found');
    const one = await this.classOf(tx, row.classId);
    const session = version === 'seen' ? await tx.lockSeen(ClassSession, id) : await tx.lock(ClassSession, id);
    if (session.cancelledAt) throw new Refusal('session-cancelled');
    if (session.closedAt) throw new Refusal('session-closed');
    return { one, session };
  }

  private async judge(tx: Tx, one: TrainingClass, session: ClassSession, trainerIds: readonly string[]): Promise<void> {
    const [fault] = sessionFaults(session, one);
    if (fault) throw invalid(fault.field, fault.code);
    // Everybody locks in one order; who books the same room or trainer waits here and then sees what was booked.
    if (session.roomId) await this.usable(tx, TrainingRoom, session.roomId, one.organizationId, 'roomId');
    for (const id of [...trainerIds].sort())
      await this.usable(tx, Trainer, id, one.organizationId, `trainerIds[${trainerIds.indexOf(id)}]`);
    const clashes = await tx.query<Clash>(CLASHES, [
      session.id,
      one.id,
      session.heldOn,
      session.startsAt,
      session.endsAt,
      session.roomId,
      trainerIds,
      one.organizationId,
    ]);
    if (clashes.length === 0) return;
    const because = clashes.map(({ what, ...params }) => ({ code: `${what}-booked`, params: { ...params } }));
    throw new Refusal(because.length === 1 ? because[0]!.code : 'booked-already', because[0]!.params, because);
  }

  private async usable(
    tx: Tx,
    entity: typeof TrainingRoom | typeof Trainer,
    id: string,
    organizationId: string,
    field: string,
  ): Promise<void> {
    const found = await tx.lock<TrainingRoom | Trainer>(entity, id).catch((error: unknown) => {
      throw error instanceof Refusal ? new Refusal('unknown-reference', { field }) : error;
    });
    if (found.organizationId !== organizationId) throw new Refusal('unknown-reference', { field });
    if (found.retiredAt) throw invalid(field, 'no-longer-used');
  }

  private async teach(tx: Tx, session: ClassSession, trainerIds: readonly string[], there: readonly SessionTrainer[]): Promise<void> {
    for (const trainerId of trainerIds) {
      if (there.some((one) => one.trainerId === trainerId && one.endedAt === null)) continue;
      await tx.save(
        Object.assign(new SessionTrainer(), {
          id: tx.newId(),
          organizationId: session.organizationId,
          sessionId: session.id,
          trainerId,
          endedAt: null,
        } satisfies SessionTrainer),
      );
    }
  }
}
