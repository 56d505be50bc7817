import { Refusal } from '@qms/lifecycle';
import type { Tx } from '@qms/work';
import type { EnrolmentState } from './enrolment.lifecycle';
import { knownLearners, oneEntersPeople } from './known-learners';
import { Enrolment, type EnrolmentSource, Learner } from './learner.entity';
import { type LearnerValues, learnerValues } from './learners/learner-values.rules';
import { likeness } from './person-match.rules';

/** Who is to be entered: a known learner, or a person by what is known of him. */
export interface EnteredPerson extends Partial<LearnerValues> {
  readonly learnerId?: string | undefined;
  /** None of those who are like him. */
  readonly isNew?: boolean | undefined;
}

/**
 * The learner whom it is about. Who is known for certain is not entered again; where somebody is like him a person must say.
 * @throws Refusal `learner-alike`, `unknown-reference`
 */
export async function learnerFor(tx: Tx, organizationId: string, person: EnteredPerson): Promise<Learner> {
  if (person.learnerId) return lockedLearner(tx, organizationId, person.learnerId);
  const values = learnerValues(person, tx.today);
  if (values.agencyId) await refuseStrangeAgency(tx, values.agencyId);
  await oneEntersPeople(tx, organizationId);
  const namesakes = await knownLearners(tx, organizationId, [values.fullName], null);
  const same = namesakes.filter((one) => likeness(values, one) === 'same');
  if (same.length === 1) return lockedLearner(tx, organizationId, same[0]!.id);
  if (!person.isNew && namesakes.some((one) => likeness(values, one) !== 'other'))
    throw new Refusal('learner-alike', { name: values.fullName });
  const { agencyId, ...rest } = values;
  const learner = Object.assign(new Learner(), {
    id: tx.newId(),
    organizationId,
    ...rest,
    counterpartOrganizationId: agencyId,
    sharedAt: agencyId ? tx.now : null,
    mergedIntoId: null,
    erasedAt: null,
    importId: null,
    createdAt: tx.now,
  });
  await tx.save(learner);
  await tx.record('learner.entered', learner);
  return learner;
}

/** Who is merged or erased at this moment is not entered as he was. @throws Refusal `unknown-reference` */
async function lockedLearner(tx: Tx, organizationId: string, id: string): Promise<Learner> {
  const unknown = new Refusal('unknown-reference', { field: 'learnerId' });
  const known = await tx.lock(Learner, id).catch((error: unknown) => {
    throw error instanceof Refusal ? unknown : error;
  });
  if (known.organizationId !== organizationId || known.erasedAt || known.mergedIntoId) throw unknown;
  return known;
}

/** @throws Refusal `unknown-reference` */
export async function refuseStrangeAgency(tx: Tx, agencyId: string): Promise<void> {
  const [found] = await tx.query('select id from organization where id = $1', [agencyId]);
  if (!found) throw new Refusal('unknown-reference', { field: 'agencyId' });
}

/** Why somebody does not come in again who has a place, or had one. */
export const THERE_ALREADY: Partial<Readonly<Record<EnrolmentState, string>>> = { withdrawn: 'left-class', declined: 'declined-by-class' };

export interface NewEnrolment {
  readonly classId: string;
  readonly learner: Learner;
  readonly state: EnrolmentState;
  readonly source: EnrolmentSource;
  readonly reason: string | null;
  /** After the roster was closed: the next number. */
  readonly ordinal: number | null;
}

/** @throws Refusal `already-in-class`, `left-class`, `declined-by-class` */
export async function enrol(tx: Tx, { learner, ...given }: NewEnrolment): Promise<Enrolment> {
  const [there] = await tx.query<{ state: EnrolmentState }>(
    `select n.state from enrolment n join learner l on l.id = n.learner_id where n.class_id = $1 and coalesce(l.merged_into_id, l.id) = $2`,
    [given.classId, learner.id],
  );
  if (there) throw new Refusal(THERE_ALREADY[there.state] ?? 'already-in-class', { name: learner.fullName });
  const enrolment = Object.assign(new Enrolment(), {
    id: tx.newId(),
    organizationId: learner.organizationId,
    counterpartOrganizationId: learner.counterpartOrganizationId,
    sharedAt: learner.counterpartOrganizationId ? tx.now : null,
    learnerId: learner.id,
    importId: null,
    nominationId: null,
    createdAt: tx.now,
    ...given,
  });
  await tx.save(enrolment);
  await tx.record('enrolment.entered', enrolment, { source: given.source });
  return enrolment;
}

/** The number after the last, where the roster has numbers already. */
export async function nextOrdinal(tx: Tx, classId: string): Promise<number | null> {
  const [row] = await tx.query<{ last: number | null }>('select max(ordinal) as last from enrolment where class_id = $1', [classId]);
  return row?.last ? row.last + 1 : null;
}
