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

/** The other pages of the module that this person may open. */
export function useTrainingPlaces(): { href: string; title: string }[] {
  const { t } = useTranslation('training');
  const { menu } = useSession();
  if (!menu.includes('training')) return [];
  return PLACES.filter((place) => !('menu' in place) || menu.includes(place.menu)).map(({ href, word }) => ({ href, title: t(word) }));
}

export function TrainingPlaces() {
  const { t } = useTranslation('training');
  const places = useTrainingPlaces();
  return (
    <Menu withinPortal keepMounted={false}>
      <Menu.Target>
        <Button variant="default" rightSection={<Icon name="down" size={18} />}>
          {t('places')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {places.map(({ href, title }) => (
          <Menu.Item key={href} component={AppLink} href={href}>
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
