import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, PAGE_SIZE } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { type Actor, authorize, type LegalDate, Work } from '@qms/work';
import { likeness, type NamedPerson } from '../roster/person-match.rules';
import { trainingPolicy } from '../training.policy';
import { LearnerLink } from './competence.entity';
import type { AsksCompetence } from './competence.facts';
import type { LikelyPersonDto, LinkLearnerDto, LinkProposalDto, LinkProposalPageDto, LinkProposalsQuery } from './evidence.dto';
import { oneKeepsCompetence } from './named-course';

type LearnerRow = Omit<LinkProposalDto, 'people'> & NamedPerson & { readonly key: string; readonly organizationId: string };
interface ColleagueRow {
  readonly id: string;
  readonly name: string;
  readonly post: string | null;
  readonly email: string | null;
  readonly key: string;
  readonly agencyName: string;
}

/** Learners whom the organization $1 keeps, or who work there. */
const OURS = `((l.organization_id = $1 and (l.counterpart_organization_id is null or l.counterpart_organization_id = $1))
  or (l.counterpart_organization_id = $1 and l.shared_at is not null)) and l.merged_into_id is null and l.erased_at is null`;
const ROW = `l.id as "learnerId", l.organization_id as "organizationId", l.full_name as "fullName", to_char(l.birth_date, 'YYYY-MM-DD') as "birthDate", l.position, l.email,
  l.counterpart_organization_id as "agencyId", coalesce(a.name, l.agency_name) as "agencyName", o.name as "keptBy", l.name_key as key`;
const FROM =
  'from learner l join organization o on o.id = l.organization_id left join organization a on a.id = l.counterpart_organization_id';
const words = (text: string): string => `btrim(regexp_replace(vn_fold(${text}), '[^a-z0-9]+', ' ', 'g'))`;
/**
 * With certificates, named as somebody who works here on the day $2, nobody's yet. Of whom it is said that he works at another agency, only the
 * mail speaks for being him: what {@link likely} leaves of the people of that name.
 */
const WHERE = `where ${OURS} and exists (select from person p join membership m on m.person_id = p.id join organization w on w.id = m.organization_id
    where vn_fold(p.name) = l.name_key and p.deactivated_at is null
    and m.organization_id = $1 and m.role <> 'guest-reader' and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date)
    and (l.counterpart_organization_id is not null or l.agency_name is null or ${words('l.agency_name')} = ${words('w.name')} or lower(l.email) = lower(p.email)))
  and exists (select from learner e join enrolment n on n.learner_id = e.id join certificate c on c.enrolment_id = n.id
    where coalesce(e.merged_into_id, e.id) = l.id and c.issued_at is not null)
  and not exists (select from learner_link k join learner e on e.id = k.learner_id
    where k.organization_id = $1 and k.ended_at is null and coalesce(e.merged_into_id, e.id) = l.id)`;
/** Those that count on the day $2. */
const CERTIFICATES = `(select count(*)::int from learner e join enrolment n on n.learner_id = e.id join certificate c on c.enrolment_id = n.id
    where coalesce(e.merged_into_id, e.id) = l.id and c.state = 'issued' and (c.expires_on is null or c.expires_on > $2::date)) as certificates`;
/** People of $1 on the day $2 by these folded names. */
const COLLEAGUES = `select distinct p.id, p.name, p.post, p.email, vn_fold(p.name) as key, o.name as "agencyName"
  from person p join membership m on m.person_id = p.id join organization o on o.id = m.organization_id
  where m.organization_id = $1 and m.role <> 'guest-reader' and p.deactivated_at is null and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date)
    and vn_fold(p.name) = any ($3::text[]) order by p.name, p.id`;

