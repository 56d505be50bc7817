import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook } from '@qms/spreadsheets';
import { Sweeper } from '@qms/storage';
import { EvidencePacksService } from '../../../libs/records/src/packs/evidence-packs.service';
import { PackMaking } from '../../../libs/records/src/packs/pack-making.service';
import { organizationId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { World } from '../../world/world';

let world: World;
let secretary: Client;
let making: PackMaking;
let folder: string;
beforeAll(async () => {
  // The clock's jobs are turned by hand, so that nothing is made behind the test's back.
  world = await World.open({ QMS_PROCESSES: 'api' });
  secretary = await world.as('thuky');
  making = world.app.get(PackMaking);
  folder = mkdtempSync(join(tmpdir(), 'qms-pack-'));
});
afterAll(async () => {
  await world?.close();
  rmSync(folder, { recursive: true, force: true });
});

const upload = async (name: string, text: string | Buffer, who = secretary): Promise<string> =>
  (await who.upload('/files', { name, bytes: Buffer.from(text) })).body.id;
const enter = async (more: Record<string, unknown>, who = secretary): Promise<string> => {
  const answer = await who.post('/record-entries', { kind: 'other', title: 'Hồ sơ', happenedOn: '2026-03-04', ...more });
  expect(answer.status).toBe(201);
  return answer.body.id;
};
const ask = async (more: Record<string, unknown>, who = secretary): Promise<string> => {
  const answer = await who.post('/evidence-packs', { title: 'Gói', ...more });
  expect(answer.status).toBe(201);
  return answer.body.id;
};
const read = async (id: string, who = secretary) => (await who.get(`/evidence-packs/${id}`)).body;

interface Unpacked {
  /** Path → bytes. */
  files: Map<string, Buffer>;
  manifest: { pack: Record<string, unknown>; records: { id: string; title: string; files: Record<string, unknown>[] }[] };
  folder: string;
}
/** Unpacked and proved as a person would: by `unzip` and `sha256sum` where they are there, by Python's own reader else. */
async function taken(id: string, who = secretary): Promise<Unpacked> {
  const { status, bytes } = await who.download(`/evidence-packs/${id}/content`);
  expect(status).toBe(200);
  const into = mkdtempSync(join(folder, 'out-'));
  writeFileSync(join(into, '..', `${id}.zip`), bytes);
  const zip = join(folder, `${id}.zip`);
  if (spawnSync('unzip', ['-v']).status === 0)
    execFileSync('unzip', ['-q', zip, '-d', into], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  else
    execFileSync('python3', [
      '-c',
      'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2])',
      zip,
      into,
    ]);
  execFileSync('sha256sum', ['-c', '--strict', '--quiet', 'SHA256SUMS'], { cwd: into });
  const paths = readdirSync(into, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const files = new Map(
    paths.map((one) => [join(one.parentPath, one.name).slice(into.length + 1), readFileSync(join(one.parentPath, one.name))]),
  );
  return { files, manifest: JSON.parse(files.get('manifest.json')!.toString()), folder: into };
}

describe('an evidence pack', () => {
  it('holds the files by clause, kind and record under readable names, its lists and sums; nothing is left out silently', async () => {
    const whole = await upload('Báo cáo đánh giá.txt', 'báo cáo');
    const same = await upload('Phụ lục (1).txt', 'phụ lục');
    const broken = await upload('Biên bản.txt', 'biên bản sẽ hỏng');
    const audit = await enter({
      kind: 'audit-report',
      title: 'Đánh giá nội bộ đợt 1',
      number: '9/BC',
      clauses: ['9.2'],
      fileIds: [whole, same, broken],
    });
    const bare = await enter({ kind: 'corrective-action', title: 'Khắc phục không có tệp', clauses: ['10.2'] });
    const other = await enter({
      kind: 'feedback',
      title: 'Ngoài phạm vi',
      clauses: ['9.1.2'],
      fileIds: [await upload('khác.txt', 'khác')],
    });
    const [{ key }] = (await world.sql('select object_key as key from file where id = $1', [broken])) as [{ key: string }];
    writeFileSync(join(world.folder, 'files', key), 'hỏng rồi, cùng cỡ?');

    const criteria = { clauses: ['9.2', '10.2'], from: '2026-03-01', to: '2026-03-31', organizationId: organizationId('SXD') };
    const preview = await secretary.get(`/evidence-pack-preview?clauses=9.2&clauses=10.2&from=2026-03-01&to=2026-03-31`);
    expect(preview.body).toMatchObject({ records: 2, withoutFiles: 1, files: 3, ask: { allowed: true } });
    const id = await ask({ title: 'Minh chứng 9.2', ...criteria });
    expect(await read(id)).toMatchObject({
      state: 'waiting',
      records: 2,
      files: 3,
      actions: { take: { allowed: false }, remove: { allowed: true } },
    });
    expect((await secretary.download(`/evidence-packs/${id}/content`)).status).toBe(409);
    expect(await making.turn()).toBe(1);
    expect(await read(id)).toMatchObject({ state: 'ready', damaged: 1, filesDone: 3, actions: { take: { allowed: true } } });
    expect((await secretary.get('/my-work')).body.items.map((one: { link: string }) => one.link)).toContain(`/ho-so/goi-minh-chung/${id}`);

    const { files, manifest } = await taken(id);
    const at = '9.2 Đánh giá nội bộ/Báo cáo đánh giá nội bộ/2026-03-04 9-BC Đánh giá nội bộ đợt 1';
    expect([...files.keys()].sort()).toEqual(
      ['00 Danh mục.html', '00 Danh mục.xlsx', 'SHA256SUMS', 'manifest.json', `${at}/Báo cáo đánh giá.txt`, `${at}/Phụ lục (1).txt`].sort(),
    );
    for (const path of files.keys()) expect(path).toBe(path.normalize('NFC'));
    expect(files.get(`${at}/Báo cáo đánh giá.txt`)!.toString()).toBe('báo cáo');
    const [packed, without] = [manifest.records.find((one) => one.id === audit)!, manifest.records.find((one) => one.id === bare)!];
    expect(packed.files).toMatchObject([
      { id: whole, state: 'packed', sha256: createHash('sha256').update('báo cáo').digest('hex'), size: 9 },
      { id: same, state: 'packed' },
      { id: broken, state: 'damaged', path: null },
    ]);
    expect(without.files).toEqual([]);
    expect(manifest.records.map((one) => one.id)).not.toContain(other);
    const page = files.get('00 Danh mục.html')!.toString();
    expect(page).toContain('Biên bản.txt: TỆP HỎNG trong kho, không đưa vào gói');
    expect(page).toContain('Hồ sơ không có tệp');
    const { sheets } = await readWorkbook(files.get('00 Danh mục.xlsx')!);
    expect(sheets[0]!.cells.map((cell) => cell.text)).toEqual(
      expect.arrayContaining(['Khắc phục không có tệp', 'Hồ sơ không có tệp', audit]),
    );

    const after = await read(id);
    expect(after.history.map((entry: { event: string }) => entry.event)).toEqual([
      'evidence-pack.taken',
      'evidence-pack.made',
      'evidence-pack.asked',
    ]);
    expect(after.history[0].actor.name).toBe('Nguyễn Văn An');
    expect((await secretary.get('/my-work')).body.items.map((one: { link: string }) => one.link)).not.toContain(
      `/ho-so/goi-minh-chung/${id}`,
    );
  });

  it('names a file in which malware was found, and holds the others', async () => {
    const [sound, infected] = [await upload('Sạch.txt', 'sạch'), await upload('Có mã độc.txt', 'mã độc')];
    await enter({
      kind: 'audit-report',
      title: 'Đánh giá có tệp nhiễm',
      clauses: ['9.2'],
      happenedOn: '2026-05-04',
      fileIds: [sound, infected],
    });
    await world.sql("update file set scanned_at = now(), scanned_by = 'ClamAV', infection = 'Eicar' where id = $1", [infected]);
    const preview = await secretary.get('/evidence-pack-preview?clauses=9.2&from=2026-05-04&to=2026-05-04');
    expect(preview.body).toMatchObject({ files: 2, damaged: 1 });
    const id = await ask({ title: 'Có tệp nhiễm', clauses: ['9.2'], from: '2026-05-04', to: '2026-05-04' });
    expect(await making.turn()).toBe(1);
    expect(await read(id)).toMatchObject({ state: 'ready', damaged: 1 });
    const { files, manifest } = await taken(id);
    expect(manifest.records[0]!.files).toMatchObject([
      { id: sound, state: 'packed' },
      { id: infected, state: 'infected', path: null },
    ]);
    expect(files.get('00 Danh mục.html')!.toString()).toContain('Có mã độc.txt: CÓ MÃ ĐỘC, không đưa vào gói');
  });

  it('names the receipts of its files', async () => {
    const id = await ask({ clauses: ['9.2'], kinds: ['audit-report'], from: '2025-12-01', to: '2025-12-31' });
    await making.turn();
    const { manifest } = await taken(id);
    expect(manifest.records.map((one) => one.title)).toEqual(['Hồ sơ đánh giá nội bộ năm 2025']);
    expect(manifest.records[0]!.files.map((file) => file.receipts)).toEqual([['1/2026'], ['1/2026'], ['1/2026']]);
  });

  it('holds nothing that its asker may not read; a supervising office gets every agency’s', async () => {
    const other = await world.as('coquan2');
    const theirs = await enter(
      { kind: 'risk-table', title: 'Rủi ro của phường', clauses: ['6.1'], fileIds: [await upload('phường.txt', 'phường', other)] },
      other,
    );
    await enter({ kind: 'risk-table', title: 'Rủi ro của Sở', clauses: ['6.1'], fileIds: [await upload('sở.txt', 'sở')] });
    const mine = await ask({ clauses: ['6.1'], kinds: ['risk-table'] });
    const office = await world.as('tdc');
    const all = await ask({ title: 'Rủi ro toàn tỉnh', clauses: ['6.1'], kinds: ['risk-table'] }, office);
    expect((await secretary.post('/evidence-packs', { title: 'Của phường', organizationId: organizationId('PAB') })).body).toMatchObject({
      code: 'pack-not-possible',
      reasons: [{ code: 'pack-without-records' }],
    });
    expect(await making.turn()).toBe(2);
    expect((await taken(mine)).manifest.records.map((one) => one.id)).not.toContain(theirs);
    const { manifest, files } = await taken(all, office);
    expect(manifest.records.map((one) => one.id)).toContain(theirs);
    expect(new Set([...files.keys()].filter((path) => path.includes('/')).map((path) => path.split('/')[0])).size).toBeGreaterThan(1);
  });

  it('is its asker’s alone: nobody else sees it or its file, of the same agency neither', async () => {
    const id = await ask({ kinds: ['audit-report'] });
    await making.turn();
    const [{ file }] = (await world.sql('select file_id as file from evidence_pack where id = $1', [id])) as [{ file: string }];
    for (const name of ['lanhdao', 'vanthu2', 'tdc', 'coquan2']) {
      const who = await world.as(name);
      expect([name, (await who.get(`/evidence-packs/${id}`)).status]).toEqual([name, 404]);
      expect([name, (await who.download(`/evidence-packs/${id}/content`)).status]).toEqual([name, 404]);
      expect([name, (await who.delete(`/evidence-packs/${id}`)).status]).toEqual([name, 404]);
      expect([name, (await who.download(`/files/${file}/content`)).status]).toEqual([name, 404]);
    }
    expect((await (await world.as('nhanvien')).post('/evidence-packs', { title: 'Gói' })).status).toBe(403);
    expect((await read(id)).history.map((entry: object) => JSON.stringify(entry)).join()).not.toContain(file);
  });

  it('that was lost in the middle is begun anew and finished once, whoever comes', async () => {
    const id = await ask({ kinds: ['audit-report'] });
    await world.sql(
      `insert into evidence_pack_work (id, organization_id, pack_id, attempts, leased_until, files_done, changed_at) values ($1, $2, $1, 1, now() + interval '1 hour', 1, now())`,
      [id, organizationId('SXD')],
    );
    expect(await making.turn()).toBe(0);
    await world.sql("update evidence_pack_work set leased_until = now() - interval '1 second' where pack_id = $1", [id]);
    expect((await Promise.all([making.turn(), making.turn()])).reduce((a, b) => a + b)).toBe(1);
    expect(await read(id)).toMatchObject({ state: 'ready' });
    expect(
      await world.sql("select count(*)::int as n from journal_entry where aggregate_id = $1 and event = 'evidence-pack.made'", [id]),
    ).toEqual([{ n: 1 }]);
    await taken(id);
  });

  it('that a slower process finishes after another took it up changes nothing', async () => {
    const id = await ask({ kinds: ['audit-report'] });
    const turn = making.turn();
    // As if the lease had run out: another attempt is counted before this one ends.
    for (let n = 0; n === 0; ) {
      const rows = await world.sql<{ n: number }>(
        'update evidence_pack_work set attempts = attempts + 1 where pack_id = $1 returning 1 as n',
        [id],
      );
      n = rows.length;
    }
    expect(await turn).toBe(0);
    expect((await read(id)).state).toBe('waiting');
    await world.sql("update evidence_pack_work set leased_until = now() - interval '1 second' where pack_id = $1", [id]);
    expect(await making.turn()).toBe(1);
  });

  it('is gone after its days, or when it is not needed any more: its bytes too', async () => {
    const [old, unneeded] = [await ask({ kinds: ['audit-report'] }), await ask({ kinds: ['audit-report'] })];
    expect(await making.turn()).toBe(2);
    const { expiresAt, readyAt } = await read(old);
    expect(Date.parse(expiresAt) - Date.parse(readyAt)).toBe(7 * 86_400_000);
    await world.sql(
      `begin; set local session_replication_role = replica; update evidence_pack set ready_at = ready_at - interval '8 days', expires_at = expires_at - interval '8 days' where id = '${old}'; commit`,
    );
    expect((await secretary.download(`/evidence-packs/${old}/content`)).status).toBe(409);
    expect((await read(old)).actions.take).toMatchObject({ allowed: false, because: [{ code: 'pack-expired' }] });
    expect(await world.app.get(EvidencePacksService).removeExpired()).toBe(1);
    expect((await secretary.delete(`/evidence-packs/${unneeded}`)).body).toMatchObject({ state: 'removed' });
    expect((await secretary.download(`/evidence-packs/${unneeded}/content`)).status).toBe(409);
    const ids = await world.sql<{ id: string }>('select file_id as id from evidence_pack where id in ($1, $2)', [old, unneeded]);
    await world.sql("update file set created_at = created_at - interval '25 hours' where id = any ($1::uuid[])", [
      ids.map((one) => one.id),
    ]);
    await world.app.get(Sweeper).sweep();
    expect(await world.sql('select distinct state from file where id = any ($1::uuid[])', [ids.map((one) => one.id)])).toEqual([
      { state: 'gone' },
    ]);
    expect((await read(old)).history[0].event).toBe('evidence-pack.removed');
  });

  it('that cannot be made is tried again, then given up and said, and may be asked for once more', async () => {
    const id = await ask({ kinds: ['audit-report'] });
    await world.sql(
      `insert into evidence_pack_work (id, organization_id, pack_id, attempts, leased_until, changed_at) values ($1, $2, $1, 4, now() - interval '1 second', now())`,
      [id, organizationId('SXD')],
    );
    const hidden = join(world.folder, 'files');
    renameSync(hidden, `${hidden}-away`);
    writeFileSync(hidden, '');
    try {
      expect(await making.turn()).toBe(0);
    } finally {
      rmSync(hidden);
      renameSync(`${hidden}-away`, hidden);
    }
    expect(await read(id)).toMatchObject({ state: 'failed', actions: { askAgain: { allowed: true } } });
    expect((await secretary.get('/my-work')).body.items.map((one: { link: string }) => one.link)).toContain(`/ho-so/goi-minh-chung/${id}`);
    expect((await secretary.post(`/evidence-packs/${id}/retry`)).body).toMatchObject({ state: 'waiting' });
    expect(await making.turn()).toBe(1);
  });
});
