import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './install.mjs';
import { say } from './say.mjs';

const SOURCES = ['apps/api', 'apps/worker', 'apps/cli', 'libs', 'seeds'];
const bin = (name) => join(root, 'node_modules', '.bin', name);

const PARTS = [
  {
    name: 'back-end',
    inputs: [...SOURCES, 'nest-cli.json', 'tsconfig.json', 'package-lock.json'],
    output: 'dist/apps/api/src/main.js',
    build: buildBackEnd,
  },
  {
    name: 'web',
    inputs: ['apps/web', 'package-lock.json'],
    output: 'dist/web/index.html',
    build: () => run(bin('vite'), ['build', '--config', 'apps/web/vite.config.mts', '--logLevel', 'warn']),
  },
];

/**
 * Builds the parts whose sources changed since they were built last; a stamp beside the output holds a digest of the sources.
 * @throws Error when a build fails; the compiler has said why on standard error
 */
export async function ensureBuilt(names = PARTS.map((part) => part.name)) {
  await Promise.all(PARTS.filter((part) => names.includes(part.name)).map(ensurePart));
}

async function ensurePart({ name, inputs, output, build }) {
  if (!inputs.some((input) => input.startsWith('apps/') && existsSync(join(root, input)))) return;
  const stamp = join(root, 'dist', `.${name}.built`);
  const digest = digestOf(inputs.flatMap(filesUnder).filter((path) => !/\.(spec|e2e)\.tsx?$|\.md$/.test(path)));
  if (existsSync(join(root, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  say(`Đang dựng / building: ${name}`);
  rmSync(stamp, { force: true });
  await build();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}

async function buildBackEnd() {
  // The compiler's own notes of what it wrote say nothing of a dist that was removed meanwhile.
  if (!existsSync(join(root, 'dist', 'apps'))) for (const app of ['api', 'cli']) rmSync(cacheOf(app), { force: true });
  await run(bin('nest'), ['build', 'api']);
  await run(bin('nest'), ['build', 'cli']);
  copyAssets();
  dropOutputsWithoutSource();
}

const cacheOf = (app) => join(root, 'node_modules', '.cache', `tsc-${app}.tsbuildinfo`);

/** What the sources read at run time beside themselves (templates, fonts, word lists): the compiler leaves it behind. */
function copyAssets() {
  for (const path of SOURCES.flatMap(filesUnder).filter((p) => !/\.(ts|md)$|tsconfig[^/]*\.json$|\/(fixtures|__snapshots__)\//.test(p))) {
    mkdirSync(dirname(join(root, 'dist', path)), { recursive: true });
    copyFileSync(join(root, path), join(root, 'dist', path));
  }
}

/** A migration or a seed that was renamed must not run twice under its old name. */
function dropOutputsWithoutSource() {
  for (const path of ['apps', 'libs', 'seeds'].flatMap((folder) => filesUnder(`dist/${folder}`))) {
    const source = path.replace(/^dist\//, '').replace(/\.js(\.map)?$/, '.ts');
    if (!existsSync(join(root, source)) && !existsSync(join(root, path.replace(/^dist\//, '')))) rmSync(join(root, path));
  }
}

function digestOf(paths) {
  const digest = createHash('sha256');
  for (const path of paths.sort())
    digest
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  return digest.digest('hex');
}

function filesUnder(path) {
  const place = join(root, path);
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [path];
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(`${path}/${entry.name}`) : entry.isFile() ? [`${path}/${entry.name}`] : []));
}

/** Runs a build tool; its words go to standard error. */
function run(command, args) {
  return new Promise((done, failed) => {
    const tool = spawn(command, args, { cwd: root, stdio: ['ignore', process.stderr, process.stderr] });
    tool.on('error', failed);
    tool.on('exit', (code, signal) =>
      code === 0 ? done() : failed(new Error(`${command} ${args.join(' ')}: ${signal ?? `exit ${code}`}`)),
    );
  });
}
