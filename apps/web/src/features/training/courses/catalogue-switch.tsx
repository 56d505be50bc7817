import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UrlFilters } from '../../../ui/url-filters';

/** Shows also what is no longer used. */
export function CatalogueSwitch({ filters }: { filters: UrlFilters<'retired'> }) {
  const { t } = useTranslation('training');
  return (
    <Checkbox
      mb="sm"
      label={t('showRetired')}
      checked={filters.values.retired === 'true'}
      onChange={(event) => filters.set({ retired: event.currentTarget.checked ? 'true' : '' })}
    />
  );
}
