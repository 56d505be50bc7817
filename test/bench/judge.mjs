import { MOST_BLOCKED } from './copies.mjs';
import { MOST_ADVERSARIAL } from './search.mjs';

/** Goals against bare: p50 at one connection at most so many times, throughput at 32 connections at least such a share. */
const GOALS = {
  W1: { p50: 2, share: 0.6 },
  W3: { p50: 2 },
  W4: { share: 0.5 },
  'W2 common': { p50: 2 },
  'W2 spelled': { p50: 2 },
  'W2 documents common': { p50: 2 },
  'W2 documents spelled': { p50: 2 },
  'W5 up': { p50: 1.3 },
  'W5 down': { p50: 1.5 },
  'W6 30 pages': { p50: 1.5 },
  'W6 300 pages': { p50: 1.5 },
  'W6 19 MB scan': { p50: 2 },
  'W6 200 certificates': { p50: 3 },
  'W7 roster': { p50: 3 },
};
/** The table of clauses and agencies, at 100,000 records. Milliseconds, p50. */
const MOST_BY_CLAUSE = 300;
const MB = 1024 * 1024;
const round = (value, digits = 2) => Number(value.toFixed(digits));

/** Tables on standard output, what is missed on standard error. @param parts what the workloads gave; null = not measured */
export function judged(rows, parts) {
  const missed = parts.flatMap((part) => part?.missed ?? []);
  const tally = { failed: 0 };
  const results = Object.assign({}, ...parts.map((part) => part?.results));
  console.table(ratios(results, missed, tally));
  const figures = { results };
  for (const part of parts) {
    if (part?.notMeasured) process.stderr.write(`KHÔNG ĐO / NOT MEASURED: ${part.notMeasured}\n`);
    if (part?.adversarial) figures.adversarial = worst(part.adversarial, rows, missed, tally);
    if (part?.growth) figures.growth = grown(part.growth);
    if (part?.blocked) figures.blocked = held(part.blocked, missed);
    if (part?.byClause) figures.byClause = clauses(part.byClause, rows, missed, tally);
  }
  for (const line of missed) process.stderr.write(`Chưa đạt / missed: ${line}\n`);
  return { figures, missed, failed: tally.failed };
}

function ratios(results, missed, tally) {
  const table = [];
  for (const [workload, byConnections] of Object.entries(results))
    for (const [connections, { ours, bare, failed }] of Object.entries(byConnections)) {
      tally.failed += failed;
      const ratio = ours.p50 / bare.p50;
      const share = ours.perSecond / bare.perSecond;
      table.push({
        workload,
        connections,
        'p50 ms': round(ours.p50),
        'bare ms': round(bare.p50),
        'p50 ratio': round(ratio),
        'p99/p50': round(ours.p99 / ours.p50, 1),
        'per s': round(ours.perSecond, 0),
        'throughput share': round(share),
        'no 2xx': failed,
      });
      const goal = GOALS[workload];
      if (connections === '1' && goal?.p50 && ratio > goal.p50) missed.push(`${workload}: p50 ${round(ratio)}× > ${goal.p50}×`);
      if (connections === '32' && goal?.share && share < goal.share)
        missed.push(`${workload}: throughput ${round(share)}× < ${goal.share}×`);
    }
  return table;
}

function worst(adversarial, rows, missed, tally) {
  const figures = {};
  for (const [typed, found] of Object.entries(adversarial)) {
    figures[typed] = found === 'refused' ? { p50: 'refused' } : { p50: round(found.p50, 1), p99: round(found.p99, 1) };
    if (found === 'refused') continue;
    tally.failed += found.failed;
    if (rows >= 1_000_000 && found.p99 > MOST_ADVERSARIAL)
      missed.push(`"${typed}": p99 ${round(found.p99, 0)} ms > ${MOST_ADVERSARIAL} ms`);
  }
  console.table(figures);
  return figures;
}

function grown(growth) {
  const figures = Object.fromEntries(
    Object.entries(growth).map(([way, bytes]) => [`32 × 5 MB ${way}`, { 'growth MB': round(bytes / MB, 1) }]),
  );
  console.table(figures);
  return figures;
}

function held(blocked, missed) {
  const figures = Object.fromEntries(Object.entries(blocked).map(([paper, ms]) => [paper, { 'event loop held up ms': round(ms, 1) }]));
  console.table(figures);
  for (const [paper, ms] of Object.entries(blocked))
    if (ms > MOST_BLOCKED) missed.push(`W6 ${paper}: the event loop was held up for ${round(ms, 0)} ms`);
  return figures;
}

function clauses(byClause, rows, missed, tally) {
  tally.failed += byClause.failed;
  console.table({ 'records by clause': { 'p50 ms': round(byClause.p50, 1) } });
  if (rows <= 100_000 && byClause.p50 > MOST_BY_CLAUSE)
    missed.push(`records by clause: p50 ${round(byClause.p50, 0)} ms > ${MOST_BY_CLAUSE} ms`);
  return byClause;
}
