import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoleName } from '../../session/role-name';
import { dayOf } from '../../ui/dates';
import { DetailPage, ReadState } from '../../ui/detail-page';
import { Icon } from '../../ui/icons';
import { StatusBadge } from '../../ui/status-badge';
import { AddMembershipDialog } from './add-membership-dialog';
import css from './memberships.module.css';
import { type Membership, personQuery, useOrganizationNames } from './organizations.queries';
import { personRoute } from './routes';
import { Validity } from './validity';

/** One person and the roles they hold, with their dates. */
export function PersonPage() {
  const { t } = useTranslation('organizations');
  const { id } = personRoute.useParams();
  const query = useQuery(personQuery(id));
  const [adding, setAdding] = useState(false);
  return (
    <ReadState query={query}>
      {(person) => (
        <DetailPage title={person.name} line={person.username} back={{ href: '/nguoi-dung', label: t('people.title') }}>
          <Stack gap="sm" maw={820}>
            <Group justify="space-between">
              <Title order={2} size="h4">
                {t('membership.title')}
              </Title>
              <Button leftSection={<Icon name="add" size={18} />} onClick={() => setAdding(true)}>
                {t('membership.add')}
              </Button>
            </Group>
            {person.memberships.length === 0 ? (
              <Paper withBorder p="md">
                <Text>{t('membership.empty')}</Text>
              </Paper>
            ) : (
              <ul className={css.list}>
                {person.memberships.map((membership) => (
                  <MembershipRow key={membership.id} membership={membership} />
                ))}
              </ul>
            )}
          </Stack>
          {adding ? <AddMembershipDialog personId={person.id} onClose={() => setAdding(false)} /> : null}
        </DetailPage>
      )}
    </ReadState>
  );
}

function MembershipRow({ membership }: { membership: Membership }) {
  const { t } = useTranslation('organizations');
  const roleName = useRoleName();
  const organization = useOrganizationNames();
  const today = dayOf(new Date());
  const past = membership.validTo !== null && membership.validTo <= today;
  const future = membership.validFrom > today;
  const at = [organization(membership.unitId)?.name, organization(membership.organizationId)?.name].filter((name) => name !== undefined);
  return (
    <li className={css.row}>
      <div>
        <strong>{roleName(membership.role)}</strong>
        <div>{at.join(', ')}</div>
        <div className={css.roles}>
          <Validity from={membership.validFrom} to={membership.validTo} />
        </div>
      </div>
      {past ? (
        <StatusBadge tone="neutral" word={t('membership.past')} />
      ) : future ? (
        <StatusBadge tone="progress" word={t('membership.future')} />
      ) : (
        <StatusBadge tone="good" word={t('membership.now')} />
      )}
    </li>
  );
}
