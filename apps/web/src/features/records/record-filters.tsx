import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { organizationsQuery } from '../../session/units.queries';
import { dayOf } from '../../ui/dates';
import { FilterChoice, FilterSelect } from '../../ui/filter-bar';
import type { UrlFilters } from '../../ui/url-filters';
import { clausesQuery } from './records.queries';

/** A clause of the standard, with its heading; the records of its parts are found as well. */
export function ClauseFilter({ filters }: { filters: UrlFilters<'clause'> }) {
  const { t, i18n } = useTranslation('records');
  const { data } = useQuery(clausesQuery(i18n.language));
  return (
    <FilterSelect
      filters={filters}
      name="clause"
      label={t('clause')}
      options={(data?.items ?? []).map(({ number, title }) => ({ value: number, label: `${number} ${title}` }))}
    />
  );
}

/** One of the agencies that a supervising office sees. */
export function OrganizationFilter({ filters }: { filters: UrlFilters<'organizationId'> }) {
  const { t } = useTranslation('records');
  const { data } = useQuery(organizationsQuery);
  return (
    <FilterSelect
      filters={filters}
      name="organizationId"
      label={t('organization')}
      options={(data?.items ?? []).map(({ id, shortName }) => ({ value: id, label: shortName }))}
    />
  );
}

/** A whole year, as first and last day. */
export function YearFilter({ filters }: { filters: UrlFilters<'from' | 'to'> }) {
  const { t } = useTranslation('records');
  const { from, to } = filters.values;
  const [year] = from.split('-');
  const chosen = from === `${year}-01-01` && to === `${year}-12-31` ? (year ?? '') : '';
  const years = useYears(chosen);
  return (
    <FilterChoice
      label={t('year')}
      options={years}
      value={chosen}
      onChange={(one) => filters.set(one === '' ? { from: '', to: '' } : { from: `${one}-01-01`, to: `${one}-12-31` })}
    />
  );
}

/** The years to choose from, that one among them which stands in the address. */
export function useYears(chosen: string): { value: string; label: string }[] {
  const last = Number(dayOf(new Date()).slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, before) => String(last - before));
  return (chosen === '' || years.includes(chosen) ? years : [chosen, ...years]).map((one) => ({ value: one, label: one }));
}

/** How far back the choice goes; earlier days are typed. */
const YEARS = 12;
