import { Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../ui/date-field';
import { useFormProblem } from '../../ui/form-problem';
import { ProblemView } from '../../ui/problem-view';
import { type Approval, useApproval } from './approval';
import type { Revision } from './documents.queries';
import css from './revision-page.module.css';
import { SIGNING_METHODS } from './signing-methods';

interface ApproveDialogProps {
  revision: Revision;
  /** Why the person goes on against a warning, asked for before. */
  reason: string | null;
  onClose(): void;
}

/** The head's approval: of exactly the file that is shown, from a day on, confirmed in one sentence. */
export function ApproveDialog({ revision, reason, onClose }: ApproveDialogProps) {
  const { t } = useTranslation(['documents', 'ui']);
  const { document, file, sentence } = revision;
  const form = useForm<Pick<Approval, 'method'> & { effectiveFrom: string | null; reason: string }>({
    initialValues: { effectiveFrom: null, method: undefined, reason: reason ?? '' },
  });
  const approve = useApproval(revision, { weight: sentence, onDone: onClose });
  useFormProblem(form, approve.problem);
  const asksReason = reason !== null || approve.problem?.code === 'reason-required';
  const labels = { effectiveFrom: t('approve.effectiveFrom'), method: t('approve.method'), reason: t('approve.reason') };
  const send = (values: typeof form.values) => {
    if (file === null) return;
    void approve.run({
      sha256: file.sha256,
      effectiveFrom: values.effectiveFrom ?? undefined,
      method: values.method ?? undefined,
      reason: values.reason.trim().normalize('NFC') || undefined,
    });
  };
  return (
    <Modal opened onClose={onClose} title={t('approve.title', { code: document.code })} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <form noValidate onSubmit={form.onSubmit(send)}>
        <Stack gap="md">
          {approve.problem ? <ProblemView problem={approve.problem} fieldLabels={labels} /> : null}
          <Text>{sentence}</Text>
          <div>
            <Text size="sm" fw={600}>
              {t('approve.file')}
            </Text>
            <Text size="sm">{file?.name ?? t('approve.noFile')}</Text>
            {file === null ? null : (
              <details>
                <summary>{t('approve.hash')}</summary>
                <span className={css.hash}>{file.sha256}</span>
              </details>
            )}
          </div>
          <DateField
            label={labels.effectiveFrom}
            description={t('approve.effectiveHint')}
            data-autofocus
            {...form.getInputProps('effectiveFrom')}
          />
          <Select
            label={labels.method}
            description={t('approve.methodHint')}
            clearable
            clearButtonProps={{ 'aria-label': t('ui:filter.clearOne', { label: labels.method }) }}
            data={SIGNING_METHODS.map((method) => ({ value: method, label: t(`approve.methods.${method}`) }))}
            {...form.getInputProps('method')}
          />
          {asksReason ? <Textarea label={labels.reason} required autosize minRows={2} {...form.getInputProps('reason')} /> : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={approve.pending} disabled={file === null}>
              {t('approve.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
