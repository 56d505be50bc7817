import { invalid, Refusal } from '@qms/lifecycle';
import type { Tx } from '@qms/work';
import { Course } from '../courses/course.entity';
import type { NamedCourseDto } from './named-course.dto';

/** A course as it is kept: by its id wherever it stands in the own catalogue. @throws Refusal `one-course-needed`, `unknown-reference` */
export async function namedCourse(
  tx: Tx,
  { courseId, courseName }: NamedCourseDto,
): Promise<{ courseId: string | null; courseName: string | null }> {
  if (Boolean(courseId) === Boolean(courseName)) throw invalid(courseId ? 'courseName' : 'courseId', 'one-course-needed');
  if (courseId) {
    const course = await tx.reference(Course, courseId, 'courseId');
    if (course.organizationId !== tx.actor.organizationId) throw new Refusal('unknown-reference', { field: 'courseId' });
    return { courseId, courseName: null };
  }
  const name = courseName!.replace(/\s+/g, ' ');
  const [own] = await tx.query<{ id: string }>(
    'select id from course where organization_id = $1 and lower(name) = lower($2) order by retired_at nulls first, id limit 1',
    [tx.actor.organizationId, name],
  );
  return own ? { courseId: own.id, courseName: null } : { courseId: null, courseName: name };
}

/** Who keeps the competence of an office waits for another who does, so that nothing is entered twice at the same moment. */
export const oneKeepsCompetence = (tx: Tx): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 49))', [tx.actor.organizationId]);
