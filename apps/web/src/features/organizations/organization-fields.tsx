import { Checkbox, Group, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Organization } from './organizations.queries';

/** What may be written of an organization, new or present. */
export interface OrganizationValues {
  name: string;
  shortName: string;
  /** One a line. */
  aliases: string;
  place: string;
  symbol: string;
  parentTitle: string;
  contact: string;
  officer: string;
  website: boolean;
}

export const emptyOrganization: OrganizationValues = {
  name: '',
  shortName: '',
  aliases: '',
  place: '',
  symbol: '',
  parentTitle: '',
  contact: '',
  officer: '',
  website: false,
};

export const valuesOf = (organization: Organization): OrganizationValues => ({
  name: organization.name,
  shortName: organization.shortName,
  aliases: organization.aliases.join('\n'),
  place: organization.place ?? '',
  symbol: organization.symbol ?? '',
  parentTitle: organization.parentTitle ?? '',
  contact: organization.contact ?? '',
  officer: organization.officer ?? '',
  website: organization.website,
});

/** As the API takes them: trimmed, NFC, aliases as a list. What is empty is sent so, or a change could take nothing away. */
export function bodyOf({ aliases, website, ...texts }: OrganizationValues) {
  const clean = (text: string) => text.trim().normalize('NFC');
  return {
    name: clean(texts.name),
    shortName: clean(texts.shortName),
    aliases: aliases.split('\n').map(clean).filter(Boolean),
    place: clean(texts.place),
    symbol: clean(texts.symbol),
    parentTitle: clean(texts.parentTitle),
    contact: clean(texts.contact),
    officer: clean(texts.officer),
    website,
  };
}

/** What the fields are called, by their path in the body. */
export function useOrganizationLabels() {
  const { t } = useTranslation('organizations');
  return {
    name: t('name'),
    shortName: t('shortName'),
    aliases: t('aliases'),
    place: t('place'),
    symbol: t('symbol'),
    parentTitle: t('parentTitle'),
    contact: t('contact'),
    officer: t('officer'),
    website: t('website'),
    code: t('code'),
    kind: t('kind'),
    validFrom: t('beginsOn'),
    validTo: t('endsOn'),
  };
}

/** The fields that a new and a present organization share. */
export function OrganizationFields<Values extends OrganizationValues>({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useTranslation('organizations');
  const labels = useOrganizationLabels();
  return (
    <>
      <TextInput label={labels.name} required {...form.getInputProps('name')} />
      <TextInput label={labels.shortName} required {...form.getInputProps('shortName')} />
      <Textarea label={labels.aliases} description={t('aliasesHint')} autosize minRows={2} {...form.getInputProps('aliases')} />
      <Group grow align="flex-end">
        <TextInput label={labels.place} {...form.getInputProps('place')} />
        <TextInput label={labels.symbol} {...form.getInputProps('symbol')} />
      </Group>
      <TextInput label={labels.parentTitle} {...form.getInputProps('parentTitle')} />
      <Group grow align="flex-end">
        <TextInput label={labels.contact} {...form.getInputProps('contact')} />
        <TextInput label={labels.officer} {...form.getInputProps('officer')} />
      </Group>
      <Checkbox label={labels.website} {...form.getInputProps('website', { type: 'checkbox' })} />
    </>
  );
}
