import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../launcher/build.mjs';
import { root } from '../launcher/install.mjs';
import { checkOutcome, runOutcome, sum } from './outcome.mjs';
import { runTool } from './run-tool.mjs';

const MINUTE = 60_000;
const tool = (path) => join(root, 'node_modules', path);

/** The kinds of test in the order in which they run. `minutes` is the limit after which a run is killed. */
export const KINDS = [
  { name: 'build', minutes: 8, run: build },
  { name: 'check', minutes: 8, run: check },
  {
    name: 'rules',
    minutes: 10,
    files: [['libs', 'apps/api', 'apps/cli', 'test/architecture'], '.spec.ts'],
    run: jest(['--selectProjects', 'rules']),
  },
  { name: 'web', minutes: 10, files: [['apps/web'], '.spec.ts', '.spec.tsx'], run: vitest },
  { name: 'e2e', minutes: 35, files: [['test/e2e'], '.e2e.ts'], run: jestSystem('e2e', ['--maxWorkers', '2']) },
  { name: 'journeys', minutes: 15, files: [['test/journeys'], '.journey.ts'], run: jestSystem('journeys') },
  { name: 'browser', minutes: 50, files: [['test/browser'], '.browser.ts'], run: jestSystem('browser') },
];

/** True when there is a test file of the kind; a kind without files is told, not run. */
export function hasFiles({ files }) {
  if (!files) return true;
  const [folders, ...endings] = files;
  return folders.some((folder) => containsTest(join(root, folder), endings));
}

function containsTest(folder, endings) {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { withFileTypes: true }).some((entry) =>
    entry.isDirectory()
      ? entry.name !== 'node_modules' && containsTest(join(folder, entry.name), endings)
      : endings.some((ending) => entry.name.endsWith(ending)),
  );
}

async function build() {
  try {
    await ensureBuilt();
    return checkOutcome('build', 'exit 0');
  } catch (error) {
    return checkOutcome('build', error.message);
  }
}

async function check(limit) {
  const commands = [
    ['biome', tool('@biomejs/biome/bin/biome'), ['ci', '--colors=off']],
    ['types', tool('typescript/bin/tsc'), ['--noEmit', '-p', 'tsconfig.json']],
    ['types of the web app', tool('typescript/bin/tsc'), ['--noEmit', '-p', 'apps/web/tsconfig.json']],
  ];
  const outcomes = [];
  // One after the other: each compiler takes more than a gigabyte, and the words stay apart.
  for (const [name, script, args] of commands) outcomes.push(checkOutcome(name, await runTool([script, ...args], limit)));
  return { ...sum(outcomes), problems: outcomes.flatMap((outcome) => outcome.problems) };
}

/** @param more for jest: files over HTTP wait for the database half of the time, so two go side by side; a browser fills the machine alone */
function jestSystem(kind, more = []) {
  return jest(['--selectProjects', 'system', '--testPathPatterns', `/test/${kind}/`, ...more], kind);
}

function jest(args, name = 'rules') {
  return (limit) =>
    reported(name, (report) =>
      runTool(
        [
          '--experimental-vm-modules',
          '--disable-warning=ExperimentalWarning',
          tool('jest/bin/jest.js'),
          ...args,
          '--json',
          `--outputFile=${report}`,
        ],
        limit,
      ),
    );
}

function vitest(limit) {
  return reported('web', (report) =>
    runTool(
      [
        ...[tool('vitest/vitest.mjs'), 'run', '--config', 'apps/web/vitest.config.mts'],
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ],
      limit,
    ),
  );
}

/** Runs with a fresh file for the runner's report and reads it. */
async function reported(name, run) {
  const folder = join(root, 'node_modules', '.cache', 'qms-test');
  const path = join(folder, `${name}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(path, { force: true });
  const ended = await run(path);
  return runOutcome(readReport(path), ended);
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

export const limitOf = ({ minutes }) => minutes * MINUTE;
