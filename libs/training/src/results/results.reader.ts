import { Injectable } from '@nestjs/common';
import { type Language, say, showActions, showReason } from '@qms/http';
import { type Permission, permits, Refusal } from '@qms/lifecycle';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { enrolmentLifecycle } from '../roster/enrolment.lifecycle';
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
      const runs = allows(trainingPolicy, actor, 'training:run', held);
      const judged = await resultsOpen(db, held);
      return {
        leastAttendance: rule.leastAttendance,
        passMark: rule.passMark,
        topMark,
        hasMidterm: rule.hasMidterm,
        attempts: rule.attempts,
        learners: learners.map((one) => ({ ...shown(one, language), actions: showActions(learnerActions(one, runs, judged), language) })),
        actions: showActions(
          {
            enterMarks: [
              teaches,
              unless(!marksOpen, 'results-not-open'),
              unless(!rule.hasMidterm && rule.passMark === null, 'course-without-test'),
            ],
            judge: [runs, unless(!judged, 'results-not-open')],
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

const unless = (hinders: boolean, code: string): Permission => ({ allowed: !hinders, because: hinders ? [{ code }] : [] });

/** Whoever was judged by the rule may be judged otherwise; an exception, and what the rule sees otherwise by now, by the rule again. */
function learnerActions(one: LearnerResult, runs: Permission, resultOpen: boolean): Record<string, Permission[]> {
  if (one.state === 'accepted') return {};
  if (one.reason !== null || one.outdated) return { judgeByRule: [runs, unless(!resultOpen, 'results-not-open')] };
  const { reachesResult, midtermTaken, reachesLegalMark } = one;
  const facts = { rosterOpen: false, withinLegalSize: true, placeLeft: true, resultOpen, reachesResult, midtermTaken, reachesLegalMark };
  return { judgeOtherwise: [runs, permits(enrolmentLifecycle, reachesResult ? 'fail' : 'pass', one.state, facts)] };
}

const shown = (one: LearnerResult, language: Language): Omit<LearnerResultDto, 'actions'> => ({
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
