import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@qms/http';
import { type AwaitedItem, MyWork, type MyWorkSource, type SentItem } from '@qms/notifications';
import { type Actor, type Db, holds, vnDate } from '@qms/work';

interface ClassRow {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: 'enrolling' | 'roster-closed';
  readonly startsOn: string;
  readonly enrolUntil: string | null;
  readonly openingNumber: string | null;
}
interface SessionRow {
  readonly id: string;
  readonly code: string;
  readonly heldOn: string;
  readonly startsAt: string;
}

/** Days before its first one from which a class awaits its organiser. */
const AHEAD_DAYS = 14;
const CLASSES = `select c.id, c.code, c.title, c.state, to_char(c.starts_on, 'YYYY-MM-DD') as "startsOn", to_char(c.enrol_until, 'YYYY-MM-DD') as "enrolUntil",
    c.opening_number as "openingNumber" from training_class c where c.organization_id = $1`;
const ROSTERS = `${CLASSES} and c.organiser_id = $2 and c.state = 'enrolling' and coalesce(c.enrol_until + 1, c.starts_on - 3) <= $3::date order by c.starts_on limit 50`;
const STARTS = `${CLASSES} and c.organiser_id = $2 and c.state = 'roster-closed' and c.starts_on <= $3::date + ${AHEAD_DAYS} order by c.starts_on limit 50`;
const UNNUMBERED = `${CLASSES} and c.state in ('enrolling', 'roster-closed') and c.opening_number is null and c.starts_on <= $2::date + ${AHEAD_DAYS} order by c.starts_on limit 50`;
/** Over by the clock of Vietnam, not closed; of who teaches it, or of the organiser where no trainer has an account. */
const SESSIONS = `select s.id, c.code, to_char(s.held_on, 'YYYY-MM-DD') as "heldOn", to_char(s.starts_at, 'HH24:MI') as "startsAt"
  from class_session s join training_class c on c.id = s.class_id
  where s.organization_id = $1 and s.closed_at is null and s.cancelled_at is null and c.state in ('roster-closed', 'running')
    and (s.held_on + s.ends_at) at time zone 'Asia/Ho_Chi_Minh' <= $3
    and (c.organiser_id = $2 or exists (select from session_trainer x join trainer t on t.id = x.trainer_id where x.session_id = s.id and x.ended_at is null and t.person_id = $2))
  order by s.held_on, s.starts_at limit 50`;

/** Rosters to close, classes to start, decisions to number, sessions to close. */
@Injectable()
export class ClassesMyWork implements MyWorkSource, OnModuleInit {
  constructor(private readonly mine: MyWork) {}

  onModuleInit(): void {
    this.mine.register(this);
  }

  async awaits(db: Db, actor: Actor, language: Language): Promise<AwaitedItem[]> {
    if (!actor.writes.includes(actor.organizationId)) return [];
    const own = [actor.organizationId, actor.personId];
    const organises = holds(actor, 'course-organiser', 'standards-office-head');
    const rosters = organises ? await db.query<ClassRow>(ROSTERS, [...own, db.today]) : [];
    const starts = organises ? await db.query<ClassRow>(STARTS, [...own, db.today]) : [];
    const unnumbered = holds(actor, 'clerk') ? await db.query<ClassRow>(UNNUMBERED, [actor.organizationId, db.today]) : [];
    const sessions = organises || holds(actor, 'trainer') ? await db.query<SessionRow>(SESSIONS, [...own, db.now]) : [];
    const vi = language === 'vi';
    return [
      ...rosters.map((row) => ({
        id: row.id,
        kind: 'training-class.close-roster',
        action: vi ? 'Chốt danh sách' : 'Close the roster',
        sentence: vi ? `Chốt danh sách lớp ${row.code} - ${row.title}` : `Close the roster of class ${row.code} - ${row.title}`,
        dueOn: row.startsOn,
        link: `/dao-tao/lop/${row.id}`,
      })),
      ...starts.map((row) => ({
        id: row.id,
        kind: 'training-class.start',
        action: vi ? 'Khai giảng' : 'Start',
        sentence: vi ? `Khai giảng lớp ${row.code} - ${row.title}` : `Start class ${row.code} - ${row.title}`,
        dueOn: row.startsOn,
        link: `/dao-tao/lop/${row.id}`,
      })),
      ...unnumbered.map((row) => ({
        id: row.id,
        kind: 'training-class.number-opening',
        action: vi ? 'Cập nhật' : 'Enter',
        sentence: vi
          ? `Cập nhật số, ngày quyết định mở lớp ${row.code}`
          : `Enter number and date of the decision that opens class ${row.code}`,
        dueOn: row.startsOn,
        link: `/dao-tao/lop/${row.id}`,
      })),
      ...sessions.map((row) => ({
        id: row.id,
        kind: 'class-session.close',
        action: vi ? 'Điểm danh' : 'Attendance',
        sentence: vi
          ? `Chốt điểm danh buổi học ${row.startsAt} ngày ${vnDate(row.heldOn)}, lớp ${row.code}`
          : `Close the session of ${row.startsAt} on ${vnDate(row.heldOn)}, class ${row.code}`,
        dueOn: row.heldOn,
        link: `/dao-tao/buoi-hoc/${row.id}`,
      })),
    ];
  }

  async sent(): Promise<SentItem[]> {
    return [];
  }
}
