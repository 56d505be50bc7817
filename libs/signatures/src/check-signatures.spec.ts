import { fromBER, OctetString } from 'asn1js';
import { PDFDocument } from 'pdf-lib';
import { Attribute, ContentInfo, EncapsulatedContentInfo, SignedAndUnsignedAttributes, SignedData } from 'pkijs';
import { popplerSays } from '../testing/pdfsig';
import { appended, der, type Identity, identity, signed, signedAgain, stampedBy } from '../testing/sign-pdf';
import { checkSignatures } from './check-signatures';
import { findSignatures } from './pdf-signatures.rules';

const ROOT = identity({ name: 'Test CA', organization: 'Test', authority: true });
const VIETNAMESE_ROOT = identity({ name: 'Tổ chức chứng thực thử nghiệm', authority: true });
const OTHER_ROOT = identity({ name: 'Strange CA', authority: true });
const HEAD = identity({ name: 'Trần Quốc Hưng', organization: 'Sở Xây dựng tỉnh An Sơn', issuer: ROOT });
const OFFICE = identity({ name: 'SỞ XÂY DỰNG', organization: 'Sở Xây dựng tỉnh An Sơn', issuer: ROOT });
const EXPIRED = identity({ name: 'Đã hết hạn', issuer: ROOT, from: '2020-01-01', to: '2022-01-01' });
const STRANGER = identity({ name: 'Người lạ', issuer: OTHER_ROOT });
const ANCHORS = [der(ROOT)];

let decision: Buffer;
let plain: Buffer;
beforeAll(async () => {
  const document = await PDFDocument.create();
  document.addPage([595, 842]).drawText('QUYET DINH', { x: 80, y: 700 });
  plain = Buffer.from(await document.save({ useObjectStreams: false }));
  decision = await signed(plain, HEAD);
}, 60_000);

