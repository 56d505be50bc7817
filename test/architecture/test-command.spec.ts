/** What `npm test` counts (scripts/testing/outcome.mjs): nothing that did not run may look green. */
interface Outcome {
  passed: number;
  failed: number;
  notRun: number;
  problems: string[];
}
interface OutcomeModule {
  runOutcome(report: unknown, ended: string): Outcome;
  checkOutcome(name: string, ended: string): Outcome;
  inCi(outcome: Outcome): Outcome;
  sum(outcomes: Outcome[]): Pick<Outcome, 'passed' | 'failed' | 'notRun'>;
  closingLine(total: Pick<Outcome, 'passed' | 'failed' | 'notRun'>, where: { ci: boolean }): string;
}

const MODULE = '../../scripts/testing/outcome.mjs';
let counting: OutcomeModule;

beforeAll(async () => {
  counting = (await import(MODULE)) as OutcomeModule;
});

const file = (status: string, ...tests: string[]) => ({ name: 'a.e2e.ts', status, assertionResults: tests.map((s) => ({ status: s })) });

it.each([
  ['counts tests by how they ended', [file('failed', 'passed', 'passed', 'failed')], 'exit 1', [2, 1, 0]],
  ['counts skipped and todo tests as not run', [file('passed', 'passed', 'pending', 'todo', 'skipped')], 'exit 0', [1, 0, 3]],
  ['counts a file that could not be loaded', [file('passed', 'passed'), file('failed')], 'exit 1', [1, 1, 0]],
  ['counts a run without a test', [], 'exit 0', [0, 1, 0]],
  ['counts an exit that no failed test explains', [file('passed', 'passed')], 'exit 1', [1, 1, 0]],
  ['counts a run that had to be killed after its tests', [file('passed', 'passed')], 'time-out after 5 s', [1, 1, 0]],
  ['does not count a failed run twice', [file('failed', 'failed')], 'exit 1', [0, 1, 0]],
])('%s', (_, testResults, ended, [passed, failed, notRun]) => {
  expect(counting.runOutcome({ testResults }, ended)).toMatchObject({ passed, failed, notRun });
});

it('counts a run that left no report', () => {
  expect(counting.runOutcome(undefined, 'SIGKILL')).toEqual({ passed: 0, failed: 1, notRun: 0, problems: ['no report (SIGKILL)'] });
});

it('takes what was not run for failed in CI', () => {
  expect(counting.inCi({ passed: 5, failed: 1, notRun: 2, problems: [] })).toEqual({
    passed: 5,
    failed: 3,
    notRun: 0,
    problems: ['2 not run'],
  });
});

it('closes with the line that CI reads', () => {
  const total = counting.sum([
    counting.checkOutcome('types', 'exit 2'),
    counting.runOutcome({ testResults: [file('passed', 'passed', 'pending')] }, 'exit 0'),
  ]);
  expect(counting.closingLine(total, { ci: true })).toBe('1 passed, 1 failed');
  expect(counting.closingLine(total, { ci: false })).toBe('1 passed, 1 failed, 1 not run');
});
