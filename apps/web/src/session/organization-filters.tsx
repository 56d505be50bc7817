import { useQuery } from '@tanstack/react-query';
import { FilterChoice, FilterSelect } from '../ui/filter-bar';
import type { UrlFilters } from '../ui/url-filters';
import { useSession } from './session.queries';
import { organizationsQuery } from './units.queries';

/** One of the agencies that a supervising office sees. */
export function OrganizationFilter({ filters, label }: { filters: UrlFilters<'organizationId'>; label: string }) {
  const { data } = useQuery(organizationsQuery);
  return (
    <FilterSelect
      filters={filters}
      name="organizationId"
      label={label}
      options={(data?.items ?? []).map(({ id, shortName }) => ({ value: id, label: shortName }))}
    />
  );
}

/** The same; a unit that was chosen is one of another agency's and goes. */
export function AgencyFilter({ filters, label }: { filters: UrlFilters<'organizationId' | 'unitId'>; label: string }) {
  const { data } = useQuery(organizationsQuery);
  return (
    <FilterChoice
      label={label}
      options={(data?.items ?? []).map(({ id, shortName }) => ({ value: id, label: shortName }))}
      value={filters.values.organizationId}
      onChange={(organizationId) => filters.set({ organizationId, unitId: '' })}
    />
  );
}

/** A room or unit of the chosen agency, else of one's own; ended ones too, whose documents may still be there. */
export function UnitFilter({ filters, label }: { filters: UrlFilters<'organizationId' | 'unitId'>; label: string }) {
  const { organization } = useSession();
  const { data } = useQuery(organizationsQuery);
  const agency = filters.values.organizationId || organization.id;
  const units = (data?.items ?? []).filter(({ parentId }) => parentId === agency);
  if (units.length === 0 && filters.values.unitId === '') return null;
  return <FilterSelect filters={filters} name="unitId" label={label} options={units.map(({ id, name }) => ({ value: id, label: name }))} />;
}
