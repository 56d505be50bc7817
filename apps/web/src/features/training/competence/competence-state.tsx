import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../ui/dates';
import { StatusBadge, type Tone } from '../../../ui/status-badge';
import type { CompetenceCell, CompetenceEvidence, CompetenceState } from './competence.queries';

export const STATES: readonly CompetenceState[] = ['met', 'expiring', 'expired', 'missing'];
const TONES: Readonly<Record<CompetenceState, Tone>> = { met: 'good', expiring: 'warning', expired: 'bad', missing: 'bad' };
/** Colours of the bar; the count and the word stand beside each. */
export const COLOURS: Readonly<Record<CompetenceState, string>> = {
  met: 'var(--qms-good)',
  expiring: 'var(--qms-warning)',
  expired: 'var(--qms-bad)',
  missing: 'var(--qms-line)',
};

/** "số 001/2025 ngày 24/10/2025; có giá trị đến 31/12/2026". */
export function useEvidenceWords(): (evidence: CompetenceEvidence) => string {
  const { t } = useTranslation('competence');
  return ({ number, issuedOn, expiresOn }) =>
    [
      t('evidence.numbered', { number, on: formatDay(issuedOn) }),
      expiresOn === null ? null : t('evidence.until', { on: formatDay(expiresOn) }),
    ]
      .filter(Boolean)
      .join('; ');
}

/** What is required in one cell, and what shows it. */
export function CompetenceShown({ cell }: { cell: CompetenceCell }) {
  const { t } = useTranslation('competence');
  const words = useEvidenceWords();
  return (
    <>
      <StatusBadge tone={TONES[cell.state]} word={t(`states.${cell.state}`)} />
      {cell.evidence === null ? null : (
        <Text size="sm" c="dimmed" component="div">
          {words(cell.evidence)}
        </Text>
      )}
    </>
  );
}
