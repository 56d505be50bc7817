import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { FilterSelect } from '../ui/filter-bar';
import type { UrlFilters } from '../ui/url-filters';

/** The clauses of the standard with their headings, in that language. */
const clausesQuery = (language: string) =>
  queryOptions({
    queryKey: ['clauses', language],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => answer(api.GET('/api/v1/clauses')),
  });

/** A clause of the standard, with its heading; what serves its parts is found as well. */
export function ClauseFilter({ filters, label }: { filters: UrlFilters<'clause'>; label: string }) {
  const { i18n } = useTranslation();
  const { data } = useQuery(clausesQuery(i18n.language));
  return (
    <FilterSelect
      filters={filters}
      name="clause"
      label={label}
      options={(data?.items ?? []).map(({ number, title }) => ({ value: number, label: `${number} ${title}` }))}
    />
  );
}
