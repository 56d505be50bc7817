import { Button, Group, Paper, Select, Stack, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useUnits } from '../../session/units.queries';
import { DateField } from '../../ui/date-field';
import { useFormProblem } from '../../ui/form-problem';
import { ListField } from '../../ui/list-field';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { BATCH_CHANGES, type Batch, type BatchChange } from './intake.queries';
import { RECORD_KINDS } from './record-words';
import { type RecordKind, retentionClassesQuery } from './records.queries';

/** One form of words for all records of the folder; single files may say otherwise. */
export function BatchForm({ batch }: { batch: Batch }) {
  const { t } = useTranslation('records');
  const units = useUnits();
  const classes = useQuery(retentionClassesQuery()).data?.items ?? [];
  const { form: saved } = batch;
  const form = useForm({
    initialValues: {
      as: saved.as ?? 'each',
      kind: (saved.kind ?? 'other') as RecordKind,
      title: saved.title ?? '',
      happenedOn: saved.happenedOn ?? null,
      number: saved.number ?? '',
      issuer: saved.issuer ?? '',
      unitId: saved.unitId ?? null,
      classId: saved.classId ?? null,
      clauses: saved.clauses ?? [],
    },
  });
  type Values = typeof form.values;
  const save = useCommand({
    send: (body: BatchChange, { headers }) =>
      answer(
        api.PATCH('/api/v1/upload-batches/{id}', {
          params: { path: { id: batch.id } },
          body,
          headers: { ...headers, 'if-match': `"${batch.version}"` },
        }),
      ),
    changes: BATCH_CHANGES,
    done: () => {
      form.resetDirty();
      notifyDone(t('batch.saved'));
    },
  });
  useFormProblem(form, save.problem);
  const text = (value: string) => value.trim().normalize('NFC') || undefined;
  const submit = ({ as, kind, title, happenedOn, number, issuer, unitId, classId, clauses }: Values) =>
    void save.run({
      form: {
        as,
        kind: kind as Exclude<RecordKind, 'effective-revision'>,
        title: as === 'one' ? text(title) : undefined,
        happenedOn: happenedOn ?? undefined,
        number: text(number),
        issuer: text(issuer),
        unitId: unitId ?? undefined,
        classId: classId ?? undefined,
        clauses,
      },
    });
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="batch-form">
      <form noValidate onSubmit={form.onSubmit(submit)}>
        <Stack gap="md">
          <Title order={2} size="h4" id="batch-form">
            {t('batch.form')}
          </Title>
          {save.problem ? <ProblemView problem={save.problem} /> : null}
          <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
            <Select
              label={t('batch.as')}
              allowDeselect={false}
              data={(['each', 'one'] as const).map((value) => ({ value, label: t(`batch.${value}`) }))}
              {...form.getInputProps('as')}
            />
            <Select
              label={t('kind')}
              allowDeselect={false}
              data={RECORD_KINDS.filter((one) => one !== 'effective-revision').map((one) => ({ value: one, label: t(`kinds.${one}`) }))}
              {...form.getInputProps('kind')}
            />
            <DateField label={t('happenedOn')} required {...form.getInputProps('happenedOn')} />
          </Group>
          {form.values.as === 'one' ? <TextInput label={t('name')} required autoComplete="off" {...form.getInputProps('title')} /> : null}
          <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
            <TextInput label={t('number')} autoComplete="off" {...form.getInputProps('number')} />
            <TextInput label={t('issuer')} autoComplete="off" {...form.getInputProps('issuer')} />
            <ListField label={t('clauses')} {...form.getInputProps('clauses')} />
          </Group>
          <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
            <Select
              label={t('batch.unit')}
              clearable
              clearButtonProps={{ 'aria-label': t('batch.clear') }}
              data={units.map((unit) => ({ value: unit.id, label: unit.shortName }))}
              {...form.getInputProps('unitId')}
            />
            <Select
              label={t('retention.title')}
              clearable
              clearButtonProps={{ 'aria-label': t('batch.clear') }}
              placeholder={t('batch.classOfKind')}
              data={classes.map((one) => ({ value: one.id, label: one.name }))}
              {...form.getInputProps('classId')}
            />
          </Group>
          <Group justify="flex-end">
            <Button type="submit" variant="default" loading={save.pending}>
              {t('batch.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
