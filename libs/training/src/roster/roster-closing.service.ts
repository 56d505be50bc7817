import { Injectable } from '@nestjs/common';
import { decide } from '@qms/lifecycle';
import { type Actor, authorize, Work } from '@qms/work';
import { classFacts } from '../classes/class.facts';
import { TrainingClass } from '../classes/training-class.entity';
import { trainingClassLifecycle } from '../classes/training-class.lifecycle';
import { trainingPolicy } from '../training.policy';
import { nextOrdinal } from './entering';
import { learnerOf } from './learner.sql';
import { byGivenName } from './person-match.rules';

/** Chốt danh sách: the roster stands, each learner has his number in it. */
@Injectable()
export class RosterClosing {
  constructor(private readonly work: Work) {}

  /** Numbers go by given name; who had one keeps it, so that printed sheets and cards stay true. @param reason see the own rules. */
  close(actor: Actor, classId: string, reason?: string): Promise<{ learners: number }> {
    return this.work.run(actor, async (tx) => {
      const one = await tx.lock(TrainingClass, classId);
      authorize(trainingPolicy, actor, 'training:run', one, { now: tx.now });
      const { facts } = await classFacts(tx, classId);
      const outcome = decide(trainingClassLifecycle, 'close-roster', one.state, facts, reason);
      await tx.save(Object.assign(one, { state: outcome.to }));
      const people = await tx.query<{ id: string; fullName: string; ordinal: number | null }>(
        `select n.id, l.full_name as "fullName", n.ordinal from enrolment n ${learnerOf('n')} where n.class_id = $1 and n.state = 'accepted'`,
        [classId],
      );
      const first = (await nextOrdinal(tx, classId)) ?? 1;
      const fresh = byGivenName(people.filter(({ ordinal }) => ordinal === null));
      await tx.query(
        `update enrolment n set ordinal = i.ordinal, version = n.version + 1 from unnest($1::uuid[], $2::int[]) i(id, ordinal) where n.id = i.id`,
        [fresh.map(({ id }) => id), fresh.map((_one, place) => first + place)],
      );
      await tx.record('training-class.roster-closed', one, {
        learners: people.length,
        ...(reason && { reason }),
        ...(outcome.overridden.length > 0 && { overridden: outcome.overridden.map(({ code }) => code) }),
      });
      return { learners: people.length };
    });
  }

  /** Somebody is still to come in, or to leave. */
  reopen(actor: Actor, classId: string): Promise<{ learners: number }> {
    return this.work.run(actor, async (tx) => {
      const one = await tx.lock(TrainingClass, classId);
      authorize(trainingPolicy, actor, 'training:run', one, { now: tx.now });
      const { facts } = await classFacts(tx, classId);
      await tx.save(Object.assign(one, { state: decide(trainingClassLifecycle, 'reopen-roster', one.state, facts).to }));
      await tx.record('training-class.roster-reopened', one);
      return { learners: facts.accepted };
    });
  }
}
