import { hasGrant, resultsOf } from '../results/results.facts';
import type { GrantFacts } from './certificate-grant.lifecycle';

interface Asked {
  query<T>(sql: string, parameters?: unknown[]): Promise<T[]>;
}

/** What a new decision of a class needs to know. */
export async function newGrantFacts(db: Asked, held: { readonly id: string; readonly state: string }): Promise<GrantFacts> {
  const { rule, learners } = await resultsOf(db, held.id);
  return {
    resultsOpen: held.state === 'awaiting-results' && !(await hasGrant(db, held.id)),
    everybodyJudged: learners.every((one) => one.state !== 'accepted' && !one.outdated),
    passed: learners.filter((one) => one.state === 'passed').length,
    hasPaper: rule.paper !== 'none',
    isByPlan: rule.regime === 'by-plan',
    hasFile: false,
    reserved: 0,
    printed: 0,
    withinSignersField: true,
  };
}

/** What the decision itself needs to know. */
export async function grantFacts(db: Asked, grant: { readonly id: string; readonly fileId: string | null }): Promise<GrantFacts> {
  const [row] = await db.query<{ reserved: number; printed: number }>(
    `select count(*) filter (where state = 'reserved')::int as reserved, count(*) filter (where state not in ('reserved', 'void'))::int as printed
     from certificate where grant_id = $1`,
    [grant.id],
  );
  return {
    resultsOpen: true,
    everybodyJudged: true,
    passed: 1,
    hasPaper: true,
    isByPlan: true,
    hasFile: grant.fileId !== null,
    reserved: row?.reserved ?? 0,
    printed: row?.printed ?? 0,
    // Asked where somebody signs for the head.
    withinSignersField: true,
  };
}
