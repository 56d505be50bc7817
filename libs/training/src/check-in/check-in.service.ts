import { Injectable } from '@nestjs/common';
import { OrganizationsReader } from '@qms/organizations';
import { systemActor, type Tx, Work } from '@qms/work';
import { Attendance, attendanceOf } from '../attendance/attendance.entity';
import { checkInRefusals } from '../attendance/attendance.rules';
import { ClassSession, type SessionHalf, TrainingClass } from '../classes/training-class.entity';
import type { ClassState } from '../classes/training-class.lifecycle';
import { learnerOf } from '../roster/learner.sql';
import { checksIn } from './check-in.own-rules';
import { CheckInCodes } from './check-in-codes';
import { type Placed, recognized } from './recognition.rules';

const NOBODY = '00000000-0000-0000-0000-000000000000';
/** Wrong entries at one session: beyond them nobody guesses on. */
export const MOST_WRONG = 200;

/** A session whose learners check themselves in, as its page names it. */
export interface CheckedSession {
  readonly id: string;
  readonly organizationId: string;
  readonly classTitle: string;
  readonly title: string;
  readonly heldOn: string;
  readonly half: SessionHalf;
  /** HH:MM. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: ClassState;
  readonly closedAt: Date | null;
  readonly cancelledAt: Date | null;
}
/** A scanned code: whether one may say who he is now. */
export type Scanned = { readonly session: CheckedSession; readonly ticket: string } | 'none' | 'old' | 'not-now';
/** `entered`: the trainer has said something else of him. `stopped`: too many were wrong at this session. */
type CheckedIn = 'present' | 'entered' | 'unknown' | 'stopped' | 'not-now';

const SESSION = `select s.id, s.organization_id as "organizationId", c.title as "classTitle", s.title, to_char(s.held_on, 'YYYY-MM-DD') as "heldOn", s.half,
    to_char(s.starts_at, 'HH24:MI') as "startsAt", to_char(s.ends_at, 'HH24:MI') as "endsAt", c.state, s.closed_at as "closedAt", s.cancelled_at as "cancelledAt"
  from class_session s join training_class c on c.id = s.class_id where s.id = $1`;
const PLACED = `select e.id as "enrolmentId", e.ordinal, l.full_name as "fullName", to_char(l.birth_date, 'YYYY-MM-DD') as "birthDate"
  from enrolment e ${learnerOf('e')} where e.class_id = $1 and e.state in ('accepted', 'passed', 'failed') and l.erased_at is null`;
const ONE_MORE = `insert into check_in_tries (id, organization_id, session_id, wrong) values ($1,$2,$3,1)
  on conflict (session_id) do update set wrong = check_in_tries.wrong + 1`;

/** Learners check themselves in: who scanned the code on the screen says who he is, and is present. */
@Injectable()
export class CheckInService {
  constructor(
    private readonly work: Work,
    private readonly organizations: OrganizationsReader,
    private readonly codes: CheckInCodes,
  ) {}

  scan(sessionId: string, code: string): Promise<Scanned> {
    return this.work.read(systemActor(NOBODY), async (db) => {
      const [session] = await db.query<CheckedSession>(SESSION, [sessionId]);
      if (!session || !(await checksIn(this.organizations, db, session.organizationId))) return 'none';
      const ticket = this.codes.ticketFor(sessionId, code, db.now);
      if (ticket === null) return 'old';
      return checkInRefusals(session, session.state, db.now).length > 0 ? 'not-now' : { session, ticket };
    });
  }

  /** Who comes with a ticket; the same states as of a scan. */
  returning(sessionId: string, ticket: string): Promise<Scanned> {
    return this.work.read(systemActor(NOBODY), async (db) => {
      const [session] = await db.query<CheckedSession>(SESSION, [sessionId]);
      if (!session || !(await checksIn(this.organizations, db, session.organizationId))) return 'none';
      return this.codes.ticketFits(sessionId, ticket, db.now) ? { session, ticket } : 'old';
    });
  }

  /** One row of attendance, whatever it was entered by; what the trainer entered stays. Wrong entries are counted before anything is told. */
  checkIn({ id, organizationId }: CheckedSession, who: string, birth: string): Promise<CheckedIn> {
    return this.work.run(systemActor(organizationId), async (tx) => {
      const outcome = await this.decided(tx, id, who, birth);
      if (outcome === 'recorded') return 'present';
      tx.nothingToDo();
      return outcome;
    });
  }

  private async decided(tx: Tx, sessionId: string, who: string, birth: string): Promise<CheckedIn | 'recorded'> {
    const [known] = await tx.find(ClassSession, { id: sessionId });
    // As who enters attendance does: the class first, then the session.
    const one = await tx.lock(TrainingClass, known!.classId);
    const session = await tx.lock(ClassSession, sessionId);
    if (checkInRefusals(session, one.state, tx.now).length > 0) return 'not-now';
    const [tries] = await tx.query<{ wrong: number }>('select wrong from check_in_tries where session_id = $1', [sessionId]);
    if (tries && tries.wrong >= MOST_WRONG) return 'stopped';
    const person = recognized(await tx.query<Placed>(PLACED, [one.id]), who, birth);
    if (!person) {
      await tx.query(ONE_MORE, [tx.newId(), session.organizationId, sessionId]);
      return 'unknown';
    }
    const [row] = await tx.find(Attendance, { sessionId, enrolmentId: person.enrolmentId });
    if (row) return row.mark === 'present' ? 'present' : 'entered';
    const entered = { mark: 'present', source: 'rotating-qr', enteredBy: null, enteredAt: tx.now } as const;
    const saved = await tx.save(attendanceOf(tx.newId(), session, person.enrolmentId, entered));
    await tx.record('attendance.checked-in', saved);
    return 'recorded';
  }
}
