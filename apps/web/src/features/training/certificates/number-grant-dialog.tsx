import { Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { type StoredFile, uploadFile } from '../../../api/upload';
import { AuthorizationField } from '../../../decisions/authorization-field';
import { DateField } from '../../../ui/date-field';
import { dayOf } from '../../../ui/dates';
import { Dialog } from '../../../ui/dialog';
import { DialogFoot } from '../../../ui/dialog-foot';
import { FileDrop } from '../../../ui/file-drop';
import { useFormProblem } from '../../../ui/form-problem';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { TRAINING_CHANGES } from '../training.queries';
import type { Grant } from './certificates.queries';

const LIMIT = 200 * 1024 * 1024;
const SIGNED_FOR = ['KT.', 'TL.', 'TUQ.'] as const;
type SignedFor = (typeof SIGNED_FOR)[number];

interface Values {
  number: string;
  decidedOn: string | null;
  signerName: string;
  signerPost: string;
  signedFor: SignedFor | null;
  authorizationId: string | null;
  fileId: string;
  reason: string;
}

/** Who signed the decision, and, as the clerk enters it, its number and date. Without the signed paper a reason is asked. */
export function NumberGrantDialog({ grant, act, onClose }: { grant: Grant; act: 'sign' | 'number'; onClose(): void }) {
  const { t } = useTranslation(['certificates', 'documents', 'ui']);
  const needed = (value: string | null) => (value === null || value.trim() === '' ? t('ui:required') : null);
  const numbers = act === 'number';
  const form = useForm<Values>({
    initialValues: {
      number: '',
      decidedOn: null,
      signerName: grant.signerName ?? '',
      signerPost: grant.signerPost ?? '',
      signedFor: grant.signedFor,
      authorizationId: null,
      fileId: '',
      reason: '',
    },
    validate: {
      number: (value) => (numbers ? needed(value) : null),
      decidedOn: (value) => (numbers ? needed(value) : null),
      signerName: needed,
      signerPost: needed,
      reason: (value, { fileId }) => (numbers && fileId === '' && grant.file === null ? needed(value) : null),
    },
  });
  const enter = useCommand({
    send: ({ number, decidedOn, reason, fileId, signedFor, authorizationId, ...signer }: Values, { headers }) => {
      const common = { params: { path: { id: grant.id } }, headers: { ...headers, 'If-Match': `"${grant.version}"` } };
      const signed = {
        signerName: signer.signerName.trim().normalize('NFC'),
        signerPost: signer.signerPost.trim().normalize('NFC'),
        ...(signedFor && { signedFor }),
        ...(signedFor === 'TUQ.' && authorizationId && { authorizationId }),
        ...(fileId && { fileId }),
      };
      return numbers
        ? answer(
            api.POST('/api/v1/certificate-grants/{id}/number', {
              ...common,
              body: {
                ...signed,
                number: number.trim().normalize('NFC'),
                decidedOn: decidedOn ?? '',
                ...(reason.trim() && { reason: reason.trim().normalize('NFC') }),
              },
            }),
          )
        : answer(api.POST('/api/v1/certificate-grants/{id}/signature', { ...common, body: signed }));
    },
    changes: TRAINING_CHANGES,
    done: () => {
      notifyDone(t(`grant.done.${act}`));
      onClose();
    },
  });
  useFormProblem(form, enter.problem);
  const labels = {
    number: t('grant.fields.number'),
    decidedOn: t('grant.fields.decidedOn'),
    signerName: t('grant.fields.signerName'),
    signerPost: t('grant.fields.signerPost'),
    signedFor: t('grant.fields.signedFor'),
    authorizationId: t('documents:decision.authorization'),
    fileId: t('grant.fields.file'),
    reason: t('grant.fields.reason'),
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t(`grant.${act}`)}>
      <form noValidate onSubmit={form.onSubmit((values) => void enter.run(values))}>
        <Stack gap="md">
          {enter.problem ? <ProblemView problem={enter.problem} fieldLabels={labels} /> : null}
          {numbers ? (
            <>
              <Text size="sm">{t('grant.numberHint')}</Text>
              <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
                <TextInput
                  label={labels.number}
                  required
                  autoComplete="off"
                  maxLength={100}
                  data-autofocus
                  {...form.getInputProps('number')}
                />
                <DateField label={labels.decidedOn} required maxDate={dayOf(new Date())} {...form.getInputProps('decidedOn')} />
              </Group>
            </>
          ) : null}
          <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
            <TextInput label={labels.signerName} required autoComplete="off" maxLength={200} {...form.getInputProps('signerName')} />
            <TextInput label={labels.signerPost} required autoComplete="off" maxLength={200} {...form.getInputProps('signerPost')} />
            <Select
              label={labels.signedFor}
              placeholder={t('grant.head')}
              clearable
              data={[...SIGNED_FOR]}
              {...form.getInputProps('signedFor')}
            />
          </Group>
          {form.values.signedFor === 'TUQ.' ? (
            <AuthorizationField
              decidedOn={numbers ? form.values.decidedOn : dayOf(new Date())}
              field={form.getInputProps('authorizationId')}
              onChoose={({ id, person }) =>
                form.setValues({ authorizationId: id, signerName: person.name, signerPost: person.post ?? form.values.signerPost })
              }
            />
          ) : null}
          {grant.file === null ? (
            <FileDrop<StoredFile>
              label={labels.fileId}
              accept=".pdf"
              maxBytes={LIMIT}
              max={1}
              error={form.errors.fileId?.toString()}
              upload={uploadFile}
              onChange={(stored) => form.setFieldValue('fileId', stored[0]?.id ?? '')}
            />
          ) : null}
          {numbers && form.values.fileId === '' && grant.file === null ? (
            <Textarea label={labels.reason} required autosize minRows={2} maxLength={1000} {...form.getInputProps('reason')} />
          ) : null}
          <DialogFoot onCancel={onClose} pending={enter.pending} label={t('ui:save')} />
        </Stack>
      </form>
    </Dialog>
  );
}
