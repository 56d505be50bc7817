import { Paper, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRoleName } from '../../session/role-name';
import { useSession } from '../../session/session.queries';
import { Facts } from '../../ui/facts';
import { PageHead } from '../../ui/page-head';
import { PasswordSection } from './password-section';
import { TotpSection } from './totp-section';

/** The person's own account. */
export function AccountPage() {
  const { t } = useTranslation('session');
  const { person, organization, roles } = useSession();
  const roleName = useRoleName();
  return (
    <>
      <PageHead title={t('profile.title')} />
      <Stack gap="lg" maw={720}>
        <Paper withBorder p="md">
          <Facts
            facts={[
              { label: t('profile.name'), value: person.name },
              { label: t('signIn.username'), value: person.username },
              { label: t('profile.post'), value: person.post },
              { label: t('profile.organization'), value: organization.name },
              { label: t('profile.roles'), value: roles.map(roleName).join(', ') },
            ]}
          />
        </Paper>
        <TotpSection />
        <PasswordSection />
      </Stack>
    </>
  );
}
