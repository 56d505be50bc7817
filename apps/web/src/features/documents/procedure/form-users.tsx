import { Button, Group, Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icons';
import { ProcedureLinks } from '../administrative-procedures/procedure-links';
import type { ControlledDocument } from '../documents.queries';
import { blankUrl, formUsersQuery } from './procedure.queries';

/** Of a form: the blank to be filled in, and the procedures that use it. */
export function FormUsers({ document }: { document: ControlledDocument }) {
  const { t } = useTranslation('procedure');
  const { data } = useQuery(formUsersQuery(document.id));
  const inForce = document.revisions.find(({ state }) => state === 'effective');
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          {data && data.items.length > 0 ? (
            <>
              {t('usedBy')} <ProcedureLinks procedures={data.items.map((one) => ({ ...one, revisionId: '' }))} />
            </>
          ) : (
            t('usedByNone')
          )}
        </Text>
        {inForce?.hasSource ? (
          <Button component="a" href={blankUrl(inForce.id)} download leftSection={<Icon name="download" size={18} />}>
            {t('blank')}
          </Button>
        ) : null}
      </Group>
    </Paper>
  );
}
