import { Button, Checkbox, Group, Menu, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { download, PDF, WORD } from '../../../api/download';
import { problemIn } from '../../../api/problem';
import { formatDay } from '../../../ui/dates';
import { ReadState } from '../../../ui/detail-page';
import { FilterBar, FilterDay, FilterSelect } from '../../../ui/filter-bar';
import { Icon } from '../../../ui/icons';
import { AppLink } from '../../../ui/link';
import { notifyProblem } from '../../../ui/notify';
import { PageHead } from '../../../ui/page-head';
import { EmptyState } from '../../../ui/page-states';
import { useUrlFilters } from '../../../ui/url-filters';
import { type CompetenceTable, competenceQuery, competenceUrl } from './competence.queries';
import { CompetenceCards, CompetenceMatrix } from './competence-people';
import { CompetenceSummary } from './competence-summary';

/** Bảng năng lực: who needs which course, and what shows it, on any day. */
export function CompetencePage() {
  const { t, i18n } = useTranslation(['competence', 'training']);
  const filters = useUrlFilters(['asOf', 'unitId', 'onlyGaps', 'everybody']);
  const query = useQuery({ ...competenceQuery(filters.values, i18n.language), placeholderData: keepPreviousData });
  const take = (form: 'word' | 'pdf') =>
    void download(
      competenceUrl('paper', filters.values),
      form === 'word' ? WORD : PDF,
      `${t('title')}.${form === 'word' ? 'docx' : 'pdf'}`,
    ).catch((error: unknown) => notifyProblem(problemIn(error)));
  return (
    <>
      <PageHead
        title={t('title')}
        line={t('line')}
        back={{ href: '/dao-tao', label: t('training:title') }}
        actions={
          <Group gap="xs">
            <Button component={AppLink} variant="default" href="/dao-tao/nang-luc/yeu-cau">
              {t('requirements.title')}
            </Button>
            {query.data?.actions.keep?.allowed ? (
              <Button component={AppLink} variant="default" href="/dao-tao/nang-luc/hoc-vien">
                {t('links.title')}
              </Button>
            ) : null}
            <Menu withinPortal keepMounted={false}>
              <Menu.Target>
                <Button variant="default" rightSection={<Icon name="down" size={18} />}>
                  {t('take')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  component="a"
                  href={competenceUrl('list.xlsx', filters.values)}
                  download
                  leftSection={<Icon name="download" size={18} />}
                >
                  {t('excel')}
                </Menu.Item>
                <Menu.Item leftSection={<Icon name="file" size={18} />} onClick={() => take('word')}>
                  {t('word')}
                </Menu.Item>
                <Menu.Item leftSection={<Icon name="file" size={18} />} onClick={() => take('pdf')}>
                  {t('pdf')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </Group>
        }
      />
      <FilterBar filters={filters}>
        <FilterDay filters={filters} name="asOf" label={t('asOf')} />
        <FilterSelect
          filters={filters}
          name="unitId"
          label={t('unit')}
          options={(query.data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        {(['onlyGaps', 'everybody'] as const).map((name) => (
          <Checkbox
            key={name}
            style={{ alignSelf: 'center' }}
            label={t(name)}
            checked={filters.values[name] === 'true'}
            onChange={(event) => filters.set({ [name]: event.currentTarget.checked ? 'true' : '' })}
          />
        ))}
      </FilterBar>
      <ReadState query={query}>{(table) => <Shown table={table} onlyGaps={filters.values.onlyGaps === 'true'} />}</ReadState>
    </>
  );
}

function Shown({ table, onlyGaps }: { table: CompetenceTable; onlyGaps: boolean }) {
  const { t } = useTranslation('competence');
  const narrow = useMediaQuery('(max-width: 48em)') ?? false;
  const keeps = table.actions.keep?.allowed === true;
  if (table.people.length === 0)
    return onlyGaps && table.counts.required > 0 ? (
      <Stack gap="md">
        <CompetenceSummary counts={table.counts} />
        <EmptyState icon="check" title={t('noGaps')} />
      </Stack>
    ) : (
      <EmptyState
        icon="training"
        title={t('empty')}
        hint={t('emptyHint')}
        action={
          keeps ? (
            <Button component={AppLink} href="/dao-tao/nang-luc/yeu-cau">
              {t('requirements.title')}
            </Button>
          ) : undefined
        }
      />
    );
  return (
    <Stack gap="md">
      <CompetenceSummary counts={table.counts} />
      <Text size="sm">{t('onDay', { on: formatDay(table.asOf) })}</Text>
      {narrow ? <CompetenceCards table={table} /> : <CompetenceMatrix table={table} />}
      {table.cut ? <Text size="sm">{t('cut', { count: table.people.length })}</Text> : null}
    </Stack>
  );
}
