import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { takeListPaper } from '../../api/list-paper';
import { problemIn } from '../../api/problem';
import { Icon } from '../../ui/icons';
import { notifyProblem } from '../../ui/notify';
import { PaperItems } from '../../ui/paper-items';
import { type RecordFilters, recordListFilters } from './records.queries';

/** The list of records under these filters as a workbook, a form, or the annex of a decision. */
export function RecordLists({ filters }: { filters: RecordFilters }) {
  const { t } = useTranslation(['records', 'ui']);
  const given = recordListFilters(filters);
  return (
    <Menu width={320} withinPortal keepMounted={false}>
      <Menu.Target>
        <Button variant="default" rightSection={<Icon name="down" size={18} />}>
          {t('lists.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          component="a"
          href={`/api/v1/records/list.xlsx?${new URLSearchParams(given)}`}
          download
          leftSection={<Icon name="download" size={18} />}
        >
          {t('ui:paper.sheet')}
        </Menu.Item>
        <PaperItems
          label={t('lists.records')}
          onTake={(choice) =>
            void takeListPaper('/api/v1/records/list-paper', Object.fromEntries(given), choice).catch((error: unknown) =>
              notifyProblem(problemIn(error)),
            )
          }
        />
      </Menu.Dropdown>
    </Menu>
  );
}
