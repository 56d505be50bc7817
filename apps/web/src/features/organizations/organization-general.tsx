import { Paper, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { AppLink } from '../../ui/link';
import { Duties } from './duties';
import { useKindName } from './kind-name';
import { type Organization, treeQuery, useOrganizationNames } from './organizations.queries';
import { Validity } from './validity';

/** What is known of one organization. */
export function OrganizationGeneral({ organization }: { organization: Organization }) {
  const { t } = useTranslation('organizations');
  const kindName = useKindName();
  const parent = useOrganizationNames()(organization.parentId);
  const { data: tree } = useQuery(treeQuery);
  const children = tree?.items.filter((row) => row.parentId === organization.id) ?? [];
  const successions = (list: Organization['predecessors']) =>
    list.map(({ id, name, legalAct, happenedOn }) => (
      <div key={id}>
        <AppLink href={`/to-chuc/${id}`}>{name}</AppLink> ({legalAct}, {formatDay(happenedOn)})
      </div>
    ));
  const optional = (label: string, list: ReactNode[]) => (list.length === 0 ? [] : [{ label, value: <>{list}</> }]);
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
            { label: t('symbol'), value: organization.symbol },
            { label: t('parentTitle'), value: organization.parentTitle },
            { label: t('contact'), value: organization.contact },
            { label: t('officer'), value: organization.officer },
            { label: t('website'), value: t(organization.website ? 'yes' : 'no') },
            { label: t('aliases'), value: organization.aliases.join('; ') },
            { label: t('valid'), value: <Validity from={organization.validFrom} to={organization.validTo} /> },
            ...optional(
              t('covers'),
              organization.covers.map(({ id, name }) => <div key={id}>{name}</div>),
            ),
            ...optional(t('predecessors'), successions(organization.predecessors)),
            ...optional(t('successors'), successions(organization.successors)),
          ]}
        />
      </Paper>
      <Duties duties={organization.duties} />
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
