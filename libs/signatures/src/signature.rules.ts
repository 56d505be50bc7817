/** Whether the signed bytes are the ones that were signed; `unsupported`: a kind of signature that is not checked here. */
export const INTEGRITIES = ['intact', 'altered', 'unsupported'] as const;
/** How much of the file was signed: all of it, all up to a later signature which signs the rest, or there are changes that nobody signed. */
export const COVERAGES = ['whole-file', 'later-signature', 'changed-after'] as const;
/** Whether the signer's certificate leads to a trust anchor of ours. `not-valid-then`: a certificate of the chain was not valid when it was signed. */
export const CHAINS = ['trusted', 'unknown-issuer', 'not-valid-then', 'broken'] as const;
/** Who says when it was signed: an authority's time stamp, the signer's own clock within what was signed, or a mere entry of the file. */
export const TIME_SOURCES = ['timestamp', 'signer', 'entry'] as const;
/** What is to be thought of it: all in order; in order, but not known who vouches for the signer; not in order. */
export const VERDICTS = ['valid', 'unproven', 'invalid'] as const;

export type Integrity = (typeof INTEGRITIES)[number];
export type Coverage = (typeof COVERAGES)[number];
export type Chain = (typeof CHAINS)[number];
export type TimeSource = (typeof TIME_SOURCES)[number];
export type Verdict = (typeof VERDICTS)[number];

export interface CheckedCertificate {
  /** CN. */
  readonly name: string;
  /** O, then OU. */
  readonly organization: string | null;
  readonly title: string | null;
  /** CN or O of who issued it. */
  readonly issuer: string;
  /** Hex. */
  readonly serial: string;
  readonly validFrom: string;
  readonly validTo: string;
  /** At the time of signing; null where nobody says when that was. */
  readonly validThen: boolean | null;
}

export interface CheckedTime {
  /** ISO 8601. */
  readonly at: string;
  readonly source: TimeSource;
  /** Who stamped the time. */
  readonly authority: string | null;
  /** Whether that authority's certificate leads to a trust anchor of ours. */
  readonly authorityTrusted: boolean | null;
}

/** One signature of a PDF, checked. */
export interface CheckedSignature {
  readonly integrity: Integrity;
  readonly coverage: Coverage;
  readonly chain: Chain;
  readonly signer: CheckedCertificate | null;
  readonly time: CheckedTime | null;
  /** As the signer wrote it into the file. */
  readonly reason: string | null;
  /** Algorithm of the hash, e.g. `SHA-256`; null where it is not known. */
  readonly hash: string | null;
  readonly verdict: Verdict;
}

/** SHA-1 can be forged since 2017, MD5 since 2004: nothing is proved by them. */
export const isWeak = (hash: string | null): boolean => hash !== null && /^(SHA-1|MD5)$/i.test(hash);

export function verdictOf(facts: Pick<CheckedSignature, 'integrity' | 'coverage' | 'chain' | 'hash' | 'signer'>): Verdict {
  if (facts.integrity === 'altered' || facts.coverage === 'changed-after' || facts.chain === 'broken') return 'invalid';
  if (facts.chain === 'not-valid-then' || facts.signer?.validThen === false) return 'invalid';
  if (facts.integrity === 'unsupported' || facts.chain !== 'trusted' || isWeak(facts.hash) || facts.signer?.validThen !== true)
    return 'unproven';
  return 'valid';
}