const check = async (pdf: Buffer, anchors: readonly Uint8Array[] = ANCHORS) => checkSignatures(pdf, anchors);
const altered = (pdf: Buffer): Buffer => {
  const other = Buffer.from(pdf);
  const at = other.indexOf('/MediaBox');
  other[at + 12] = other[at + 12]! ^ 1;
  return other;
};
describe('a signed PDF', () => {
  it('says who signed when, for whom, and that nothing changed since', async () => {
    expect(await check(decision)).toEqual([
      {
        integrity: 'intact',
        coverage: 'whole-file',
        chain: 'trusted',
        hash: 'SHA-256',
        reason: 'Ban hành',
        verdict: 'valid',
        signer: expect.objectContaining({
          name: 'Trần Quốc Hưng',
          organization: 'Sở Xây dựng tỉnh An Sơn',
          issuer: 'Test CA',
          validFrom: '2024-01-01T00:00:00.000Z',
          validTo: '2034-01-01T00:00:00.000Z',
          validThen: true,
        }),
        time: { at: '2026-11-20T03:00:00.000Z', source: 'signer', authority: null, authorityTrusted: null },
      },
    ]);
    expect(popplerSays(decision)).toEqual(['Signature is Valid.']);
  });

  it('whose bytes were changed is altered, as pdfsig says too', async () => {
    const other = altered(decision);
    expect(await check(other)).toMatchObject([{ integrity: 'altered', verdict: 'invalid' }]);
    expect(popplerSays(other)).toEqual(['Digest Mismatch.']);
  });

  it('to which something was added afterwards says so', async () => {
    expect(await check(appended(decision))).toMatchObject([{ integrity: 'intact', coverage: 'changed-after', verdict: 'invalid' }]);
  });

  it('signed twice has two signatures, the first covered by the second', async () => {
    const twice = await signedAgain(decision, OFFICE);
    expect(await check(twice)).toMatchObject([
      { signer: { name: 'Trần Quốc Hưng' }, coverage: 'later-signature', integrity: 'intact', verdict: 'valid' },
      { signer: { name: 'SỞ XÂY DỰNG' }, coverage: 'whole-file', integrity: 'intact', verdict: 'valid' },
    ]);
    expect(await check(appended(twice))).toMatchObject([{ coverage: 'changed-after' }, { coverage: 'changed-after' }]);
  }, 30_000);

  it('by a certificate that had expired is not in order, by an unknown issuer it is unproven', async () => {
    expect(await check(await signed(plain, EXPIRED))).toMatchObject([
      { integrity: 'intact', chain: 'not-valid-then', signer: { validThen: false }, verdict: 'invalid' },
    ]);
    expect(await check(await signed(plain, STRANGER))).toMatchObject([
      { integrity: 'intact', chain: 'unknown-issuer', verdict: 'unproven' },
    ]);
    expect(await check(decision, [])).toMatchObject([{ chain: 'unknown-issuer', verdict: 'unproven' }]);
    expect(await check(decision, [der(OTHER_ROOT), der(ROOT)])).toMatchObject([{ chain: 'trusted' }]);
    // The very certificate may stand among the anchors.
    expect(await check(decision, [der(HEAD)])).toMatchObject([{ chain: 'trusted', verdict: 'valid' }]);
  }, 60_000);

  it('whose time an authority stamped says that time and whose it is', async () => {
    const authority = identity({ name: 'Dịch vụ dấu thời gian', issuer: ROOT, timeStamping: true });
    const stamped = withTimeStamp(decision, authority);
    expect(await check(stamped)).toMatchObject([
      { integrity: 'intact', time: { source: 'timestamp', authority: 'Dịch vụ dấu thời gian', authorityTrusted: true }, verdict: 'valid' },
    ]);
    const strange = withTimeStamp(decision, identity({ name: 'Giờ lạ', issuer: OTHER_ROOT, timeStamping: true }));
    expect(await check(strange)).toMatchObject([{ time: { source: 'timestamp', authorityTrusted: false } }]);
    // A stamp of something else stamps nothing.
    expect(await check(withTimeStamp(decision, authority, Buffer.from('something else')))).toMatchObject([{ time: { source: 'signer' } }]);
  }, 60_000);

  it('whose signature writes the issuer’s name otherwise than the certificate is checked by the key', async () => {
    // The signing library encodes names with accents twice.
    const by = identity({ name: 'Lê Văn Bình', issuer: VIETNAMESE_ROOT });
    expect(await check(await signed(plain, by), [der(VIETNAMESE_ROOT)])).toMatchObject([
      { integrity: 'intact', chain: 'trusted', signer: { name: 'Lê Văn Bình', issuer: 'Tổ chức chứng thực thử nghiệm' }, verdict: 'valid' },
    ]);
  });

  it('that leaves room between its ranges, or brings its own contents, proves nothing', async () => {
    const text = decision.toString('latin1');
    const [, length, next, rest] = /\/ByteRange \[0 (\d+) (\d+) (\d+)/.exec(text)!.map(Number) as [number, number, number, number];
    const wider = Buffer.from(text.replace(`[0 ${length} ${next} ${rest}`, `[0 ${length} ${next + 20} ${rest - 20}`), 'latin1');
    expect(await check(wider)).toMatchObject([{ integrity: 'altered', verdict: 'invalid' }]);
    const outside = Buffer.from(
      text.replace(`[0 ${length} ${next} ${rest}`, `[0 ${length} ${next} ${Number('9'.repeat(String(rest).length))}`),
      'latin1',
    );
    expect((await check(outside))[0]!.verdict).toBe('invalid');
    expect(await check(withOwnContents(decision))).toMatchObject([{ integrity: 'altered', verdict: 'invalid' }]);
  });

  it('that is none, is cut off or is rubbish has no signature, and never fails', async () => {
    expect(await check(plain)).toEqual([]);
    for (const at of [10, 500, 5_000])
      expect((await check(decision.subarray(0, decision.length - at))).every((one) => one.verdict === 'invalid')).toBe(true);
    expect(await check(Buffer.from('%PDF-1.7 /ByteRange [0 1 2 3] /ByteRange [0 0 0 0] /ByteRange [x]'))).toMatchObject([
      { integrity: 'altered' },
      { integrity: 'altered' },
    ]);
    const rubbish = Buffer.from(decision);
    rubbish.fill('30', rubbish.indexOf('/Contents <') + 11, rubbish.indexOf('/Contents <') + 200);
    expect((await check(rubbish))[0]!.verdict).not.toBe('valid');
  });
});

/** Puts another message into the place of the signature. */
function replaced(pdf: Buffer, message: SignedData): Buffer {
  const [{ ranges }] = findSignatures(pdf) as [ReturnType<typeof findSignatures>[number]];
  const info = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: message.toSchema(true) });
  const hex = Buffer.from(info.toSchema().toBER())
    .toString('hex')
    .padEnd(ranges[2] - ranges[1] - 2, '0');
  const other = Buffer.from(pdf);
  other.write(hex, ranges[1] + 1, 'latin1');
  return other;
}

const messageIn = (pdf: Buffer): SignedData => {
  const { result } = fromBER(new Uint8Array(findSignatures(pdf)[0]!.contents).buffer);
  return new SignedData({ schema: new ContentInfo({ schema: result }).content });
};

function withTimeStamp(pdf: Buffer, authority: Identity, of?: Uint8Array): Buffer {
  const message = messageIn(pdf);
  const signer = message.signerInfos[0]!;
  const token = stampedBy(of ?? new Uint8Array((signer.signature as OctetString).getValue()), authority);
  signer.unsignedAttrs = new SignedAndUnsignedAttributes({
    type: 1,
    attributes: [new Attribute({ type: '1.2.840.113549.1.9.16.2.14', values: [fromBER(new Uint8Array(token).buffer).result] })],
  });
  return replaced(pdf, message);
}

function withOwnContents(pdf: Buffer): Buffer {
  const message = messageIn(pdf);
  message.encapContentInfo = new EncapsulatedContentInfo({
    eContentType: '1.2.840.113549.1.7.1',
    eContent: new OctetString({ valueHex: new TextEncoder().encode('other contents').buffer as ArrayBuffer }),
  });
  return replaced(altered(pdf), message);
}
