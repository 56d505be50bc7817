import { Alert, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Input } from '../../api/types';
import { useUnits } from '../../session/units.queries';
import { BecauseList } from '../../ui/because-list';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { useFormProblem } from '../../ui/form-problem';
import { Icon } from '../../ui/icons';
import { ListField } from '../../ui/list-field';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { text } from './new-record-dialog';
import { useRecordLabels } from './record-labels';
import { type IsoRecord, RECORD_CHANGES, seen } from './records.queries';

type Correction = Input<'/api/v1/records/{id}', 'patch'>;

/** Sets right what was entered wrongly; what others rely on is shown as it stands, with the reason. */
export function CorrectRecordDialog({ record, onClose }: { record: IsoRecord; onClose(): void }) {
  const { t } = useTranslation(['records', 'ui']);
  const units = useUnits();
  const words = record.actions.correctWords;
  const fixed = words?.allowed !== true;
  const needed = (value: string) => (value.trim() === '' ? t('ui:required') : null);
  const form = useForm({
    initialValues: {
      title: record.title,
      happenedOn: record.happenedOn as string | null,
      number: record.number ?? '',
      issuer: record.issuer ?? '',
      unitId: record.unitId,
      clauses: record.clauses,
      remarks: record.remarks ?? '',
      reason: '',
    },
    validate: { title: needed, reason: needed, happenedOn: (day) => (day === null ? t('ui:required') : null) },
  });
  const correct = useCommand({
    send: (body: Correction, { headers }) =>
      answer(api.PATCH('/api/v1/records/{id}', { params: { path: { id: record.id } }, body, headers: { ...headers, ...seen(record) } })),
    changes: RECORD_CHANGES,
    done: () => {
      notifyDone(t('correct.done'));
      onClose();
    },
  });
  useFormProblem(form, correct.problem);
  const labels = useRecordLabels();
  const submit = ({ title, happenedOn, number, issuer, unitId, clauses, remarks, reason }: typeof form.values) =>
    void correct.run({
      clauses,
      unitId,
      remarks: text(remarks) ?? null,
      reason: text(reason) ?? '',
      ...(fixed
        ? {}
        : { title: text(title), happenedOn: happenedOn ?? undefined, number: text(number) ?? null, issuer: text(issuer) ?? null }),
    });
  return (
    <Dialog onClose={onClose} size="lg" title={t('correct.title')}>
      <form noValidate onSubmit={form.onSubmit(submit)}>
        <Stack gap="md">
          {correct.problem ? <ProblemView problem={correct.problem} fieldLabels={labels} /> : null}
          {fixed && words ? (
            <Alert
              color="blue"
              variant="light"
              icon={<Icon name="lock" />}
              title={t('correct.fixed')}
              styles={{ title: { color: 'var(--qms-text)' } }}
            >
              <BecauseList because={words.because} />
            </Alert>
          ) : (
            <>
              <TextInput label={t('name')} required autoComplete="off" maxLength={1000} data-autofocus {...form.getInputProps('title')} />
              <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
                <DateField label={t('happenedOn')} required {...form.getInputProps('happenedOn')} />
                <TextInput label={t('number')} autoComplete="off" maxLength={100} {...form.getInputProps('number')} />
              </Group>
              <TextInput label={t('issuer')} autoComplete="off" maxLength={300} {...form.getInputProps('issuer')} />
            </>
          )}
          <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
            <ListField label={t('clauses')} description={t('clausesHint')} {...form.getInputProps('clauses')} />
            <Select
              label={t('batch.unit')}
              description={t('hand.unitHint')}
              clearable
              clearButtonProps={{ 'aria-label': t('batch.clear') }}
              data={units.map((unit) => ({ value: unit.id, label: unit.shortName }))}
              {...form.getInputProps('unitId')}
            />
          </Group>
          <Textarea label={t('remarks')} autosize minRows={2} maxRows={6} maxLength={4000} {...form.getInputProps('remarks')} />
          <Text size="sm" c="dimmed">
            {t('correct.kindStays')}
          </Text>
          <Textarea
            label={t('ui:reason.label')}
            description={t('ui:reason.kept')}
            required
            autosize
            minRows={2}
            {...form.getInputProps('reason')}
          />
          <DialogFoot onCancel={onClose} pending={correct.pending} label={t('correct.submit')} />
        </Stack>
      </form>
    </Dialog>
  );
}
