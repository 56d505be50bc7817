import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from './date-field';
import css from './filter-bar.module.css';
import { Icon } from './icons';
import type { UrlFilters } from './url-filters';

/** The one line of filters above a list. */
export function FilterBar({ filters, children }: { filters: Pick<UrlFilters, 'active' | 'clear'>; children: ReactNode }) {
  const { t } = useTranslation('ui');
  return (
    <search className={css.bar} aria-label={t('filter.bar')} data-print="no">
      {children}
      {filters.active ? (
        <Button variant="subtle" size="sm" leftSection={<Icon name="close" size={16} />} onClick={filters.clear}>
          {t('filter.clear')}
        </Button>
      ) : null}
    </search>
  );
}

interface FilterProps<Name extends string> {
  filters: UrlFilters<Name>;
  name: NoInfer<Name>;
  label: string;
}

/** Searches while one types, a moment after the last letter. */
export function FilterText<Name extends string>({ filters, name, label }: FilterProps<Name>) {
  const chosen = filters.values[name];
  const [typed, setTyped] = useState(chosen);
  useEffect(() => setTyped(chosen), [chosen]);
  const search = useDebouncedCallback(
    (text: string) => filters.set({ [name]: text.trim().normalize('NFC') } as Partial<Record<Name, string>>),
    350,
  );
  return (
    <TextInput
      className={css.text}
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<Icon name="search" size={18} />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}

/** Chooses one of a few values. */
export function FilterSelect<Name extends string>({
  filters,
  name,
  label,
  options,
}: FilterProps<Name> & { options: readonly { value: string; label: string }[] }) {
  return (
    <FilterChoice
      label={label}
      options={options}
      value={filters.values[name]}
      onChange={(value) => filters.set({ [name]: value } as Partial<Record<Name, string>>)}
    />
  );
}

interface FilterChoiceProps {
  label: string;
  options: readonly { value: string; label: string }[];
  /** '' where none is chosen. */
  value: string;
  onChange(value: string): void;
}

/** The same for what stands in the address under several names. */
export function FilterChoice({ label, options, value, onChange }: FilterChoiceProps) {
  const { t } = useTranslation('ui');
  return (
    <Select
      className={css.select}
      aria-label={label}
      placeholder={label}
      data={[...options]}
      value={value || null}
      onChange={(chosen) => onChange(chosen ?? '')}
      clearable
      clearButtonProps={{ 'aria-label': t('filter.clearOne', { label }) }}
      searchable={options.length > 8}
    />
  );
}

/** Chooses a day. */
export function FilterDay<Name extends string>({ filters, name, label }: FilterProps<Name>) {
  return (
    <DateField
      className={css.day}
      aria-label={label}
      placeholder={label}
      value={filters.values[name] || null}
      onChange={(day) => filters.set({ [name]: day ?? '' } as Partial<Record<Name, string>>)}
    />
  );
}
