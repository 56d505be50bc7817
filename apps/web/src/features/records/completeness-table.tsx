import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../ui/dates';
import { AppLink } from '../../ui/link';
import css from './completeness.module.css';
import { type Completeness, type CompletenessCell, recordsHref } from './completeness.queries';
import { SIGNS } from './completeness-legend';
import { useCellWords } from './completeness-words';

/** The heat map: a row for each organization, a column for each clause; each cell opens the records behind its number. */
export function CompletenessTable({ data }: { data: Completeness }) {
  const { t } = useTranslation('records');
  const words = useCellWords();
  const { clauses, organizations } = data;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard.
    <section className={css.scroll} tabIndex={0} aria-label={t('completeness.title')}>
      <table className={css.table}>
        <caption className={css.caption}>{t('completeness.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className={css.corner}>
              {t('organization')}
            </th>
            {clauses.map(({ number, title, requiredBy }) => (
              <th key={number} scope="col" className={css.clause} title={`${number} ${title} (${requiredBy})`}>
                {number}
                <VisuallyHidden> {title}</VisuallyHidden>
              </th>
            ))}
            <th scope="col" className={css.sum}>
              {t('completeness.missing')}
            </th>
          </tr>
        </thead>
        <tbody>
          {organizations.map((row) => (
            <tr key={row.organizationId}>
              <th scope="row" className={css.organization} title={row.name}>
                {row.shortName}
              </th>
              {row.cells.map((cell, place) => {
                const clause = clauses[place]!;
                return (
                  <td key={clause.number} data-tone={cell.tone} className={css.cell}>
                    <AppLink
                      href={recordsHref(data, row.organizationId, clause.number, cell.tone, cell.count)}
                      className={css.link}
                      title={`${row.shortName}, ${clause.number} ${clause.title}: ${words(cell)}`}
                    >
                      <span aria-hidden="true">{numberOf(cell)}</span>
                      <span aria-hidden="true" className={css.sign}>
                        {SIGNS[cell.tone]}
                      </span>
                      <VisuallyHidden>{words(cell)}</VisuallyHidden>
                    </AppLink>
                  </td>
                );
              })}
              <td className={css.sum}>{formatNumber(row.clauses.none)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={css.organization}>
              {t('completeness.without')}
            </th>
            {clauses.map(({ number }, place) => (
              <td key={number} className={css.sum}>
                {formatNumber(organizations.filter(({ cells }) => cells[place]?.tone === 'none').length)}
              </td>
            ))}
            <td className={css.sum}>{formatNumber(organizations.reduce((sum, row) => sum + row.clauses.none, 0))}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** What stands large in a cell: the records of the period, or those that are still there from before. */
const numberOf = ({ count, before, tone }: CompletenessCell): string => (tone === 'none' ? '' : formatNumber(count > 0 ? count : before));
