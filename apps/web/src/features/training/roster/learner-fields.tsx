import { Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { organizationsQuery } from '../../../session/units.queries';
import { DateField } from '../../../ui/date-field';

/** What is known of a learner, as a form has it. */
export interface LearnerForm {
  fullName: string;
  birthDate: string | null;
  position: string;
  agencyId: string | null;
  agencyName: string;
  email: string;
  phone: string;
}
export const NOBODY_YET: LearnerForm = {
  fullName: '',
  birthDate: null,
  position: '',
  agencyId: null,
  agencyName: '',
  email: '',
  phone: '',
};
const words = (text: string): string | null => text.trim().normalize('NFC') || null;

/** As the server takes it. */
export const learnerBody = ({ fullName, birthDate, position, agencyId, agencyName, email, phone }: LearnerForm) => ({
  fullName: fullName.trim().normalize('NFC'),
  birthDate,
  position: words(position),
  agencyId,
  agencyName: agencyId === null ? words(agencyName) : null,
  email: words(email),
  phone: words(phone),
});

export function useLearnerLabels() {
  const { t } = useTranslation('roster');
  return {
    fullName: t('fields.fullName'),
    birthDate: t('fields.birthDate'),
    position: t('fields.position'),
    agencyId: t('fields.agency'),
    agencyName: t('fields.agencyName'),
    email: t('fields.email'),
    phone: t('fields.phone'),
  };
}

export function LearnerFields({ form }: { form: UseFormReturnType<LearnerForm> }) {
  const { t } = useTranslation('roster');
  const labels = useLearnerLabels();
  const { data } = useQuery(organizationsQuery);
  const agencies = (data?.items ?? []).filter(({ validTo, kind }) => validTo === null && !['room', 'leadership'].includes(kind));
  return (
    <>
      <TextInput label={labels.fullName} required maxLength={100} autoComplete="off" data-autofocus {...form.getInputProps('fullName')} />
      <DateField label={labels.birthDate} {...form.getInputProps('birthDate')} />
      <TextInput label={labels.position} maxLength={200} autoComplete="off" {...form.getInputProps('position')} />
      <Select
        label={labels.agencyId}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('clearAgency') }}
        data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('agencyId')}
      />
      {form.values.agencyId === null ? (
        <TextInput label={labels.agencyName} maxLength={300} autoComplete="off" {...form.getInputProps('agencyName')} />
      ) : null}
      <TextInput label={labels.email} type="email" inputMode="email" maxLength={200} autoComplete="off" {...form.getInputProps('email')} />
      <TextInput label={labels.phone} type="tel" inputMode="tel" maxLength={30} autoComplete="off" {...form.getInputProps('phone')} />
    </>
  );
}
