import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { notifyDone } from '../../ui/notify';
import { ReasonDialog } from '../../ui/reason-dialog';
import { DOCUMENT_CHANGES, type Revision } from './documents.queries';

/** Sends a draft back to who prepared it, with the reason. */
export function ReturnDialog({ revision, onClose }: { revision: Revision; onClose(): void }) {
  const { t } = useTranslation('documents');
  const { code } = revision.document;
  const giveBack = useCommand({
    send: (remark: string, { headers }) =>
      answer(
        api.POST('/api/v1/revisions/{id}/reviews', {
          params: { path: { id: revision.id } },
          body: { opinion: 'return', remark },
          headers,
        }),
      ),
    changes: DOCUMENT_CHANGES,
    done: () => {
      notifyDone(t('return.done', { code }));
      onClose();
    },
  });
  return (
    <ReasonDialog
      opened
      title={t('return.title', { code })}
      sentence={t('return.sentence', { name: revision.preparedBy.name })}
      submitLabel={t('return.action')}
      tone="danger"
      pending={giveBack.pending}
      problem={giveBack.problem}
      onSubmit={(reason) => void giveBack.run(reason)}
      onClose={onClose}
    />
  );
}
