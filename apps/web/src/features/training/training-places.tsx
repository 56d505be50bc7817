import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icons';
import { AppLink } from '../../ui/link';

/** Other pages of the module, below the one list; each names its word in the texts. */
const PLACES = [
  { href: '/dao-tao/hoc-vien', word: 'learners' },
  { href: '/dao-tao/loi-moi', word: 'invitations' },
  { href: '/dao-tao/so-cap', word: 'certificateRegister' },
  { href: '/dao-tao/khoa', word: 'course.title' },
  { href: '/dao-tao/giang-vien', word: 'trainer.title' },
  { href: '/dao-tao/phong', word: 'room.title' },
  { href: '/dao-tao/co-so', word: 'provider.title' },
] as const;

export function TrainingPlaces() {
  const { t } = useTranslation('training');
  return (
    <Menu withinPortal keepMounted={false}>
      <Menu.Target>
        <Button variant="default" rightSection={<Icon name="down" size={18} />}>
          {t('places')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {PLACES.map(({ href, word }) => (
          <Menu.Item key={href} component={AppLink} href={href}>
            {t(word)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
