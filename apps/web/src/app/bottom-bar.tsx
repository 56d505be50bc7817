import { Drawer, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icons';
import { AppLink } from '../ui/link';
import { LanguageSwitch } from './language-switch';
import { LongWorkButton } from './long-work-button';
import type { MenuName } from './menu';
import css from './nav.module.css';
import { NavEntries, useMenu } from './nav-entries';
import { OrganizationSwitch } from './organization-switch';

const SHOWN = 4;

/** Bottom of every page on a phone: the first entries, and a drawer with the rest. */
export function BottomBar({ chosen }: { chosen: MenuName | undefined }) {
  const { t } = useTranslation(['app', 'ui']);
  const [opened, setOpened] = useState(false);
  const entries = useMenu().slice(0, SHOWN);
  const inDrawer = chosen !== undefined && entries.every((entry) => entry.name !== chosen);
  return (
    <>
      <nav aria-label={t('app:mainMenu')} className={css.bottom}>
        {entries.map(({ name, href, icon }) => (
          <AppLink key={name} href={href} className={css.bottomEntry} aria-current={name === chosen ? 'page' : undefined}>
            <Icon name={icon} size={22} />
            {t(`app:menu.${name}`)}
          </AppLink>
        ))}
        <button
          type="button"
          className={css.bottomEntry}
          aria-haspopup="dialog"
          aria-expanded={opened}
          aria-current={inDrawer ? 'true' : undefined}
          onClick={() => setOpened(true)}
        >
          <Icon name="menu" size={22} />
          {t('app:more')}
        </button>
      </nav>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        position="right"
        size="20rem"
        title={t('app:mainMenu')}
        closeButtonProps={{ 'aria-label': t('ui:close') }}
      >
        <Stack gap="md">
          <OrganizationSwitch />
          <div>
            <NavEntries chosen={chosen} onFollow={() => setOpened(false)} />
          </div>
          <LongWorkButton />
          <LanguageSwitch />
        </Stack>
      </Drawer>
    </>
  );
}
