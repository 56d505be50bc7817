import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session.queries';
import { Icon } from '../../ui/icons';
import { AppLink } from '../../ui/link';

/** Other pages of the module, below the one list; each names its word in the texts, and the word of the session's menu where not all see it. */
const PLACES = [
  { href: '/dao-tao/nang-luc', word: 'competence', menu: 'competence' },
  { href: '/dao-tao/hieu-luc', word: 'effectiveness', menu: 'competence' },
  { href: '/dao-tao/hoc-vien', word: 'learners' },
  { href: '/dao-tao/loi-moi', word: 'invitations' },
  { href: '/dao-tao/so-cap', word: 'certificateRegister' },
  { href: '/dao-tao/khoa', word: 'course.title' },
  { href: '/dao-tao/giang-vien', word: 'trainer.title' },
  { href: '/dao-tao/phong', word: 'room.title' },
  { href: '/dao-tao/co-so', word: 'provider.title' },
] as const satisfies readonly { href: string; word: string; menu?: string }[];

export function TrainingPlaces() {
  const { t } = useTranslation('training');
  const { menu } = useSession();
  return (
    <Menu withinPortal keepMounted={false}>
      <Menu.Target>
        <Button variant="default" rightSection={<Icon name="down" size={18} />}>
          {t('places')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {PLACES.filter((place) => !('menu' in place) || menu.includes(place.menu)).map(({ href, word }) => (
          <Menu.Item key={href} component={AppLink} href={href}>
            {t(word)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
