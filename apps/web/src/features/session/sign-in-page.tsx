import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUrlFilters } from '../../ui/url-filters';
import { DEMO_PASSWORD, DemoPeople } from './demo-people';
import { OutsidePage } from './outside-page';
import { optionsQuery } from './session.queries';
import { SignInForm } from './sign-in-form';

/** An address within this app that one wanted before signing in; anything else leads to the start. */
const within = (next: string): string => (/^\/(?![/\\])/.test(next) && !next.startsWith('/dang-nhap') ? next : '/viec-cua-toi');

export function SignInPage() {
  const { t } = useTranslation('session');
  const router = useRouter();
  const { next } = useUrlFilters(['next']).values;
  const { data: options } = useQuery(optionsQuery);
  const [chosen, setChosen] = useState('');
  return (
    <OutsidePage title={t('signIn.title')}>
      <SignInForm
        key={chosen}
        username={chosen}
        password={chosen === '' ? '' : DEMO_PASSWORD}
        onSignedIn={() => void router.navigate({ href: within(next), replace: true })}
      />
      {options?.demo ? <DemoPeople people={options.demo} chosen={chosen} onChoose={setChosen} /> : null}
    </OutsidePage>
  );
}
