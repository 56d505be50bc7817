import forge from 'node-forge';
import { type Certificate, getCrypto } from 'pkijs';
import { certificateOf, isValid, shown } from './certificates';

/** Why a key that is configured cannot seal. */
export const SEAL_FAULTS = [
  'seal-folder-unreadable',
  'seal-key-missing',
  'seal-password-missing',
  'seal-password-wrong',
  'seal-unreadable',
  'seal-without-key',
  'seal-not-valid-yet',
  'seal-expired',
] as const;
export type SealFault = (typeof SEAL_FAULTS)[number];

/** What is configured to be sealed is not given out unsealed. */
export class SealUnusable extends Error {
  override readonly name = 'SealUnusable';
  constructor(
    readonly because: SealFault,
    readonly organization: string,
  ) {
    super(because);
  }
}

/** An RSA key with its certificate, and what vouches for it. */
export interface SealKey {
  readonly key: CryptoKey;
  readonly certificate: Certificate;
  /** The certificate first, then those above it that came with it. */
  readonly chain: readonly Certificate[];
  readonly holder: string;
  readonly until: Date;
}

/** @throws SealUnusable where the file, its password or what is in it is not right */
export async function openSealKey(file: Buffer, password: string, organization: string): Promise<SealKey> {
  const unusable = (because: SealFault): never => {
    throw new SealUnusable(because, organization);
  };
  const { key, certificates } = contentsOf(file, password, unusable);
  const own = certificates.find(({ publicKey }) => 'n' in publicKey && publicKey.n.equals(key.n));
  if (!own) return unusable('seal-without-key');
  const chain = [own, ...certificates.filter((one) => one !== own)].map(decoded);
  const certificate = chain[0]!;
  const { name, validTo } = shown(certificate, null);
  const pkcs8 = forge.asn1.toDer(forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key))).getBytes();
  return {
    key: await getCrypto(true).importKey('pkcs8', Buffer.from(pkcs8, 'binary'), { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, false, [
      'sign',
    ]),
    certificate,
    chain,
    holder: name,
    until: new Date(validTo),
  };
}

/** Whether it may seal at this time. @throws SealUnusable `seal-expired`, `seal-not-valid-yet` */
export function sealsAt({ certificate }: SealKey, at: Date, organization: string): void {
  if (isValid(certificate, at)) return;
  throw new SealUnusable(certificate.notAfter.value < at ? 'seal-expired' : 'seal-not-valid-yet', organization);
}

const decoded = (certificate: forge.pki.Certificate): Certificate =>
  certificateOf(Buffer.from(forge.asn1.toDer(forge.pki.certificateToAsn1(certificate)).getBytes(), 'binary'));

function contentsOf(
  file: Buffer,
  password: string,
  unusable: (because: SealFault) => never,
): { key: forge.pki.rsa.PrivateKey; certificates: forge.pki.Certificate[] } {
  let bags: forge.pkcs12.Pkcs12Pfx;
  try {
    bags = forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(file.toString('binary')), false, password);
  } catch (error) {
    return unusable(/password/i.test((error as Error).message) ? 'seal-password-wrong' : 'seal-unreadable');
  }
  const { certBag, pkcs8ShroudedKeyBag, keyBag } = forge.pki.oids as Record<'certBag' | 'pkcs8ShroudedKeyBag' | 'keyBag', string>;
  const of = (bagType: string): forge.pkcs12.Bag[] => bags.getBags({ bagType })[bagType] ?? [];
  const [first] = [...of(pkcs8ShroudedKeyBag), ...of(keyBag)];
  // A key that is no RSA key is not read by the library: there is none.
  if (!first?.key || !('n' in first.key)) return unusable('seal-without-key');
  return { key: first.key, certificates: of(certBag).flatMap(({ cert }) => (cert ? [cert] : [])) };
}
