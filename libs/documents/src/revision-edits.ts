import type { Tx } from '@qms/work';
import { type Revision, RevisionEdit } from './revision.entity';

/** What an approver may change of a revision. */
export type Editable = Pick<Revision, 'title' | 'changeSummary' | 'fileId' | 'sourceFileId'>;

export const editable = ({ title, changeSummary, fileId, sourceFileId }: Revision): Editable => ({
  title,
  changeSummary,
  fileId,
  sourceFileId,
});

type Kept = Pick<RevisionEdit, 'field' | 'before' | 'after' | 'beforeFileId' | 'afterFileId'>;

/** Keeps what the approver changed, of files which they were: they stay readable to whoever reads the revision. */
export async function keepEdits(tx: Tx, revision: Revision, before: Editable): Promise<void> {
  const edits: Kept[] = [
    text('title', before.title, revision.title),
    text('change-summary', before.changeSummary, revision.changeSummary),
    await file(tx, 'file', before.fileId, revision.fileId),
    await file(tx, 'source', before.sourceFileId, revision.sourceFileId),
  ].filter((edit) => edit.before !== edit.after || edit.beforeFileId !== edit.afterFileId);
  for (const edit of edits)
    await tx.save(
      Object.assign(new RevisionEdit(), {
        id: tx.newId(),
        organizationId: revision.organizationId,
        revisionId: revision.id,
        personId: tx.actor.personId!,
        editedAt: tx.now,
        ...edit,
      } satisfies RevisionEdit),
    );
}

const text = (field: Kept['field'], before: string | null, after: string | null): Kept => ({
  field,
  before,
  after,
  beforeFileId: null,
  afterFileId: null,
});

async function file(tx: Tx, field: Kept['field'], beforeFileId: string | null, afterFileId: string | null): Promise<Kept> {
  const names = new Map(
    (await tx.query<{ id: string; name: string }>('select id, name from file where id in ($1, $2)', [beforeFileId, afterFileId])).map(
      ({ id, name }) => [id, name],
    ),
  );
  return { field, before: names.get(beforeFileId ?? '') ?? null, after: names.get(afterFileId ?? '') ?? null, beforeFileId, afterFileId };
}
