import { createHash } from 'node:crypto';
import { fromBER, type OctetString, type UTCTime } from 'asn1js';
import { Certificate, ContentInfo, getCrypto, IssuerAndSerialNumber, SignedData, type SignerInfo, TSTInfo } from 'pkijs';
import { certificateOf, chainOf, shown } from './certificates';
import { type FoundSignature, findSignatures, signedBytes } from './pdf-signatures.rules';
import { type Chain, type CheckedSignature, type CheckedTime, type Coverage, type Integrity, verdictOf } from './signature.rules';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const TIME_STAMP_TOKEN = '1.2.840.113549.1.9.16.2.14';
/** Kinds whose signed bytes are those of the file. */
const DETACHED = ['adbe.pkcs7.detached', 'ETSI.CAdES.detached'];
const DIGEST_INSIDE = 'adbe.pkcs7.sha1';

/**
 * Every signature of a PDF, checked: the bytes, who signed, who vouches for him, when. @param anchors certificates (DER) that are trusted.
 * Nothing is asked of the network: whether a certificate was revoked is not known here.
 */
export async function checkSignatures(pdf: Buffer, anchors: readonly Uint8Array[]): Promise<CheckedSignature[]> {
  const trusted = anchors.map(certificateOf);
  const found = findSignatures(pdf);
  const checked: CheckedSignature[] = [];
  for (const signature of found) {
    // A time stamp of the whole file keeps signatures valid, it signs for nobody.
    if (signature.subFilter === 'ETSI.RFC3161') continue;
    checked.push(await check(pdf, signature, coverageOf(pdf, signature, found), trusted));
  }
  return checked;
}

/** What comes after the signed bytes is signed by a later signature, or by nobody. */
function coverageOf(pdf: Buffer, signature: FoundSignature, all: readonly FoundSignature[]): Coverage {
  if (signature.end === pdf.length) return 'whole-file';
  return all.some((other) => other.end === pdf.length && other.contents.length > 0) ? 'later-signature' : 'changed-after';
}

const NOTHING = { signer: null, time: null, hash: null } as const;

async function check(pdf: Buffer, found: FoundSignature, coverage: Coverage, anchors: readonly Certificate[]): Promise<CheckedSignature> {
  const { reason } = found;
  const refused = (integrity: Integrity): CheckedSignature => {
    const facts = { integrity, coverage, chain: 'unknown-issuer' as Chain, ...NOTHING };
    return { ...facts, reason, verdict: verdictOf(facts) };
  };
  if (found.contents.length === 0) return refused('altered');
  const message = messageOf(found.contents);
  const signerInfo = message?.signerInfos[0];
  if (!message || !signerInfo || !(DETACHED.includes(found.subFilter ?? '') || found.subFilter === DIGEST_INSIDE))
    return refused('unsupported');
  const bytes = signedBytes(pdf, found);
  pointAtCertificate(message, signerInfo);
  const { integrity, certificate } = await integrityOf(message, bytes, found.subFilter === DIGEST_INSIDE);
  const sent = (message.certificates ?? []).filter((one): one is Certificate => one instanceof Certificate);
  const hash = hashOf(signerInfo);
  if (!certificate) return { ...refused(integrity), hash };
  const time = await timeOf(signerInfo, found, anchors);
  const at = time ? new Date(time.at) : null;
  const chain = await chainOf(certificate, sent, anchors, at ?? certificate.notBefore.value);
  const facts = { integrity, coverage, chain, signer: shown(certificate, at), hash };
  return { ...facts, time, reason, verdict: verdictOf(facts) };
}

function messageOf(contents: Uint8Array): SignedData | null {
  try {
    const { result, offset } = fromBER(new Uint8Array(contents).buffer);
    if (offset < 0) return null;
    const info = new ContentInfo({ schema: result });
    return info.contentType === SIGNED_DATA ? new SignedData({ schema: info.content }) : null;
  } catch {
    return null;
  }
}

/**
 * Some programs write the issuer's name otherwise than the certificate does (another kind of string, other letters), and the certificate is
 * not found by it. The name is a mere pointer: what proves is the key, so the one certificate with that number is asked.
 */
