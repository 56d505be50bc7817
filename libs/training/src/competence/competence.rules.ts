import type { LegalDate, Role } from '@qms/work';

/** What is required or attested: a course of the own catalogue, or one of others, which has its name alone. */
export interface CompetenceSubject {
  readonly courseId: string | null;
  readonly name: string;
}

/** Who holds the role needs the course, from a day on. */
export interface CompetenceRequirementFacts extends CompetenceSubject {
  readonly id: string;
  readonly role: Role;
  readonly validFrom: LegalDate;
  /** First day on which it no longer holds. */
  readonly endedOn: LegalDate | null;
}

/** A certificate that shows competence. What was entered by mistake is none. */
export interface CompetenceEvidence extends CompetenceSubject {
  readonly id: string;
  readonly source: EvidenceSource;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: LegalDate;
  /** The last day on which it counts; null = without expiry, which is normal. */
  readonly expiresOn: LegalDate | null;
  /** First day on which it was revoked or replaced. */
  readonly endedOn: LegalDate | null;
}

/** `register`: of a sổ cấp giấy chứng nhận kept here; `external`: earned elsewhere. */
export const EVIDENCE_SOURCES = ['register', 'external'] as const;
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number];
export const COMPETENCE_STATES = ['met', 'expiring', 'expired', 'missing'] as const;
export type CompetenceState = (typeof COMPETENCE_STATES)[number];

/** Days before the last one in which it is told that a certificate expires. */
export const EXPIRING_DAYS = 60;

export interface CompetenceJudgement {
  readonly state: CompetenceState;
  /** What shows it; of an expired competence the last that did. */
  readonly evidence: CompetenceEvidence | null;
}

/** By the catalogue where both stand in it, otherwise by name: as it is written, capitals aside. */
export const sameSubject = (one: CompetenceSubject, other: CompetenceSubject): boolean =>
  one.courseId !== null && other.courseId !== null ? one.courseId === other.courseId : nameOf(one) === nameOf(other);
const nameOf = ({ name }: CompetenceSubject): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi');

/** Half-open: from the first day up to the day before the end. */
export const holdsOn = ({ validFrom, endedOn }: Pick<CompetenceRequirementFacts, 'validFrom' | 'endedOn'>, day: LegalDate): boolean =>
  validFrom <= day && (endedOn === null || day < endedOn);

/** The courses that these roles need on the day, each once, in the order of the requirements. */
export function requiredOn(
  requirements: readonly CompetenceRequirementFacts[],
  roles: readonly Role[],
  day: LegalDate,
): readonly CompetenceSubject[] {
  const subjects: CompetenceSubject[] = [];
  for (const one of requirements)
    if (roles.includes(one.role) && holdsOn(one, day) && !subjects.some((known) => sameSubject(known, one)))
      subjects.push({ courseId: one.courseId, name: one.name });
  return subjects;
}

/** What the certificates of a person say about one course on the day. */
export function judgeCompetence(subject: CompetenceSubject, evidence: readonly CompetenceEvidence[], day: LegalDate): CompetenceJudgement {
  const attested = evidence
    .filter((one) => sameSubject(one, subject) && one.issuedOn <= day && (one.endedOn === null || day < one.endedOn))
    .sort(longestFirst);
  const [best] = attested;
  if (!best) return { state: 'missing', evidence: null };
  if (best.expiresOn !== null && best.expiresOn < day) return { state: 'expired', evidence: best };
  return { state: best.expiresOn !== null && daysBetween(day, best.expiresOn) <= EXPIRING_DAYS ? 'expiring' : 'met', evidence: best };
}

/** No expiry lasts longest; of two that last as long the newer. */
function longestFirst(a: CompetenceEvidence, b: CompetenceEvidence): number {
  const [one, other] = [a.expiresOn ?? '9999-12-31', b.expiresOn ?? '9999-12-31'];
  if (one !== other) return one > other ? -1 : 1;
  return a.issuedOn === b.issuedOn ? (a.id < b.id ? -1 : 1) : a.issuedOn > b.issuedOn ? -1 : 1;
}

const daysBetween = (from: LegalDate, to: LegalDate): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;

/** Still shown by a certificate, also where that ends soon. */
export const isMet = (state: CompetenceState): boolean => state === 'met' || state === 'expiring';
/** Needs a look: nothing shows it, or not for long. */
export const isGap = (state: CompetenceState): boolean => state !== 'met';

export type CompetenceCounts = Readonly<Record<CompetenceState, number>> & { readonly required: number };

export function countCompetence(states: readonly CompetenceState[]): CompetenceCounts {
  const of = (state: CompetenceState): number => states.filter((one) => one === state).length;
  return { required: states.length, met: of('met'), expiring: of('expiring'), expired: of('expired'), missing: of('missing') };
}
