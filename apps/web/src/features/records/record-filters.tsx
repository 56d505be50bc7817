import { useTranslation } from 'react-i18next';
import { dayOf } from '../../ui/dates';
import { FilterChoice } from '../../ui/filter-bar';
import type { UrlFilters } from '../../ui/url-filters';

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
