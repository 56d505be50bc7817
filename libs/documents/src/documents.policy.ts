import { type Actor, allows, definePolicy, type PolicyRule, type Role, type Subject } from '@qms/work';

/** A revision as far as rights go. */
export interface DocumentSubject extends Subject {
  /** Reviewers of the present round who have not spoken yet; in order only the first of them. */
  readonly reviewersNow?: readonly string[];
  /** Those who are away today and for whom the actor stands in. */
  readonly standsInFor?: readonly string[];
  /** Who filed the change request. */
  readonly filedBy?: string;
}

const PREPARERS: readonly Role[] = ['iso-secretary', 'room-head', 'qmr'];
/** The head, or a deputy by field signing for him (QĐ 19/2014/QĐ-TTg, Điều 4 khoản 2 điểm a; NĐ 30/2020, Điều 13 khoản 1). */
const APPROVERS: readonly Role[] = ['agency-head', 'deputy-head'];
/**
 * Whose work the procedures are: all who work in a room of the agency, whatever they do there. Not the head: what he approved he has read. Not the
 * steering board, guests and administrators: they do not work by them.
 */
export const READING_ROLES: readonly Role[] = [
  'deputy-head',
  'room-head',
  'qmr',
  'iso-secretary',
  'clerk',
  'staff',
  'internal-auditor',
  'standards-office-head',
  'inspector',
  'planning-officer',
  'course-organiser',
  'trainer',
];
/** All who work by the documents of their agency, its head among them. */
export const WORKERS: readonly Role[] = ['agency-head', ...READING_ROLES];
const READERS: readonly Role[] = [...WORKERS, 'steering-board-member', 'guest-reader'];

/** It is the actor's turn to speak: his own, or that of somebody who is away. */
export const asksFor = ({ reviewersNow, standsInFor }: DocumentSubject, actor: Pick<Actor, 'personId'>): boolean =>
  (reviewersNow ?? []).some((reviewer) => reviewer === actor.personId || (standsInFor ?? []).includes(reviewer));

const isAskedNow: PolicyRule<DocumentSubject> = {
  code: 'not-the-reviewer',
  holds: (actor, subject) => asksFor(subject, actor),
};

const isFiler: PolicyRule<DocumentSubject> = { code: 'not-the-filer', holds: (actor, subject) => subject.filedBy === actor.personId };

export type DocumentRight =
  | 'document:read'
  | 'document:prepare'
  | 'document:submit'
  | 'document:review'
  | 'document:return'
  | 'document:approve'
  | 'document:enter-signed-decision'
  | 'document:number-decision'
  | 'document:withdraw'
  | 'document:distribute'
  | 'document:confirm-reading'
  | 'document:record-briefing'
  | 'document-kind:change'
  | 'document:request-change'
  | 'document:recall-change'
  | 'document:assess-change'
  | 'document:advise-change'
  | 'document:decide-change'
  | 'document:review-yearly'
  | 'document:keep-external';

export const documentsPolicy = definePolicy<DocumentRight, DocumentSubject>({
  'document:read': { kind: 'read', roles: READERS },
  'document:prepare': { kind: 'write', roles: PREPARERS },
  'document:submit': { kind: 'write', roles: PREPARERS },
  'document:review': { kind: 'write', roles: ['room-head', 'qmr', 'deputy-head', 'iso-secretary', 'staff', 'clerk'], rules: [isAskedNow] },
  'document:return': { kind: 'write', roles: ['room-head', 'qmr', ...APPROVERS] },
  'document:approve': { kind: 'write', roles: APPROVERS, weight: 'confirmed' },
  'document:enter-signed-decision': { kind: 'write', roles: ['iso-secretary', 'clerk'] },
  // The number is the clerk's (NĐ 30/2020, Điều 15); where the secretary enters it, she enters the clerk's.
  'document:number-decision': { kind: 'write', roles: ['clerk', 'iso-secretary'] },
  'document:withdraw': { kind: 'write', roles: APPROVERS, weight: 'confirmed' },
  'document:distribute': { kind: 'write', roles: ['iso-secretary', 'qmr', 'clerk'] },
  'document:confirm-reading': { kind: 'write', roles: READING_ROLES },
  'document:record-briefing': { kind: 'write', roles: ['iso-secretary', 'qmr', 'clerk', 'room-head'] },
  'document-kind:change': { kind: 'write', roles: ['iso-secretary', 'qmr'] },
  // Whoever works by the documents may say what is wrong with them.
  'document:request-change': { kind: 'write', roles: WORKERS },
  'document:recall-change': { kind: 'write', roles: WORKERS, rules: [isFiler] },
  'document:assess-change': { kind: 'write', roles: PREPARERS },
  'document:advise-change': { kind: 'write', roles: WORKERS, rules: [isAskedNow] },
  'document:decide-change': { kind: 'write', roles: [...APPROVERS, 'qmr'] },
  'document:review-yearly': { kind: 'write', roles: PREPARERS },
  'document:keep-external': { kind: 'write', roles: [...PREPARERS, 'clerk'] },
});

/** Drafts are seen by those who work on them, not by staff and guests. */
export const seesDrafts = (roles: readonly { role: Role }[]): boolean =>
  roles.some(({ role }) => ['iso-secretary', 'agency-head', 'deputy-head', 'room-head', 'qmr', 'clerk'].includes(role));

/** Change requests are opened by those who may file one, in their own agency; others are told their number where it led to something they read. */
export const opensRequests = (actor: Actor, organizationId: string): boolean =>
  allows(documentsPolicy, actor, 'document:request-change', { organizationId }).allowed;
