import type { Client } from 'pg';
import { administrativeProcedures } from './administrative-procedures';
import { archiveAndDestruction } from './archive-and-destruction';
import { type Attempt, attemptOf } from './attempts';
import { changes } from './changes';
import { decisions } from './decisions';
import { documentKinds } from './document-kinds';
import { documents } from './documents';
import { evidencePacks } from './evidence-packs';
import { existingDocuments } from './existing-documents';
import { external } from './external';
import { FAMILIES } from './families';
import { files } from './files';
import { columnsOf, type Guard, guards } from './guard';
import { identity } from './identity';
import { intake } from './intake';
import type { Chapter, Invariant, LegalRow } from './invariant';
import { issuances } from './issuances';
import { journal } from './journal';
import { organizations } from './organizations';
import { plans } from './plans';
import { progress } from './progress';
import { reading } from './reading';
import { recordsByHand } from './records-by-hand';
import { retention } from './retention';
import { revokedWithdrawals } from './revoked-withdrawals';
import { signing } from './signing';
import { texts } from './texts';
import { trainingCertificates } from './training-certificates';
import { trainingClasses } from './training-classes';
import { trainingCompetence } from './training-competence';
import { trainingCourses } from './training-courses';
import { trainingEffectiveness } from './training-effectiveness';
import { trainingEvaluation } from './training-evaluation';
import { trainingLearners } from './training-learners';
import { trainingNominations } from './training-nominations';
import { trainingRoster } from './training-roster';
import { openedWall, wallOf } from './walls';

export type { Attempt } from './attempts';
export { legally, refusalOf } from './attempts';
export type { Guard } from './guard';

const CHAPTERS: readonly Chapter[] = [
  organizations,
  identity,
  journal,
  files,
  documents,
  existingDocuments,
  decisions,
  revokedWithdrawals,
  documentKinds,
  administrativeProcedures,
  issuances,
  retention,
  archiveAndDestruction,
  reading,
  changes,
  intake,
  recordsByHand,
  evidencePacks,
  external,
  texts,
  signing,
  plans,
  progress,
  trainingCourses,
  trainingClasses,
  trainingLearners,
  trainingCertificates,
  trainingRoster,
  trainingNominations,
  trainingCompetence,
  trainingEvaluation,
  trainingEffectiveness,
];
/** A legal row of every table that refuses something. */
export const LEGAL_ROWS: Readonly<Record<string, LegalRow>> = Object.assign({}, ...CHAPTERS.map((chapter) => chapter.rows));

/** An invariant with the object that keeps it and the attempts to break it. */
export interface Promised {
  readonly sentence: string;
  readonly guard: Guard;
  readonly attempts: readonly Attempt[];
}

/**
 * What the database refuses: the rows written by hand, and those that the families make from the catalog.
 * `uncovered` are objects of the catalog that nobody tries to break, `stale` rows whose object is not there.
 */
export async function promises(db: Client): Promise<{ promised: Promised[]; uncovered: string[]; stale: string[] }> {
  const columns = await columnsOf(db);
  const written = new Map(CHAPTERS.flatMap((chapter) => chapter.invariants).map((one) => [`${one.table}.${one.constraint}`, one]));
  const promised: Promised[] = [];
  const uncovered: string[] = [];
  const found = await guards(db);
  for (const guard of found) {
    const name = `${guard.table}.${guard.name}`;
    if (guard.kind === 'policy') {
      const wall = wallOf(
        guard,
        found.filter(({ kind, table }) => kind === 'trigger' && table === guard.table),
        LEGAL_ROWS,
      );
      if (wall) promised.push({ sentence: wall.sentence, guard, attempts: wall.attempts });
      else uncovered.push(`${name}: ${guard.definition}`);
      continue;
    }
    const invariant =
      written.get(name) ??
      ofFamily(guard, {
        columns: columns.get(guard.table) ?? [],
        triggers: found.filter(({ kind, table }) => kind === 'trigger' && table === guard.table).map((trigger) => trigger.name),
      });
    written.delete(name);
    if (invariant)
      promised.push({ sentence: invariant.sentence, guard, attempts: invariant.tries.map((one) => attemptOf(guard, one, LEGAL_ROWS)) });
    else uncovered.push(`${name}: ${guard.definition}`);
  }
  return { promised, uncovered, stale: [...written.keys()] };
}

function ofFamily(guard: Guard, table: Parameters<(typeof FAMILIES)[number]>[2]): Invariant | undefined {
  for (const family of FAMILIES) {
    const said = family(guard, LEGAL_ROWS[guard.table], table);
    if (said) return { table: guard.table, constraint: guard.name, ...said };
  }
  return undefined;
}

/** The statement of the owner after which the guard is no more, and what rests on it neither (a foreign key on a unique one). */
export function removal(guard: Guard): string {
  if (guard.kind === 'policy') return openedWall(guard);
  if (guard.kind === 'trigger') return `drop trigger "${guard.name}" on "${guard.table}"`;
  return guard.bare ? `drop index "${guard.name}" cascade` : `alter table "${guard.table}" drop constraint "${guard.name}" cascade`;
}
