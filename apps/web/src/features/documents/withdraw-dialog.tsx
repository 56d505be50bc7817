import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { notifyDone } from '../../ui/notify';
import { ReasonDialog } from '../../ui/reason-dialog';
import { type ControlledDocument, DOCUMENT_CHANGES } from './documents.queries';

/** Takes a document out of force for good: an act of weight with its reason. */
export function WithdrawDialog({ document, onClose }: { document: ControlledDocument; onClose(): void }) {
  const { t } = useTranslation('documents');
  const { id, code, title } = document;
  const withdraw = useCommand({
    send: (reason: string, { headers }) =>
      answer(api.POST('/api/v1/documents/{id}/withdrawal', { params: { path: { id } }, body: { reason }, headers })),
    weight: () => t('withdraw.confirm', { code, title }),
    changes: DOCUMENT_CHANGES,
    done: () => {
      notifyDone(t('withdraw.done', { code }));
      onClose();
    },
  });
  return (
    <ReasonDialog
      opened
      title={t('withdraw.title', { code })}
      sentence={t('withdraw.sentence')}
      submitLabel={t('withdraw.action')}
      tone="danger"
      pending={withdraw.pending}
      problem={withdraw.problem}
      onSubmit={(reason) => void withdraw.run(reason)}
      onClose={onClose}
    />
  );
}
