import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icons';
import { AppLink } from '../../ui/link';

/** What those who prepare documents set up now and then: kinds, imports. */
export function MoreOfDocuments() {
  const { t } = useTranslation(['documents', 'documentKinds']);
  const items = [
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
