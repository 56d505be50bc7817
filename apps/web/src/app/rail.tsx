import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from './language-switch';
import { LongWorkButton } from './long-work-button';
import type { MenuName } from './menu';
import css from './nav.module.css';
import { NavEntries } from './nav-entries';
import { OrganizationSwitch } from './organization-switch';
import { SearchButton } from './search/search-button';
import { Brand } from './top-bar';
import { UserMenu } from './user-menu';

/** Left of every page on a desktop. */
export function Rail({ chosen }: { chosen: MenuName | undefined }) {
  const { t } = useTranslation('app');
  return (
    <nav aria-label={t('mainMenu')} className={css.rail}>
      <Brand />
      <div className={css.organization}>
        <OrganizationSwitch />
      </div>
      <div className={css.search}>
        <SearchButton />
      </div>
      <div className={css.nav}>
        <NavEntries chosen={chosen} />
      </div>
      <div className={css.foot}>
        <LongWorkButton />
        <LanguageSwitch />
        <UserMenu />
      </div>
    </nav>
  );
}
