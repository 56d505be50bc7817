import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { type StoredFile, uploadFile } from '../../api/upload';
import { FileSignatures } from '../../files/file-signatures';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { FileDrop } from '../../ui/file-drop';
import { useFormProblem } from '../../ui/form-problem';
import { ProblemView } from '../../ui/problem-view';
import { useApproval } from './approval';
import { AuthorizationField } from './authorization-field';
import { type ApprovalWay, hasFiles, type Signing } from './signing';
import { SIGNING_METHODS } from './signing-methods';

const LIMIT = 200 * 1024 * 1024;

interface Values {
  decisionFileId: string;
  signer: string;
  signerPost: string;
  method: ApprovalWay['method'] | null;
  authorizationId: string | null;
  number: string;
  decidedOn: string | null;
  effectiveFrom: string | null;
  reason: string;
}

/** For heads who sign elsewhere: the signed decision, as it was uploaded, is the approval. */
export function SignedDecisionDialog({ signing, reason, onClose }: { signing: Signing; reason: string | null; onClose(): void }) {
  const { t } = useTranslation(['documents', 'ui']);
  const needed = (value: string | null) => (value === null || value.trim() === '' ? t('ui:required') : null);
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
      reason: reason ?? '',
    },
    validate: { decisionFileId: needed, signer: needed, signerPost: needed, number: needed, decidedOn: needed },
  });
  const approve = useApproval(signing, { onDone: onClose });
  useFormProblem(form, approve.problem);
  const asksReason = reason !== null || approve.problem?.code === 'reason-required';
  const labels = {
    decisionFileId: t('decision.file'),
    signer: t('decision.signer'),
    signerPost: t('decision.post'),
    method: t('approve.method'),
    authorizationId: t('decision.authorization'),
    number: t('decision.number'),
    decidedOn: t('decision.decidedOn'),
    effectiveFrom: t('approve.effectiveFrom'),
    reason: t('approve.reason'),
  };
  const send = (values: Values) => {
    if (!hasFiles(signing)) return;
    void approve.run({
      decisionFileId: values.decisionFileId,
      signer: values.signer.trim().normalize('NFC'),
      signerPost: values.signerPost.trim().normalize('NFC'),
      method: values.method ?? undefined,
      authorizationId: values.method === 'TUQ.' ? (values.authorizationId ?? undefined) : undefined,
      number: values.number.trim().normalize('NFC'),
      decidedOn: values.decidedOn ?? undefined,
      effectiveFrom: values.effectiveFrom ?? undefined,
      reason: values.reason.trim().normalize('NFC') || undefined,
    });
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('decision.title', { code: signing.name })}>
      <form noValidate onSubmit={form.onSubmit(send)}>
        <Stack gap="md">
          {approve.problem ? <ProblemView problem={approve.problem} fieldLabels={labels} /> : null}
          <Text size="sm">{t('decision.hint')}</Text>
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
          {form.values.decisionFileId === '' ? null : <FileSignatures fileId={form.values.decisionFileId} none="said" />}
          <Group grow align="flex-start" gap="sm">
            <TextInput label={labels.number} required autoComplete="off" {...form.getInputProps('number')} />
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
          <DateField label={labels.effectiveFrom} description={t('decision.effectiveHint')} {...form.getInputProps('effectiveFrom')} />
          {asksReason ? <Textarea label={labels.reason} required autosize minRows={2} {...form.getInputProps('reason')} /> : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={approve.pending} disabled={!hasFiles(signing)}>
              {t('decision.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
