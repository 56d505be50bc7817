import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Input } from '../../api/types';
import { SignedPaperDialog } from '../../decisions/signed-paper-dialog';
import { notifyDone } from '../../ui/notify';
import { type ControlledDocument, DOCUMENT_CHANGES } from './documents.queries';

/** For heads who sign elsewhere: the signed decision ends the document, on its day or a later one. */
export function WithdrawByDecisionDialog({ document, onClose }: { document: ControlledDocument; onClose(): void }) {
  const { t } = useTranslation('documents');
  const { id, code } = document;
  const withdraw = useCommand({
    send: (body: Input<'/api/v1/documents/{id}/withdrawal', 'post'>, { headers }) =>
      answer(api.POST('/api/v1/documents/{id}/withdrawal', { params: { path: { id } }, body, headers })),
    changes: DOCUMENT_CHANGES,
    done: () => {
      notifyDone(t('withdraw.entered', { code }));
      onClose();
    },
  });
  return (
    <SignedPaperDialog
      title={t('withdraw.byDecisionTitle', { code })}
      hint={t('withdraw.byDecisionHint')}
      submitLabel={t('withdraw.byDecisionSubmit')}
      numbered="numbered"
      day={{ field: 'endsOn', label: t('withdraw.endsOn'), description: t('withdraw.endsHint') }}
      reason={{ label: t('withdrawnReason'), given: '' }}
      pending={withdraw.pending}
      problem={withdraw.problem}
      onSubmit={({ effectiveFrom: _, reason, ...paper }) => void withdraw.run({ ...paper, reason: reason ?? '' })}
      onClose={onClose}
    />
  );
}
