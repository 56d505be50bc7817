import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../ui/dates';
import css from './evaluation.module.css';
import type { QuestionResult } from './evaluation.queries';

/** Means and distributions as bars with their figures beside them, and what was written. */
export function EvaluationResults({ results }: { results: readonly QuestionResult[] }) {
  return (
    <Stack gap="lg">
      <div className={css.charts}>
        {results.map((result, place) => (result.kind === 'scale' ? <Marks key={result.words} result={result} number={place + 1} /> : null))}
      </div>
      {results.map((result, place) => (result.kind === 'text' ? <Texts key={result.words} result={result} number={place + 1} /> : null))}
    </Stack>
  );
}

function Marks({ result: { words, mean, counts }, number }: { result: QuestionResult; number: number }) {
  const { t } = useTranslation('evaluation');
  const all = counts.reduce((sum, count) => sum + count, 0);
  return (
    <section className={css.chart} aria-labelledby={`evaluation-${number}`}>
      <div className={css.head}>
        <Title order={2} size="h5" id={`evaluation-${number}`}>
          {number}. {words}
        </Title>
        <Text className={css.mean}>{mean === null ? '—' : t('mean', { mean: formatNumber(mean) })}</Text>
      </div>
      <ul className={css.bars}>
        {counts
          .map((count, place) => ({ mark: place + 1, count, share: all === 0 ? 0 : Math.round((count / all) * 100) }))
          .reverse()
          .map(({ mark, count, share }) => (
            <li key={mark} className={css.row}>
              <span>{t('mark', { mark })}</span>
              <span className={css.track} aria-hidden="true">
                <span className={css.bar} style={{ width: `${share}%` }} />
              </span>
              <span className={css.figure}>{t('share', { forms: formatNumber(count), share })}</span>
            </li>
          ))}
      </ul>
    </section>
  );
}

function Texts({ result: { words, texts }, number }: { result: QuestionResult; number: number }) {
  const { t } = useTranslation('evaluation');
  return (
    <section aria-labelledby={`evaluation-${number}`}>
      <Title order={2} size="h5" id={`evaluation-${number}`} mb="xs">
        {number}. {words} ({formatNumber(texts.length)})
      </Title>
      {texts.length === 0 ? (
        <Text c="dimmed">{t('noTexts')}</Text>
      ) : (
        <ul className={css.texts}>
          {texts.map((text, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same, and the list never changes its order
            <li key={`${place} ${text}`}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
