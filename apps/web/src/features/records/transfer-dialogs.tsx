import { Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { type StoredFile, uploadFile } from '../../api/upload';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { FileDrop } from '../../ui/file-drop';
import { useFormProblem } from '../../ui/form-problem';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { LIST_CHANGES, type Transfer } from './lists.queries';
import { seen } from './records.queries';
import { TransferFields, type TransferWords, transferFacts, useTransferLabels, useTransferRules } from './transfer-fields';

/** What the minutes say, as long as the list is a draft. */
export function ChangeTransferDialog({ transfer, onClose }: { transfer: Transfer; onClose(): void }) {
  const { t } = useTranslation(['records', 'ui']);
  const labels = useTransferLabels();
  const form = useForm<TransferWords>({
    initialValues: {
      title: transfer.title,
      basis: transfer.basis ?? '',
      condition: transfer.condition ?? '',
      boxes: transfer.boxes ?? '',
    },
    validate: useTransferRules(),
  });
  const change = useCommand({
    send: (values: TransferWords, { headers }) =>
      answer(
        api.PATCH('/api/v1/archive-transfers/{id}', {
          params: { path: { id: transfer.id } },
          body: { title: values.title.trim().normalize('NFC'), ...transferFacts(values) },
          headers: { ...headers, ...seen(transfer) },
        }),
      ),
    changes: LIST_CHANGES,
    done: () => {
      notifyDone(t('transfer.changed'));
      onClose();
    },
  });
  useFormProblem(form, change.problem);
  return (
    <Dialog onClose={onClose} size="lg" title={t('transfer.change')}>
      <form noValidate onSubmit={form.onSubmit((values) => void change.run(values))}>
        <Stack gap="md">
          {change.problem ? <ProblemView problem={change.problem} fieldLabels={labels} /> : null}
          <TransferFields form={form} />
          <DialogFoot onCancel={onClose} pending={change.pending} label={t('ui:save')} />
        </Stack>
      </form>
    </Dialog>
  );
}

/** The archive's word: who took the records, on which day, by which signed minutes. */
export function ReceiveTransferDialog({ id, onClose }: { id: string; onClose(): void }) {
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
