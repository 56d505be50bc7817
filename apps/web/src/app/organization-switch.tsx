import { Button, Menu, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { useCommand } from '../api/command';
import { sessionQuery, useSession, useSessionReread } from '../session/session.queries';
import { Icon } from '../ui/icons';
import { notifyProblem } from '../ui/notify';

/** The organization one works for now; those with several choose here. */
export function OrganizationSwitch() {
  const { t } = useTranslation('app');
  const session = useSession();
  const reread = useSessionReread();
  const queries = useQueryClient();
  const router = useRouter();
  const choose = useCommand({
    send: (organizationId: string, { headers }) => answer(api.PUT('/api/v1/session/organization', { body: { organizationId }, headers })),
    done: async () => {
      await reread();
      await router.navigate({ href: '/viec-cua-toi' });
      // Nothing of the former organization may stand on the screen.
      await queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
    },
  });
  useEffect(() => {
    if (choose.problem !== null) notifyProblem(choose.problem);
  }, [choose.problem]);
  if (session.organizations.length < 2)
    return (
      <Text size="sm" c="dimmed" px={8}>
        {session.organization.name}
      </Text>
    );
  return (
    <Menu position="bottom-start" width={300}>
      <Menu.Target>
        <Button
          variant="default"
          fullWidth
          justify="space-between"
          loading={choose.pending}
          rightSection={<Icon name="down" size={16} />}
          aria-label={`${t('organization.switch')}. ${t('organization.current', { name: session.organization.name })}`}
        >
          {session.organization.shortName}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {session.organizations.map(({ id, name }) => (
          <Menu.Item
            key={id}
            rightSection={id === session.organization.id ? <Icon name="check" size={16} /> : null}
            onClick={() => void choose.run(id)}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
