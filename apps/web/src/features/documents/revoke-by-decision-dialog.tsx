import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Input } from '../../api/types';
import { SignedPaperDialog } from '../../decisions/signed-paper-dialog';
import { formatDay } from '../../ui/dates';
import { notifyDone } from '../../ui/notify';
import { type ControlledDocument, DOCUMENT_CHANGES, type Withdrawal } from './documents.queries';

interface RevokeByDecisionDialogProps {
  document: ControlledDocument;
  withdrawal: Withdrawal;
  onClose(): void;
}

/** For heads who sign elsewhere: the signed decision by which the document goes on. */
export function RevokeByDecisionDialog({ document: { code }, withdrawal, onClose }: RevokeByDecisionDialogProps) {
  const { t } = useTranslation('documents');
  const revoke = useCommand({
    send: (body: Input<'/api/v1/withdrawals/{id}/revocation', 'post'>, { headers }) =>
      answer(api.POST('/api/v1/withdrawals/{id}/revocation', { params: { path: { id: withdrawal.id } }, body, headers })),
    changes: DOCUMENT_CHANGES,
    done: () => {
      notifyDone(t('revoke.done', { code }));
      onClose();
    },
  });
  return (
    <SignedPaperDialog
      title={t('revoke.byDecisionTitle', { code })}
      hint={t('revoke.byDecisionHint', { day: formatDay(withdrawal.endsOn) })}
      submitLabel={t('revoke.byDecisionSubmit')}
      numbered="numbered"
      reason={{ label: t('revoke.reason'), given: '' }}
      pending={revoke.pending}
      problem={revoke.problem}
      onSubmit={({ effectiveFrom: _from, endsOn: _to, reason, ...paper }) => void revoke.run({ ...paper, reason: reason ?? '' })}
      onClose={onClose}
    />
  );
}
