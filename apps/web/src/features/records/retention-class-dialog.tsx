import { Group, MultiSelect, NumberInput, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { useFormProblem } from '../../ui/form-problem';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { RECORD_KINDS } from './record-words';
import { RETENTION_CHANGES, type RecordKind, type RetentionClass } from './records.queries';

const STARTS: readonly RetentionClass['startEvent'][] = ['next-year', 'record-date', 'validity-end'];
const BASES: readonly RetentionClass['basisKind'][] = ['rule', 'law'];

/** One class of the list, new (null) or changed. */
export function RetentionClassDialog({ one, onClose }: { one: RetentionClass | null; onClose(): void }) {
  const { t } = useTranslation(['records', 'ui']);
  const needed = (value: string) => (value.trim() === '' ? t('ui:required') : null);
  const form = useForm({
    initialValues: {
      name: one?.name ?? '',
      permanent: one !== null && one.years === null,
      years: (one?.years ?? 5) as number | string,
      startEvent: one?.startEvent ?? 'next-year',
      basisKind: one?.basisKind ?? 'rule',
      basisRef: one?.basisRef ?? t('retention.bases.rule'),
      kinds: (one?.kinds ?? []) as RecordKind[],
    },
    validate: { name: needed, basisRef: needed },
  });
  type Values = typeof form.values;
  const save = useCommand({
    send: ({ permanent, years, name, basisRef, ...rest }: Values, { headers }) => {
      const body = {
        ...rest,
        name: name.trim().normalize('NFC'),
        basisRef: basisRef.trim().normalize('NFC'),
        years: permanent ? null : Number(years),
      };
      return one === null
        ? answer(api.POST('/api/v1/retention-classes', { body, headers }))
        : answer(
            api.PATCH('/api/v1/retention-classes/{id}', {
              params: { path: { id: one.id } },
              body,
              headers: { ...headers, 'If-Match': `"${one.version}"` },
            }),
          );
    },
    changes: RETENTION_CHANGES,
    done: ({ records }) => {
      notifyDone(records ? t('retention.moved', { count: records }) : t('retention.saved'));
      onClose();
    },
  });
  useFormProblem(form, save.problem);
  const labels = { name: t('retention.name'), years: t('retention.years'), basisRef: t('retention.basis'), kinds: t('retention.kinds') };
  return (
    <Dialog onClose={onClose} size="lg" title={t(one === null ? 'retention.add' : 'retention.change')}>
      <form noValidate onSubmit={form.onSubmit((values) => void save.run(values))}>
        <Stack gap="md">
          {save.problem ? <ProblemView problem={save.problem} fieldLabels={labels} /> : null}
          <TextInput label={labels.name} required autoComplete="off" data-autofocus {...form.getInputProps('name')} />
          <Switch label={t('retention.permanent')} {...form.getInputProps('permanent', { type: 'checkbox' })} />
          {form.values.permanent ? null : (
            <Group grow align="flex-start" gap="sm">
              <NumberInput label={labels.years} required min={1} max={100} hideControls {...form.getInputProps('years')} />
              <Select
                label={t('retention.start')}
                allowDeselect={false}
                data={STARTS.map((start) => ({ value: start, label: t(`retention.starts.${start}`) }))}
                {...form.getInputProps('startEvent')}
              />
            </Group>
          )}
          <Select
            label={t('retention.basisKind')}
            allowDeselect={false}
            data={BASES.map((kind) => ({ value: kind, label: t(`retention.bases.${kind}`) }))}
            {...form.getInputProps('basisKind')}
          />
          <TextInput label={labels.basisRef} required autoComplete="off" {...form.getInputProps('basisRef')} />
          <MultiSelect
            label={labels.kinds}
            data={RECORD_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            {...form.getInputProps('kinds')}
          />
          <DialogFoot onCancel={onClose} pending={save.pending} label={t('retention.save')} />
        </Stack>
      </form>
    </Dialog>
  );
}
