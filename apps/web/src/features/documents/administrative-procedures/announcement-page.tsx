import { Button, Group, Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { BecauseList } from '../../../ui/because-list';
import { formatDay } from '../../../ui/dates';
import { ReadState } from '../../../ui/detail-page';
import { notifyDone } from '../../../ui/notify';
import { PageHead } from '../../../ui/page-head';
import { ProblemView } from '../../../ui/problem-view';
import { StatusBadge, type Tone } from '../../../ui/status-badge';
import css from '../existing/existing-import-page.module.css';
import { ImportState } from '../existing/import-state';
import { announcementRoute } from '../routes';
import { CorrectAnnouncedDialog } from './correct-announced-dialog';
import { ProcedureLinks } from './procedure-links';
import { type AnnouncedRow, type Announcement, announcementQuery, TTHC_CHANGES } from './tthc.queries';

const TONES: Record<AnnouncedRow['standing'], Tone> = {
  new: 'good',
  changed: 'warning',
  abolished: 'bad',
  same: 'neutral',
  wrong: 'bad',
  'left-out': 'neutral',
};

/** What was read of an announcing decision, compared with last time; nothing counts before somebody confirms. */
export function AnnouncementPage() {
  const { id } = announcementRoute.useParams();
  const query = useQuery(announcementQuery(id));
  return <ReadState query={query}>{(tagged) => <Shown tagged={tagged} />}</ReadState>;
}

function Shown({ tagged }: { tagged: Tagged<Announcement> }) {
  const { t } = useTranslation(['tthc', 'documents']);
  const one = tagged.value;
  const [correcting, setCorrecting] = useState<AnnouncedRow | null>(null);
  const onCorrect = one.actions.correct?.allowed ? setCorrecting : undefined;
  const errors = one.problems.filter(({ severity }) => severity === 'error');
  return (
    <>
      <PageHead
        title={t('one', { number: one.decisionNumber })}
        back={{ href: '/tai-lieu/tthc/cong-bo', label: t('announcements') }}
        beside={<ImportState state={one.state} />}
        line={t('oneLine', { on: formatDay(one.decidedOn), from: formatDay(one.validFrom), extent: t(`extents.${one.extent}`) })}
      />
      {one.state === 'proposal' && errors.length > 0 ? (
        <section className={css.problems} aria-labelledby="annex-problems">
          <h2 className={css.heading} id="annex-problems">
            {t('documents:existing.problems', { count: errors.length })}
          </h2>
          <ul className={css.problemList}>
            {errors.map((problem) => (
              <li key={`${problem.cell}-${problem.code}`}>{problem.text}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {one.missing.length > 0 ? (
        <section className={css.problems} aria-labelledby="annex-missing">
          <h2 className={css.heading} id="annex-missing">
            {t('missing', { count: one.missing.length })}
          </h2>
          <ul className={css.problemList}>
            {one.missing.map(({ code, name, procedures }) => (
              <li key={code}>
                <span>
                  {code} {name} <ProcedureLinks procedures={procedures} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {one.notes.length > 0 ? (
        <details className={css.notes}>
          <summary>{t('documents:existing.notes', { count: one.notes.length })}</summary>
          <ul>
            {one.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      ) : null}
      <table className={css.table} aria-label={t('rowsLabel')}>
        <thead>
          <tr>
            <th scope="col">{t('documents:existing.row')}</th>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('timeLimit')}</th>
            <th scope="col">{t('fee')}</th>
            <th scope="col">{t('procedures')}</th>
            <th scope="col">{t('compared')}</th>
            {onCorrect ? <th scope="col">{t('documents:existing.correct')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {one.rows.map((row) => (
            <Row key={row.row} one={one} row={row} onCorrect={onCorrect} />
          ))}
        </tbody>
      </table>
      <Foot tagged={tagged} />
      {correcting ? <CorrectAnnouncedDialog tagged={tagged} row={correcting} onClose={() => setCorrecting(null)} /> : null}
    </>
  );
}

function Row({ one, row, onCorrect }: { one: Announcement; row: AnnouncedRow; onCorrect: ((row: AnnouncedRow) => void) | undefined }) {
  const { t } = useTranslation(['tthc', 'documents']);
  const told = one.problems.filter((problem) => problem.row === row.row && problem.severity !== 'note');
  return (
    <tr>
      <td className="qms-digits" data-label={t('documents:existing.row')}>
        {row.row}
      </td>
      <td>
        <span className={css.code}>{row.code || '—'}</span> {row.name || '—'}
        {told.map((problem) => (
          <p key={`${problem.cell}-${problem.code}`} className={css.told} data-severity={problem.severity}>
            {problem.text}
          </p>
        ))}
      </td>
      <td data-label={t('field')}>{row.field ?? '—'}</td>
      <td data-label={t('timeLimit')}>{row.timeLimit ?? '—'}</td>
      <td data-label={t('fee')}>{row.fee ?? '—'}</td>
      <td data-label={t('procedures')}>{row.procedures.length === 0 ? '—' : <ProcedureLinks procedures={row.procedures} />}</td>
      <td className={css.standing}>
        <StatusBadge tone={TONES[row.standing]} word={t(`standings.${row.standing}`)} />
        {row.changes.length > 0 ? <p className={css.soft}>{row.changes.map((field) => t(`fields.${field}`)).join(', ')}</p> : null}
      </td>
      {onCorrect ? (
        <td>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('documents:existing.correctRow', { row: row.row, code: row.code })}
            onClick={() => onCorrect(row)}
          >
            {t('documents:existing.correct')}
          </Button>
        </td>
      ) : null}
    </tr>
  );
}

function Foot({ tagged }: { tagged: Tagged<Announcement> }) {
  const { t } = useTranslation(['tthc', 'documents']);
  const router = useRouter();
  const one = tagged.value;
  const { confirm, discard } = one.actions;
  const params = { path: { id: one.id } };
  const confirming = useCommand({
    send: (_: null, { headers }) =>
      answer(
        api.POST('/api/v1/administrative-procedure-imports/{id}/confirmation', { params, headers: { ...headers, ...ifMatch(tagged) } }),
      ),
    changes: TTHC_CHANGES,
    done: (outcome) => notifyDone(t('confirmed', { ...outcome })),
  });
  const discarding = useCommand({
    send: (_: null, { headers }) =>
      answer(api.DELETE('/api/v1/administrative-procedure-imports/{id}', { params, headers: { ...headers, ...ifMatch(tagged) } })),
    changes: TTHC_CHANGES,
    done: () => void router.navigate({ href: '/tai-lieu/tthc/cong-bo' }),
  });
  const problem = confirming.problem ?? discarding.problem;
  return (
    <Paper className={css.foot} withBorder p="sm">
      <div>
        <Text fw={600}>{t('counts', { ...one.counts })}</Text>
        {confirm && one.state === 'proposal' && confirm.because.length > 0 ? <BecauseList because={confirm.because} /> : null}
        {problem ? <ProblemView problem={problem} /> : null}
      </div>
      {one.state === 'proposal' ? (
        <Group gap="xs">
          <Button variant="default" disabled={!discard?.allowed} loading={discarding.pending} onClick={() => void discarding.run(null)}>
            {t('documents:existing.discard')}
          </Button>
          <Button disabled={!confirm?.allowed} loading={confirming.pending} onClick={() => void confirming.run(null)}>
            {t('documents:existing.confirm')}
          </Button>
        </Group>
      ) : null}
    </Paper>
  );
}
