import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { type StoredFile, uploadFile } from '../api/upload';
import { FileSignatures } from '../files/file-signatures';
import { DateField } from '../ui/date-field';
import { Dialog } from '../ui/dialog';
import { FileDrop } from '../ui/file-drop';
import { useFormProblem } from '../ui/form-problem';
import { ProblemView } from '../ui/problem-view';
import { AuthorizationField } from './authorization-field';
import { SIGNING_METHODS, type SigningMethod } from './signing-methods';

const LIMIT = 200 * 1024 * 1024;

/** What the signed paper says of itself, as the API takes it. */
interface SignedPaper {
  readonly decisionFileId: string;
  readonly signer: string;
  readonly signerPost: string;
  readonly method: SigningMethod | undefined;
  readonly authorizationId: string | undefined;
  /** Of what has a number of its own. */
  readonly number: string | undefined;
  readonly decidedOn: string | undefined;
  readonly effectiveFrom: string | undefined;
  readonly endsOn: string | undefined;
  readonly reason: string | undefined;
}

interface Values {
  decisionFileId: string;
  signer: string;
  signerPost: string;
  method: SigningMethod | null;
  authorizationId: string | null;
  number: string;
  decidedOn: string | null;
  effectiveFrom: string | null;
  endsOn: string | null;
  reason: string;
}

interface SignedPaperDialogProps {
  title: string;
  /** When it is used, in one sentence. */
  hint: string;
  /** Words of the file; "Quyết định đã ký" unless given. */
  fileLabel?: string;
  submitLabel: string;
  /** Whether the paper has a number of its own. */
  numbered: 'numbered' | 'without-number';
  /** The day from which it counts, as the API names it. */
  day?: { field: 'effectiveFrom' | 'endsOn'; label: string; description: string };
  /** Why; null = nobody asks. */
  reason: { label: string; given: string } | null;
  /** What is chosen besides. */
  children?: ReactNode;
  pending: boolean;
  problem: Problem | null;
  disabled?: boolean;
  onSubmit(paper: SignedPaper): void;
  onClose(): void;
}

/** For heads who sign elsewhere: the paper as it was uploaded, its digital signatures shown, who signed it, how and when. */
export function SignedPaperDialog({
  day,
  reason,
  children,
  problem,
  numbered,
  onSubmit,
  onClose,
  title,
  hint,
  fileLabel,
  submitLabel,
  pending,
  disabled,
}: SignedPaperDialogProps) {
  const { t } = useTranslation(['documents', 'ui']);
  const needed = (value: string | null) => (value === null || value.trim() === '' ? t('ui:required') : null);
  const [isUnread, setUnread] = useState(false);
  const form = useForm<Values>({
    initialValues: {
      decisionFileId: '',
      signer: '',
      signerPost: '',
      method: null,
      authorizationId: null,
      number: '',
      decidedOn: null,
      effectiveFrom: null,
      endsOn: null,
      reason: reason?.given ?? '',
    },
    validate: {
      decisionFileId: needed,
      signer: needed,
      signerPost: needed,
      number: numbered === 'numbered' ? needed : () => null,
      decidedOn: needed,
      // A day that was mistyped is never taken for none.
      ...(day && { [day.field]: () => (isUnread ? t('ui:date.wrong') : null) }),
      reason: reason === null ? () => null : needed,
    },
  });
  useFormProblem(form, problem);
  const labels = {
    decisionFileId: fileLabel ?? t('decision.file'),
    signer: t('decision.signer'),
    signerPost: t('decision.post'),
    method: t('approve.method'),
    authorizationId: t('decision.authorization'),
    number: t('decision.number'),
    decidedOn: t('decision.decidedOn'),
    ...(day && { [day.field]: day.label }),
    ...(reason && { reason: reason.label }),
  };
  const clean = (value: string): string => value.trim().normalize('NFC');
  const send = (values: Values) =>
    onSubmit({
      decisionFileId: values.decisionFileId,
      signer: clean(values.signer),
      signerPost: clean(values.signerPost),
      method: values.method ?? undefined,
      authorizationId: values.method === 'TUQ.' ? (values.authorizationId ?? undefined) : undefined,
      number: clean(values.number) || undefined,
      decidedOn: values.decidedOn ?? undefined,
      effectiveFrom: values.effectiveFrom ?? undefined,
      endsOn: values.endsOn ?? undefined,
      reason: clean(values.reason) || undefined,
    });
  return (
    <Dialog onClose={onClose} size="lg" title={title}>
      <form noValidate onSubmit={form.onSubmit(send)}>
        <Stack gap="md">
          {problem ? <ProblemView problem={problem} fieldLabels={labels} /> : null}
          <Text size="sm">{hint}</Text>
          {children}
          <FileDrop<StoredFile>
            label={labels.decisionFileId}
            hint={t('decision.fileHint')}
            accept=".pdf"
            maxBytes={LIMIT}
            max={1}
            error={form.errors.decisionFileId?.toString()}
            upload={uploadFile}
            onChange={(stored) => form.setFieldValue('decisionFileId', stored[0]?.id ?? '')}
          />
          {form.values.decisionFileId === '' ? null : (
            <FileSignatures fileId={form.values.decisionFileId} none="said" enteredSigner={form.values.signer} />
          )}
          <Group grow align="flex-start" gap="sm">
            {numbered === 'numbered' ? (
              <TextInput label={labels.number} required autoComplete="off" {...form.getInputProps('number')} />
            ) : null}
            <DateField label={labels.decidedOn} required {...form.getInputProps('decidedOn')} />
          </Group>
          <Group grow align="flex-start" gap="sm">
            <TextInput label={labels.signer} required autoComplete="off" {...form.getInputProps('signer')} />
            <TextInput label={labels.signerPost} required autoComplete="off" {...form.getInputProps('signerPost')} />
          </Group>
          <Select
            label={labels.method}
            description={t('approve.methodHint')}
            clearable
            clearButtonProps={{ 'aria-label': t('ui:filter.clearOne', { label: labels.method }) }}
            data={SIGNING_METHODS.map((method) => ({ value: method, label: t(`approve.methods.${method}`) }))}
            {...form.getInputProps('method')}
          />
          {form.values.method === 'TUQ.' ? (
            <AuthorizationField
              decidedOn={form.values.decidedOn}
              field={form.getInputProps('authorizationId')}
              onChoose={({ id, person }) =>
                form.setValues({ authorizationId: id, signer: person.name, signerPost: person.post ?? form.values.signerPost })
              }
            />
          ) : null}
          {day ? (
            <DateField
              label={day.label}
              description={day.description}
              onUnread={(unread) => {
                setUnread(unread);
                form.clearFieldError(day.field);
              }}
              {...form.getInputProps(day.field)}
            />
          ) : null}
          {reason ? (
            <Textarea label={reason.label} required autosize minRows={2} maxLength={2000} {...form.getInputProps('reason')} />
          ) : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={pending} disabled={disabled ?? false}>
              {submitLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
