import { Injectable } from '@nestjs/common';
import { JournalReader, type Language, showActions } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { type Actor, allows, type Db, type LegalDate, type Role, Work } from '@qms/work';
import { type StandingVerdict, standingVerdicts } from '../effectiveness/effectiveness.facts';
import { byGivenName } from '../roster/person-match.rules';
import { trainingPolicy } from '../training.policy';
import type {
  CompetenceQuery,
  CompetenceRowDto,
  CompetenceTableDto,
  CompetenceUnitDto,
  PersonCompetenceDto,
  PersonEvidenceDto,
  PersonLinkDto,
} from './competence.dto';
import { type CompetentPerson, evidenceOf, peopleOn, requirementsOf } from './competence.facts';
import {
  type CompetenceEvidence,
  type CompetenceJudgement,
  type CompetenceSubject,
  countCompetence,
  isGap,
  judgeCompetence,
  requiredOn,
  sameSubject,
} from './competence.rules';

/** People whom the table on screen takes. */
export const MOST_PEOPLE = 500;

/** What a person is asked about: one course, or all that a role needs. */
export type AskedCompetence = { readonly courseId: string } | { readonly role: Role };
/** A course and what shows that the person masters it. */
export interface ShownCompetence extends CompetenceJudgement {
  readonly subject: CompetenceSubject;
}

/** Năng lực of the own people (TCVN ISO 9001:2015, 7.2): what is required of them, and what shows it. */
@Injectable()
export class CompetenceReader {
  constructor(
    private readonly work: Work,
    private readonly journal: JournalReader,
  ) {}

  /**
   * The door for whoever appoints people, such as audits and inspections: what shows the competence of a person of the actor's organization on a day.
   * It says what is there and refuses nothing: internal auditing asks for training, not for a certificate in force (TT 26/2014/TT-BKHCN, Điều 7).
   * @param asked a course of the own catalogue, or a role: then one answer for each course that the role needs on the day
   * @returns nothing for a person who does not work here on the day, or a course that is not there
   */
  async of(db: Db, personId: string, asked: AskedCompetence, asOf: LegalDate): Promise<ShownCompetence[]> {
    const { organizationId } = db.actor;
    const [person] = await peopleOn(db, organizationId, asOf, { personIds: [personId] });
    if (!person) return [];
    const subjects =
      'role' in asked
        ? requiredOn(await requirementsOf(db, organizationId), [asked.role], asOf)
        : await db.query<CompetenceSubject>('select id as "courseId", name from course where id = $1 and organization_id = $2', [
            asked.courseId,
            organizationId,
          ]);
    const evidence = (await evidenceOf(db, organizationId, [personId])).get(personId) ?? [];
    return subjects.map((subject) => ({ subject, ...judgeCompetence(subject, evidence, asOf) }));
  }

  table(actor: Actor, query: CompetenceQuery, language: Language): Promise<CompetenceTableDto> {
    return this.work.read(actor, async (db) => {
      const { people, ...judged } = await this.judged(db, query);
      return {
        ...judged,
        people: people.slice(0, MOST_PEOPLE),
        cut: people.length > MOST_PEOPLE,
        units: await db.query<CompetenceUnitDto>(
          `select u.id, u.name from organization u where exists (select from membership m where m.organization_id = $1 and m.unit_id = u.id
           and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date)) order by u.name, u.id`,
          [actor.organizationId, query.asOf ?? db.today],
        ),
        actions: showActions({ keep: [allows(trainingPolicy, actor, 'competence:keep', actor)] }, language),
      };
    });
  }

  /** Everybody of the table in the scope of who asks; for lists that go out and for the work that awaits somebody. */
  async judged(
    db: Db,
    { asOf = db.today, unitId, onlyGaps, everybody }: CompetenceQuery,
  ): Promise<Omit<CompetenceTableDto, 'units' | 'actions' | 'cut'>> {
    const { organizationId } = db.actor;
    const requirements = await requirementsOf(db, organizationId);
    const found = await peopleOn(db, organizationId, asOf, unitId ? { unitId } : {});
    const asked = found.filter(({ roles }) => everybody || requiredOn(requirements, roles, asOf).length > 0);
    const courses = requiredOn(requirements, [...new Set(asked.flatMap(({ roles }) => roles))], asOf);
    const ids = asked.map(({ id }) => id);
    const evidence = await evidenceOf(db, organizationId, ids);
    const verdicts = await standingVerdicts(db, organizationId, ids, asOf);
    const rows = byGivenName(asked.map((person) => ({ ...person, fullName: person.name }))).map((person) =>
      rowOf(
        person,
        courses,
        requiredOn(requirements, person.roles, asOf),
        evidence.get(person.id) ?? [],
        verdicts.get(person.id) ?? [],
        asOf,
      ),
    );
    const people = rows.filter(({ cells }) => !onlyGaps || cells.some(({ state }) => isGap(state)));
    return {
      asOf,
      courses: courses.map(({ courseId, name }) => ({ courseId, name })),
      people,
      counts: countCompetence(rows.flatMap(({ cells }) => cells.map(({ state }) => state))),
    };
  }

