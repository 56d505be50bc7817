import { Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './demo-people.module.css';
import type { DemoPerson } from './session.queries';

/** Not a secret: the invented people of the demonstration share it, and it stands in the README. */
export const DEMO_PASSWORD = 'demo-ISO-9001';

/** The people of the demonstration; a choice fills in the form. Shown only where the server offers them. */
export function DemoPeople({
  people,
  chosen,
  onChoose,
}: {
  people: readonly DemoPerson[];
  chosen: string;
  onChoose(username: string): void;
}) {
  const { t } = useTranslation('session');
  return (
    <Stack component="section" gap="xs" mt="xl" aria-labelledby="demo">
      <Title order={2} size="h5" id="demo">
        {t('demo.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('demo.hint', { password: DEMO_PASSWORD })}
      </Text>
      <ul className={css.people}>
        {people.map(({ username, name, post }) => (
          <li key={username}>
            <UnstyledButton className={css.person} aria-pressed={chosen === username} onClick={() => onChoose(username)}>
              <strong>{name}</strong>
              <span className={css.post}>{post}</span>
              <span className={css.login}>{username}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
