import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DetailPage, ReadState } from '../../ui/detail-page';
import { Icon } from '../../ui/icons';
import { NotFound } from '../../ui/page-states';
import { StatusBadge } from '../../ui/status-badge';
import { AddMembershipDialog } from './add-membership-dialog';
import { DeactivateDialog } from './deactivate-dialog';
import { MembershipRow } from './membership-row';
import css from './memberships.module.css';
import { type Person, personQuery } from './organizations.queries';
import { personRoute } from './routes';

/** One person and the roles they hold, with their dates. */
export function PersonPage() {
  const { username } = personRoute.useParams();
  const query = useQuery(personQuery(username));
  return <ReadState query={query}>{(person) => (person === null ? <NotFound /> : <Shown person={person} />)}</ReadState>;
}

function Shown({ person }: { person: Person }) {
  const { t } = useTranslation('organizations');
  const [dialog, setDialog] = useState<'membership' | 'deactivate' | null>(null);
  const close = () => setDialog(null);
  return (
    <DetailPage
      title={person.name}
      line={[person.username, person.post].filter(Boolean).join(' · ')}
      back={{ href: '/nguoi-dung', label: t('people.title') }}
      status={person.active ? undefined : <StatusBadge tone="neutral" word={t('people.inactive')} />}
    >
      <Stack gap="sm" maw={820}>
        <Group justify="space-between">
          <Title order={2} size="h4">
            {t('membership.title')}
          </Title>
          {person.active ? (
            <Group gap="xs">
              <Button variant="default" onClick={() => setDialog('deactivate')}>
                {t('people.deactivate')}
              </Button>
              <Button leftSection={<Icon name="add" size={18} />} onClick={() => setDialog('membership')}>
                {t('membership.add')}
              </Button>
            </Group>
          ) : null}
        </Group>
        {person.memberships.length === 0 ? (
          <Paper withBorder p="md">
            <Text>{t('membership.empty')}</Text>
          </Paper>
        ) : (
          <ul className={css.list}>
            {person.memberships.map((membership) => (
              <MembershipRow key={membership.id} person={person} membership={membership} />
            ))}
          </ul>
        )}
      </Stack>
      {dialog === 'membership' ? <AddMembershipDialog personId={person.id} onClose={close} /> : null}
      {dialog === 'deactivate' ? <DeactivateDialog person={person} onClose={close} /> : null}
    </DetailPage>
  );
}
