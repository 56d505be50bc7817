import { Refusal } from '@qms/lifecycle';
import type { Tx } from '@qms/work';
import { THERE_ALREADY } from '../roster/entering';
import type { KnownLearner } from '../roster/imports/roster-judgement.rules';
import { oneEntersPeople } from '../roster/known-learners';
import { Enrolment, Learner } from '../roster/learner.entity';
import { learnerValues } from '../roster/learners/learner-values.rules';
import { likeness } from '../roster/person-match.rules';
import type { Asking } from '../roster/roster.facts';
import type { ClassInvitation } from './class-invitation.entity';
import type { NomineeInputDto } from './nominations.dto';

/** The agency's own people whom the organiser knows: nobody learns here of people of another agency. */
export const ownLearners = (
  db: Asking,
  {
    organizationId,
    counterpartOrganizationId: agencyId,
    classId,
  }: Pick<ClassInvitation, 'organizationId' | 'counterpartOrganizationId' | 'classId'>,
): Promise<KnownLearner[]> =>
  db.query(
    `select l.id, l.full_name as "fullName", to_char(l.birth_date, 'YYYY-MM-DD') as "birthDate", l.position, l.counterpart_organization_id as "agencyId",
       null as "agencyName", l.email,
       (select n.state from enrolment n join learner m on m.id = n.learner_id where n.class_id = $3 and coalesce(m.merged_into_id, m.id) = l.id limit 1) as enrolled
     from learner l where l.organization_id = $1 and l.counterpart_organization_id = $2 and l.shared_at is not null
       and l.merged_into_id is null and l.erased_at is null order by l.name_key, l.id limit 1000`,
    [organizationId, agencyId, classId],
  );

/**
 * Each becomes a nominee of the class: a known person of the agency by his id, or one by what is known of him; who is known for certain is not entered again.
 * What the agency writes of the organiser's stands in the agency's journal, without what is personal.
 * @throws Refusal `learner-alike`, `already-in-class`, `left-class`, `declined-by-class`, `nominated-twice`, `unknown-reference`
 */
export async function enterNominees(tx: Tx, one: ClassInvitation, nominationId: string, people: readonly NomineeInputDto[]): Promise<void> {
  await oneEntersPeople(tx, one.organizationId);
  const known = await ownLearners(tx, one);
  const taken = new Set<string>();
  for (const person of people) {
    const { id, fullName, enrolled } = await learnerOf(tx, one, person, known);
    if (taken.has(id)) throw new Refusal('nominated-twice', { name: fullName });
    if (enrolled !== null) throw new Refusal(THERE_ALREADY[enrolled] ?? 'already-in-class', { name: fullName });
    taken.add(id);
    const enrolment = Object.assign(new Enrolment(), {
      id: tx.newId(),
      organizationId: one.organizationId,
      counterpartOrganizationId: one.counterpartOrganizationId,
      sharedAt: tx.now,
      classId: one.classId,
      learnerId: id,
      state: 'nominated' as const,
      source: 'nomination' as const,
      ordinal: null,
      reason: null,
      importId: null,
      nominationId,
      createdAt: tx.now,
    });
    await tx.save(enrolment);
    await tx.record('enrolment.entered', enrolment, { source: enrolment.source }, one.counterpartOrganizationId);
  }
}

async function learnerOf(
  tx: Tx,
  one: ClassInvitation,
  { learnerId, isNew, ...given }: NomineeInputDto,
  known: KnownLearner[],
): Promise<Pick<KnownLearner, 'id' | 'fullName' | 'enrolled'>> {
  if (learnerId) {
    const found = known.find(({ id }) => id === learnerId);
    if (!found) throw new Refusal('unknown-reference', { field: 'learners' });
    return found;
  }
  const { agencyId, ...values } = learnerValues({ ...given, agencyId: one.counterpartOrganizationId }, tx.today);
  const person = { ...values, agencyId };
  const same = known.filter((other) => likeness(person, other) === 'same');
  if (same.length === 1) return same[0]!;
  if (!isNew && known.some((other) => likeness(person, other) !== 'other')) throw new Refusal('learner-alike', { name: values.fullName });
  const learner = Object.assign(new Learner(), {
    id: tx.newId(),
    organizationId: one.organizationId,
    counterpartOrganizationId: agencyId,
    sharedAt: tx.now,
    ...values,
    mergedIntoId: null,
    erasedAt: null,
    importId: null,
    createdAt: tx.now,
  });
  await tx.save(learner);
  await tx.recordOf('learner.entered', { type: 'learner', id: learner.id, organizationId: one.counterpartOrganizationId });
  const entered = { id: learner.id, ...person, enrolled: null };
  known.push(entered);
  return entered;
}
