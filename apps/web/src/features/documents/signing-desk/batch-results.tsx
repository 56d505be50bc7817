import { CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BecauseList } from '../../../ui/because-list';
import { Icon } from '../../../ui/icons';
import { useProblemTitle } from '../../../ui/problem-view';
import css from './signing-desk.module.css';
import type { BatchResult } from './use-batch';

/** What became of each thing that was ticked; stays until it is closed. */
export function BatchResults({ results, onClose }: { results: readonly BatchResult[]; onClose(): void }) {
  const { t } = useTranslation(['signing', 'ui']);
  const failed = results.filter(({ problem }) => problem !== null).length;
  return (
    <div role="status" className={css.told}>
      {results.length === 0 ? null : (
        <section className={css.results} aria-label={t('results')}>
          <div className={css.resultsHead}>
            <h2 className={css.heading}>
              {t('done', { count: results.length - failed })}
              {failed === 0 ? null : ` ${t('failed', { count: failed })}`}
            </h2>
            <CloseButton size={44} aria-label={t('ui:close')} onClick={onClose} />
          </div>
          <ul className={css.resultList}>
            {results.map((result) => (
              <Result key={result.id} result={result} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Result({ result: { title, act, problem } }: { result: BatchResult }) {
  const { t } = useTranslation('signing');
  return (
    <li className={css.result} data-failed={problem !== null || undefined}>
      <Icon name={problem === null ? 'check' : 'stop'} />
      <div>
        <strong>{title}</strong>
        {problem === null ? <p className={css.soft}>{t(`acts.${act}`)}</p> : <Failure problem={problem} />}
      </div>
    </li>
  );
}

function Failure({ problem }: { problem: NonNullable<BatchResult['problem']> }) {
  const { t } = useTranslation('signing');
  const title = useProblemTitle(problem);
  // Somebody was quicker: approved, returned or taken back meanwhile.
  if (problem.code === 'wrong-state') return <p className={css.text}>{t('gone')}</p>;
  return problem.reasons.length > 0 ? <BecauseList because={problem.reasons} /> : <p className={css.text}>{problem.detail ?? title}</p>;
}
