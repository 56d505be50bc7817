import { execFile } from 'node:child_process';
import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { World } from '../../world/world';

const CLI = resolve(__dirname, '../../../dist/apps/cli/src/main.js');

interface Told {
  code: number;
  words: string;
  healthy: boolean;
  findings: { check: string; state: 'fine' | 'notice' | 'fault'; vi: string; en: string }[];
}

let world: World;
const doctor = (env: NodeJS.ProcessEnv = {}, ...args: string[]): Promise<Told> =>
  new Promise((done) =>
    execFile(
      process.execPath,
      [CLI, 'doctor', ...args],
      { env: { ...process.env, NODE_ENV: 'test', ...world.env, ...env }, maxBuffer: 1 << 26 },
      (error, out, words) => done({ code: error ? Number(error.code ?? 1) : 0, words, ...JSON.parse(out) }),
    ),
  );
const faults = ({ findings }: Told): string[] => findings.filter(({ state }) => state === 'fault').map(({ check }) => check);
const storedFiles = (): string[] =>
  readdirSync(join(world.folder, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

beforeAll(async () => {
  world = await World.open();
  await (await world.as('thuky')).upload('/files', { name: 'Sổ theo dõi.txt', bytes: Buffer.from('Sổ theo dõi công việc') });
});
afterAll(() => world?.close());

describe('doctor', () => {
  it('finds a sound system healthy, says that a folder cannot lock, and leaves nothing behind', async () => {
    const before = storedFiles();
    const told = await doctor({}, '--all');
    expect(told).toMatchObject({ code: 0, healthy: true });
    expect(told.findings.map(({ check, state }) => `${check} ${state}`)).toEqual([
      'configuration fine',
      'keys fine',
      'database fine',
      'clock fine',
      'store fine',
      'store notice',
      'space fine',
      'space fine',
      'files fine',
      'journal fine',
      'damaged fine',
      'copies notice',
      'antivirus notice',
      'uploads fine',
      'jobs fine',
    ]);
    expect(told.words).toContain('✓ Nhật ký toàn vẹn');
    expect(storedFiles()).toEqual(before);
  });

  it('tells an antivirus that does not answer', async () => {
    const told = await doctor({ QMS_CLAMD: '127.0.0.1:1' });
    expect(told).toMatchObject({ code: 1, healthy: false });
    expect(told.findings.filter(({ state }) => state === 'fault').map(({ check }) => check)).toEqual(['antivirus']);
    expect((await doctor({ QMS_CLAMD: 'clamd' })).findings.map(({ check }) => check)).toEqual(['configuration']);
  });

  it('tells second copies that cannot be reached, and those that are kept', async () => {
    const file = join(world.folder, 'not-a-folder');
    writeFileSync(file, '');
    const second = { QMS_SECOND_DIR: `${world.folder}-second` };
    expect((await doctor({ QMS_SECOND_DIR: file, QMS_DATA_DIR: world.folder })).findings.map(({ check }) => check)).toEqual([
      'configuration',
    ]);
    const told = await doctor(second);
    rmSync(second.QMS_SECOND_DIR, { recursive: true, force: true });
    expect(told.findings.find(({ check }) => check === 'copies')).toMatchObject({ state: 'fine' });
    writeFileSync(second.QMS_SECOND_DIR, '');
    const broken = await doctor(second);
    rmSync(second.QMS_SECOND_DIR);
    expect(faults(broken)).toEqual(['copies']);
  });

  it('tells every fault of the configuration at once', async () => {
    const told = await doctor({ QMS_PORT: '70000', DATABASE_URL: 'mysql://x' });
    expect(told.code).toBe(1);
    expect(faults(told)).toEqual(['configuration', 'configuration']);
  });

  it('tells a database that cannot be reached, and still looks at the store', async () => {
    const told = await doctor({ DATABASE_URL: 'postgres://qms_app:x@127.0.0.1:1/qms' });
    expect(told.code).toBe(1);
    expect(faults(told)).toEqual(['database']);
    expect(told.findings.map(({ check }) => check)).toContain('store');
  });

  it('tells a role that may do too much', async () => {
    const told = await doctor({ DATABASE_URL: world.database.adminUrl });
    expect(told.code).toBe(1);
    expect(faults(told)).toContain('database');
  });

  it('tells keys that others can read, and keys that are gone', async () => {
    const secret = join(world.folder, 'keys', 'secret');
    chmodSync(secret, 0o644);
    const open = await doctor();
    chmodSync(secret, 0o600);
    expect(faults(open)).toEqual(['keys']);
    expect(open.findings.find(({ state }) => state === 'fault')!.vi).toContain(`chmod go= ${secret}`);
    expect(faults(await doctor({ QMS_KEYS_DIR: join(world.folder, 'nowhere') }))).toEqual(['keys']);
  });

  it('tells each damaged file, each missing file and each failed job', async () => {
    const [first, second] = storedFiles();
    chmodSync(first!, 0o600);
    writeFileSync(first!, 'khác');
    rmSync(second!, { force: true });
    await world.sql(`insert into pgboss.job (name, state, output, completed_on)
      select name, 'failed', '{"message":"máy chủ thư không trả lời"}', now() from pgboss.queue limit 1`);
    const told = await doctor({}, '--all');
    expect(told.code).toBe(1);
    expect(faults(told)).toEqual(['files', 'files', 'jobs']);
    expect(told.words).toMatch(/đã hỏng/);
    expect(told.words).toMatch(/không còn/);
    expect(told.words).toMatch(/máy chủ thư không trả lời/);
  });
});
