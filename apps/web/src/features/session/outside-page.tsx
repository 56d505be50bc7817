import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../app/language-switch';
import { PageHead } from '../../ui/page-head';
import css from './outside-page.module.css';

/** A page before the sign-in: the product's name, one thing to do, the language. */
export function OutsidePage({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation('app');
  return (
    <main className={css.page}>
      <div className={css.box}>
        <p className={css.brand}>
          <img src="/icon.svg" alt="" width={36} height={36} />
          {t('name')}
        </p>
        <PageHead title={title} />
        {children}
        <div className={css.language}>
          <LanguageSwitch />
        </div>
      </div>
    </main>
  );
}
