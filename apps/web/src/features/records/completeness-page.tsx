import { Button, Group, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session.queries';
import { dayOf, formatDay } from '../../ui/dates';
import { ReadState } from '../../ui/detail-page';
import { FilterBar, FilterChoice, FilterDay, FilterSelect, FilterText } from '../../ui/filter-bar';
import { finds } from '../../ui/fold';
import { Icon } from '../../ui/icons';
import { AppLink } from '../../ui/link';
import { PageHead } from '../../ui/page-head';
import { useUrlFilters } from '../../ui/url-filters';
import { type Completeness, completenessQuery } from './completeness.queries';
import { CompletenessLegend } from './completeness-legend';
import { CompletenessList } from './completeness-list';
import { CompletenessTable } from './completeness-table';
import { daysOf } from './period.rules';
import { useYears } from './record-filters';

/** Clauses × organizations: where records are, where they are old, where there are none. */
export function CompletenessPage() {
  const { t, i18n } = useTranslation('records');
  const filters = useUrlFilters(['q', 'year', 'quarter', 'from', 'to', 'asOf']);
  const { values } = filters;
  const { menu } = useSession();
  const today = dayOf(new Date());
  const period = { ...daysOf(values, today), asOf: values.asOf };
  const query = useQuery({ ...completenessQuery(period, i18n.language), placeholderData: keepPreviousData });
  const years = useYears(values.year);
  return (
    <>
      <PageHead
        title={t('completeness.title')}
        line={t('completeness.line')}
        back={{ href: '/ho-so', label: t('title') }}
        actions={
          <Group gap="xs">
            {menu.includes('evidence-packs') ? (
              <Button
                component={AppLink}
                variant="default"
                leftSection={<Icon name="file" size={18} />}
                href={`/ho-so/goi-minh-chung?${new URLSearchParams({ from: period.from, to: period.to })}`}
              >
                {t('pack.new')}
              </Button>
            ) : null}
            <Button
              component="a"
              variant="default"
              leftSection={<Icon name="download" size={18} />}
              href={`/api/v1/record-completeness/list.xlsx?${new URLSearchParams(Object.entries(period).filter(([, day]) => day !== ''))}`}
              download
            >
              {t('completeness.sheet')}
            </Button>
          </Group>
        }
      />
      <FilterBar filters={filters}>
        {(query.data?.organizations.length ?? 0) > 1 ? <FilterText filters={filters} name="q" label={t('completeness.find')} /> : null}
        <FilterChoice label={t('year')} options={years} value={values.year} onChange={(year) => filters.set({ year, from: '', to: '' })} />
        <FilterSelect
          filters={filters}
          name="quarter"
          label={t('completeness.quarter')}
          options={['1', '2', '3', '4'].map((value) => ({ value, label: t('completeness.quarterOf', { quarter: ROMAN[value] }) }))}
        />
        <FilterDay filters={filters} name="from" label={t('from')} />
        <FilterDay filters={filters} name="to" label={t('to')} />
        <FilterDay filters={filters} name="asOf" label={t('asOf')} />
      </FilterBar>
      <ReadState query={query}>{(data) => <Shown data={data} find={values.q} />}</ReadState>
    </>
  );
}

const ROMAN: Readonly<Record<string, string>> = { '1': 'I', '2': 'II', '3': 'III', '4': 'IV' };

function Shown({ data, find }: { data: Completeness; find: string }) {
  const { t } = useTranslation('records');
  const narrow = useMediaQuery('(max-width: 48em)') ?? false;
  const organizations = data.organizations.filter(({ name, shortName }) => find === '' || finds(`${name} ${shortName}`, find));
  const shown = { ...data, organizations };
  return (
    <Stack gap="md">
      <Text size="sm" role="status">
        {t('completeness.period', { from: formatDay(data.from), to: formatDay(data.to), asOf: formatDay(data.asOf) })}{' '}
        {data.organizations.length > 1 ? t('completeness.organizations', { count: organizations.length }) : null}
      </Text>
      <Group justify="space-between" align="flex-start">
        <CompletenessLegend />
      </Group>
      {narrow || data.organizations.length === 1 ? <CompletenessList data={shown} /> : <CompletenessTable data={shown} />}
      <Text size="sm" c="dimmed">
        {t('completeness.basis')}
      </Text>
    </Stack>
  );
}
