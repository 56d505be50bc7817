import { Injectable } from '@nestjs/common';
import { type Language, showActions } from '@qms/http';
import { type Permission, Refusal } from '@qms/lifecycle';
import { OrganizationsReader } from '@qms/organizations';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { checksIn } from '../check-in/check-in.own-rules';
import type { ClassSessionDto } from '../classes/class-sessions.dto';
import { sessionsOf } from '../classes/sessions.sql';
import type { ClassState } from '../classes/training-class.lifecycle';
import { learnerAndAgencyOf } from '../roster/learner.sql';
import { trainingPolicy } from '../training.policy';
import type { AttendantDto, ClassAttendanceDto, SessionAttendanceDto, SessionCountDto } from './attendance.dto';
import type { AttendanceMark } from './attendance.entity';
import { checkInRefusals, closingRefusals, enteringRefusals } from './attendance.rules';

interface SessionOfClass {
  readonly sessionId: string;
  readonly classId: string;
  readonly organizationId: string;
  readonly state: ClassState;
  readonly classCode: string;
  readonly classTitle: string;
  readonly trainerPersonIds: string[];
}
const CLASS_OF = `select s.id as "sessionId", c.id as "classId", c.organization_id as "organizationId", c.state, c.code as "classCode", c.title as "classTitle",
    array(select t.person_id from session_trainer x join trainer t on t.id = x.trainer_id where x.session_id = s.id and x.ended_at is null
      and t.person_id is not null) as "trainerPersonIds"
  from class_session s join training_class c on c.id = s.class_id where s.organization_id = any ($2::uuid[])`;
const LEARNERS = `from enrolment e ${learnerAndAgencyOf('e')}
  where e.class_id = $1 and e.state in ('accepted', 'passed', 'failed') order by e.ordinal nulls last, l.name_key, e.id`;
const ATTENDANTS = `select e.id as "enrolmentId", e.ordinal, l.full_name as "fullName", l.position, coalesce(o.short_name, l.agency_name) as agency,
    (select a.mark from attendance a where a.session_id = $2::uuid and a.enrolment_id = e.id) as mark,
    (select a.source from attendance a where a.session_id = $2::uuid and a.enrolment_id = e.id) as source ${LEARNERS}`;
const TOTALS = `select e.id as "enrolmentId", e.ordinal, l.full_name as "fullName", coalesce(o.short_name, l.agency_name) as agency,
    coalesce((select json_object_agg(a.session_id, a.mark) from attendance a where a.enrolment_id = e.id), '{}') as marks,
    (select count(*)::int from attendance a join class_session s on s.id = a.session_id and s.cancelled_at is null
      where a.enrolment_id = e.id and a.mark = 'present') as present ${LEARNERS}`;

@Injectable()
export class AttendanceReader {
  constructor(
    private readonly work: Work,
    private readonly organizations: OrganizationsReader,
  ) {}

  /** The list of one session, to be entered. @throws Refusal `not-found` */
  session(actor: Actor, sessionId: string, language: Language): Promise<SessionAttendanceDto> {
    return this.work.read(actor, async (db) => {
      const { of, session, items } = await this.readSession(db, sessionId);
      const missing = items.filter(({ mark }) => mark === null).length;
      return {
        session,
        classId: of.classId,
        classCode: of.classCode,
        classTitle: of.classTitle,
        items,
        actions: showActions(
          {
            enter: entering(db, of, session),
            close: [teaching(db, of), unless(closingRefusals(session, of.state, missing, db.now))],
            // Where the office does not let learners check themselves in, nothing of it is seen.
            ...((await checksIn(this.organizations, db, of.organizationId)) && {
              checkIn: [teaching(db, of), unless(checkInRefusals(session, of.state, db.now))],
            }),
          },
          language,
        ),
      };
    });
  }

  async readSession(db: Db, sessionId: string): Promise<{ of: SessionOfClass; session: ClassSessionDto; items: AttendantDto[] }> {
    const [of] = await db.query<SessionOfClass>(`${CLASS_OF} and s.id = $1`, [sessionId, db.actor.reads]);
    if (!of) throw new Refusal('not-found');
    const session = (await sessionsOf(db, of.classId)).find(({ id }) => id === sessionId)!;
    return { of, session, items: await db.query<AttendantDto>(ATTENDANTS, [of.classId, sessionId]) };
  }

  /** Who has a place in a class that the caller has found to be within reach. */
  learners(db: Db, classId: string): Promise<AttendantDto[]> {
    return db.query<AttendantDto>(ATTENDANTS, [classId, null]);
  }

  /** Learners × sessions. @throws Refusal `not-found` */
  ofClass(actor: Actor, classId: string, language: Language): Promise<ClassAttendanceDto> {
    return this.work.read(actor, async (db) => {
      const [known] = await db.query('select 1 from training_class where id = $1 and organization_id = any ($2::uuid[])', [
        classId,
        actor.reads,
      ]);
      if (!known) throw new Refusal('not-found');
      const sessions = (await sessionsOf(db, classId)).filter(({ cancelledAt }) => cancelledAt === null);
      const items = await db.query<ClassAttendanceDto['items'][number]>(TOTALS, [classId]);
      const taught = new Map(
        (await db.query<SessionOfClass>(`${CLASS_OF} and s.class_id = $1`, [classId, actor.reads])).map((of) => [of.sessionId, of]),
      );
      return {
        sessions,
        items,
        counts: sessions.map((session) => ({
          ...countOf(session, items),
          actions: showActions({ enter: entering(db, taught.get(session.id)!, session) }, language),
        })),
      };
    });
  }
}

const unless = (because: Permission['because']): Permission => ({ allowed: because.length === 0, because });
const teaching = ({ actor }: Db, of: SessionOfClass): Permission => allows(trainingPolicy, actor, 'training:teach', of);
const entering = (db: Db, of: SessionOfClass, session: ClassSessionDto): Permission[] => [
  teaching(db, of),
  unless(enteringRefusals(session, of.state, db.now)),
];

function countOf({ id, trainers }: ClassSessionDto, items: ClassAttendanceDto['items']): Omit<SessionCountDto, 'actions'> {
  const many = (mark: AttendanceMark): number => items.filter(({ marks }) => marks[id] === mark).length;
  const [present, excused, absent] = [many('present'), many('excused'), many('absent')];
  // Before anybody is entered the kitchen counts who has a place.
  const learners = present + excused + absent === 0 ? items.length : present;
  return { sessionId: id, present, excused, absent, catering: learners + trainers.length };
}
