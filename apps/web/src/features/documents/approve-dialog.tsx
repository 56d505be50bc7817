import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { OWN_METHODS } from '../../decisions/signing-methods';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { useFormProblem } from '../../ui/form-problem';
import { ProblemView } from '../../ui/problem-view';
import { useApproval } from './approval';
import css from './revision-page.module.css';
import { type ApprovalWay, hasFiles, type Signing } from './signing';

interface ApproveDialogProps {
  signing: Signing;
  /** Why the person goes on against a warning, asked for before. */
  reason: string | null;
  onClose(): void;
}

/** The head's approval: of exactly the files that are shown, from a day on, confirmed in one sentence. */
export function ApproveDialog({ signing, reason, onClose }: ApproveDialogProps) {
  const { t } = useTranslation(['documents', 'ui']);
  const { name, documents, sentence } = signing;
  const form = useForm<Pick<ApprovalWay, 'method'> & { effectiveFrom: string | null; reason: string }>({
    initialValues: { effectiveFrom: null, method: undefined, reason: reason ?? '' },
  });
  const approve = useApproval(signing, { weight: sentence, onDone: onClose });
  useFormProblem(form, approve.problem);
  const asksReason = reason !== null || approve.problem?.code === 'reason-required';
  const labels = { effectiveFrom: t('approve.effectiveFrom'), method: t('approve.method'), reason: t('approve.reason') };
  const send = (values: typeof form.values) => {
    if (!hasFiles(signing)) return;
    void approve.run({
      effectiveFrom: values.effectiveFrom ?? undefined,
      method: values.method ?? undefined,
      reason: values.reason.trim().normalize('NFC') || undefined,
    });
  };
  return (
    <Dialog onClose={onClose} title={t('approve.title', { code: name })}>
      <form noValidate onSubmit={form.onSubmit(send)}>
        <Stack gap="md">
          {approve.problem ? <ProblemView problem={approve.problem} fieldLabels={labels} /> : null}
          <Text>{sentence}</Text>
          <div>
            <Text size="sm" fw={600}>
              {t(documents.length === 1 ? 'approve.file' : 'approve.files', { count: documents.length })}
            </Text>
            <ul className={css.approved}>
              {documents.map(({ revisionId, code, file }) => (
                <li key={revisionId}>
                  {documents.length === 1 ? null : <strong>{code} </strong>}
                  {file?.name ?? t('approve.noFile')}
                </li>
              ))}
            </ul>
            <details>
              <summary>{t('approve.hash')}</summary>
              {documents.map(({ revisionId, code, file }) => (
                <p key={revisionId} className={css.hash}>
                  {code}: {file?.sha256 ?? '—'}
                </p>
              ))}
            </details>
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
            data={OWN_METHODS.map((method) => ({ value: method, label: t(`approve.methods.${method}`) }))}
            {...form.getInputProps('method')}
          />
          {asksReason ? <Textarea label={labels.reason} required autosize minRows={2} {...form.getInputProps('reason')} /> : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={approve.pending} disabled={!hasFiles(signing)}>
              {t('approve.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
