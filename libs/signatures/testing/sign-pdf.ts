import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pdflibAddPlaceholder } from '@signpdf/placeholder-pdf-lib';
import { P12Signer } from '@signpdf/signer-p12';
import { SignPdf } from '@signpdf/signpdf';
import forge from 'node-forge';
import { PDFDocument } from 'pdf-lib';

/** A certificate of a test, with its key. */
export interface Identity {
  /** PEM. */
  readonly certificate: string;
  readonly key: string;
  readonly issuer: Identity | null;
  /** Its name, as forge wants it: what forge reads from a certificate it would encode twice. */
  readonly subject: forge.pki.CertificateField[];
}

interface Wanted {
  readonly name: string;
  readonly organization?: string;
  readonly issuer?: Identity;
  readonly from?: string;
  readonly to?: string;
  readonly authority?: boolean;
  readonly timeStamping?: boolean;
}

let serial = 1;

/** A certificate; without an issuer it issues itself. */
export function identity({
  name,
  organization,
  issuer,
  from = '2024-01-01',
  to = '2034-01-01',
  authority,
  timeStamping,
}: Wanted): Identity {
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(pair.publicKey);
  certificate.serialNumber = `0${(serial++).toString(16).padStart(3, '0')}`;
  certificate.validity.notBefore = new Date(from);
  certificate.validity.notAfter = new Date(to);
  // The library reads a type of ASN.1 here; its declarations say class.
  const valueTagClass = forge.asn1.Type.UTF8 as number as forge.asn1.Class;
  const utf8 = (type: string, value: string) => ({ name: type, value, valueTagClass });
  const subject = [utf8('commonName', name), ...(organization ? [utf8('organizationName', organization)] : [])];
  certificate.setSubject(subject);
  certificate.setIssuer(issuer?.subject ?? subject);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: authority === true, critical: true },
    { name: 'keyUsage', digitalSignature: true, nonRepudiation: true, keyCertSign: authority === true, cRLSign: authority === true },
    ...(timeStamping ? [{ name: 'extKeyUsage', timeStamping: true, critical: true }] : []),
  ]);
  certificate.sign(forge.pki.privateKeyFromPem(issuer?.key ?? pair.privateKey), forge.md.sha256.create());
  return { certificate: forge.pki.certificateToPem(certificate), key: pair.privateKey, issuer: issuer ?? null, subject };
}

/** DER of a certificate. */
export const der = ({ certificate }: Identity): Uint8Array => Buffer.from(certificate.replace(/-----[^-]+-----|\s/g, ''), 'base64');

/** Signed as the offices' programs do it; the given PDF may carry signatures already, which stay as they are. */
export async function signed(pdf: Uint8Array, by: Identity, at = new Date('2026-11-20T03:00:00Z'), reason = 'Ban hành'): Promise<Buffer> {
  const document = await PDFDocument.load(pdf);
  pdflibAddPlaceholder({
    pdfDoc: document,
    reason,
    contactInfo: '',
    name: 'x',
    location: 'An Sơn',
    signingTime: at,
    signatureLength: 16_000,
  });
  const prepared = Buffer.from(await document.save({ useObjectStreams: false }));
  return new SignPdf().sign(prepared, new P12Signer(p12(by)), at);
}

/** PKCS#12, as an authority hands it out. */
export function p12(by: Identity, password = ''): Buffer {
  const chain: string[] = [];
  for (let at: Identity | null = by; at; at = at.issuer) chain.push(at.certificate);
  const packed = forge.pkcs12.toPkcs12Asn1(
    forge.pki.privateKeyFromPem(by.key),
    chain.map((one) => forge.pki.certificateFromPem(one)),
    password,
    { algorithm: '3des' },
  );
  return Buffer.from(forge.asn1.toDer(packed).getBytes(), 'binary');
}

/** An incremental update: the bytes before stay, something is added behind them. */
export const appended = (pdf: Buffer): Buffer => {
  const text = pdf.toString('latin1');
  const startxref = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)![1];
  const size = /\/Size (\d+)/.exec(text)![1];
  const root = /\/Root (\d+ \d+ R)/.exec(text)![1];
  const number = Number(size);
  const at = pdf.length + 1;
  const object = `${number} 0 obj\n<< /Added true >>\nendobj\n`;
  const table = `xref\n${number} 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<< /Size ${number + 1} /Root ${root} /Prev ${startxref} >>\nstartxref\n${at + object.length}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(`\n${object}${table}`, 'latin1')]);
};

/** A second signature as an incremental update, so that the first one's bytes stay. */
export async function signedAgain(pdf: Buffer, by: Identity, at = new Date('2026-11-21T03:00:00Z')): Promise<Buffer> {
  const text = pdf.toString('latin1');
  const startxref = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)![1];
  const number = Number(/\/Size (\d+)/.exec(text)![1]);
  const root = /\/Root (\d+ \d+ R)/.exec(text)![1];
  const hole = '0'.repeat(16_000);
  const from = pdf.length + 1;
  const head = `${number} 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 /********** /********** /**********] /Contents <${hole}> /M (D:20261121030000Z) >>\nendobj\n`;
  const table = `xref\n${number} 1\n${String(from).padStart(10, '0')} 00000 n \ntrailer\n<< /Size ${number + 1} /Root ${root} /Prev ${startxref} >>\nstartxref\n${from + head.length}\n%%EOF\n`;
  const prepared = Buffer.concat([pdf, Buffer.from(`\n${head}${table}`, 'latin1')]);
  return new SignPdf().sign(prepared, new P12Signer(p12(by)), at);
}

/** The signature's own bytes replaced by one with an authority's time stamp (RFC 3161), made by OpenSSL. */
export function stampedBy(signature: Uint8Array, authority: Identity): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'qms-tsa-'));
  try {
    const at = (name: string): string => join(folder, name);
    writeFileSync(at('tsa.pem'), authority.certificate);
    writeFileSync(at('tsa.key'), authority.key);
    writeFileSync(at('serial'), '01\n');
    writeFileSync(
      at('tsa.cnf'),
      `[tsa]\ndefault_tsa=t\n[t]\nserial=${at('serial')}\nsigner_cert=${at('tsa.pem')}\nsigner_key=${at('tsa.key')}\nsigner_digest=sha256\ndefault_policy=1.2.3.4\ndigests=sha256\naccuracy=secs:1\ness_cert_id_alg=sha256\n`,
    );
    const run = (...args: string[]): Buffer => execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
    run('ts', '-query', '-digest', createHash('sha256').update(signature).digest('hex'), '-sha256', '-cert', '-out', 'query');
    run('ts', '-reply', '-queryfile', 'query', '-config', 'tsa.cnf', '-token_out', '-out', 'token');
    return readFileSync(at('token'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
