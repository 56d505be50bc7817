import { Paper, Stack, Title } from '@mantine/core';
import { AppLink } from '../../ui/link';
import css from './agency.module.css';
import type { HandoverGroup } from './handovers.queries';

/** Things that go over or went over, by kind. */
export function HandedThings({ groups }: { groups: readonly HandoverGroup[] }) {
  return (
    <Stack gap="md">
      {groups.map(({ kind, name, things }) => (
        <Paper key={kind} component="section" withBorder p="md" aria-labelledby={`kind-${kind}`}>
          <Title order={2} size="h5" id={`kind-${kind}`}>
            {name} ({things.length})
          </Title>
          <ol className={css.things}>
            {things.map(({ id, label, link }) => (
              <li key={id}>{link === null ? label : <AppLink href={link}>{label}</AppLink>}</li>
            ))}
          </ol>
        </Paper>
      ))}
    </Stack>
  );
}