function pointAtCertificate(message: SignedData, signerInfo: SignerInfo): void {
  const { sid } = signerInfo;
  if (!(sid instanceof IssuerAndSerialNumber)) return;
  const numbered = (message.certificates ?? []).filter(
    (one): one is Certificate => one instanceof Certificate && one.serialNumber.isEqual(sid.serialNumber),
  );
  if (numbered.length === 1) signerInfo.sid = new IssuerAndSerialNumber({ issuer: numbered[0]!.issuer, serialNumber: sid.serialNumber });
}

interface Proof {
  readonly integrity: Integrity;
  readonly certificate: Certificate | null;
}

/** The hash of the signed bytes is the one that was signed, and the signature is that of the certificate's key. */
async function integrityOf(message: SignedData, bytes: Uint8Array<ArrayBuffer>, digestInside: boolean): Promise<Proof> {
  // A message that brings its own contents proves those, whatever the file says.
  const inside = message.encapContentInfo.eContent;
  if (inside && !(digestInside && createHash('sha1').update(bytes).digest().equals(Buffer.from(inside.getValue())))) {
    return { integrity: 'altered', certificate: null };
  }
  if (!inside && digestInside) return { integrity: 'altered', certificate: null };
  try {
    const { signatureVerified, signerCertificate } = await message.verify({
      signer: 0,
      data: bytes.buffer,
      checkChain: false,
      extendedMode: true,
    });
    return { integrity: signatureVerified ? 'intact' : 'altered', certificate: signerCertificate ?? null };
  } catch (error) {
    const { code, signerCertificate } = error as { code?: number; signerCertificate?: Certificate | null };
    return { integrity: code === 7 || code === 2 || code === 3 ? 'unsupported' : 'altered', certificate: signerCertificate ?? null };
  }
}

function hashOf(signerInfo: SignerInfo): string | null {
  const algorithm = getCrypto(true).getAlgorithmByOID(signerInfo.digestAlgorithm.algorithmId) as { name?: string };
  return algorithm.name ?? null;
}

/** An authority's time stamp counts before the signer's clock, that before an entry of the file. */
async function timeOf(signerInfo: SignerInfo, found: FoundSignature, anchors: readonly Certificate[]): Promise<CheckedTime | null> {
  const token = signerInfo.unsignedAttrs?.attributes.find((one) => one.type === TIME_STAMP_TOKEN)?.values[0];
  const stamped = token ? await stampedTime(token.toBER(), signerInfo, anchors) : null;
  if (stamped) return stamped;
  const own = signerInfo.signedAttrs?.attributes.find((one) => one.type === SIGNING_TIME)?.values[0] as UTCTime | undefined;
  const byHimself = { authority: null, authorityTrusted: null } as const;
  if (own?.toDate) return { at: own.toDate().toISOString(), source: 'signer', ...byHimself };
  return found.entryTime ? { at: found.entryTime, source: 'entry', ...byHimself } : null;
}

/** RFC 3161: the token must stamp this very signature, and be signed itself; else it says nothing. */
async function stampedTime(token: ArrayBuffer, signerInfo: SignerInfo, anchors: readonly Certificate[]): Promise<CheckedTime | null> {
  try {
    const message = messageOf(new Uint8Array(token));
    const content = message?.encapContentInfo.eContent;
    if (!message || !content) return null;
    const { genTime } = TSTInfo.fromBER(content.getValue());
    const { signature } = signerInfo as { signature: OctetString };
    const proved = await message.verify({ signer: 0, data: signature.getValue(), checkChain: false, extendedMode: true });
    if (!proved.signatureVerified || !proved.signerCertificate) return null;
    const sent = (message.certificates ?? []).filter((one): one is Certificate => one instanceof Certificate);
    const chain = await chainOf(proved.signerCertificate, sent, anchors, genTime);
    const authority = shown(proved.signerCertificate, genTime);
    return { at: genTime.toISOString(), source: 'timestamp', authority: authority.name, authorityTrusted: chain === 'trusted' };
  } catch {
    return null;
  }
}
