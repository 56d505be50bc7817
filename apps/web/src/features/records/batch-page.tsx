import { Alert, Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Problem } from '../../api/problem';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { formatMoment, formatNumber, formatSize } from '../../ui/dates';
import { DetailPage, ReadState } from '../../ui/detail-page';
import { History } from '../../ui/history';
import { Icon } from '../../ui/icons';
import { AppLink } from '../../ui/link';
import { notifyDone } from '../../ui/notify';
import { PageTabs } from '../../ui/page-tabs';
import { ProblemView, useProblemTitle } from '../../ui/problem-view';
import { Progress } from '../../ui/progress';
import { StatusBadge } from '../../ui/status-badge';
import { BatchForm } from './batch-form';
import { BatchLines } from './batch-lines';
import { ChooseFiles } from './choose-files';
import { chooseAgain, holdsFiles, sendFolder, useFolderUpload } from './folder-upload';
import { BATCH_CHANGES, BATCH_TONES, type Batch, type BatchChange, batchQuery } from './intake.queries';
import { batchRoute } from './routes';

/** One folder on its way in: what is there, what is missing, what its records will say, and the one act that enters it. */
export function BatchPage() {
  const { id } = batchRoute.useParams();
  const query = useQuery(batchQuery(id));
  return <ReadState query={query}>{(batch) => <Shown batch={batch} />}</ReadState>;
}

function Shown({ batch }: { batch: Batch }) {
  const { t } = useTranslation('records');
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const { id, version, lines, actions } = batch;
  const params = { path: { id } };
  const enter = useCommand({
    send: (_: null, { headers }) => answer(api.POST('/api/v1/upload-batches/{id}/entry', { params, headers })),
    changes: BATCH_CHANGES,
    done: ({ receiptId, receipt }) => {
      notifyDone(t('batch.entered', { receipt }));
      void navigate({ to: '/ho-so/bien-nhan/$id', params: { id: receiptId } });
    },
  });
  const abandon = useCommand({
    send: (_: null, { headers }) => answer(api.DELETE('/api/v1/upload-batches/{id}', { params, headers })),
    changes: BATCH_CHANGES,
    done: () => {
      setAsking(false);
      notifyDone(t('batch.abandoned'));
    },
  });
  const change = useCommand({
    send: (body: BatchChange, { headers }) =>
      answer(api.PATCH('/api/v1/upload-batches/{id}', { params, body, headers: { ...headers, 'if-match': `"${version}"` } })),
    changes: BATCH_CHANGES,
  });
  const mayChange = actions.change?.allowed === true;
  const problem = enter.problem ?? change.problem;
  const leaveOut = (which: Batch['lines']) => void change.run({ lines: which.map((line) => ({ id: line.id, leftOut: true })) });
  const refused = lines.filter(({ state }) => state === 'refused');
  const doubles = lines.filter(({ state, inRegister }) => state !== 'left-out' && inRegister !== null);
  return (
    <DetailPage
      title={batch.title}
      back={{ href: '/ho-so/tai-len', label: t('batch.title') }}
      status={<StatusBadge tone={BATCH_TONES[batch.state]} word={t(`batch.states.${batch.state}`)} />}
      line={t('batch.by', { name: batch.startedBy, at: formatMoment(batch.startedAt) })}
      answers={actions}
      actions={[
        { name: 'enter', label: t('batch.enter'), icon: 'check', pending: enter.pending, run: () => void enter.run(null) },
        { name: 'abandon', label: t('batch.abandon'), icon: 'close', tone: 'danger', run: () => setAsking(true) },
      ]}
    >
      {problem ? <ProblemView problem={problem} /> : null}
      {batch.receiptId ? (
        <Text mb="md">
          {t('receipt.one')}: <AppLink href={`/ho-so/bien-nhan/${batch.receiptId}`}>{batch.receipt}</AppLink>
        </Text>
      ) : null}
      <PageTabs
        label={t('batch.tabs')}
        tabs={[
          {
            name: 'files',
            label: t('batch.files'),
            count: lines.length,
            content: (
              <Stack gap="md">
                {actions.receive?.allowed ? <Sending batch={batch} /> : null}
                {mayChange ? <BatchForm key={id} batch={batch} /> : null}
                <Paper withBorder p="md" component="section" aria-labelledby="batch-files">
                  <Group justify="space-between" gap="xs">
                    <Title order={2} size="h4" id="batch-files">
                      {t('batch.count', { files: formatNumber(batch.files), size: formatSize(batch.bytes) })}
                    </Title>
                    {mayChange && refused.length > 0 ? (
                      <Button variant="default" size="sm" onClick={() => leaveOut(refused)}>
                        {t('batch.dropRefused', { count: refused.length })}
                      </Button>
                    ) : null}
                    {mayChange && doubles.length > 0 ? (
                      <Button variant="default" size="sm" onClick={() => leaveOut(doubles)}>
                        {t('batch.dropDoubles', { count: doubles.length })}
                      </Button>
                    ) : null}
                  </Group>
                  <BatchLines lines={lines} change={mayChange ? (changed) => void change.run({ lines: changed }) : undefined} />
                </Paper>
              </Stack>
            ),
          },
          { name: 'history', label: t('history'), content: <History entries={batch.history} /> },
        ]}
      />
      <ConfirmDialog
        opened={asking}
        sentence={t('batch.abandonSentence', { title: batch.title, count: batch.arrived })}
        pending={abandon.pending}
        problem={abandon.problem}
        onConfirm={() => void abandon.run(null)}
        onClose={() => setAsking(false)}
      />
    </DetailPage>
  );
}

