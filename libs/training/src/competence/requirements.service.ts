import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, type Language, PAGE_SIZE, showActions } from '@qms/http';
import { invalid, Refusal } from '@qms/lifecycle';
import { type Actor, allows, authorize, Work } from '@qms/work';
import { trainingPolicy } from '../training.policy';
import type { CompetenceCourseDto } from './competence.dto';
import { CompetenceRequirement } from './competence.entity';
import { namedCourse, oneKeepsCompetence } from './named-course';
import {
  COMPETENCE_ROLES,
  type CompetenceChoicesDto,
  type CompetenceRequirementDto,
  type EndRequirementDto,
  type RequireCompetenceDto,
  type RequirementPageDto,
  type RequirementsQuery,
} from './requirements.dto';

const LIST = `select r.id, r.role, json_build_object('courseId', r.course_id, 'name', coalesce(c.name, r.course_name)) as course, r.basis,
    to_char(r.valid_from, 'YYYY-MM-DD') as "validFrom", to_char(r.ended_on, 'YYYY-MM-DD') as "endedOn", r.end_reason as "endReason", r.version
  from competence_requirement r left join course c on c.id = r.course_id
  where r.organization_id = $1 and ($2::text is null or (r.role, r.valid_from, r.id) > ($2, $3::date, $4::uuid)) order by r.role, r.valid_from, r.id limit $5`;
/** The own catalogue, the courses of certificates that our people were given elsewhere, what was named here before. $1 organization. */
const COURSES = `select id as "courseId", name, 0 as place from course where organization_id = $1
  union select null, coalesce(c.printed ->> 'courseName', c.printed ->> 'course'), 1 from certificate c where c.counterpart_organization_id = $1 and c.shared_at is not null and c.printed is not null
  union select null, course_name, 1 from competence_requirement where organization_id = $1 and course_name is not null
  union select null, course_name, 1 from external_certificate where organization_id = $1 and course_name is not null and withdrawn_at is null
  order by place, name limit 500`;

/** Which role needs which course, from when to when. */
@Injectable()
export class CompetenceRequirements {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
  ) {}

  /** All of the own organization, also ended ones, by role. */
  list(actor: Actor, query: RequirementsQuery, language: Language): Promise<RequirementPageDto> {
    return this.work.read(actor, async (db) => {
      const limit = query.limit ?? PAGE_SIZE;
      const [role, from, id] = this.cursors.read('competence-requirements', query.cursor) ?? [null, null, null];
      const rows = await db.query<CompetenceRequirementDto>(LIST, [actor.organizationId, role, from, id, limit + 1]);
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select from competence_requirement where organization_id = $1 limit ${COUNT_CAP + 1}) n`,
        [actor.organizationId],
      );
      const page = this.cursors.page(
        'competence-requirements',
        rows,
        limit,
        counted,
        (row) => [row.role, row.validFrom, row.id],
        (row) => row,
      );
      return { ...page, actions: showActions({ keep: [allows(trainingPolicy, actor, 'competence:keep', actor)] }, language) };
    });
  }

  choices(actor: Actor): Promise<CompetenceChoicesDto> {
    return this.work.read(actor, async (db) => ({
      courses: (await db.query<CompetenceCourseDto>(COURSES, [actor.organizationId])).map(({ courseId, name }) => ({ courseId, name })),
      roles: [...COMPETENCE_ROLES],
    }));
  }

  /** @throws Refusal `one-course-needed`, `required-already` */
  require(actor: Actor, { role, basis, validFrom, ...named }: RequireCompetenceDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      await oneKeepsCompetence(tx);
      authorize(trainingPolicy, actor, 'competence:keep', actor, { now: tx.now });
      const course = await namedCourse(tx, named);
      const [same] = await tx.query(
        `select 1 from competence_requirement where organization_id = $1 and role = $2 and course_id is not distinct from $3 and lower(course_name) is not distinct from lower($4)
           and daterange(valid_from, ended_on) && daterange($5, null)`,
        [actor.organizationId, role, course.courseId, course.courseName, validFrom],
      );
      if (same) throw new Refusal('required-already');
      const one = Object.assign(new CompetenceRequirement(), {
        id: tx.newId(),
        organizationId: actor.organizationId,
        role,
        ...course,
        basis,
        validFrom,
        endedOn: null,
        endReason: null,
        createdBy: actor.personId!,
        createdAt: tx.now,
      } satisfies Omit<CompetenceRequirement, 'version'>);
      await tx.save(one);
      await tx.record('competence-requirement.made', one);
      return { id: one.id };
    });
  }

  /** For good; who needs it again requires it anew. @throws Refusal `requirement-ended`, `ends-before-start` */
  end(actor: Actor, id: string, { endedOn, reason }: EndRequirementDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const one = await tx.lockSeen(CompetenceRequirement, id);
      authorize(trainingPolicy, actor, 'competence:keep', one, { now: tx.now });
      if (one.endedOn !== null) throw new Refusal('requirement-ended');
      if (endedOn < one.validFrom) throw invalid('endedOn', 'ends-before-start');
      Object.assign(one, { endedOn, endReason: reason });
      await tx.save(one);
      await tx.record('competence-requirement.ended', one, { reason });
      return { id };
    });
  }
}