  /** One person with all his certificates. @throws Refusal `forbidden` for another's by who may not see them, `not-found` for who does not work here */
  person(actor: Actor, personId: string, asOf: LegalDate | undefined, language: Language): Promise<PersonCompetenceDto> {
    return this.work.read(actor, async (db) => {
      const { organizationId } = actor;
      const day = asOf ?? db.today;
      const sees = allows(trainingPolicy, actor, 'competence:read', actor);
      if (!sees.allowed && personId !== actor.personId) throw new Refusal('forbidden', {}, sees.because);
      const [person] = await peopleOn(db, organizationId, day, { personIds: [personId] });
      if (!person) throw new Refusal('not-found');
      const courses = requiredOn(await requirementsOf(db, organizationId), person.roles, day);
      const evidence = (await evidenceOf(db, organizationId, [personId])).get(personId) ?? [];
      const external = await db.query<ExternalRow>(EXTERNAL, [organizationId, personId]);
      const verdicts = (await standingVerdicts(db, organizationId, [personId], day)).get(personId) ?? [];
      const keep = allows(trainingPolicy, actor, 'competence:keep', actor);
      return {
        ...rowOf(person, courses, courses, evidence, verdicts, day),
        effectiveness: verdicts.map(shownVerdict),
        asOf: day,
        courses: courses.map(({ courseId, name }) => ({ courseId, name })),
        evidence: [...evidence.filter(({ source }) => source === 'register').map(registered), ...external.map((one) => entered(one))]
          .sort(
            (a, b) =>
              Number(a.withdrawalReason !== null) - Number(b.withdrawalReason !== null) ||
              (a.issuedOn === b.issuedOn ? 0 : a.issuedOn > b.issuedOn ? -1 : 1),
          )
          .map((one) => ({
            ...one,
            actions:
              one.source === 'external'
                ? showActions(
                    {
                      correct: [keep, standing(one)],
                      withdraw: [keep, standing(one)],
                    },
                    language,
                  )
                : {},
          })),
        links: await db.query<PersonLinkDto>(LINKS, [organizationId, personId]),
        history: await this.journal.historyOf(
          db,
          external.map(({ id }) => id),
          language,
        ),
        actions: showActions({ enter: [keep], unlink: [keep] }, language),
      };
    });
  }

  /** The file of an external certificate. @throws Refusal `not-found` also for another's by who may not see them */
  fileOf(actor: Actor, id: string): Promise<string> {
    return this.work.read(actor, async (db) => {
      const [row] = await db.query<{ personId: string; fileId: string }>(
        'select person_id as "personId", file_id as "fileId" from external_certificate where id = $1 and organization_id = $2',
        [id, actor.organizationId],
      );
      if (!row || (row.personId !== actor.personId && !allows(trainingPolicy, actor, 'competence:read', actor).allowed))
        throw new Refusal('not-found');
      return row.fileId;
    });
  }
}

interface ExternalRow extends Omit<PersonEvidenceDto, 'actions' | 'course' | 'source' | 'endedOn'> {
  readonly courseId: string | null;
  readonly name: string;
}
type Shown = Omit<PersonEvidenceDto, 'actions'>;

/** $1 organization, $2 person. */
const EXTERNAL = `select x.id, x.course_id as "courseId", coalesce(s.name, x.course_name) as name, x.number, x.issuer,
    to_char(x.issued_on, 'YYYY-MM-DD') as "issuedOn", to_char(x.expires_on, 'YYYY-MM-DD') as "expiresOn", x.withdrawal_reason as "withdrawalReason", x.version,
    json_build_object('id', f.id, 'organizationId', f.organization_id, 'name', f.name, 'contentType', f.content_type, 'size', f.size, 'sha256', encode(f.sha256, 'hex')) as file
  from external_certificate x join file f on f.id = x.file_id left join course s on s.id = x.course_id
  where x.organization_id = $1 and x.person_id = $2 order by x.entered_at desc, x.id desc`;
const LINKS = `select k.id, l.full_name as "learnerName", to_char(l.birth_date, 'YYYY-MM-DD') as "birthDate", o.name as "keptBy", k.version
  from learner_link k join learner l on l.id = k.learner_id join organization o on o.id = l.organization_id
  where k.organization_id = $1 and k.person_id = $2 and k.ended_at is null and l.erased_at is null order by k.linked_at, k.id`;

function rowOf(
  { id, name, post, units, roles }: CompetentPerson,
  courses: readonly CompetenceSubject[],
  required: readonly CompetenceSubject[],
  evidence: readonly CompetenceEvidence[],
  verdicts: readonly StandingVerdict[],
  day: LegalDate,
): CompetenceRowDto {
  return {
    person: { id, name, post },
    units: [...units],
    roles: [...roles],
    notEffective: verdicts.filter(({ verdict }) => verdict === 'not-effective').map(shownVerdict),
    cells: courses.flatMap((subject, course) => {
      if (!required.some((one) => sameSubject(one, subject))) return [];
      const judged = judgeCompetence(subject, evidence, day);
      return [{ course, state: judged.state, evidence: judged.evidence && shownEvidence(judged.evidence) }];
    }),
  };
}

const shownVerdict = ({ personId: _person, ...one }: StandingVerdict) => one;
const shownEvidence = ({ id, source, number, issuer, issuedOn, expiresOn }: CompetenceEvidence) => ({
  id,
  source,
  number,
  issuer,
  issuedOn,
  expiresOn,
});
const registered = (one: CompetenceEvidence): Shown => ({
  ...shownEvidence(one),
  course: { courseId: one.courseId, name: one.name },
  endedOn: one.endedOn,
  withdrawalReason: null,
  file: null,
  version: null,
});
const entered = ({ courseId, name, ...one }: ExternalRow): Shown => ({
  ...one,
  source: 'external',
  course: { courseId, name },
  endedOn: null,
});
const standing = ({ withdrawalReason }: Shown) =>
  withdrawalReason === null ? { allowed: true, because: [] } : { allowed: false, because: [{ code: 'external-withdrawn' }] };
