import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { takeListPaper } from '../../api/list-paper';
import { problemIn } from '../../api/problem';
import { useSession } from '../../session/session.queries';
import { Icon } from '../../ui/icons';
import { AppLink } from '../../ui/link';
import { notifyProblem } from '../../ui/notify';
import { PaperItems } from '../../ui/paper-items';
import { searched } from '../../ui/searched';
import { type DocumentFilters, masterListUrl } from './documents.queries';

/** The lists that are kept of documents: internal and external ones, the yearly review, who gets what, what was made known, what one is to read. */
export function ListsMenu({ filters, reviews }: { filters: DocumentFilters; reviews: boolean }) {
  const { t } = useTranslation(['documents', 'copies', 'externals', 'reading', 'reviews']);
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
        <PaperItems
          label={t('lists.paper')}
          onTake={(choice) =>
            void takeListPaper('/api/v1/documents/list-paper', { ...filters, q: searched(filters.q) ?? '' }, choice).catch(
              (error: unknown) => notifyProblem(problemIn(error)),
            )
          }
        />
        <Menu.Divider />
        <Menu.Item component={AppLink} href="/tai-lieu/ben-ngoai" leftSection={<Icon name="document" size={18} />}>
          {t('externals:title')}
        </Menu.Item>
        {reviews ? (
          <Menu.Item component={AppLink} href="/tai-lieu/soat-xet" leftSection={<Icon name="check" size={18} />}>
            {t('reviews:title')}
          </Menu.Item>
        ) : null}
        {menu.includes('distributions') ? (
          <Menu.Item component={AppLink} href="/phan-phoi" leftSection={<Icon name="people" size={18} />}>
            {t('reading:distribution.title')}
          </Menu.Item>
        ) : null}
        {menu.includes('distributions') ? (
          <Menu.Item component={AppLink} href="/tai-lieu/ban-giay" leftSection={<Icon name="file" size={18} />}>
            {t('copies:title')}
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
