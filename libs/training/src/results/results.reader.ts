import { Injectable } from '@nestjs/common';
import { type Language, say, showActions, showReason } from '@qms/http';
import { type Permission, Refusal } from '@qms/lifecycle';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { trainingPolicy } from '../training.policy';
import { readMarks } from './mark-table.rules';
import { MARK_PROBLEM_WORDS } from './mark-table.words';
import type { ClassResultsDto, LearnerResultDto, MarksReadDto } from './results.dto';
import { hasGrant, type LearnerResult, resultsOf, resultsOpen, trainersOf } from './results.facts';

interface HeldClass {
  readonly id: string;
  readonly organizationId: string;
  readonly state: string;
}

/** How the learners of a class stand, and what a pasted table of marks says of them. */
@Injectable()
export class ResultsReader {
  constructor(private readonly work: Work) {}

  ofClass(actor: Actor, classId: string, language: Language): Promise<ClassResultsDto> {
    return this.work.read(actor, async (db) => {
      const held = await heldClass(db, classId);
      const { rule, topMark, learners } = await resultsOf(db, classId);
      const teaches = allows(trainingPolicy, actor, 'training:teach', { ...held, trainerPersonIds: await trainersOf(db, classId) });
      const marksOpen = ['running', 'awaiting-results'].includes(held.state) && !(await hasGrant(db, classId));
      return {
        leastAttendance: rule.leastAttendance,
        passMark: rule.passMark,
        topMark,
        hasMidterm: rule.hasMidterm,
        attempts: rule.attempts,
        learners: learners.map((one) => shown(one, language)),
        actions: showActions(
          {
            enterMarks: [teaches, open(marksOpen)],
            judge: [allows(trainingPolicy, actor, 'training:run', held), open(await resultsOpen(db, held))],
          },
          language,
        ),
      };
    });
  }

  /** @throws Refusal `not-found` */
  readTable(actor: Actor, classId: string, text: string, language: Language): Promise<MarksReadDto> {
    return this.work.read(actor, async (db) => {
      await heldClass(db, classId);
      const { learners, topMark } = await resultsOf(db, classId);
      const { marks, problems, missing } = readMarks(text, learners, topMark ?? 100);
      return {
        marks: [...marks],
        missing: [...missing],
        problems: problems.map((one) => ({ ...one, message: say(MARK_PROBLEM_WORDS[one.code], language) })),
      };
    });
  }
}

/** A class of one's own organization. @throws Refusal `not-found` */
export async function heldClass(db: Db, classId: string): Promise<HeldClass> {
  const [held] = await db.query<HeldClass>(
    'select id, organization_id as "organizationId", state from training_class where id = $1 and organization_id = any ($2::uuid[])',
    [classId, db.actor.reads],
  );
  if (!held) throw new Refusal('not-found');
  return held;
}

const open = (allowed: boolean): Permission => ({ allowed, because: allowed ? [] : [{ code: 'results-not-open' }] });

const shown = (one: LearnerResult, language: Language): LearnerResultDto => ({
  enrolmentId: one.enrolmentId,
  ordinal: one.ordinal,
  name: one.name,
  agencyName: one.agencyName,
  state: one.state as LearnerResultDto['state'],
  sessions: one.sessions,
  attended: one.attended,
  attendance: one.attendance,
  mark: one.mark,
  marks: one.marks.map(({ test, attempt, mark }) => ({ test, attempt, mark })),
  reachesResult: one.reachesResult,
  because: one.because.map((because) => showReason(because, language)),
  reason: one.reason,
  outdated: one.outdated,
});
