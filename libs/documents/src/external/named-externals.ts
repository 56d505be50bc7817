import type { Tx } from '@qms/work';
import { refuseStrange } from '../reading/distributions.service';
import type { Revision } from '../revision.entity';

/**
 * The external documents that a draft brings in, all of them: what is not among `ids` is dropped. The database lets nothing change once it is
 * approved. @throws Refusal `unknown-reference`
 */
export async function nameExternals(tx: Tx, revision: Pick<Revision, 'id' | 'organizationId'>, ids: readonly string[]): Promise<void> {
  const known = await tx.query<{ id: string }>(
    'select id from external_document where id = any ($1::uuid[]) and organization_id = $2 and removed_at is null',
    [ids, revision.organizationId],
  );
  refuseStrange('externalDocumentIds', ids, known);
  await bringIn(tx, revision, ids);
  await tx.query(
    'update revision_external set dropped_at = $3 where revision_id = $1 and dropped_at is null and not external_document_id = any ($2::uuid[])',
    [revision.id, ids, tx.now],
  );
}

/** Names these too; what is named stays. */
export async function bringIn(tx: Tx, revision: Pick<Revision, 'id' | 'organizationId'>, ids: readonly string[]): Promise<void> {
  await tx.query(
    `insert into revision_external (id, organization_id, revision_id, external_document_id)
     select i.id, $1, $2, i.external_id from unnest($3::uuid[], $4::uuid[]) i(id, external_id)
     on conflict (revision_id, external_document_id) do update set dropped_at = null where revision_external.dropped_at is not null`,
    [revision.organizationId, revision.id, ids.map(() => tx.newId()), ids],
  );
}
