import { Paper } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FileSignatures } from '../../files/file-signatures';
import { formatDay } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { FileList } from '../../ui/file-list';
import { PersonName } from '../../ui/names';
import type { ControlledDocument } from './documents.queries';

/** Who decided that a document ends, how, and from which day on; the decision with its digital signatures. */
export function WithdrawalFacts({ withdrawal }: { withdrawal: NonNullable<ControlledDocument['withdrawal']> }) {
  const { t } = useTranslation('documents');
  const { kind, signerName, signerPost, method, decisionNumber, decidedOn, decisionFile, endsOn, reason } = withdrawal;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('withdraw.facts')}>
      <Facts
        facts={[
          { label: t('withdraw.facts'), value: t(`revision.approvals.${kind}`) },
          { label: t('withdraw.endsOn'), value: formatDay(endsOn) },
          { label: t('withdrawnReason'), value: reason },
          { label: t('decision.signer'), value: <PersonName name={signerName} unit={[method, signerPost].filter(Boolean).join(' ')} /> },
          ...(decisionNumber === null ? [] : [{ label: t('decision.number'), value: decisionNumber }]),
          { label: t('decision.decidedOn'), value: formatDay(decidedOn) },
        ]}
      />
      {decisionFile === null ? null : (
        <>
          <FileList files={[decisionFile]} label={t('decision.file')} />
          <FileSignatures fileId={decisionFile.id} none="said" enteredSigner={signerName} />
        </>
      )}
    </Paper>
  );
}
