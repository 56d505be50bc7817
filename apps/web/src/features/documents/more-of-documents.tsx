import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icons';
import { AppLink } from '../../ui/link';

/** What is used now and then beside the list: kinds, imports. */
export function MoreOfDocuments() {
  const { t } = useTranslation(['documents', 'documentKinds', 'tthc']);
  const items = [
    { href: '/tai-lieu/tthc', label: t('tthc:title'), icon: 'plan' },
    { href: '/tai-lieu/nhap-hien-trang', label: t('existing.action'), icon: 'upload' },
    { href: '/tai-lieu/loai-tai-lieu', label: t('documentKinds:title'), icon: 'document' },
  ] as const;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<Icon name="down" size={18} />}>
          {t('more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ href, label, icon }) => (
          <Menu.Item key={href} component={AppLink} href={href} leftSection={<Icon name={icon} size={18} />}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
