import { Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { download, WORD } from '../../api/download';
import { type StoredFile, uploadFile } from '../../api/upload';
import { DateField } from '../../ui/date-field';
import { formatDay } from '../../ui/dates';
import { DetailPage, ReadState } from '../../ui/detail-page';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { Facts } from '../../ui/facts';
import { FileDrop } from '../../ui/file-drop';
import { FileList } from '../../ui/file-list';
import { useFormProblem } from '../../ui/form-problem';
import { History } from '../../ui/history';
import { Icon } from '../../ui/icons';
import { notifyDone } from '../../ui/notify';
import { PageTabs } from '../../ui/page-tabs';
import { ProblemView } from '../../ui/problem-view';
import { StatusBadge } from '../../ui/status-badge';
import { ListedRecords } from './listed-records';
import { LIST_CHANGES, TRANSFER_TONES, type Transfer, transferQuery } from './lists.queries';
import { transferRoute } from './routes';

/** One transfer to the agency's archive: its records, its paper, the archive's word. */
export function TransferPage() {
  const { id } = transferRoute.useParams();
  const query = useQuery(transferQuery(id));
  return <ReadState query={query}>{(transfer) => <Shown transfer={transfer} />}</ReadState>;
}

function Shown({ transfer }: { transfer: Transfer }) {
  const { t } = useTranslation('records');
  const [receiving, setReceiving] = useState(false);
  const { id, version, items } = transfer;
  const take = useCommand({
    send: () => download(`/api/v1/archive-transfers/${id}/paper`, WORD, `${transfer.title}.docx`),
  });
  const discard = useCommand({
    send: (_: null, { headers }) => answer(api.DELETE('/api/v1/archive-transfers/{id}', { params: { path: { id } }, headers })),
    changes: LIST_CHANGES,
    done: () => notifyDone(t('transfer.discarded')),
  });
  const drop = useCommand({
    send: (recordId: string, { headers }) =>
      answer(
        api.PATCH('/api/v1/archive-transfers/{id}', {
          params: { path: { id } },
          body: { recordIds: items.map((one) => one.id).filter((one) => one !== recordId) },
          headers: { ...headers, 'if-match': `"${version}"` },
        }),
      ),
    changes: LIST_CHANGES,
  });
  const problem = take.problem ?? discard.problem ?? drop.problem;
  return (
    <>
      <DetailPage
        title={transfer.title}
        back={{ href: '/ho-so/nop-luu', label: t('transfer.title') }}
        status={<StatusBadge tone={TRANSFER_TONES[transfer.state]} word={t(`transfer.states.${transfer.state}`)} />}
        answers={transfer.actions}
        actions={[
          { name: 'receive', label: t('transfer.receive'), icon: 'check', run: () => setReceiving(true) },
          { name: 'discard', label: t('transfer.discard'), icon: 'close', tone: 'danger', run: () => void discard.run(null) },
        ]}
      >
        {problem ? <ProblemView problem={problem} /> : null}
        <Group gap="xs" mb="md" data-print="no">
          <Button
            variant="default"
            leftSection={<Icon name="download" size={18} />}
            loading={take.pending}
            onClick={() => void take.run(undefined)}
          >
            {t('transfer.paper')}
          </Button>
        </Group>
        <PageTabs
          label={t('transfer.tabs')}
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
                    more={(row) => (
                      <Text size="sm" c="dimmed">
                        {row.handOverBy === null ? null : `${t('transfer.handOverBy', { day: formatDay(row.handOverBy) })} · `}
                        {t('transfer.files', { count: row.files })}
                      </Text>
                    )}
                    onDrop={transfer.actions.change?.allowed ? (row) => void drop.run(row.id) : undefined}
                  />
                </Paper>
              ),
            },
            {
              name: 'general',
              label: t('general'),
              content: (
                <Paper withBorder p="md">
                  <Facts
                    facts={[
                      { label: t('transfer.giver'), value: [transfer.giverName, transfer.giverPost].filter(Boolean).join(', ') },
                      { label: t('transfer.receiver'), value: [transfer.receiverName, transfer.receiverPost].filter(Boolean).join(', ') },
                      { label: t('transfer.receivedOn'), value: transfer.receivedOn ? formatDay(transfer.receivedOn) : null },
                      { label: t('transfer.minutesNumber'), value: transfer.minutesNumber },
                      {
                        label: t('transfer.minutes'),
                        value: transfer.minutesFile ? <FileList files={[transfer.minutesFile]} label={t('transfer.minutes')} /> : null,
                      },
                      { label: t('retention.basis'), value: t('transfer.law') },
                    ]}
                  />
                </Paper>
              ),
            },
            { name: 'history', label: t('history'), content: <History entries={transfer.history} /> },
          ]}
        />
      </DetailPage>
      {receiving ? <ReceiveDialog id={id} onClose={() => setReceiving(false)} /> : null}
    </>
  );
}

/** The archive's word: who took the records, on which day, by which signed minutes. */
function ReceiveDialog({ id, onClose }: { id: string; onClose(): void }) {
  const { t } = useTranslation(['records', 'ui']);
  const needed = (value: string | null) => (value === null || value.trim() === '' ? t('ui:required') : null);
  const form = useForm({
    initialValues: { receiverName: '', receiverPost: '', number: '', receivedOn: null as string | null, fileId: '' },
    validate: { receiverName: needed, receivedOn: needed, fileId: needed },
  });
  type Values = typeof form.values;
  const receive = useCommand({
    send: (values: Values, { headers }) =>
      answer(
        api.POST('/api/v1/archive-transfers/{id}/reception', {
          params: { path: { id } },
          body: {
            receiverName: values.receiverName.trim().normalize('NFC'),
            receiverPost: values.receiverPost.trim().normalize('NFC') || undefined,
            number: values.number.trim().normalize('NFC') || undefined,
            receivedOn: values.receivedOn ?? '',
            fileId: values.fileId,
          },
          headers,
        }),
      ),
    changes: LIST_CHANGES,
    done: () => {
      notifyDone(t('transfer.received'));
      onClose();
    },
  });
  useFormProblem(form, receive.problem);
  const labels = {
    receiverName: t('transfer.receiver'),
    receiverPost: t('listed.post'),
    number: t('transfer.minutesNumber'),
    receivedOn: t('transfer.receivedOn'),
    fileId: t('transfer.minutes'),
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('transfer.receive')}>
      <form noValidate onSubmit={form.onSubmit((values) => void receive.run(values))}>
        <Stack gap="md">
          {receive.problem ? <ProblemView problem={receive.problem} fieldLabels={labels} /> : null}
          <Group grow align="flex-start" gap="sm">
            <TextInput label={labels.receiverName} required autoComplete="off" data-autofocus {...form.getInputProps('receiverName')} />
            <TextInput label={labels.receiverPost} autoComplete="off" {...form.getInputProps('receiverPost')} />
          </Group>
          <Group grow align="flex-start" gap="sm">
            <TextInput label={labels.number} autoComplete="off" {...form.getInputProps('number')} />
            <DateField label={labels.receivedOn} required {...form.getInputProps('receivedOn')} />
          </Group>
          <FileDrop<StoredFile>
            label={labels.fileId}
            hint={t('listed.signedHint')}
            max={1}
            error={form.errors.fileId?.toString()}
            upload={uploadFile}
            onChange={(stored) => form.setFieldValue('fileId', stored[0]?.id ?? '')}
          />
          <DialogFoot onCancel={onClose} pending={receive.pending} label={t('transfer.receive')} />
        </Stack>
      </form>
    </Dialog>
  );
}
