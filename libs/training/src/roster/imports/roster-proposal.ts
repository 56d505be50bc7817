import { knownAgencies, knownLearners } from '../known-learners';
import type { Asking, RosterStanding } from '../roster.facts';
import { sizesWith } from '../roster.rules';
import type { RosterImport } from './roster-import.entity';
import type { RosterImportFacts } from './roster-import.lifecycle';
import { type JudgedRoster, judgeRoster, type RowStanding } from './roster-judgement.rules';

export interface ProposedRoster extends JudgedRoster {
  readonly facts: RosterImportFacts;
}

/** A list beside what is known of people and of the class: two statements, however long it is. */
export async function proposedRoster(
  db: Asking & { readonly today: string },
  one: Pick<RosterImport, 'organizationId' | 'classId' | 'reading' | 'corrections' | 'entersAs'>,
  standing: RosterStanding,
): Promise<ProposedRoster> {
  const list = one.reading!;
  const corrections = one.corrections ?? {};
  const names = new Set(list.rows.map(({ row, cells }) => corrections[row]?.fields?.fullName ?? cells.fullName?.text ?? ''));
  const known = await knownLearners(db, one.organizationId, [...names].filter(Boolean), one.classId);
  const agencies = await knownAgencies(db, db.today);
  const judged = judgeRoster(list, corrections, { today: db.today, known, agencies });
  const count = (...standings: RowStanding[]): number => judged.rows.filter((row) => standings.includes(row.standing)).length;
  const fresh = count('new', 'known');
  const sizes = sizesWith(standing, one.entersAs === 'accepted' ? fresh : 0);
  return {
    ...judged,
    facts: { wrong: count('wrong', 'undecided'), fresh, rosterOpen: standing.state === 'enrolling', ...sizes, wentOn: 0 },
  };
}

/** Learners of a list to whom something has happened since: moved, marked, changed, or in another class. */
export async function learnersGoneOn(db: Asking, importId: string): Promise<string[]> {
  const rows = await db.query<{ name: string }>(
    `select l.full_name as name from enrolment n join learner l on l.id = n.learner_id where n.import_id = $1 and
       (n.version > 1 or exists (select from attendance a where a.enrolment_id = n.id) or (l.import_id = $1 and (l.version > 1 or exists (select from enrolment o where o.learner_id = l.id and o.id <> n.id)
         or exists (select from learner m where m.merged_into_id = l.id))))
     order by l.full_name limit 100`,
    [importId],
  );
  return rows.map(({ name }) => name);
}
