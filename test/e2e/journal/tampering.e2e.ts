import { execFile } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Sealer } from '@qms/work';
import { organizationId } from '../../../seeds/demo';
import { until } from '../../world/until';
import { World } from '../../world/world';

const CLI = resolve(__dirname, '../../../dist/apps/cli/src/main.js');

interface Told {
  code: number;
  verdict: { whole: boolean; entries: number; faults: { kind: string }[] };
}

let world: World;
const qms = (...args: string[]): Promise<{ code: number; out: string }> =>
  new Promise((done) =>
    execFile(
      process.execPath,
      [CLI, ...args],
      { env: { ...process.env, NODE_ENV: 'test', ...world.env }, maxBuffer: 1 << 26 },
      (error, out) => done({ code: error ? Number(error.code ?? 1) : 0, out }),
    ),
  );
const verify = async (...args: string[]): Promise<Told> => {
  const { code, out } = await qms('journal', 'verify', ...args);
  return { code, verdict: JSON.parse(out) };
};
const kinds = ({ verdict }: Told): string[] => [...new Set(verdict.faults.map((fault) => fault.kind))].sort();

/** Acts as the owner of the database, who can switch the guards off; puts everything back afterwards. */
async function tamper(how: string, look: () => Promise<void>): Promise<void> {
  await world.sql('create table kept as select * from journal_entry', [], 'admin');
  await world.sql('create table kept_seal as select * from journal_seal', [], 'admin');
  await world.sql(`begin; alter table journal_entry disable trigger all; alter table journal_seal disable trigger all; ${how}; commit`);
  try {
    await look();
  } finally {
    await world.sql(`begin; delete from journal_personal; delete from journal_seal; delete from journal_entry;
      insert into journal_entry overriding system value select * from kept; insert into journal_seal select * from kept_seal;
      drop table kept; drop table kept_seal; alter table journal_entry enable trigger all; alter table journal_seal enable trigger all; commit`);
  }
}

beforeAll(async () => {
  world = await World.open();
  const administrator = await world.as('quantri');
  for (const name of ['Phòng Một', 'Phòng Hai', 'Phòng Ba'])
    await administrator.post('/organizations', {
      parentId: organizationId('SKHCN'),
      code: name,
      name,
      shortName: name,
      kind: 'room',
      validFrom: '2026-01-01',
    });
  const sealer = world.app.get(Sealer);
  await until(async () => {
    await sealer.seal();
    const [newest] = await sealer.heads('newest');
    const [{ entries }] = (await world.sql<{ entries: number }>('select count(*)::int as entries from journal_entry')) as [
      { entries: number },
    ];
    return newest?.head.entries === entries;
    // A transaction that still runs anywhere on the server, of another test, keeps entries from being sealed.
  }, 60);
}, 120_000);
afterAll(() => world?.close());

describe('the journal', () => {
  it('is whole, and covered by a signed seal', async () => {
    const told = await verify();
    expect(told).toMatchObject({ code: 0, verdict: { whole: true, faults: [] } });
    expect(told.verdict.entries).toBeGreaterThan(50);
  });

  it('tells who did what, before and after, without personal data', async () => {
    const { body } = await (await world.as('quantri')).get('/journal?aggregateType=organization&limit=1');
    expect(body.items[0]).toMatchObject({
      event: 'organization.created',
      sentence: 'Thêm cơ quan, đơn vị Phòng Ba',
      actor: { name: 'Phan Minh Trí' },
      after: { name: 'Phòng Ba' },
    });
    const [entry] = await world.sql<{ body: string }>("select body from journal_entry where aggregate_type = 'person' limit 1");
    expect(entry!.body).not.toContain('Phan Minh Trí');
  });

  it('cannot be changed by the app, not even by mistake', async () => {
    for (const sql of ['update journal_entry set event = event', 'delete from journal_entry', 'truncate journal_entry cascade'])
      await expect(world.sql(sql, [], 'app')).rejects.toThrow(/permission denied/);
    for (const sql of ['update journal_entry set event = event', 'delete from journal_entry'])
      await expect(world.sql(sql, [], 'owner')).rejects.toThrow(/append-only/);
  });

  it.each([
    ['an edited row', "update journal_entry set body = replace(body, 'Phòng Hai', 'Phòng Năm') where body like '%Phòng Hai%'", 'edited'],
    [
      'an edited row with its hash made anew',
      "update journal_entry set body = replace(body, 'Phòng Hai', 'Phòng Năm'), hash = sha256(convert_to(replace(body, 'Phòng Hai', 'Phòng Năm'), 'UTF8')) where body like '%Phòng Hai%'",
      'seal-broken',
    ],
    ['a removed row', "delete from journal_personal; delete from journal_entry where body like '%Phòng Hai%'", 'seal-broken'],
    [
      'a tail that was cut off',
      'delete from journal_personal; delete from journal_entry where id > (select max(id) - 2 from journal_entry)',
      'cut-off',
    ],
    ['a seal signed by nobody', "update journal_seal set signature = '\\x00'", 'signature-wrong'],
  ])('gives away %s', async (_, how, kind) => {
    await tamper(how, async () => {
      const told = await verify();
      expect(told.code).toBe(1);
      expect(kinds(told)).toContain(kind);
    });
    expect((await verify()).verdict.whole).toBe(true);
  });

  it('gives away a tail cut off together with its seal, by the head kept elsewhere', async () => {
    await tamper('delete from journal_personal; delete from journal_entry where id > 10; delete from journal_seal', async () => {
      expect(kinds(await verify())).toContain('cut-off');
    });
  });

  it('is verified from an export without the database, with the public key and a head', async () => {
    const file = join(world.folder, 'journal.jsonl');
    const key = join(world.folder, 'public.pem');
    expect((await qms('journal', 'export', file)).code).toBe(0);
    const head = join(world.folder, 'journal-heads', 'latest.json');
    const [{ key_id: keyId }] = (await world.sql<{ key_id: string }>('select key_id from journal_seal limit 1')) as [{ key_id: string }];
    copyFileSync(join(world.folder, 'keys', `public-${keyId}.pem`), key);
    expect(await verify('--file', file, '--public-key', key, '--head', head)).toMatchObject({ code: 0, verdict: { whole: true } });
    writeFileSync(file, readFileSync(file, 'utf8').replace('Phòng Hai', 'Phòng Sáu'));
    expect(kinds(await verify('--file', file, '--public-key', key, '--head', head))).toContain('edited');
    rmSync(file);
  });
});

describe('a unit of work that records nothing', () => {
  it('is refused by the database at commit', async () => {
    await expect(
      world.sql(
        "begin; select set_config('app.recorded', '0', true); update organization set note = 'x' where code = 'SXD'; commit",
        [],
        'app',
      ),
    ).rejects.toThrow(/nothing was recorded/);
  });
});
