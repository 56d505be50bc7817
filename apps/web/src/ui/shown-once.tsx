import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

/** A secret that is shown this once: large enough to read aloud, and to be copied. */
export function ShownOnce({ label, secret, hint }: { label: string; secret: string; hint: string }) {
  const { t } = useTranslation('ui');
  const clipboard = useClipboard();
  return (
    <Stack gap="xs">
      <Text fw={600}>{label}</Text>
      <Group gap="sm">
        <Code fz="lg">{secret}</Code>
        <Button variant="default" size="sm" onClick={() => clipboard.copy(secret)}>
          {t(clipboard.copied ? 'copied' : 'copy')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {hint}
      </Text>
    </Stack>
  );
}
