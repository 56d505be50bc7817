import { Alert, Anchor, Group } from '@mantine/core';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SessionEnded } from '../features/session/session-ended';
import { ActOfWeightProvider } from '../session/act-of-weight';
import { useSession } from '../session/session.queries';
import { Icon } from '../ui/icons';
import { AppLink } from '../ui/link';
import { NoPermission } from '../ui/page-states';
import { BottomBar } from './bottom-bar';
import type { MenuName } from './menu';
import { Rail } from './rail';
import css from './shell.module.css';
import { TopBar } from './top-bar';

/** The signed-in part: rail on a desktop, top and bottom bar on a phone, and the page between. */
export function Shell() {
  const { t } = useTranslation('app');
  const session = useSession();
  const menu = useRouterState({ select: (state) => state.matches.at(-1)?.staticData.menu });
  const open = useRouterState({ select: (state) => state.matches.at(-1)?.staticData.open === 'all' });
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <ActOfWeightProvider>
      <a href="#main" className={css.skip}>
        {t('skip')}
      </a>
      <div className={css.shell}>
        <TopBar />
        <Rail chosen={menu} />
        <main id="main" tabIndex={-1} className={css.main}>
          {session.totp.required && !session.totp.enabled && path !== '/tai-khoan' ? (
            <Alert mb="md" color="accent" icon={<Icon name="shield" />} data-print="no">
              <Group gap="sm">
                {t('totpBanner.text')}
                <Anchor component={AppLink} href="/tai-khoan" underline="always" inherit>
                  {t('totpBanner.setUp')}
                </Anchor>
              </Group>
            </Alert>
          ) : null}
          {menu === undefined || open || session.menu.includes(menu) ? <Outlet /> : <WhoCan menu={menu} />}
        </main>
        <BottomBar chosen={menu} />
      </div>
      <SessionEnded />
    </ActOfWeightProvider>
  );
}

function WhoCan({ menu }: { menu: MenuName }) {
  const { t } = useTranslation('app');
  return <NoPermission detail={t(`whoCan.${menu}`)} />;
}
