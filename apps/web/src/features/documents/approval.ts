import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Input } from '../../api/types';
import { notifyDone } from '../../ui/notify';
import { DOCUMENT_CHANGES, type Revision } from './documents.queries';

export type Approval = Input<'/api/v1/revisions/{id}/approvals', 'post'>;

/** Both ways to approve: by confirmation (`weight` is the sentence that is confirmed) and by the signed decision. */
export function useApproval(revision: Revision, { weight, onDone }: { weight?: string; onDone(): void }) {
  const { t } = useTranslation('documents');
  return useCommand({
    send: (body: Approval, { headers }) =>
      answer(api.POST('/api/v1/revisions/{id}/approvals', { params: { path: { id: revision.id } }, body, headers })),
    weight: weight === undefined ? undefined : () => weight,
    changes: DOCUMENT_CHANGES,
    done: ({ state }) => {
      const { code } = revision.document;
      notifyDone(state === 'effective' ? t('approve.effective', { code }) : t('approve.approved', { code }));
      onDone();
    },
  });
}
