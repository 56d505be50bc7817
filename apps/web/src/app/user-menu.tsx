import { ActionIcon, Button, type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { problemIn } from '../api/problem';
import { useSession, useSessionEnd } from '../session/session.queries';
import { clearDrafts } from '../ui/draft';
import { Icon } from '../ui/icons';
import { notifyProblem } from '../ui/notify';

const SCHEMES = ['light', 'dark', 'auto'] as const;

/** The person's own menu: account, appearance, sign out. */
export function UserMenu({ compact }: { compact?: true }) {
  const { t } = useTranslation('app');
  const { person, menu } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const router = useRouter();
  const signOut = useSignOut();
  const label = t('user.menu', { name: person.name });
  return (
    <Menu position={compact ? 'bottom-end' : 'top-start'} width={260}>
      <Menu.Target>
        {compact ? (
          <ActionIcon variant="subtle" size={44} aria-label={label}>
            <Icon name="user" size={24} />
          </ActionIcon>
        ) : (
          <Button
            variant="subtle"
            color="gray"
            c="var(--qms-text)"
            fullWidth
            justify="flex-start"
            leftSection={<Icon name="user" />}
            aria-label={label}
          >
            {person.name}
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{person.name}</Menu.Label>
        <Menu.Item leftSection={<Icon name="user" size={18} />} onClick={() => void router.navigate({ href: '/tai-khoan' })}>
          {t('user.profile')}
        </Menu.Item>
        {menu.includes('own-competence') ? (
          <Menu.Item leftSection={<Icon name="training" size={18} />} onClick={() => void router.navigate({ href: '/nang-luc-cua-toi' })}>
            {t('user.competence')}
          </Menu.Item>
        ) : null}
        <Menu.Item leftSection={<Icon name="shield" size={18} />} onClick={() => void router.navigate({ href: '/ai-da-xem-du-lieu' })}>
          {t('user.whoSaw')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('scheme.label')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
          {SCHEMES.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme}>
              {t(`scheme.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="sign-out" size={18} />} onClick={() => void signOut()}>
          {t('user.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Ends the session at the server; nothing of it stays on this machine. */
function useSignOut(): () => Promise<void> {
  const end = useSessionEnd();
  const router = useRouter();
  return async () => {
    try {
      await answer(api.DELETE('/api/v1/session'));
    } catch (error) {
      // Without an answer the session may still live: the person must know before walking away.
      if (problemIn(error).status !== 401) return notifyProblem(problemIn(error));
    }
    clearDrafts();
    await router.navigate({ href: '/dang-nhap' });
    end();
  };
}
