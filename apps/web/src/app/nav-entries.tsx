import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.queries';
import { Icon } from '../ui/icons';
import { AppLink } from '../ui/link';
import { MENU, type MenuEntry, type MenuName } from './menu';
import css from './nav.module.css';

/** What this person's menu shows, in its order. */
export function useMenu(): readonly MenuEntry[] {
  const { menu } = useSession();
  return MENU.filter((entry) => menu.includes(entry.name));
}

/** The whole menu, as in the rail and in the phone's drawer. */
export function NavEntries({ chosen, onFollow }: { chosen: MenuName | undefined; onFollow?: () => void }) {
  const { t } = useTranslation('app');
  const entries = useMenu();
  const own = entries.filter((entry) => entry.group === 'administration');
  return (
    <>
      <Entries entries={entries.filter((entry) => entry.group === undefined)} chosen={chosen} onFollow={onFollow} />
      {own.length > 0 ? (
        <>
          <p className={css.group}>{t('administration')}</p>
          <Entries entries={own} chosen={chosen} onFollow={onFollow} />
        </>
      ) : null}
    </>
  );
}

function Entries({ entries, chosen, onFollow }: { entries: readonly MenuEntry[]; chosen: MenuName | undefined; onFollow?: () => void }) {
  const { t } = useTranslation('app');
  return (
    <ul className={css.entries}>
      {entries.map(({ name, href, icon }) => (
        <li key={name}>
          <AppLink href={href} className={css.entry} aria-current={name === chosen ? 'page' : undefined} onClick={onFollow}>
            <Icon name={icon} />
            {t(`menu.${name}`)}
          </AppLink>
        </li>
      ))}
    </ul>
  );
}
