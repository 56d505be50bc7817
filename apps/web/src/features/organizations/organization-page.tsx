import { Paper, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../ui/dates';
import { DetailPage, ReadState } from '../../ui/detail-page';
import { Facts } from '../../ui/facts';
import { AppLink } from '../../ui/link';
import { PageTabs } from '../../ui/page-tabs';
import { StatusBadge } from '../../ui/status-badge';
import { useKindName } from './kind-name';
import { OrganizationPeople } from './organization-people';
import { type Organization, organizationQuery, treeQuery, useOrganizationNames } from './organizations.queries';
import { organizationRoute } from './routes';
import { standsOn } from './tree.rules';
import { Validity } from './validity';

/** One agency or unit: what it is, what stands under it, who works there. */
export function OrganizationPage() {
  const { t } = useTranslation('organizations');
  const { id } = organizationRoute.useParams();
  const query = useQuery(organizationQuery(id));
  return (
    <ReadState query={query}>
      {(organization) => (
        <DetailPage
          title={organization.name}
          back={{ href: '/to-chuc', label: t('title') }}
          status={
            standsOn(organization, dayOf(new Date())) ? (
              <StatusBadge tone="good" word={t('active')} />
            ) : (
              <StatusBadge tone="neutral" word={t('ended')} />
            )
          }
        >
          <PageTabs
            label={t('tabs')}
            tabs={[
              { name: 'general', label: t('general'), content: <General organization={organization} /> },
              { name: 'people', label: t('peopleHere'), content: <OrganizationPeople organizationId={organization.id} /> },
            ]}
          />
        </DetailPage>
      )}
    </ReadState>
  );
}

function General({ organization }: { organization: Organization }) {
  const { t } = useTranslation('organizations');
  const kindName = useKindName();
  const parent = useOrganizationNames()(organization.parentId);
  const { data: tree } = useQuery(treeQuery);
  const children = tree?.items.filter((row) => row.parentId === organization.id) ?? [];
  return (
    <Stack gap="lg">
      <Paper withBorder p="md">
        <Facts
          facts={[
            { label: t('code'), value: organization.code },
            { label: t('shortName'), value: organization.shortName },
            { label: t('kind'), value: kindName(organization.kind) },
            { label: t('parent'), value: parent ? <AppLink href={`/to-chuc/${parent.id}`}>{parent.name}</AppLink> : null },
            { label: t('place'), value: organization.place },
            { label: t('aliases'), value: organization.aliases.join(', ') },
            { label: t('valid'), value: <Validity from={organization.validFrom} to={organization.validTo} /> },
          ]}
        />
      </Paper>
      <section aria-labelledby="children">
        <Title order={2} size="h4" id="children" mb="xs">
          {t('children')}
        </Title>
        {children.length === 0 ? (
          <p>{t('noChildren')}</p>
        ) : (
          <ul>
            {children.map(({ id, name, code }) => (
              <li key={id}>
                <AppLink href={`/to-chuc/${id}`}>{name}</AppLink> ({code})
              </li>
            ))}
          </ul>
        )}
      </section>
    </Stack>
  );
}