/** How far the files are, here and at the server; what failed goes again alone; the folder may be chosen once more anywhere. */
function Sending({ batch }: { batch: Batch }) {
  const { t } = useTranslation('records');
  const queries = useQueryClient();
  const upload = useFolderUpload(batch.id);
  const changed = () => void queries.invalidateQueries({ queryKey: ['upload-batches'] });
  const busy = upload !== undefined && upload.step !== 'done';
  const missing = batch.lines.filter(({ state }) => state === 'waiting').length;
  const arrived = busy && upload.step === 'sending' ? Math.max(batch.arrived, batch.files - missing + upload.done) : batch.arrived;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('batch.sending')}>
      <Stack gap="sm">
        {upload?.step === 'hashing' ? <Progress label={t('batch.hashing')} done={upload.done} total={upload.total} /> : null}
        <Progress label={t('batch.arrived')} done={Math.min(arrived, batch.files)} total={batch.files} />
        {upload?.waiting ? <Waiting {...upload.waiting} /> : null}
        {upload !== undefined && upload.failed.length + upload.unreadable.length > 0 ? (
          <Alert color="red" variant="light" icon={<Icon name="warning" />} title={t('batch.someFailed')}>
            <List size="sm">
              {upload.failed.map(({ path, problem }) => (
                <List.Item key={path}>
                  {path}: {problem.title || t('batch.noAnswer')}
                </List.Item>
              ))}
              {upload.unreadable.map((path) => (
                <List.Item key={path}>
                  {path}: {t('batch.unreadable')}
                </List.Item>
              ))}
            </List>
            {holdsFiles(batch.id) && upload.failed.length > 0 ? (
              <Button
                mt="sm"
                size="sm"
                variant="default"
                disabled={busy}
                leftSection={<Icon name="retry" size={16} />}
                onClick={() => void sendFolder(batch.id, batch.title, changed)}
              >
                {t('batch.retry')}
              </Button>
            ) : null}
          </Alert>
        ) : null}
        {busy || missing === 0 ? null : <Text size="sm">{t('batch.chooseAgain', { count: missing })}</Text>}
        <ChooseFiles disabled={busy} onChoose={(files) => void chooseAgain(batch.id, batch.title, files, changed)} />
      </Stack>
    </Paper>
  );
}

/** The server or its store is away for the moment: said, and gone on with by itself. */
function Waiting({ problem, seconds }: { problem: Problem; seconds: number }) {
  const { t } = useTranslation('ui');
  return (
    <Alert role="status" color="yellow" variant="light" icon={<Icon name="retry" />} title={useProblemTitle(problem)}>
      {t('files.again', { seconds })}
    </Alert>
  );
}
