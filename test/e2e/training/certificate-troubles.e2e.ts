import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identity, p12 } from '../../../libs/signatures/testing/sign-pdf';
import { CertificateOffice, NAMES, REPLICA, seen } from './certificate-story';
import { OWNER, type StoryClass, taughtClass } from './class-story';

const HOLDER = 'SỞ KHOA HỌC VÀ CÔNG NGHỆ';
const seals = mkdtempSync(join(tmpdir(), 'qms-seals-'));
let office: CertificateOffice;
beforeAll(async () => {
  writeFileSync(join(seals, 'SKHCN.p12'), p12(identity({ name: HOLDER }), 'đúng'));
  office = await CertificateOffice.open({ QMS_SEALS_DIR: seals });
}, 120_000);
afterAll(async () => {
  await office?.close();
  rmSync(seals, { recursive: true, force: true });
});

/** With a wrong password nothing can be made. */
const broken = (yes: boolean): void => writeFileSync(join(seals, 'SKHCN.password'), yes ? 'sai' : 'đúng');
const due = () =>
  office.world.sql(`update certificate_work set leased_until = '2020-01-01' where organization_id = $1`, [OWNER], 'admin', REPLICA);
async function fails(times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    await due();
    await office.issuing.turn();
  }
}
const begun = async (code: string, names: readonly string[]): Promise<{ held: StoryClass; grant: string }> => {
  const held = await taughtClass(office.world, code, names);
  const grant = await office.drafted(held, ...names.map(() => '60'));
  await office.numbered(grant, `${code}/QĐ-SKHCN`);
  await office.issued(grant);
  return { held, grant };
};
const rowsOf = async (held: StoryClass) => (await office.rows(`&classId=${held.id}`)).reverse();
const stateOf = async (held: StoryClass) => (await office.organiser.get(`/training-classes/${held.id}`)).body.state;

describe('a certificate that cannot be made', () => {
  it('is tried again at once when somebody says so, and given up after three tries; its number stays in the register', async () => {
    broken(true);
    const { held, grant } = await begun('KHO1', NAMES.slice(0, 2));
    const [first, second] = await rowsOf(held);
    const of = async (id: string) => (await office.organiser.get(`/certificates/${id}`)).body.actions;
    expect((await of(first.id)).retry.allowed).toBe(true);
    expect((await of(first.id)).giveUp.because.map(({ code }: { code: string }) => code)).toEqual(['making-goes-on']);
    const early = await office.organiser.post(`/certificates/${first.id}/voiding`, { reason: 'Không lập được' });
    expect([early.status, early.body.code]).toEqual([409, 'making-goes-on']);
    // Nobody waits for the next turn: it makes what was asked for, and only that.
    expect((await office.organiser.post(`/certificates/${first.id}/retry`)).status).toBe(201);
    await office.issuing.turn();
    const tries = await office.world.sql<{ id: string; attempts: number }>(
      'select certificate_id as id, attempts from certificate_work where certificate_id = any ($1::uuid[])',
      [[first.id, second.id]],
    );
    expect(Object.fromEntries(tries.map(({ id, attempts }) => [id, attempts]))).toEqual({ [first.id]: 2, [second.id]: 1 });
    expect((await office.grants(held)).items[0].issuing.stuck).toEqual([]);
    await fails(1);
    expect((await office.grants(held)).items[0].issuing.stuck).toEqual([{ id: first.id, number: expect.stringMatching(/^\d{3}\/2026$/) }]);

    for (const who of ['vanthu', 'thuky'])
      for (const act of ['retry', 'voiding']) {
        const other = await office.world.confirmed(who);
        expect((await other.post(`/certificates/${first.id}/${act}`, { reason: 'Không lập được' })).status).toBe(403);
      }
    expect((await office.organiser.post(`/certificates/${first.id}/voiding`, {})).status).toBe(400);
    const given = await office.organiser.post(`/certificates/${first.id}/voiding`, { reason: 'Khóa ký số hỏng' });
    expect([given.status, given.body.state]).toEqual([201, 'void']);
    expect((await office.organiser.get(`/certificates/${first.id}`)).body).toMatchObject({
      state: 'void',
      number: first.number,
      reason: 'Khóa ký số hỏng',
      fileId: null,
    });
    expect(await stateOf(held)).toBe('awaiting-results');

    broken(false);
    expect((await office.organiser.post(`/certificates/${second.id}/retry`)).status).toBe(201);
    await office.issuing.turn();
    expect((await rowsOf(held)).map(({ state }: { state: string }) => state)).toEqual(['void', 'issued']);
    expect(await stateOf(held)).toBe('certificates-issued');
    expect(await office.world.sql('select 1 from record where source_id = $1', [grant])).toHaveLength(1);
    for (const act of ['retry', 'voiding'])
      expect((await office.organiser.post(`/certificates/${second.id}/${act}`, { reason: 'Không lập được' })).body.code).toBe(
        'wrong-state',
      );
  });

  it('that was to replace another is given up, and the old one goes on counting', async () => {
    broken(false);
    const { held } = await begun('KHO2', NAMES.slice(0, 1));
    const [old] = await rowsOf(held);
    broken(true);
    const again = await office.organiser.post(`/certificates/${old.id}/reissue`, { reason: 'Sai tên' });
    await fails(3);
    expect((await office.grants(held)).items[0].issuing).toMatchObject({ beingIssued: 0, stuck: [{ id: again.body.id }] });
    expect((await office.organiser.post(`/certificates/${again.body.id}/voiding`, { reason: 'Không lập được' })).status).toBe(201);
    expect((await office.organiser.get(`/certificates/${old.id}`)).body).toMatchObject({
      state: 'issued',
      replacedBy: null,
      actions: { reissue: { allowed: true } },
    });
    broken(false);
    expect((await office.organiser.post(`/certificates/${old.id}/reissue`, { reason: 'Sai tên' })).status).toBe(201);
    await office.issuing.turn();
    expect((await rowsOf(held)).map(({ state }: { state: string }) => state)).toEqual(['replaced', 'void', 'issued']);
  });

  it('is the last one: given up, it lets the class go on', async () => {
    broken(true);
    const { held } = await begun('KHO3', NAMES.slice(0, 1));
    await fails(2);
    const [only] = await rowsOf(held);
    expect((await office.organiser.post(`/certificates/${only.id}/voiding`, { reason: 'Không lập được' })).status).toBe(201);
    expect(await stateOf(held)).toBe('certificates-issued');
    broken(false);
  });
});

