import { refuse, say } from '../launcher/say.mjs';
import { hasFiles, KINDS, limitOf } from './kinds.mjs';
import { closingLine, inCi, sum } from './outcome.mjs';
import { killAll } from './run-tool.mjs';

/** All kinds together may take this long. Milliseconds. */
const TOTAL = 80 * 60_000;

/** Runs kinds of test one after the other, prints minutes by kind and, as the last line of standard output, what it came to. */
export async function runKinds(names = KINDS.map((kind) => kind.name)) {
  const unknown = names.filter((name) => !KINDS.some((kind) => kind.name === name));
  if (unknown.length > 0)
    refuse(`Không có / no such kind: ${unknown.join(', ')}; có / there are: ${KINDS.map((kind) => kind.name).join(', ')}`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      killAll();
      process.exit(130);
    });

  const ci = process.env.CI === 'true';
  const end = Date.now() + TOTAL;
  const rows = [];
  for (const kind of KINDS.filter(({ name }) => names.includes(name))) {
    if (!hasFiles(kind)) {
      rows.push({ name: kind.name, minutes: 0, passed: 0, failed: 1, notRun: 0, problems: ['chưa có tệp kiểm thử / no test file'] });
      continue;
    }
    say(`\n== ${kind.name}`);
    const began = Date.now();
    const outcome = await kind.run(Math.max(1_000, Math.min(limitOf(kind), end - began)));
    rows.push({ name: kind.name, minutes: (Date.now() - began) / 60_000, ...(ci ? inCi(outcome) : outcome) });
  }

  const total = sum(rows);
  process.stdout.write(`\n${tableOf(rows)}\n\n${closingLine(total, { ci })}\n`);
  process.exitCode = total.failed > 0 || rows.length === 0 ? 1 : 0;
}

function tableOf(rows) {
  const lines = rows.map(
    ({ name, minutes, passed, failed, notRun }) =>
      `${name.padEnd(10)}${minutes.toFixed(1).padStart(6)} min${String(passed).padStart(7)} passed${String(failed).padStart(5)} failed${notRun ? `, ${notRun} not run` : ''}`,
  );
  const minutes = rows.reduce((all, row) => all + row.minutes, 0);
  const problems = rows.flatMap((row) => row.problems.map((problem) => `  ${row.name}: ${problem}`));
  return [...lines, `${'total'.padEnd(10)}${minutes.toFixed(1).padStart(6)} min`, ...problems].join('\n');
}
