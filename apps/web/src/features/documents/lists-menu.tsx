import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session.queries';
import { Icon } from '../../ui/icons';
import { AppLink } from '../../ui/link';
import { type DocumentFilters, masterListUrl } from './documents.queries';

/** The lists that are kept of documents: the master list as a workbook, who gets what, what was made known, what one is to read. */
export function ListsMenu({ filters }: { filters: DocumentFilters }) {
  const { t } = useTranslation(['documents', 'reading']);
  const { menu } = useSession();
  return (
    <Menu width={300} withinPortal keepMounted={false}>
      <Menu.Target>
        <Button variant="default" rightSection={<Icon name="down" size={18} />}>
          {t('lists.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={masterListUrl(filters)} download leftSection={<Icon name="download" size={18} />}>
          {t('lists.master')}
        </Menu.Item>
        {menu.includes('distributions') ? (
          <Menu.Item component={AppLink} href="/phan-phoi" leftSection={<Icon name="people" size={18} />}>
            {t('reading:distribution.title')}
          </Menu.Item>
        ) : null}
        {menu.includes('briefings') ? (
          <Menu.Item component={AppLink} href="/pho-bien" leftSection={<Icon name="calendar" size={18} />}>
            {t('reading:briefing.title')}
          </Menu.Item>
        ) : null}
        {menu.includes('readings') ? (
          <Menu.Item component={AppLink} href="/doc-tai-lieu" leftSection={<Icon name="check" size={18} />}>
            {t('reading:own.title')}
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
