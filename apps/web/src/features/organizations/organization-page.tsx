import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '../../api/client';
import { dayOf } from '../../ui/dates';
import { DetailPage, ReadState } from '../../ui/detail-page';
import { Icon } from '../../ui/icons';
import { PageTabs } from '../../ui/page-tabs';
import { StatusBadge } from '../../ui/status-badge';
import { AddOrganizationDialog } from './add-organization-dialog';
import { ChangeOrganizationDialog } from './change-organization-dialog';
import { OrganizationGeneral } from './organization-general';
import { OrganizationPeople } from './organization-people';
import { type Organization, organizationQuery } from './organizations.queries';
import { organizationRoute } from './routes';
import { standsOn } from './tree.rules';

/** One agency or unit: what it is, what stands under it, who works there. */
export function OrganizationPage() {
  const { id } = organizationRoute.useParams();
  const query = useQuery(organizationQuery(id));
  return <ReadState query={query}>{(tagged) => <Shown tagged={tagged} />}</ReadState>;
}

function Shown({ tagged }: { tagged: Tagged<Organization> }) {
  const { t } = useTranslation('organizations');
  const organization = tagged.value;
  const [dialog, setDialog] = useState<'change' | 'add' | null>(null);
  const close = () => setDialog(null);
  const stands = standsOn(organization, dayOf(new Date()));
  return (
    <DetailPage
      title={organization.name}
      back={{ href: '/to-chuc', label: t('title') }}
      status={<StatusBadge tone={stands ? 'good' : 'neutral'} word={t(stands ? 'active' : 'ended')} />}
    >
      {organization.mayManage ? (
        <Group gap="xs" mb="md">
          <Button variant="default" leftSection={<Icon name="edit" size={18} />} onClick={() => setDialog('change')}>
            {t('change')}
          </Button>
          <Button variant="default" leftSection={<Icon name="add" size={18} />} onClick={() => setDialog('add')}>
            {t('addChild')}
          </Button>
        </Group>
      ) : null}
      <PageTabs
        label={t('tabs')}
        tabs={[
          { name: 'general', label: t('general'), content: <OrganizationGeneral organization={organization} /> },
          { name: 'people', label: t('peopleHere'), content: <OrganizationPeople organizationId={organization.id} /> },
        ]}
      />
      {dialog === 'change' ? <ChangeOrganizationDialog tagged={tagged} onClose={close} /> : null}
      {dialog === 'add' ? <AddOrganizationDialog parent={organization} onClose={close} /> : null}
    </DetailPage>
  );
}
