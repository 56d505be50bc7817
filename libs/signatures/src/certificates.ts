import { fromBER } from 'asn1js';
import { Certificate, CertificateChainValidationEngine, type RelativeDistinguishedNames } from 'pkijs';
import type { Chain, CheckedCertificate } from './signature.rules';

const NAME = { commonName: '2.5.4.3', organization: '2.5.4.10', unit: '2.5.4.11', title: '2.5.4.12' } as const;

/** A certificate from its DER bytes. @throws Error where they are none */
export function certificateOf(der: Uint8Array): Certificate {
  const { result, offset } = fromBER(new Uint8Array(der).buffer);
  if (offset < 0) throw new Error('not a certificate');
  return new Certificate({ schema: result });
}

/** What is shown of it. The holder's personal number, which Vietnamese certificates carry, is left out. */
export function shown(certificate: Certificate, at: Date | null): CheckedCertificate {
  const of = (name: RelativeDistinguishedNames, type: string): string | null => {
    const values = name.typesAndValues.filter((one) => one.type === type).map((one) => String(one.value.valueBlock.value));
    return values.length > 0 ? values.join(', ').normalize('NFC') : null;
  };
  const { subject, issuer, notBefore, notAfter } = certificate;
  const organization = [of(subject, NAME.unit), of(subject, NAME.organization)].filter((part) => part !== null).join(', ');
  return {
    name: of(subject, NAME.commonName) ?? of(subject, NAME.organization) ?? '?',
    organization: organization || null,
    title: of(subject, NAME.title),
    issuer: of(issuer, NAME.commonName) ?? of(issuer, NAME.organization) ?? '?',
    serial: Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString('hex'),
    validFrom: notBefore.value.toISOString(),
    validTo: notAfter.value.toISOString(),
    validThen: at === null ? null : isValid(certificate, at),
  };
}

export const isValid = ({ notBefore, notAfter }: Certificate, at: Date): boolean => notBefore.value <= at && at <= notAfter.value;

/** Whether a certificate leads to an anchor, as of a time. What was sent with it may stand between. Revocation is not asked: that needs the network. */
export async function chainOf(
  certificate: Certificate,
  sent: readonly Certificate[],
  anchors: readonly Certificate[],
  at: Date,
): Promise<Chain> {
  if (anchors.some((anchor) => same(anchor, certificate))) return isValid(certificate, at) ? 'trusted' : 'not-valid-then';
  const others = sent.filter((one) => !same(one, certificate));
  const engine = new CertificateChainValidationEngine({ trustedCerts: [...anchors], certs: [...others, certificate], checkDate: at });
  try {
    const { result, resultCode } = await engine.verify();
    return result ? 'trusted' : (CODES[resultCode] ?? 'broken');
  } catch (error) {
    return CODES[(error as { resultCode?: number; code?: number }).resultCode ?? -1] ?? 'unknown-issuer';
  }
}

/** What the library's numbers mean. */
const CODES: Readonly<Record<number, Chain>> = {
  1: 'unknown-issuer',
  8: 'not-valid-then',
  9: 'unknown-issuer',
  60: 'unknown-issuer',
  97: 'unknown-issuer',
};

const same = (a: Certificate, b: Certificate): boolean => Buffer.from(a.toSchema().toBER()).equals(Buffer.from(b.toSchema().toBER()));
