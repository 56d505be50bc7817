import { Progress as Bar, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from './dates';

/** How far something is, as a bar and as a count. `total` null: it runs, nobody knows how far. */
export function Progress({ label, done, total, tone }: { label: string; done: number; total: number | null; tone?: 'good' | 'bad' }) {
  const { t } = useTranslation('ui');
  const percent = total === null || total === 0 ? 0 : Math.round((done / total) * 100);
  return (
    <Stack gap={4}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm">{label}</Text>
        {total === null ? null : (
          <Text size="sm" className="qms-digits">
            {t('progress.of', { done: formatNumber(done), total: formatNumber(total) })}
          </Text>
        )}
      </Group>
      <Bar.Root size="md">
        <Bar.Section
          value={total === null ? 100 : percent}
          animated={total === null}
          color={tone === 'bad' ? 'red' : tone === 'good' ? 'var(--qms-good)' : 'accent'}
          // Of what nobody knows how far it is, no value is said: 100 % would be heard.
          {...(total === null && { withAria: false, role: 'progressbar' })}
          aria-label={label}
        />
      </Bar.Root>
    </Stack>
  );
}
