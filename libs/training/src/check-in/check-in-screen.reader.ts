import { Injectable } from '@nestjs/common';
import { type Language, showActions } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { OrganizationsReader } from '@qms/organizations';
import { type Actor, authorize, Work } from '@qms/work';
import { AttendanceReader } from '../attendance/attendance.reader';
import { checkInRefusals } from '../attendance/attendance.rules';
import { trainingPolicy } from '../training.policy';
import { checksIn } from './check-in.own-rules';
import { MOST_WRONG } from './check-in.service';
import { CheckInCodes } from './check-in-codes';
import type { CheckInScreenDto } from './check-in-screen.dto';
import { secondsLeft } from './rotating-code.rules';

/** The screen before which learners sit. */
@Injectable()
export class CheckInScreenReader {
  constructor(
    private readonly work: Work,
    private readonly attendance: AttendanceReader,
    private readonly organizations: OrganizationsReader,
    private readonly codes: CheckInCodes,
  ) {}

  /** @param url the address of a code. @throws Refusal `not-found`, also where the office does not let learners check themselves in */
  read(actor: Actor, sessionId: string, language: Language, url: (code: string) => string): Promise<CheckInScreenDto> {
    return this.work.read(actor, async (db) => {
      const { of, session, items } = await this.attendance.readSession(db, sessionId);
      if (!(await checksIn(this.organizations, db, of.organizationId))) throw new Refusal('not-found');
      authorize(trainingPolicy, actor, 'training:teach', of, { now: db.now });
      const because = checkInRefusals(session, of.state, db.now);
      const [tries] = await db.query<{ wrong: number }>('select wrong from check_in_tries where session_id = $1', [sessionId]);
      const present = items.filter(({ mark }) => mark === 'present');
      return {
        session,
        classCode: of.classCode,
        classTitle: of.classTitle,
        url: because.length === 0 ? url(this.codes.codeOf(sessionId, db.now)) : null,
        secondsLeft: secondsLeft(db.now),
        present: present.length,
        checkedIn: present.filter(({ source }) => source === 'rotating-qr').length,
        learners: items.length,
        wrong: tries?.wrong ?? 0,
        mostWrong: MOST_WRONG,
        actions: showActions({ show: [{ allowed: because.length === 0, because }] }, language),
      };
    });
  }
}
