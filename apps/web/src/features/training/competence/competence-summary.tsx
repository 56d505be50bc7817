import { Paper, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../ui/dates';
import css from './competence.module.css';
import type { CompetenceTable } from './competence.queries';
import { COLOURS, STATES } from './competence-state';

/** How much of what is required is shown, as a sentence and as a bar. */
export function CompetenceSummary({ counts }: { counts: CompetenceTable['counts'] }) {
  const { t } = useTranslation('competence');
  const { required } = counts;
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('summary.label')}>
      <Stack gap="xs">
        <Text fw={600} role="status">
          {t('summary.sentence', { met: formatNumber(counts.met + counts.expiring), required: formatNumber(required) })}
        </Text>
        <Progress.Root size="lg" aria-hidden="true">
          {STATES.map((state) => (
            <Progress.Section key={state} value={required === 0 ? 0 : (counts[state] / required) * 100} color={COLOURS[state]} />
          ))}
        </Progress.Root>
        <ul className={css.legend}>
          {STATES.map((state) => (
            <li key={state}>
              <span className={css.swatch} style={{ background: COLOURS[state] }} aria-hidden="true" />
              {t(`states.${state}`)}: <span className="qms-digits">{formatNumber(counts[state])}</span>
            </li>
          ))}
        </ul>
      </Stack>
    </Paper>
  );
}
