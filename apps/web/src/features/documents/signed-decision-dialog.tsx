import { useTranslation } from 'react-i18next';
import { SignedPaperDialog } from '../../decisions/signed-paper-dialog';
import { useApproval } from './approval';
import { hasFiles, type Signing } from './signing';

/** For heads who sign elsewhere: the signed decision, as it was uploaded, is the approval. */
export function SignedDecisionDialog({ signing, reason, onClose }: { signing: Signing; reason: string | null; onClose(): void }) {
  const { t } = useTranslation('documents');
  const approve = useApproval(signing, { onDone: onClose });
  const asksReason = reason !== null || approve.problem?.code === 'reason-required';
  return (
    <SignedPaperDialog
      title={t('decision.title', { code: signing.name })}
      hint={t('decision.hint')}
      submitLabel={t('decision.submit')}
      numbered="numbered"
      day={{ field: 'effectiveFrom', label: t('approve.effectiveFrom'), description: t('decision.effectiveHint') }}
      reason={asksReason ? { label: t('approve.reason'), given: reason ?? '' } : null}
      pending={approve.pending}
      problem={approve.problem}
      disabled={!hasFiles(signing)}
      onSubmit={({ endsOn: _, ...paper }) => void approve.run(paper)}
      onClose={onClose}
    />
  );
}
