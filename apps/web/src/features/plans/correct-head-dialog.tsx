import { Group, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Input } from '../../api/types';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { useFocusBack } from '../../ui/focus-back';
import { useFormProblem } from '../../ui/form-problem';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { PLAN_CHANGES, type PlanImport } from './plans.queries';
import { useClosing } from './use-closing';

type Correction = Input<'/api/v1/plan-imports/{id}', 'patch'>;

/** Number, date, title, year, issuer and reporting deadlines of a proposal set right. */
export function CorrectHeadDialog({ tagged, onClose }: { tagged: Tagged<PlanImport>; onClose(): void }) {
  const { t } = useTranslation(['plans', 'ui']);
  useFocusBack();
  const { id, plan, periods } = tagged.value;
  const form = useForm({
    initialValues: {
      number: plan.number ?? '',
      issuedOn: plan.issuedOn,
      title: plan.title ?? '',
      year: plan.year ?? ('' as number | string),
      issuer: plan.issuer ?? '',
      periods: periods.map(({ key, name, dueWords, dueOn }) => ({ key, name, dueWords, dueOn: dueOn as string | null })),
    },
  });
  const correct = useCommand({
    send: (body: Correction, { headers }) =>
      answer(api.PATCH('/api/v1/plan-imports/{id}', { params: { path: { id } }, body, headers: { ...headers, ...ifMatch(tagged) } })),
    changes: PLAN_CHANGES,
    done: () => {
      notifyDone(t('review.savedHead'));
      onClose();
    },
  });
  useFormProblem(form, correct.problem);
  const close = useClosing(correct.problem, onClose);
  const labels = { number: t('number'), issuedOn: t('issuedOn'), title: t('name'), year: t('year'), issuer: t('issuer') };
  const send = (values: typeof form.values) => {
    const tidy = (text: string) => text.trim().normalize('NFC') || undefined;
    const asked = periods.map(({ dueWords, dueOn }) => `${dueWords}|${dueOn}`).join();
    const given = values.periods.map(({ dueWords, dueOn }) => `${dueWords}|${dueOn}`).join();
    void correct.run({
      number: tidy(values.number),
      issuedOn: values.issuedOn ?? undefined,
      title: tidy(values.title),
      year: typeof values.year === 'number' ? values.year : undefined,
      issuer: tidy(values.issuer),
      ...(asked === given
        ? {}
        : {
            reporting: values.periods.flatMap(({ key, dueWords, dueOn }) =>
              dueOn === null ? [] : [{ period: key, text: dueWords.trim().normalize('NFC'), dueOn }],
            ),
          }),
    });
  };
  return (
    <Dialog onClose={close} size="lg" title={t('review.correctHead')}>
      <form noValidate onSubmit={form.onSubmit(send)}>
        <Stack gap="sm">
          {correct.problem ? <ProblemView problem={correct.problem} fieldLabels={labels} /> : null}
          <Group grow align="flex-start" gap="sm">
            <TextInput label={labels.number} required autoComplete="off" data-autofocus {...form.getInputProps('number')} />
            <DateField label={labels.issuedOn} required {...form.getInputProps('issuedOn')} />
          </Group>
          <Textarea label={labels.title} required autosize minRows={1} {...form.getInputProps('title')} />
          <Group grow align="flex-start" gap="sm">
            <NumberInput label={labels.year} required hideControls min={2000} max={2100} {...form.getInputProps('year')} />
            <TextInput label={labels.issuer} autoComplete="off" {...form.getInputProps('issuer')} />
          </Group>
          {form.values.periods.length > 0 ? (
            <Text fw={600} size="sm" mt="xs">
              {t('review.periods')}
            </Text>
          ) : null}
          {form.values.periods.map(({ key, name }, index) => (
            <Group key={key} grow align="flex-start" gap="sm">
              <TextInput label={name} autoComplete="off" {...form.getInputProps(`periods.${index}.dueWords`)} />
              <DateField label={`${t('review.to')}: ${name}`} {...form.getInputProps(`periods.${index}.dueOn`)} />
            </Group>
          ))}
          <DialogFoot onCancel={close} pending={correct.pending} label={t('ui:save')} />
        </Stack>
      </form>
    </Dialog>
  );
}
