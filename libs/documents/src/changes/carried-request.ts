import { Refusal } from '@qms/lifecycle';
import type { Tx } from '@qms/work';
import type { ChangeRequestKind } from './change-request.entity';

/**
 * Locks the request that a draft is to carry out against another decision. @returns the external document for whose sake it was filed.
 * @param documentId null = something new
 * @throws Refusal `unknown-reference`, `not-accepted`, `not-asked-for`, `drafted-already`
 */
export async function carriedRequest(tx: Tx, id: string, documentId: string | null): Promise<string | null> {
  const field = 'changeRequestId';
  const [request] = await tx.query<{ kind: ChangeRequestKind; state: string; externalId: string | null }>(
    'select kind, state, external_document_id as "externalId" from change_request where id = $1 and organization_id = $2 for update',
    [id, tx.actor.organizationId],
  );
  if (!request) throw new Refusal('unknown-reference', { field });
  if (request.state !== 'accepted') throw new Refusal('not-accepted', { field });
  const [found] = await tx.query<{ named: boolean; drafted: boolean }>(
    `select exists (select from change_request_document where request_id = $1 and document_id = $2) as named,
       exists (select from revision where change_request_id = $1 and state <> 'withdrawn' and ($2::uuid is null or document_id = $2)) as drafted`,
    [id, documentId],
  );
  if (documentId === null ? request.kind !== 'issue' : request.kind !== 'amend' || !found!.named)
    throw new Refusal('not-asked-for', { field });
  if (found!.drafted) throw new Refusal('drafted-already', { field });
  return request.externalId;
}
