import { useTranslation } from 'react-i18next';
import { AppLink } from '../ui/link';
import css from './nav.module.css';
import { SearchButton } from './search/search-button';
import { UserMenu } from './user-menu';

/** Top of every page on a phone. */
export function TopBar() {
  const { t } = useTranslation('app');
  return (
    <section aria-label={t('name')} className={css.top}>
      <Brand />
      <div className={css.topButtons}>
        <SearchButton compact />
        <UserMenu compact />
      </div>
    </section>
  );
}

export function Brand() {
  const { t } = useTranslation('app');
  return (
    <AppLink href="/" className={css.brand}>
      <img src="/icon.svg" alt="" width={28} height={28} />
      {t('shortName')}
    </AppLink>
  );
}
