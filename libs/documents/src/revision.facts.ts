import { stoodInFor } from '@qms/identity';
import { OrganizationsReader } from '@qms/organizations';
import { reachOfSigner } from '@qms/signing';
import type { Actor, LegalDate, Tx } from '@qms/work';
import { openImpact } from './changes/impact.reader';
import type { ControlledDocument } from './document.entity';
import { stepsWithinLimits } from './procedure-sheets/sheet-subjects';
import { Review, Revision } from './revision.entity';
import type { RevisionFacts } from './revision.lifecycle';
import { liesInOwnField } from './signing-field';
import { endIsDecided } from './withdrawals/withdrawn';

/** The organization's own rule "drafter is not approver"; on unless its head switched it off. */
export const AUTHOR_IS_NOT_APPROVER = 'author-is-not-approver';

/** Whose turn the actor takes: his own where he is asked himself, else that of somebody who is away. */
export function turnOf<R extends { readonly personId: string }>(
  open: readonly R[],
  { personId }: Pick<Actor, 'personId'>,
  standsInFor: readonly string[],
): { own: R; spokenBy: string | null } {
  const himself = open.find((one) => one.personId === personId);
  return himself ? { own: himself, spokenBy: null } : { own: open.find((one) => standsInFor.includes(one.personId))!, spokenBy: personId };
}

type AskingAbsent = Parameters<typeof stoodInFor>[0] & { readonly actor: Actor };

export interface RevisionUnderHand {
  readonly document: ControlledDocument;
  readonly revision: Revision;
  readonly reviews: readonly Review[];
}

/** Those of an agency who are away today and for whom the actor stands in. */
export const absentOnes = async (db: AskingAbsent, organizationId: string): Promise<string[]> =>
  db.actor.personId ? (await stoodInFor(db, db.actor.personId, organizationId)).map(({ personId }) => personId) : [];

/** Reviewers who may speak now: all who have not, or in order the first of them. */
export function reviewersNow(
  revision: Pick<Revision, 'reviewOrder'>,
  reviews: readonly Pick<Review, 'personId' | 'agreedAt' | 'lapsedAt' | 'place'>[],
): string[] {
  const open = reviews.filter((review) => !review.agreedAt && !review.lapsedAt).sort((a, b) => a.place - b.place);
  return (revision.reviewOrder === 'in-order' ? open.slice(0, 1) : open).map((review) => review.personId);
}

/** What the lifecycle needs to know, read under the locks of the unit of work. */
export async function factsOf(
  tx: Tx,
  organizations: OrganizationsReader,
  { document, revision, reviews }: RevisionUnderHand,
  act: { approverId: string | null; effectiveFrom: LegalDate | null; deputy?: { name: string; on: LegalDate } | undefined },
): Promise<RevisionFacts> {
  const others = await tx.find(Revision, { documentId: document.id });
  const current = others.find((one) => one.state === 'effective');
  const begins = act.effectiveFrom ?? revision.effectiveFrom;
  return {
    hasFile: revision.fileId !== null,
    isFirst: others.every((one) => one.id === revision.id || one.state === 'withdrawn'),
    hasChangeSummary: Boolean(revision.changeSummary?.trim()),
    reviewersAgreed: reviews.every((review) => review.agreedAt !== null || review.lapsedAt !== null),
    approverIsAuthor: act.approverId !== null && act.approverId === revision.preparedBy,
    isHeadsOwnPaper: document.kind === 'policy' || document.kind === 'objectives',
    separatesAuthorAndApprover: await organizations.ruleEnabled(tx, document.organizationId, AUTHOR_IS_NOT_APPROVER, 'on'),
    isDue: begins !== null && begins <= tx.today,
    beginsAfterCurrent: !current || begins === null || begins > current.effectiveFrom!,
    impactAnswered: (await openImpact(tx, document.organizationId, revision.changeRequestId)) === 0,
    stepsWithinLimits: await stepsWithinLimits(tx, { id: revision.id, kind: document.kind }),
    documentGoesOn: document.state !== 'withdrawn' && !(await endIsDecided(tx, document.id)),
    withinSignersField: await liesInSignersField(tx, revision.id, act),
  };
}

/** In the app who acts signs; an uploaded decision was signed by who is named in it, for the head (KT.) by a deputy. */
async function liesInSignersField(tx: Tx, revisionId: string, { approverId, deputy }: Parameters<typeof factsOf>[3]): Promise<boolean> {
  if (approverId !== null) return liesInOwnField(tx, revisionId);
  return deputy ? liesInOwnField(tx, revisionId, await reachOfSigner(tx, deputy)) : true;
}
