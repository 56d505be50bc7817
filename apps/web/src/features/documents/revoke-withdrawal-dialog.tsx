import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { formatDay } from '../../ui/dates';
import { notifyDone } from '../../ui/notify';
import { ReasonDialog } from '../../ui/reason-dialog';
import { type ControlledDocument, DOCUMENT_CHANGES, type Withdrawal } from './documents.queries';

interface RevokeDialogProps {
  document: ControlledDocument;
  withdrawal: Withdrawal;
  onClose(): void;
}

/** The document goes on: an act of weight with its reason, before the day on which it was to end. */
export function RevokeWithdrawalDialog({ document: { code, title }, withdrawal, onClose }: RevokeDialogProps) {
  const { t } = useTranslation('documents');
  const revoke = useCommand({
    send: (reason: string, { headers }) =>
      answer(api.POST('/api/v1/withdrawals/{id}/revocation', { params: { path: { id: withdrawal.id } }, body: { reason }, headers })),
    weight: () => t('revoke.confirm', { code, title }),
    changes: DOCUMENT_CHANGES,
    done: () => {
      notifyDone(t('revoke.done', { code }));
      onClose();
    },
  });
  return (
    <ReasonDialog
      opened
      title={t('revoke.title', { code })}
      sentence={t('revoke.sentence', { day: formatDay(withdrawal.endsOn) })}
      submitLabel={t('revoke.submit')}
      pending={revoke.pending}
      problem={revoke.problem}
      onSubmit={(reason) => void revoke.run(reason)}
      onClose={onClose}
    />
  );
}