/** Which learner is which of the own people: proposed by likeness, said by somebody. */
@Injectable()
export class LearnerLinks {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
  ) {}

  /** Learners with certificates who may be one of the own people, by name. */
  proposals(actor: Actor, query: LinkProposalsQuery): Promise<LinkProposalPageDto> {
    return this.work.read(actor, async (db) => {
      const limit = query.limit ?? PAGE_SIZE;
      const [name, id] = this.cursors.read('learner-link-proposals', query.cursor) ?? [null, null];
      const values = [actor.organizationId, db.today];
      const rows = await db.query<LearnerRow>(
        `select ${ROW}, ${CERTIFICATES} ${FROM} ${WHERE} and ($3::text is null or (l.name_key, l.id) > ($3, $4::uuid)) order by l.name_key, l.id limit $5`,
        [...values, name, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select ${FROM} ${WHERE} limit ${COUNT_CAP + 1}) c`,
        values,
      );
      const colleagues = await colleaguesOf(
        db,
        actor.organizationId,
        db.today,
        rows.map(({ key }) => key),
      );
      return this.cursors.page(
        'learner-link-proposals',
        rows,
        limit,
        counted,
        (row) => [row.key, row.learnerId],
        (row) => ({
          learnerId: row.learnerId,
          fullName: row.fullName,
          birthDate: row.birthDate,
          position: row.position,
          agencyName: row.agencyName,
          keptBy: row.keptBy,
          certificates: row.certificates,
          people: likely(row, actor.organizationId, colleagues),
        }),
      );
    });
  }

  /** @throws Refusal `unknown-reference`, `learner-unlike`, `learner-linked` */
  link(actor: Actor, { learnerId, personId }: LinkLearnerDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      await oneKeepsCompetence(tx);
      authorize(trainingPolicy, actor, 'competence:keep', actor, { now: tx.now });
      const [learner] = await tx.query<LearnerRow>(`select ${ROW}, 0 as certificates ${FROM} where ${OURS} and l.id = $2`, [
        actor.organizationId,
        learnerId,
      ]);
      if (!learner) throw new Refusal('unknown-reference', { field: 'learnerId' });
      const [works] = await tx.query<{ key: string }>(
        `select vn_fold(p.name) as key from person p where p.id = $1 and exists (select from membership m where m.person_id = p.id and m.organization_id = $2)`,
        [personId, actor.organizationId],
      );
      if (!works) throw new Refusal('unknown-reference', { field: 'personId' });
      const people = likely(learner, actor.organizationId, await colleaguesOf(tx, actor.organizationId, tx.today, [works.key]));
      if (!people.some(({ id }) => id === personId)) throw new Refusal('learner-unlike');
      const [linked] = await tx.query(
        `select 1 from learner_link k join learner e on e.id = k.learner_id
         where k.organization_id = $1 and k.ended_at is null and coalesce(e.merged_into_id, e.id) = $2`,
        [actor.organizationId, learnerId],
      );
      if (linked) throw new Refusal('learner-linked');
      const one = Object.assign(new LearnerLink(), {
        id: tx.newId(),
        organizationId: actor.organizationId,
        learnerOrganizationId: learner.organizationId,
        learnerId,
        personId,
        linkedBy: actor.personId!,
        linkedAt: tx.now,
        endedBy: null,
        endedAt: null,
        endReason: null,
      } satisfies Omit<LearnerLink, 'version'>);
      await tx.save(one);
      await tx.record('learner-link.made', one);
      return { id: one.id };
    });
  }

  /** Two persons after all. @throws Refusal `link-ended` */
  end(actor: Actor, id: string, reason: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const one = await tx.lockSeen(LearnerLink, id);
      authorize(trainingPolicy, actor, 'competence:keep', one, { now: tx.now });
      if (one.endedAt !== null) throw new Refusal('link-ended');
      Object.assign(one, { endedAt: tx.now, endedBy: actor.personId!, endReason: reason });
      await tx.save(one);
      await tx.record('learner-link.ended', one);
      return { id };
    });
  }
}

const colleaguesOf = (db: AsksCompetence, organizationId: string, day: LegalDate, keys: readonly string[]): Promise<ColleagueRow[]> =>
  db.query(COLLEAGUES, [organizationId, day, keys]);

/** Accounts say no date of birth: what decides is the mail, or the post within the agency. */
function likely(learner: LearnerRow, organizationId: string, colleagues: readonly ColleagueRow[]): LikelyPersonDto[] {
  return colleagues
    .flatMap(({ id, name, post, email, agencyName }) => {
      const how = likeness(learner, { fullName: name, birthDate: null, position: post, agencyId: organizationId, agencyName, email });
      return how === 'other' ? [] : [{ id, name, post, likeness: how }];
    })
    .sort((a, b) => Number(a.likeness === 'alike') - Number(b.likeness === 'alike'));
}
