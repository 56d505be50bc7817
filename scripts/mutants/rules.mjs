import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { root } from '../launcher/install.mjs';
import { mutantsOf } from './sources.mjs';

const require = createRequire(import.meta.url);
/** What pure files and their specs use of the unit of work; the whole lib would load the server for every mutant. */
const PURE_WORK = ['policy', 'actor', 'clock'];

/**
 * Mutants of every lifecycle and policy, each in a folder of its own with the sources that its specs need, all in one run of Jest. Related are
 * the specs of the same lib that import the file; the approved files would notice everything and are left out.
 */
export async function ruleMutants() {
  const scratch = mkdtempSync(join(tmpdir(), 'qms-mutants-'));
  try {
    const mutants = [];
    const unspecified = [];
    for (const path of globSync('libs/*/src/**/*.{policy,lifecycle}.ts', { cwd: root }).sort()) {
      const specs = specsOf(path);
      const made = mutantsOf(path, readFileSync(join(root, path), 'utf8'));
      if (specs.length === 0) unspecified.push(...made.map((mutant) => ({ ...mutant, path })));
      else for (const mutant of [{ control: true }, ...made]) mutants.push(place(scratch, mutants.length, path, specs, mutant));
    }
    const failed = run(scratch);
    for (const { control, folder, path } of mutants)
      if (control && failed.has(folder)) throw new Error(`the specs of ${path} fail without a mutant:\n${failed.get(folder)}`);
    const real = mutants.filter(({ control }) => !control);
    const survivors = [...real.filter(({ folder }) => !failed.has(folder)), ...unspecified];
    return {
      all: real.length + unspecified.length,
      survivors: survivors.map(({ path, line, what }) => ({ where: `${path}:${line}`, what })),
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Writes one mutant (or, for a control, the file as it is) with its specs and what they import. */
function place(scratch, number, path, specs, mutant) {
  const folder = `m${number}`;
  // A file in a folder of its lib may import what stands above it.
  const placeOf = (source) => join(scratch, folder, relative(/^libs\/[^/]+\/src/.exec(path)[0], source));
  for (const source of new Set(specs.flatMap((spec) => [spec, ...importsOf(spec)]))) {
    mkdirSync(dirname(placeOf(source)), { recursive: true });
    cpSync(join(root, source), placeOf(source));
  }
  if (!mutant.control) writeFileSync(placeOf(path), mutant.text);
  return { ...mutant, folder, path };
}

const specsOf = (path) =>
  globSync(`${dirname(path)}/*.spec.ts`, { cwd: root })
    .filter((spec) => importsOf(spec).includes(path))
    .sort();

/** Sources of the same lib that a file imports, and what these import; paths in the checkout. */
function importsOf(path, seen = new Set()) {
  for (const { fileName } of ts.preProcessFile(readFileSync(join(root, path), 'utf8')).importedFiles) {
    const source = `${join(dirname(path), fileName)}.ts`;
    if (!fileName.startsWith('.') || seen.has(source) || !existsSync(join(root, source))) continue;
    seen.add(source);
    importsOf(source, seen);
  }
  return [...seen];
}

/** @returns folder → first words of its failure */
function run(scratch) {
  writeFileSync(join(scratch, 'work.ts'), PURE_WORK.map((name) => `export * from '${root}libs/work/src/${name}';`).join('\n'));
  const [rules] = require('../../jest.config.cjs').projects;
  const [[pattern, [, swc]]] = Object.entries(rules.transform);
  const config = {
    rootDir: scratch,
    testMatch: ['<rootDir>/m*/**/*.spec.ts'],
    testEnvironment: require.resolve('jest-environment-node'),
    transform: { [pattern]: [require.resolve('@swc/jest'), swc] },
    moduleNameMapper: { '^@qms/work$': '<rootDir>/work.ts', '^@qms/([^/]+)$': `${root}libs/$1/src/index.ts` },
    modulePaths: [join(root, 'node_modules')],
    bail: 0,
    // A thousand mutants fill the memory of one process.
    workerIdleMemoryLimit: '1500MB',
  };
  writeFileSync(join(scratch, 'jest.config.json'), JSON.stringify(config));
  const jest = [
    'node_modules/jest/bin/jest.js',
    '--config',
    join(scratch, 'jest.config.json'),
    '--json',
    '--outputFile',
    join(scratch, 'result.json'),
    '--silent',
  ];
  const { stderr } = spawnSync(process.execPath, ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', ...jest], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1024 * 1024 * 1024,
  });
  if (!existsSync(join(scratch, 'result.json'))) throw new Error(`Jest gave no result:\n${stderr.slice(-4_000)}`);
  const failed = new Map();
  for (const { name, status, message, assertionResults } of JSON.parse(readFileSync(join(scratch, 'result.json'), 'utf8')).testResults) {
    if (status === 'passed') continue;
    if (assertionResults.length === 0) throw new Error(`a mutant cannot be loaded:\n${message}`);
    failed.set(relative(scratch, name).split('/')[0], message);
  }
  return failed;
}
