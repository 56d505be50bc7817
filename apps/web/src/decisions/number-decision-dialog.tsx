import { Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { QueryKey } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Attempt, useCommand } from '../api/command';
import type { Input } from '../api/types';
import { type StoredFile, uploadFile } from '../api/upload';
import { FileSignatures } from '../files/file-signatures';
import { DateField } from '../ui/date-field';
import { dayOf } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { DialogFoot } from '../ui/dialog-foot';
import { FileDrop } from '../ui/file-drop';
import { useFormProblem } from '../ui/form-problem';
import { notifyDone } from '../ui/notify';
import { ProblemView } from '../ui/problem-view';

const LIMIT = 200 * 1024 * 1024;
/** Number, day and file of a decision, as the clerk enters them. */
type DecisionNumber = Input<'/api/v1/issuances/{id}/number', 'post'>;

interface NumberDecisionDialogProps {
  /** What it is called; "Cập nhật số, ngày ban hành" unless given. */
  title?: string;
  /** Which of several it is, in one sentence. */
  subject?: string;
  /** Why the day is later than the one from which it counted; of validity unless given. */
  reasonLabel?: string;
  /** Sends it for the package, for what goes alone, for a withdrawal or its revocation, for a list for destruction. */
  send(number: DecisionNumber, attempt: Attempt): Promise<unknown>;
  /** What it changes on screen. */
  changes: readonly QueryKey[];
  onClose(): void;
}

/** The clerk enters number and date after the signature, with the decision as it was issued (NĐ 30/2020, Điều 14 và Điều 15). */
export function NumberDecisionDialog({ title, subject, reasonLabel, send, changes, onClose }: NumberDecisionDialogProps) {
  const { t } = useTranslation(['issuances', 'documents', 'ui']);
  const needed = (value: string | null) => (value === null || value.trim() === '' ? t('ui:required') : null);
  const form = useForm<{ number: string; decidedOn: string | null; fileId: string; reason: string }>({
    initialValues: { number: '', decidedOn: null, fileId: '', reason: '' },
    validate: { number: needed, decidedOn: needed, fileId: (value) => (value === '' ? t('number.fileNeeded') : null) },
  });
  const enter = useCommand({
    send,
    changes,
    done: (_, { number }) => {
      notifyDone(t('number.done', { number }));
      onClose();
    },
  });
  useFormProblem(form, enter.problem);
  const asksReason = form.values.reason !== '' || enter.problem?.code === 'reason-required';
  const labels = {
    number: t('documents:decision.number'),
    decidedOn: t('number.decidedOn'),
    fileId: t('number.file'),
    reason: reasonLabel ?? t('number.reason'),
  };
  return (
    <Dialog onClose={onClose} size="lg" title={title ?? t('number.action')}>
      <form
        noValidate
        onSubmit={form.onSubmit(({ number, decidedOn, fileId, reason }) => {
          if (decidedOn === null) return;
          void enter.run({
            number: number.trim().normalize('NFC'),
            decidedOn,
            fileId,
            reason: reason.trim().normalize('NFC') || undefined,
          });
        })}
      >
        <Stack gap="md">
          {enter.problem ? <ProblemView problem={enter.problem} fieldLabels={labels} /> : null}
          {subject === undefined ? null : <Text fw={600}>{subject}</Text>}
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
          {asksReason ? <Textarea label={labels.reason} required autosize minRows={2} {...form.getInputProps('reason')} /> : null}
          <DialogFoot onCancel={onClose} pending={enter.pending} label={t('number.submit')} />
        </Stack>
      </form>
    </Dialog>
  );
}
