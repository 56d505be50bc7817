import { Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay, formatMoment } from '../../../ui/dates';
import { FileList } from '../../../ui/file-list';
import type { Invitation } from './nominations.queries';

/** Công văn cử học viên, and answers that nobody is sent; the latest first. */
export function Nominations({ nominations }: { nominations: Invitation['nominations'] }) {
  const { t } = useTranslation('nominations');
  if (nominations.length === 0) return <Text c="dimmed">{t('noAnswer')}</Text>;
  return (
    <Stack gap="xs">
      {nominations.map((one) => (
        <Paper key={one.id} withBorder p="sm">
          <Text fw={600}>
            {one.letterNumber === null || one.letterOn === null
              ? t('standings.declined')
              : t('letterOf', { number: one.letterNumber, day: formatDay(one.letterOn) })}
          </Text>
          <Text size="sm" c="dimmed">
            {t('sentBy', { name: one.sentBy, at: formatMoment(one.sentAt) })}
          </Text>
          {one.reason === null ? null : <Text size="sm">{t('because', { reason: one.reason })}</Text>}
          {one.file === null ? null : <FileList files={[one.file]} label={t('letter')} />}
        </Paper>
      ))}
    </Stack>
  );
}
