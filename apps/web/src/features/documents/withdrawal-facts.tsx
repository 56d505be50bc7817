import { Paper, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FileSignatures } from '../../files/file-signatures';
import { formatDay, formatMoment } from '../../ui/dates';
import { type Fact, Facts } from '../../ui/facts';
import { FileList } from '../../ui/file-list';
import { PersonName } from '../../ui/names';
import type { RevokedWithdrawal, Withdrawal } from './documents.queries';

/** Who decided that a document ends, how, and from which day on; the decision with its digital signatures. */
export function WithdrawalFacts({ withdrawal }: { withdrawal: Withdrawal }) {
  const { t } = useTranslation('documents');
  return (
    <Shown label={t('withdraw.facts')}>
      <Decision
        label={t('withdraw.facts')}
        reason={t('withdrawnReason')}
        decision={withdrawal}
        ends={{ label: t('withdraw.endsOn'), on: withdrawal.endsOn }}
      />
    </Shown>
  );
}

/** What was to end and goes on: both decisions stay readable. */
export function RevokedWithdrawalFacts({ withdrawal }: { withdrawal: RevokedWithdrawal }) {
  const { t } = useTranslation('documents');
  return (
    <Shown label={t('revoke.facts')}>
      <Decision label={t('revoke.decision')} reason={t('revoke.reason')} decision={withdrawal.revocation} />
      <Decision
        label={t('revoke.facts')}
        reason={t('withdrawnReason')}
        decision={withdrawal}
        ends={{ label: t('revoke.wasToEnd'), on: withdrawal.endsOn }}
      />
    </Shown>
  );
}

function Shown({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Paper withBorder p="md" component="section" aria-label={label}>
      <Stack gap="lg">{children}</Stack>
    </Paper>
  );
}

interface DecisionProps {
  label: string;
  /** Label of the reason. */
  reason: string;
  decision: Omit<Withdrawal, 'id' | 'endsOn'>;
  /** Of a withdrawal: first day on which the document is, or was to be, no longer in force. */
  ends?: { label: string; on: string };
}

function Decision({ label, reason, decision, ends }: DecisionProps) {
  const { t } = useTranslation(['documents', 'issuances']);
  const { kind, signerName, signerPost, method, decisionNumber, decidedOn, decisionFile, enteredAt } = decision;
  const isConfirmed = kind === 'confirmation';
  const facts: (Fact | false)[] = [
    { label, value: t(`revision.approvals.${kind}`) },
    ends !== undefined && { label: ends.label, value: formatDay(ends.on) },
    { label: reason, value: decision.reason },
    { label: t('decision.signer'), value: <PersonName name={signerName} unit={[method, signerPost].filter(Boolean).join(' ')} /> },
    isConfirmed && { label: t('withdraw.confirmedAt'), value: formatMoment(enteredAt) },
    decisionNumber !== null && { label: t('decision.number'), value: decisionNumber },
    decidedOn !== null && { label: t(isConfirmed ? 'issuances:number.decidedOn' : 'decision.decidedOn'), value: formatDay(decidedOn) },
  ];
  return (
    <div>
      <Facts facts={facts.filter((fact) => fact !== false)} />
      {decisionFile === null ? null : (
        <>
          <FileList files={[decisionFile]} label={t('decision.file')} />
          <FileSignatures fileId={decisionFile.id} none="said" enteredSigner={signerName} />
        </>
      )}
    </div>
  );
}
