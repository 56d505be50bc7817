import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FilterSelect } from '../../../ui/filter-bar';
import type { UrlFilters } from '../../../ui/url-filters';
import { documentKindsQuery, useKindName } from './kinds.queries';

/** A kind of the organization's own list, retired ones too: their documents may still be in force. */
export function KindFilter({ filters }: { filters: UrlFilters<'kind'> }) {
  const { t } = useTranslation('documents');
  const nameOf = useKindName();
  const { data } = useQuery(documentKindsQuery);
  return (
    <FilterSelect
      filters={filters}
      name="kind"
      label={t('kind')}
      options={(data?.items ?? []).map((kind) => ({ value: kind.key, label: nameOf(kind) }))}
    />
  );
}
