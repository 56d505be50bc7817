import { Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { BecauseList } from '../../ui/because-list';
import { formatMoment } from '../../ui/dates';
import { DetailPage, ReadState } from '../../ui/detail-page';
import { History } from '../../ui/history';
import { notifyDone } from '../../ui/notify';
import { PageTabs } from '../../ui/page-tabs';
import { ProblemView } from '../../ui/problem-view';
import { ReasonDialog } from '../../ui/reason-dialog';
import { StatusBadge } from '../../ui/status-badge';
import { CloseDestructionDialog, EnterDecisionDialog, NumberDestructionDialog, ReviewDestructionDialog } from './destruction-dialogs';
import { DestructionSteps } from './destruction-steps';
import { ListedRecords } from './listed-records';
import css from './listed-records.module.css';
import { DESTRUCTION_TONES, type Destruction, destructionQuery, LIST_CHANGES } from './lists.queries';
import { destructionRoute } from './routes';

/** One list for destruction: its records and what speaks against them, council, decision, minutes. */
export function DestructionPage() {
  const { id } = destructionRoute.useParams();
  const query = useQuery(destructionQuery(id));
  return <ReadState query={query}>{(destruction) => <Shown destruction={destruction} />}</ReadState>;
}

function Shown({ destruction }: { destruction: Destruction }) {
  const { t } = useTranslation('records');
  const [open, setOpen] = useState<'review' | 'enterDecision' | 'number' | 'leaveOut' | 'close' | null>(null);
  const { id, items, title, version } = destruction;
  const path = { params: { path: { id } } };
  const words = { title, count: items.length };
  const decide = useCommand({
    send: (_: null, { headers }) => answer(api.POST('/api/v1/destructions/{id}/decision', { ...path, body: {}, headers })),
    weight: () => t('destruction.confirmDecision', words),
    changes: LIST_CHANGES,
    done: () => notifyDone(t('destruction.decided')),
  });
  const carryOut = useCommand({
    send: (_: null, { headers }) => answer(api.POST('/api/v1/destructions/{id}/execution', { ...path, headers })),
    weight: () => t('destruction.confirmExecution', words),
    changes: LIST_CHANGES,
    done: () => notifyDone(t('destruction.carriedOut')),
  });
  const leaveOut = useCommand({
    send: (reason: string, { headers }) => answer(api.POST('/api/v1/destructions/{id}/left-out', { ...path, body: { reason }, headers })),
    weight: () => t('destruction.confirmLeaveOut', { title, count: items.filter(hindered).length }),
    changes: LIST_CHANGES,
    done: () => {
      setOpen(null);
      notifyDone(t('destruction.leftOutDone'));
    },
  });
  const reopen = useCommand({
    send: (_: null, { headers }) => answer(api.DELETE('/api/v1/destructions/{id}/review', { ...path, headers })),
    changes: LIST_CHANGES,
  });
  const discard = useCommand({
    send: (_: null, { headers }) => answer(api.DELETE('/api/v1/destructions/{id}', { ...path, headers })),
    changes: LIST_CHANGES,
  });
  const drop = useCommand({
    send: (recordId: string, { headers }) =>
      answer(
        api.PATCH('/api/v1/destructions/{id}', {
          ...path,
          body: { recordIds: items.map((one) => one.id).filter((one) => one !== recordId) },
          headers: { ...headers, 'if-match': `"${version}"` },
        }),
      ),
    changes: LIST_CHANGES,
  });
  const problem = [decide, carryOut, reopen, discard, drop].find((one) => one.problem !== null)?.problem;
  const close = () => setOpen(null);
  return (
    <>
      <DetailPage
        title={title}
        back={{ href: '/ho-so/huy', label: t('destruction.title') }}
        status={<StatusBadge tone={DESTRUCTION_TONES[destruction.state]} word={t(`destruction.states.${destruction.state}`)} />}
        answers={destruction.actions}
        actions={[
          { name: 'review', label: t('destruction.review'), icon: 'people', run: () => setOpen('review') },
          { name: 'decide', label: t('destruction.decide'), icon: 'check', run: () => void decide.run(null), pending: decide.pending },
          {
            name: 'enterDecision',
            label: t('destruction.enterDecision'),
            icon: 'upload',
            beside: true,
            run: () => setOpen('enterDecision'),
          },
          { name: 'number', label: t('destruction.number'), icon: 'edit', run: () => setOpen('number') },
          {
            name: 'carryOut',
            label: t('destruction.carryOut'),
            icon: 'stop',
            tone: 'danger',
            run: () => void carryOut.run(null),
            pending: carryOut.pending,
          },
          { name: 'leaveOut', label: t('destruction.leaveOut'), icon: 'close', run: () => setOpen('leaveOut') },
          { name: 'close', label: t('destruction.close'), icon: 'upload', run: () => setOpen('close') },
          { name: 'reopen', label: t('destruction.reopen'), icon: 'retry', run: () => void reopen.run(null) },
          { name: 'discard', label: t('destruction.discard'), icon: 'close', tone: 'danger', run: () => void discard.run(null) },
        ]}
      >
        {problem ? <ProblemView problem={problem} /> : null}
        <PageTabs
          label={t('destruction.tabs')}
          tabs={[
            {
              name: 'records',
              label: t('listed.records'),
              count: items.length,
              content: (
                <Paper withBorder p="md">
                  <ListedRecords
                    label={t('listed.records')}
                    items={items}
                    more={(row) => <Fate row={row} />}
                    onDrop={destruction.actions.change?.allowed ? (row) => void drop.run(row.id) : undefined}
                  />
                </Paper>
              ),
            },
            { name: 'general', label: t('destruction.steps'), content: <DestructionSteps destruction={destruction} /> },
            { name: 'history', label: t('history'), content: <History entries={destruction.history} /> },
          ]}
        />
      </DetailPage>
      {open === 'review' ? <ReviewDestructionDialog id={id} onClose={close} /> : null}
      {open === 'enterDecision' ? <EnterDecisionDialog id={id} onClose={close} /> : null}
      {open === 'number' ? <NumberDestructionDialog id={id} version={version} onClose={close} /> : null}
      {open === 'leaveOut' ? (
        <ReasonDialog
          opened
          title={t('destruction.leaveOut')}
          sentence={t('destruction.leaveOutHint', {
            names: items
              .filter(hindered)
              .map((one) => one.number ?? one.code ?? one.title)
              .join('; '),
          })}
          submitLabel={t('destruction.leaveOutSubmit')}
          pending={leaveOut.pending}
          problem={leaveOut.problem}
          onSubmit={(reason) => void leaveOut.run(reason)}
          onClose={close}
        />
      ) : null}
      {open === 'close' ? <CloseDestructionDialog id={id} onClose={close} /> : null}
    </>
  );
}

/** What stands in the way of its destruction. */
const hindered = ({ because }: Destruction['items'][number]): boolean => because.length > 0;

/** What becomes of a record's files, and what speaks against it. */
function Fate({ row }: { row: Destruction['items'][number] }) {
  const { t } = useTranslation('records');
  return (
    <>
      {row.leftOut === null ? null : <Text size="sm">{t('destruction.leftOut', { reason: row.leftOut })}</Text>}
      {(row.leftOut === null ? row.files : []).map((file) => (
        <Text key={file.sha256} size="sm" className={css.hash}>
          {file.name} ·{' '}
          {file.removedAt
            ? t('destruction.removed', { at: formatMoment(file.removedAt) })
            : t(file.stays ? 'destruction.stays' : 'destruction.willGo')}
          <br />
          SHA-256: {file.sha256}
        </Text>
      ))}
      {row.because.length > 0 ? (
        <div style={{ color: 'var(--qms-warning)' }}>
          <BecauseList because={row.because} />
        </div>
      ) : null}
    </>
  );
}
