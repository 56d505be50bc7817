import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../ui/dates';
import readRows from '../../../ui/read-rows.module.css';
import { StatusBadge, type Tone } from '../../../ui/status-badge';
import type { RosterImport, RosterImportRow } from './roster.queries';
import css from './roster-import-page.module.css';

const TONES: Record<RosterImportRow['standing'], Tone> = {
  new: 'good',
  known: 'good',
  enrolled: 'neutral',
  undecided: 'warning',
  wrong: 'bad',
  'left-out': 'neutral',
};

interface RosterImportRowsProps {
  one: RosterImport;
  onCorrect: ((row: RosterImportRow) => void) | undefined;
  onWho: ((row: RosterImportRow) => void) | undefined;
}

/** Every row as it was understood, with what is told of it. A table; cards on a phone. */
export function RosterImportRows({ one, onCorrect, onWho }: RosterImportRowsProps) {
  const { t } = useTranslation('roster');
  return (
    <table className={readRows.table} aria-labelledby="roster-rows">
      <thead>
        <tr>
          <th scope="col" className={css.short}>
            {t('import.row')}
          </th>
          <th scope="col">{t('fields.fullName')}</th>
          <th scope="col">{t('fields.birthDate')}</th>
          <th scope="col">{t('fields.position')}</th>
          <th scope="col">{t('fields.agency')}</th>
          <th scope="col">{t('import.contact')}</th>
          <th scope="col">{t('import.standing')}</th>
          {onCorrect ? <th scope="col">{t('import.correct')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {one.rows.map((row) => (
          <Row key={row.row} one={one} row={row} onCorrect={onCorrect} onWho={onWho} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ one, row, onCorrect, onWho }: RosterImportRowsProps & { row: RosterImportRow }) {
  const { t } = useTranslation('roster');
  const told = one.problems.filter((problem) => problem.row === row.row && problem.severity !== 'note');
  return (
    <tr>
      <td className={`qms-digits ${css.short}`} data-label={t('import.row')}>
        {row.row}
      </td>
      <td>
        <span className={css.name}>{row.fullName || '—'}</span>
        {told.map((problem) => (
          <p key={`${problem.cell}-${problem.code}`} className={readRows.told} data-severity={problem.severity}>
            {problem.text}
          </p>
        ))}
      </td>
      <td className={`qms-digits ${css.short}`} data-label={t('fields.birthDate')}>
        {/* What cannot be read is shown as it was typed. */}
        {row.birthDate === null ? row.texts.birthDate || '—' : formatDay(row.birthDate)}
      </td>
      <td data-label={t('fields.position')}>{row.position ?? '—'}</td>
      <td data-label={t('fields.agency')}>{row.agencyName ?? '—'}</td>
      <td className={css.contact} data-label={t('import.contact')}>
        {[row.email, row.phone].filter(Boolean).join(', ') || '—'}
      </td>
      <td className={readRows.standing}>
        <StatusBadge tone={TONES[row.standing]} word={t(`import.standings.${row.standing}`)} />
        {row.corrected.length > 0 ? <p className={readRows.soft}>{t('import.corrected')}</p> : null}
      </td>
      {onCorrect ? (
        <td>
          <Group gap={4}>
            {onWho && row.candidates.length > 0 ? (
              <Button size="compact-sm" aria-label={t('who.rowAction', { row: row.row, name: row.fullName })} onClick={() => onWho(row)}>
                {t('who.action')}
              </Button>
            ) : null}
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t('import.correctRow', { row: row.row, name: row.fullName })}
              onClick={() => onCorrect(row)}
            >
              {t('import.correct')}
            </Button>
          </Group>
        </td>
      ) : null}
    </tr>
  );
}