describe('the signed decision that comes late', () => {
  const paper = async (): Promise<string> =>
    (await office.clerk.upload('/files', { name: 'Quyết định.txt', bytes: Buffer.from('đã ký') })).body.id;
  const attaches = async (grant: string, fileId: string, who = office.clerk) =>
    who.post(
      `/certificate-grants/${grant}/signed-decision`,
      { fileId },
      seen((await office.organiser.get(`/certificate-grants/${grant}`)).body.version),
    );

  it('joins the decision once and the ISO record of its register; why it was missing stays in the journal', async () => {
    broken(false);
    const { grant } = await begun('MUON1', NAMES.slice(0, 1));
    const record = () =>
      office.world.sql<{ name: string }>(
        'select f.name from record r join record_file x on x.record_id = r.id join file f on f.id = x.file_id where r.source_id = $1',
        [grant],
      );
    expect(await record()).toEqual([]);
    expect((await office.clerk.get(`/certificate-grants/${grant}`)).body.actions.attach.allowed).toBe(true);
    const late = await attaches(grant, await paper());
    expect(late.status).toBe(201);
    expect((await office.clerk.get(`/certificate-grants/${grant}`)).body).toMatchObject({
      state: 'numbered',
      file: { name: 'Quyết định.txt' },
      actions: { attach: { allowed: false } },
    });
    expect(await record()).toEqual([{ name: 'Quyết định.txt' }]);
    const events = await office.world.sql<{ event: string; body: string }>(
      'select event, body from journal_entry where aggregate_id = $1 order by id',
      [grant],
    );
    expect(events.map(({ event }) => event).slice(-3)).toEqual([
      'certificate-grant.numbered',
      'certificate-grant.carried-out',
      'certificate-grant.paper-attached',
    ]);
    expect(events.at(-3)!.body).toContain('Bản ký sẽ quét sau');
    expect((await attaches(grant, await paper())).body.code).toBe('signed-decision-there');
  });

  it('before anything is issued goes into the record with the register', async () => {
    const held = await taughtClass(office.world, 'MUON2', NAMES.slice(0, 1));
    const grant = await office.drafted(held, '60');
    expect((await attaches(grant, await paper())).body.code).toBe('wrong-state');
    await office.numbered(grant, 'MUON2/QĐ-SKHCN');
    expect((await attaches(grant, await paper(), await office.world.as('nhanvien'))).status).toBe(403);
    expect((await attaches(grant, grant)).body.code).toBe('unknown-reference');
    expect((await attaches(grant, await paper())).status).toBe(201);
    await office.issued(grant);
    expect(
      await office.world.sql('select 1 from record r join record_file x on x.record_id = r.id where r.source_id = $1', [grant]),
    ).toHaveLength(1);
  });
});
