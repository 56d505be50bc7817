import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { OrganizationsReader } from '@qms/organizations';
import { type Actor, authorize, legalDate, type Tx, Work } from '@qms/work';
import { Course } from '../courses/course.entity';
import { TrainingProvider } from '../courses/teaching.entity';
import { trainingPolicy } from '../training.policy';
import { arranges } from './session.rules';
import { TrainingClass } from './training-class.entity';
import type { ClassState } from './training-class.lifecycle';
import type { ChangeClassDto, CreateClassDto } from './training-classes.dto';

export interface ClassOutcome {
  readonly id: string;
  readonly state: ClassState;
}

/** Classes are planned and changed. */
@Injectable()
export class TrainingClassesService {
  constructor(
    private readonly work: Work,
    private readonly organizations: OrganizationsReader,
  ) {}

  /** @throws Refusal `course-retired`, `already-exists` (code) */
  create(actor: Actor, input: CreateClassDto): Promise<ClassOutcome> {
    return this.work.run(actor, async (tx) => {
      authorize(trainingPolicy, actor, 'training:run', actor, { now: tx.now });
      await tx.reference(Course, input.courseId, 'courseId');
      // Whoever plans another class of the course waits, so that each gets its own number.
      const course = await tx.lock(Course, input.courseId);
      if (course.organizationId !== actor.organizationId) throw new Refusal('unknown-reference', { field: 'courseId' });
      if (course.retiredAt) throw new Refusal('course-retired');
      const one = Object.assign(new TrainingClass(), {
        id: tx.newId(),
        organizationId: actor.organizationId,
        courseId: course.id,
        code: input.code ?? (await nextCode(tx, course, input.startsOn)),
        title: input.title ?? course.name,
        state: 'planned',
        unitId: input.unitId ?? null,
        organiserId: input.organiserId ?? actor.personId!,
        providerId: input.providerId ?? null,
        startsOn: input.startsOn,
        endsOn: input.endsOn,
        place: input.place ?? null,
        capacity: input.capacity ?? null,
        enrolUntil: input.enrolUntil ?? null,
        budget: input.budget ?? null,
        planTask: input.planTask ?? null,
        callNumber: null,
        calledOn: null,
        callFileId: null,
        openingNumber: null,
        openedOn: null,
        openingFileId: null,
        cancelReason: null,
        createdBy: actor.personId!,
        createdAt: tx.now,
      } satisfies Omit<TrainingClass, 'version'>);
      await this.judge(tx, one, input);
      await tx.save(one);
      await tx.record('training-class.planned', one);
      return { id: one.id, state: one.state };
    });
  }

  change(actor: Actor, id: string, input: ChangeClassDto): Promise<ClassOutcome> {
    return this.work.run(actor, async (tx) => {
      const one = await tx.lockSeen(TrainingClass, id);
      authorize(trainingPolicy, actor, 'training:run', one, { now: tx.now });
      if (!arranges(one.state)) throw new Refusal('wrong-state', { state: one.state });
      Object.assign(one, Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)));
      await this.judge(tx, one, input);
      const [outside] = await tx.query<{ heldOn: string }>(
        `select to_char(held_on, 'YYYY-MM-DD') as "heldOn" from class_session where class_id = $1 and cancelled_at is null
           and held_on not between $2::date and $3::date order by held_on limit 1`,
        [id, one.startsOn, one.endsOn],
      );
      if (outside)
        throw invalid(outside.heldOn < one.startsOn ? 'startsOn' : 'endsOn', 'session-outside-class-days', { day: outside.heldOn });
      await tx.save(one);
      await tx.record('training-class.changed', one);
      return { id, state: one.state };
    });
  }

  /** Sense of its days, and that whoever and whatever it names is there. */
  private async judge(tx: Tx, one: TrainingClass, input: ChangeClassDto): Promise<void> {
    if (one.endsOn < one.startsOn) throw invalid('endsOn', 'ends-before-start');
    if (one.enrolUntil && one.enrolUntil > one.startsOn) throw invalid('enrolUntil', 'enrolment-after-start');
    if (input.providerId) {
      const provider = await tx.reference(TrainingProvider, input.providerId, 'providerId');
      if (provider.organizationId !== one.organizationId) throw new Refusal('unknown-reference', { field: 'providerId' });
    }
    if (input.unitId) {
      const units = await this.organizations.names(tx, one.organizationId);
      if (!units.some(({ id }) => id === input.unitId)) throw new Refusal('unknown-reference', { field: 'unitId' });
    }
    if (input.organiserId) {
      const holds = await tx.query(
        `select 1 from membership where person_id = $1 and organization_id = $2 and role in ('course-organiser', 'standards-office-head')
           and valid_from <= $3::date and (valid_to is null or valid_to > $3::date) limit 1`,
        [input.organiserId, one.organizationId, legalDate(tx.now)],
      );
      if (holds.length === 0) throw invalid('organiserId', 'not-an-organiser');
    }
  }
}

/** `DGNB-2026-02`: after the greatest one that the course has in that year. */
async function nextCode(tx: Tx, course: Course, startsOn: string): Promise<string> {
  const stem = `${course.code}-${startsOn.slice(0, 4)}-`;
  const codes = await tx.query<{ code: string }>('select code from training_class where organization_id = $1 and starts_with(code, $2)', [
    course.organizationId,
    stem,
  ]);
  const last = Math.max(0, ...codes.map(({ code }) => Number(code.slice(stem.length)) || 0));
  return stem + String(last + 1).padStart(2, '0');
}
