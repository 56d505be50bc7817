import { Group, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useUnits } from '../../../session/units.queries';
import { DateField } from '../../../ui/date-field';
import { organisersQuery, providersQuery } from '../training.queries';

/** A class as it is typed. */
export interface ClassValues {
  title: string;
  startsOn: string | null;
  endsOn: string | null;
  place: string;
  capacity: number | string;
  enrolUntil: string | null;
  budget: string;
  planTask: string;
  unitId: string | null;
  organiserId: string | null;
  providerId: string | null;
}
export const EMPTY_CLASS: ClassValues = {
  title: '',
  startsOn: null,
  endsOn: null,
  place: '',
  capacity: '',
  enrolUntil: null,
  budget: '',
  planTask: '',
  unitId: null,
  organiserId: null,
  providerId: null,
};

const words = (text: string): string | null => text.trim().normalize('NFC') || null;

/** As the API takes it; the days stand (the form asked for them). */
export const classBody = (values: ClassValues) => ({
  ...(values.title.trim() ? { title: values.title.trim().normalize('NFC') } : {}),
  startsOn: values.startsOn ?? '',
  endsOn: values.endsOn ?? values.startsOn ?? '',
  place: words(values.place),
  capacity: values.capacity === '' ? null : Number(values.capacity),
  enrolUntil: values.enrolUntil,
  budget: words(values.budget),
  planTask: words(values.planTask),
  unitId: values.unitId,
  ...(values.organiserId === null ? {} : { organiserId: values.organiserId }),
  providerId: values.providerId,
});

/** Labels of the fields, also for problems that name them. */
export function useClassLabels(): Record<keyof ClassValues, string> {
  const { t } = useTranslation('training');
  return {
    title: t('class.title'),
    startsOn: t('class.startsOn'),
    endsOn: t('class.endsOn'),
    place: t('class.place'),
    capacity: t('class.capacity'),
    enrolUntil: t('class.enrolUntil'),
    budget: t('class.budget'),
    planTask: t('class.planTask'),
    unitId: t('class.unit'),
    organiserId: t('class.organiser'),
    providerId: t('provider.one'),
  };
}

/** Fields of a class; a provider is asked for where the course is regulated. */
export function ClassFields({
  form,
  regulated,
  titleRequired,
}: {
  form: Pick<UseFormReturnType<ClassValues>, 'getInputProps'>;
  regulated: boolean;
  titleRequired: boolean;
}) {
  const { t } = useTranslation('training');
  const labels = useClassLabels();
  const units = useUnits();
  const { data: organisers } = useQuery(organisersQuery);
  const { data: providers } = useQuery({ ...providersQuery, enabled: regulated });
  return (
    <Stack gap="md">
      <TextInput
        label={labels.title}
        description={titleRequired ? undefined : t('class.titleHint')}
        required={titleRequired}
        maxLength={500}
        autoComplete="off"
        {...form.getInputProps('title')}
      />
      <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
        <DateField label={labels.startsOn} required {...form.getInputProps('startsOn')} />
        <DateField label={labels.endsOn} description={t('class.endsOnHint')} {...form.getInputProps('endsOn')} />
      </Group>
      {regulated ? (
        <Select
          label={labels.providerId}
          description={t('class.providerHint')}
          data={(providers?.items ?? []).map(({ id, name, confirmationNumber }) => ({
            value: id,
            label: `${name} (${confirmationNumber})`,
          }))}
          clearable
          clearButtonProps={{ 'aria-label': t('clear') }}
          {...form.getInputProps('providerId')}
        />
      ) : null}
      <TextInput label={labels.place} maxLength={500} autoComplete="off" {...form.getInputProps('place')} />
      <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
        <NumberInput
          label={labels.capacity}
          description={t('class.capacityHint')}
          min={1}
          max={5000}
          allowDecimal={false}
          {...form.getInputProps('capacity')}
        />
        <DateField label={labels.enrolUntil} {...form.getInputProps('enrolUntil')} />
      </Group>
      <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
        <Select
          label={labels.organiserId}
          data={(organisers?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          allowDeselect={false}
          {...form.getInputProps('organiserId')}
        />
        <Select
          label={labels.unitId}
          data={units.map(({ id, name }) => ({ value: id, label: name }))}
          clearable
          clearButtonProps={{ 'aria-label': t('clear') }}
          {...form.getInputProps('unitId')}
        />
      </Group>
      <Textarea
        label={labels.planTask}
        description={t('class.planTaskHint')}
        autosize
        minRows={1}
        maxLength={1000}
        {...form.getInputProps('planTask')}
      />
      <TextInput label={labels.budget} maxLength={1000} autoComplete="off" {...form.getInputProps('budget')} />
    </Stack>
  );
}
