import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { popplerSays } from '../../../libs/signatures/testing/pdfsig';
import { type Identity, identity, p12 } from '../../../libs/signatures/testing/sign-pdf';
import { CertificateOffice, NAMES } from './certificate-story';
import { OWNER, taughtClass } from './class-story';

const CLI = resolve(__dirname, '../../../dist/apps/cli/src/main.js');
const HOLDER = 'SỞ KHOA HỌC VÀ CÔNG NGHỆ';
const PASSWORD = 'mật khẩu';
const ROOT = identity({ name: 'Test CA', authority: true });

const seals = mkdtempSync(join(tmpdir(), 'qms-seals-'));
const trust = mkdtempSync(join(tmpdir(), 'qms-trust-'));
let office: CertificateOffice;
beforeAll(async () => {
  writeFileSync(join(trust, 'root.pem'), ROOT.certificate);
  office = await CertificateOffice.open({ QMS_SEALS_DIR: seals, QMS_TRUST_DIR: trust });
}, 120_000);
afterAll(async () => {
  await office?.close();
  for (const folder of [seals, trust]) rmSync(folder, { recursive: true, force: true });
});

const configured = (by: Identity | null, password = PASSWORD): void => {
  if (by) writeFileSync(join(seals, 'SKHCN.p12'), p12(by, PASSWORD), { mode: 0o600 });
  writeFileSync(join(seals, 'SKHCN.password'), password, { mode: 0o600 });
};
const doctor = (): { state: string; vi: string }[] => {
  const env = { ...process.env, NODE_ENV: 'test', ...office.world.env };
  let said: string;
  try {
    said = execFileSync(process.execPath, [CLI, 'doctor'], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    said = (error as { stdout: string }).stdout;
  }
  return JSON.parse(said).findings.filter(({ check }: { check: string }) => check === 'seals');
};
/** Another try is due: nobody has it any more. */
const due = () =>
  office.world.sql(
    `update certificate_work set leased_until = '2020-01-01' where organization_id = $1`,
    [OWNER],
    'admin',
    '-c session_replication_role=replica',
  );

describe('the seal of an organization on its certificates', () => {
  it('is not asked of an office that has none', async () => {
    const held = await taughtClass(office.world, 'DAU0', NAMES.slice(0, 1));
    const grant = await office.drafted(held, '60');
    await office.numbered(grant, '90/QĐ-SKHCN');
    await office.issued(grant);
    const [{ id }] = await office.rows(`&classId=${held.id}`);
    const { fileId } = (await office.organiser.get(`/certificates/${id}`)).body;
    expect((await office.organiser.get(`/files/${fileId}/signatures`)).body.items).toEqual([]);
    expect(doctor()).toEqual([expect.objectContaining({ state: 'notice', vi: expect.stringContaining('không được ký số') })]);
  });

  it('stands in every one that is issued, and the hash is that of the sealed file; whoever checks it finds it valid', async () => {
    configured(identity({ name: HOLDER, organization: 'UBND tỉnh An Sơn', issuer: ROOT }));
    const held = await taughtClass(office.world, 'DAU1', NAMES, {}, { agencies: { 1: 'SXD' } });
    const grant = await office.drafted(held, '60', '70', '80', '90');
    await office.numbered(grant, '91/QĐ-SKHCN');
    await office.issued(grant);
    const rows = await office.rows(`&classId=${held.id}`);
    expect(rows.map(({ state }: { state: string }) => state)).toEqual(Array(4).fill('issued'));
    for (const { id } of rows) {
      const { bytes } = await office.organiser.download(`/certificates/${id}/content`);
      const { sha256, fileId } = (await office.organiser.get(`/certificates/${id}`)).body;
      expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(popplerSays(bytes)).toEqual(['Signature is Valid.']);
      expect((await office.organiser.get(`/files/${fileId}/signatures`)).body.items).toEqual([
        expect.objectContaining({
          verdict: 'valid',
          coverage: 'whole-file',
          reason: 'Cấp giấy chứng nhận',
          signer: expect.objectContaining({ name: HOLDER }),
        }),
      ]);
    }
    // The agency of a learner reads the row, not the file.
    const theirs = rows.find(({ name }: { name: string }) => name === NAMES[1]);
    expect((await (await office.world.as('thuky')).get(`/certificates/${theirs.id}`)).body.fileId).toBeNull();
    expect(doctor()).toEqual([expect.objectContaining({ state: 'fine', vi: expect.stringContaining(HOLDER) })]);
  });

  it.each<[string, () => void, string, string]>([
    ['a wrong password', () => configured(null, 'khác'), 'seal-password-wrong', 'mật khẩu không mở được khóa'],
    [
      'an expired certificate',
      () => configured(identity({ name: HOLDER, issuer: ROOT, from: '2024-01-01', to: '2026-01-01' })),
      'seal-expired',
      'chứng thư đã hết hạn',
    ],
    ['a missing key', () => unlinkSync(join(seals, 'SKHCN.p12')), 'seal-key-missing', 'thiếu tệp khóa .p12'],
  ])('with %s issuing stops and says why; put right, it goes on with the same numbers', async (_, broken, because, told) => {
    configured(identity({ name: HOLDER, issuer: ROOT }));
    const held = await taughtClass(office.world, because, NAMES.slice(0, 2));
    const grant = await office.drafted(held, '60', '70');
    await office.numbered(grant, `${because}/QĐ-SKHCN`);
    broken();
    await office.issued(grant);
    const stopped = await office.rows(`&classId=${held.id}`);
    expect(stopped.map(({ state }: { state: string }) => state)).toEqual(['being-issued', 'being-issued']);
    const [{ issuing }] = (await office.grants(held)).items;
    expect(issuing).toMatchObject({ beingIssued: 2, issued: 0, failing: 2, sealFault: because });
    expect(doctor()).toEqual([expect.objectContaining({ state: 'fault', vi: expect.stringContaining(told) })]);

    configured(identity({ name: HOLDER, issuer: ROOT }));
    await due();
    await office.issuing.turn();
    const issued = await office.rows(`&classId=${held.id}`);
    expect(issued.map(({ state, number }: { state: string; number: number }) => [state, number])).toEqual(
      stopped.map(({ number }: { number: number }) => ['issued', number]),
    );
    expect((await office.grants(held)).items[0].issuing.sealFault).toBeNull();
  });
});
