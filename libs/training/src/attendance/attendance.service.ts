import { Injectable } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { ClassSession, TrainingClass } from '../classes/training-class.entity';
import { learnerOf } from '../roster/learner.sql';
import { trainingPolicy } from '../training.policy';
import type { AttendanceMarkDto, EnterAttendanceDto } from './attendance.dto';
import { Attendance, type AttendanceMark, type AttendanceSource, attendanceOf } from './attendance.entity';
import { closingRefusals, enteringRefusals } from './attendance.rules';

interface Entered {
  readonly changed: number;
  readonly already: number;
}
interface Hand {
  readonly session: ClassSession;
  readonly one: TrainingClass;
}
/** Of a class, who may be marked: whoever has a place. */
const PLACED = `select id from enrolment where class_id = $1 and state in ('accepted', 'passed', 'failed')`;

/** Who was there. One row for a learner and a session, whatever it was entered by; what is closed stays. */
@Injectable()
export class AttendanceService {
  constructor(private readonly work: Work) {}

  /** @throws Refusal `session-closed`, `session-not-begun`; `unknown-reference` for whoever has no place in the class */
  enter(actor: Actor, sessionId: string, input: EnterAttendanceDto): Promise<Entered> {
    return this.work.run(actor, async (tx) => {
      const hand = await this.open(tx, sessionId);
      const entered = await this.mark(tx, hand, input.marks, input.from ?? 'list');
      if (entered.changed === 0) tx.nothingToDo();
      return entered;
    });
  }

  /** The code of one row of the sheet was read: present. */
  scan(actor: Actor, sessionId: string, enrolmentId: string): Promise<Entered & { fullName: string; ordinal: number | null }> {
    return this.work.run(actor, async (tx) => {
      const hand = await this.open(tx, sessionId);
      const entered = await this.mark(tx, hand, [{ enrolmentId, mark: 'present' }], 'scan');
      if (entered.changed === 0) tx.nothingToDo();
      const [learner] = await tx.query<{ fullName: string; ordinal: number | null }>(
        `select l.full_name as "fullName", e.ordinal from enrolment e ${learnerOf('e')} where e.id = $1`,
        [enrolmentId],
      );
      return { ...entered, ...learner! };
    });
  }

  /** Chốt điểm danh: from then on it stands. @throws Refusal `session-not-over`, `attendance-incomplete` with how many are missing */
  close(actor: Actor, sessionId: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const { session, one } = await this.hand(tx, sessionId);
      const [{ missing } = { missing: 0 }] = await tx.query<{ missing: number }>(
        `select count(*)::int as missing from (${PLACED} except select enrolment_id from attendance where session_id = $2) m`,
        [one.id, sessionId],
      );
      refuse(closingRefusals(session, one.state, missing, tx.now));
      Object.assign(session, { closedAt: tx.now, closedBy: actor.personId });
      await tx.save(session);
      await tx.record('class-session.closed', session, { class: one.code });
      return { id: sessionId };
    });
  }

  private async open(tx: Tx, sessionId: string): Promise<Hand> {
    const hand = await this.hand(tx, sessionId);
    refuse(enteringRefusals(hand.session, hand.one.state, tx.now));
    return hand;
  }

  /** The class first, as whoever decides about its places does, then the session: two who enter it come one after the other. */
  private async hand(tx: Tx, sessionId: string): Promise<Hand> {
    const [found] = await tx.find(ClassSession, { id: sessionId });
    if (!found) throw new Refusal('not-found');
    const one = await tx.lock(TrainingClass, found.classId);
    const session = await tx.lock(ClassSession, sessionId);
    const teachers = await tx.query<{ personId: string }>(
      `select t.person_id as "personId" from session_trainer s join trainer t on t.id = s.trainer_id
       where s.session_id = $1 and s.ended_at is null and t.person_id is not null`,
      [sessionId],
    );
    const subject = { organizationId: session.organizationId, trainerPersonIds: teachers.map(({ personId }) => personId) };
    authorize(trainingPolicy, tx.actor, 'training:teach', subject, { now: tx.now });
    return { session, one };
  }

  private async mark(tx: Tx, { session, one }: Hand, marks: readonly AttendanceMarkDto[], source: AttendanceSource): Promise<Entered> {
    const placed = new Set((await tx.query<{ id: string }>(PLACED, [one.id])).map(({ id }) => id));
    const strange = marks.findIndex(({ enrolmentId }) => !placed.has(enrolmentId));
    if (strange >= 0)
      throw new Refusal('unknown-reference', { field: source === 'scan' ? 'enrolmentId' : `marks[${strange}].enrolmentId` });
    const there = new Map((await tx.find(Attendance, { sessionId: session.id })).map((row) => [row.enrolmentId, row]));
    const asked = new Map<string, AttendanceMark>(marks.map(({ enrolmentId, mark }) => [enrolmentId, mark]));
    let changed = 0;
    for (const [enrolmentId, mark] of asked) {
      const row = there.get(enrolmentId);
      if (row?.mark === mark) continue;
      changed += 1;
      const entered = { mark, source, enteredBy: tx.actor.personId, enteredAt: tx.now };
      const saved = await tx.save(row ? Object.assign(row, entered) : attendanceOf(tx.newId(), session, enrolmentId, entered));
      await tx.record('attendance.entered', saved);
    }
    return { changed, already: asked.size - changed };
  }
}

function refuse(because: readonly { code: string; params?: Record<string, string | number | null> }[]): void {
  const [first] = because;
  if (first) throw new Refusal(because.length === 1 ? first.code : 'not-possible-now', first.params ?? {}, because);
}
