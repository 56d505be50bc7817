import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { type StoredFile, uploadFile } from '../../../api/upload';
import { FileSignatures } from '../../../files/file-signatures';
import { DateField } from '../../../ui/date-field';
import { dayOf } from '../../../ui/dates';
import { Dialog } from '../../../ui/dialog';
import { FileDrop } from '../../../ui/file-drop';
import { useFormProblem } from '../../../ui/form-problem';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { DOCUMENT_CHANGES } from '../documents.queries';
import type { Issuance } from './issuances.queries';

const LIMIT = 200 * 1024 * 1024;

/** The clerk enters number and date after the signature, with the decision as it was issued (NĐ 30/2020, Điều 14 và Điều 15). */
export function NumberIssuanceDialog({ issuance: { id }, onClose }: { issuance: Issuance; onClose(): void }) {
  const { t } = useTranslation(['issuances', 'documents', 'ui']);
  const needed = (value: string | null) => (value === null || value.trim() === '' ? t('ui:required') : null);
  const form = useForm<{ number: string; decidedOn: string | null; fileId: string }>({
    initialValues: { number: '', decidedOn: null, fileId: '' },
    validate: { number: needed, decidedOn: needed, fileId: (value) => (value === '' ? t('number.fileNeeded') : null) },
  });
  const enter = useCommand({
    send: (body: { number: string; decidedOn: string; fileId: string }, { headers }) =>
      answer(api.POST('/api/v1/issuances/{id}/number', { params: { path: { id } }, body, headers })),
    changes: DOCUMENT_CHANGES,
    done: (_, { number }) => {
      notifyDone(t('number.done', { number }));
      onClose();
    },
  });
  useFormProblem(form, enter.problem);
  const labels = { number: t('documents:decision.number'), decidedOn: t('number.decidedOn'), fileId: t('number.file') };
  return (
    <Dialog onClose={onClose} size="lg" title={t('number.action')}>
      <form
        noValidate
        onSubmit={form.onSubmit(({ number, decidedOn, fileId }) => {
          if (decidedOn !== null) void enter.run({ number: number.trim().normalize('NFC'), decidedOn, fileId });
        })}
      >
        <Stack gap="md">
          {enter.problem ? <ProblemView problem={enter.problem} fieldLabels={labels} /> : null}
          <Text size="sm">{t('number.hint')}</Text>
          <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
            <TextInput
              label={labels.number}
              description={t('number.numberHint')}
              required
              autoComplete="off"
              maxLength={100}
              data-autofocus
              {...form.getInputProps('number')}
            />
            <DateField
              label={labels.decidedOn}
              description={t('number.decidedOnHint')}
              required
              maxDate={dayOf(new Date())}
              {...form.getInputProps('decidedOn')}
            />
          </Group>
          <FileDrop<StoredFile>
            label={labels.fileId}
            hint={t('number.fileHint')}
            accept=".pdf"
            maxBytes={LIMIT}
            max={1}
            error={form.errors.fileId?.toString()}
            upload={uploadFile}
            onChange={(stored) => form.setFieldValue('fileId', stored[0]?.id ?? '')}
          />
          {form.values.fileId === '' ? null : <FileSignatures fileId={form.values.fileId} none="said" />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={enter.pending}>
              {t('number.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** The day on which the decision was sent out to those who apply the documents. */
export function SendOutDialog({ issuance: { id, decidedOn, decisionNumber }, onClose }: { issuance: Issuance; onClose(): void }) {
  const { t } = useTranslation(['issuances', 'ui']);
  const form = useForm<{ issuedOn: string | null }>({
    initialValues: { issuedOn: dayOf(new Date()) },
    validate: { issuedOn: (value) => (value === null ? t('ui:required') : null) },
  });
  const send = useCommand({
    send: (issuedOn: string, { headers }) =>
      answer(api.POST('/api/v1/issuances/{id}/issue', { params: { path: { id } }, body: { issuedOn }, headers })),
    changes: DOCUMENT_CHANGES,
    done: () => {
      notifyDone(t('sendOut.done'));
      onClose();
    },
  });
  useFormProblem(form, send.problem);
  return (
    <Dialog onClose={onClose} title={t('sendOut.action')}>
      <form
        noValidate
        onSubmit={form.onSubmit(({ issuedOn }) => {
          if (issuedOn !== null) void send.run(issuedOn);
        })}
      >
        <Stack gap="md">
          {send.problem ? <ProblemView problem={send.problem} fieldLabels={{ issuedOn: t('sendOut.issuedOn') }} /> : null}
          <Text>{t('sendOut.sentence', { number: decisionNumber ?? '' })}</Text>
          <DateField
            label={t('sendOut.issuedOn')}
            required
            minDate={decidedOn ?? undefined}
            maxDate={dayOf(new Date())}
            data-autofocus
            {...form.getInputProps('issuedOn')}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={send.pending}>
              {t('sendOut.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
