import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../ui/dates';
import { AppLink } from '../../../ui/link';
import readRows from '../../../ui/read-rows.module.css';
import { StatusBadge, type Tone } from '../../../ui/status-badge';
import { numberText } from '../document-words';
import type { ExistingImport, ListRow } from './existing.queries';
import css from './existing-import-page.module.css';

const TONES: Record<ListRow['standing'], Tone> = { new: 'good', equal: 'neutral', differs: 'warning', wrong: 'bad', 'left-out': 'neutral' };

interface ExistingRowsProps {
  one: ExistingImport;
  rows: readonly ListRow[];
  onCorrect: ((row: ListRow) => void) | undefined;
}

/** Every row as it was understood, with what is told of it and its files. A table; cards on a phone. */
export function ExistingRows({ one, rows, onCorrect }: ExistingRowsProps) {
  const { t } = useTranslation('documents');
  return (
    <table className={readRows.table} aria-labelledby="existing-rows">
      <thead>
        <tr>
          <th scope="col">{t('existing.row')}</th>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('kind')}</th>
          <th scope="col">{t('numberShort')}</th>
          <th scope="col">{t('effectiveOn')}</th>
          <th scope="col">{t('existing.decision')}</th>
          <th scope="col">{t('existing.files')}</th>
          <th scope="col">{t('existing.standing')}</th>
          {onCorrect ? <th scope="col">{t('existing.correct')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.row} one={one} row={row} onCorrect={onCorrect} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ one, row, onCorrect }: { one: ExistingImport; row: ListRow; onCorrect: ExistingRowsProps['onCorrect'] }) {
  const { t } = useTranslation('documents');
  const ofRow = one.problems.filter((problem) => problem.row === row.row);
  const told = ofRow.filter(({ severity }) => severity !== 'note');
  const files = one.files.filter((file) => file.row === row.row);
  // What cannot be read is shown as it was typed.
  const typed = (understood: string | null, text: string) => understood ?? (text === '' ? '—' : text);
  return (
    <tr id={`row-${row.row}`}>
      <td className="qms-digits" data-label={t('existing.row')}>
        {row.row}
      </td>
      <td>
        <span className={css.code}>
          {row.knownId === null ? row.code || '—' : <AppLink href={`/tai-lieu/${row.knownId}`}>{row.code}</AppLink>}
        </span>{' '}
        {row.title || '—'}
        {row.texts.unit ? <p className={readRows.soft}>{row.texts.unit}</p> : null}
        {told.map((problem) => (
          <p key={`${problem.cell}-${problem.code}`} className={readRows.told} data-severity={problem.severity}>
            {problem.text}
          </p>
        ))}
      </td>
      <td data-label={t('kind')}>
        {typed(row.kind === null ? null : t(`kinds.${row.kind}`), row.texts.kind)}
        {ofRow.some(({ code }) => code === 'kind-from-code') ? <span className={readRows.soft}> ({t('existing.fromCode')})</span> : null}
      </td>
      <td className="qms-digits" data-label={t('numberShort')}>
        {row.issue === null ? row.texts.issue || '—' : numberText({ issue: row.issue, amendment: row.amendment })}
      </td>
      <td className="qms-digits" data-label={t('effectiveOn')}>
        {typed(row.effectiveOn === null ? null : formatDay(row.effectiveOn), row.texts.effectiveOn)}
      </td>
      <td data-label={t('existing.decision')}>
        {row.decisionNumber ?? '—'}
        {row.decidedOn === null ? null : <span className="qms-digits"> ({formatDay(row.decidedOn)})</span>}
      </td>
      <td data-label={t('existing.files')}>
        {files.length === 0
          ? row.standing === 'new' || row.standing === 'wrong'
            ? t('existing.noFile')
            : '—'
          : files.map((file) => (
              <p key={file.id} className={css.file}>
                {file.name}
              </p>
            ))}
      </td>
      <td className={readRows.standing}>
        <StatusBadge tone={TONES[row.standing]} word={t(`existing.standings.${row.standing}`)} />
        {row.corrected.length > 0 ? <p className={readRows.soft}>{t('existing.corrected')}</p> : null}
      </td>
      {onCorrect ? (
        <td>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('existing.correctRow', { row: row.row, code: row.code })}
            onClick={() => onCorrect(row)}
          >
            {t('existing.correct')}
          </Button>
        </td>
      ) : null}
    </tr>
  );
}
