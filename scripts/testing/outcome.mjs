/**
 * @typedef {object} Outcome what one kind of test came to; `problems` says in words what no test could say
 * @property {number} passed
 * @property {number} failed
 * @property {number} notRun
 * @property {string[]} problems
 */

/** The outcome of a command that is one check: it passed when it ended with 0. */
export const checkOutcome = (name, ended) =>
  ended === 'exit 0'
    ? { passed: 1, failed: 0, notRun: 0, problems: [] }
    : { passed: 0, failed: 1, notRun: 0, problems: [`${name}: ${ended}`] };

/**
 * The outcome of a run of Jest or Vitest. A file that could not be loaded, a run without a test, a run without a report and an exit
 * that no failed test explains are failures of their own.
 * @param report what the runner's JSON reporter wrote; undefined when it wrote nothing
 * @param ended `exit 0`, `exit 1`, a signal or `time-out`
 * @returns {Outcome}
 */
export function runOutcome(report, ended) {
  const outcome = { passed: 0, failed: 0, notRun: 0, problems: [] };
  const fail = (problem) => {
    outcome.failed += 1;
    outcome.problems.push(problem);
  };
  for (const file of report?.testResults ?? []) {
    const statuses = file.assertionResults.map((test) => test.status);
    outcome.passed += statuses.filter((status) => status === 'passed').length;
    outcome.failed += statuses.filter((status) => status === 'failed').length;
    outcome.notRun += statuses.filter((status) => status !== 'passed' && status !== 'failed').length;
    if (file.status === 'failed' && !statuses.includes('failed')) fail(`${file.name}: could not run`);
  }
  if (!report) fail(`no report (${ended})`);
  else if (outcome.passed + outcome.failed + outcome.notRun === 0) fail('ran no test');
  else if (ended !== 'exit 0' && outcome.failed === 0) fail(`ended with ${ended}`);
  return outcome;
}

/** With `CI=true` nothing may be left out: what was not run has failed. */
export function inCi({ passed, failed, notRun, problems }) {
  return { passed, failed: failed + notRun, notRun: 0, problems: notRun ? [...problems, `${notRun} not run`] : problems };
}

export function sum(outcomes) {
  const total = (key) => outcomes.reduce((n, outcome) => n + outcome[key], 0);
  return { passed: total('passed'), failed: total('failed'), notRun: total('notRun') };
}

/** The closing line of `npm test`. */
export const closingLine = ({ passed, failed, notRun }, { ci }) => `${passed} passed, ${failed} failed${ci ? '' : `, ${notRun} not run`}`;
