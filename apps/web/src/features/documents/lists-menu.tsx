import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { takeListPaper } from '../../api/list-paper';
import { problemIn } from '../../api/problem';
import { Icon } from '../../ui/icons';
import { AppLink } from '../../ui/link';
import { notifyProblem } from '../../ui/notify';
import { PaperItems } from '../../ui/paper-items';
import { useDocumentPlaces } from './document-places';
import { type DocumentFilters, documentsQueryOf, givenIn, masterListUrl } from './documents.queries';

/** The lists that are kept of documents: the master list as a file, and each other list that this person may open. */
export function ListsMenu({ filters }: { filters: DocumentFilters }) {
  const { t } = useTranslation('documents');
  const places = useDocumentPlaces();
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
            void takeListPaper('/api/v1/documents/list-paper', givenIn(documentsQueryOf(filters)), choice).catch((error: unknown) =>
              notifyProblem(problemIn(error)),
            )
          }
        />
        <Menu.Divider />
        {places.map(({ href, title, icon }) => (
          <Menu.Item key={href} component={AppLink} href={href} leftSection={<Icon name={icon} size={18} />}>
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
