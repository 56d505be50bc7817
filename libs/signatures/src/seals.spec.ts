import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '@qms/config';
import forge from 'node-forge';
import { PDFDocument } from 'pdf-lib';
import { leaveRoomForSeal } from '../../office-documents/src/seal-place';
import { popplerSays } from '../testing/pdfsig';
import { der, type Identity, identity, p12 } from '../testing/sign-pdf';
import { checkSignatures } from './check-signatures';
import { SealUnusable } from './seal-key';
import { Seals } from './seals';

const ROOT = identity({ name: 'Test CA', authority: true });
const BETWEEN = identity({ name: 'Tổ chức chứng thực cấp 2', issuer: ROOT, authority: true });
const OFFICE = identity({ name: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', organization: 'UBND tỉnh An Sơn', issuer: BETWEEN });
const OTHER = identity({ name: 'SỞ XÂY DỰNG', issuer: ROOT });
const PASSWORD = 'mật khẩu của khóa';
const NOW = new Date('2026-11-23T02:00:00Z');

const folder = mkdtempSync(join(tmpdir(), 'qms-seals-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const seals = new Seals(readEnvironment({ DATABASE_URL: 'postgres://x@127.0.0.1/x', QMS_SEALS_DIR: folder }));
const put = (code: string, key: Buffer | null, password: string | null): void => {
  if (key) writeFileSync(join(folder, `${code}.p12`), key);
  if (password !== null) writeFileSync(join(folder, `${code}.password`), password);
};
const configured = (code: string, by: Identity): void => put(code, p12(by, PASSWORD), `${PASSWORD}\n`);
const refusal = async (code: string, at = NOW): Promise<string | null> => {
  try {
    await seals.of(code, at);
    return null;
  } catch (error) {
    if (error instanceof SealUnusable) return `${error.because} ${error.organization}`;
    throw error;
  }
};

async function sealed(code: string): Promise<Buffer> {
  const seal = (await seals.of(code, NOW))!;
  const document = await PDFDocument.create();
  document.addPage([842, 595]).drawText('GIAY CHUNG NHAN', { x: 80, y: 400 });
  leaveRoomForSeal(document, seal.place('Cấp giấy chứng nhận (thử \\ nghiệm)', 'An Sơn'));
  return seal.put(Buffer.from(await document.save({ useObjectStreams: false })));
}

describe('the seal of an organization', () => {
  it('signs the whole file; who checks it finds it valid, and so does another program', async () => {
    configured('SKHCN', OFFICE);
    const pdf = await sealed('SKHCN');
    const [found, ...others] = await checkSignatures(pdf, [der(ROOT)]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      verdict: 'valid',
      integrity: 'intact',
      coverage: 'whole-file',
      chain: 'trusted',
      hash: 'SHA-256',
      reason: 'Cấp giấy chứng nhận (thử \\ nghiệm)',
      signer: { name: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', organization: 'UBND tỉnh An Sơn', issuer: 'Tổ chức chứng thực cấp 2' },
      time: { at: NOW.toISOString(), source: 'signer' },
    });
    expect(popplerSays(pdf)).toEqual(['Signature is Valid.']);
  });

  it('shows every change afterwards', async () => {
    const pdf = await sealed('SKHCN');
    const other = Buffer.from(pdf);
    const at = other.indexOf('/MediaBox') + 12;
    other[at] = other[at]! ^ 1;
    expect((await checkSignatures(other, [der(ROOT)])).map(({ verdict }) => verdict)).toEqual(['invalid']);
    expect(popplerSays(other)).toEqual(['Digest Mismatch.']);
  });

  it('is none where none is configured', async () => {
    expect(await seals.of('STC', NOW)).toBeNull();
    const nowhere = new Seals(readEnvironment({ DATABASE_URL: 'postgres://x@127.0.0.1/x' }));
    expect(await nowhere.of('SKHCN', NOW)).toBeNull();
    expect(await nowhere.all(NOW)).toEqual([]);
  });

  it('says why it cannot seal, each reason by itself', async () => {
    put('MISSING', null, PASSWORD);
    put('MUTE', p12(OTHER, PASSWORD), null);
    put('WRONG', p12(OTHER, PASSWORD), 'khác');
    put('BROKEN', Buffer.from('không phải PKCS#12'), PASSWORD);
    const stranger = { ...OTHER, key: OFFICE.key };
    put('STRANGE', p12(stranger, PASSWORD), PASSWORD);
    configured('OLD', identity({ name: 'Đã hết hạn', from: '2020-01-01', to: '2022-01-01' }));
    configured('NEW', identity({ name: 'Chưa có hiệu lực', from: '2030-01-01' }));
    const bare = forge.asn1.toDer(forge.pkcs12.toPkcs12Asn1(null as never, [forge.pki.certificateFromPem(OTHER.certificate)], PASSWORD));
    put('BARE', Buffer.from(bare.getBytes(), 'binary'), PASSWORD);
    const said: Record<string, string | null> = {};
    for (const code of ['MISSING', 'MUTE', 'WRONG', 'BROKEN', 'STRANGE', 'OLD', 'NEW', 'BARE']) said[code] = await refusal(code);
    expect(said).toEqual({
      MISSING: 'seal-key-missing MISSING',
      MUTE: 'seal-password-missing MUTE',
      WRONG: 'seal-password-wrong WRONG',
      BROKEN: 'seal-unreadable BROKEN',
      STRANGE: 'seal-without-key STRANGE',
      OLD: 'seal-expired OLD',
      NEW: 'seal-not-valid-yet NEW',
      BARE: 'seal-without-key BARE',
    });
    const faults = Object.fromEntries((await seals.all(NOW)).map(({ organization, fault }) => [organization, fault]));
    expect(faults).toEqual({
      SKHCN: null,
      ...Object.fromEntries(Object.entries(said).map(([code, words]) => [code, words!.split(' ')[0]])),
    });
    const gone = new Seals(readEnvironment({ DATABASE_URL: 'postgres://x@127.0.0.1/x', QMS_SEALS_DIR: join(folder, 'nowhere') }));
    await expect(gone.of('SKHCN', NOW)).rejects.toMatchObject({ because: 'seal-folder-unreadable' });
  });

  it('ends with its certificate, and a new key counts at once', async () => {
    expect(await refusal('SKHCN', new Date('2034-02-01'))).toBe('seal-expired SKHCN');
    configured('SKHCN', identity({ name: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', issuer: ROOT, to: '2044-01-01' }));
    utimesSync(join(folder, 'SKHCN.p12'), 1, 1);
    expect(await refusal('SKHCN', new Date('2034-02-01'))).toBeNull();
  });
});
