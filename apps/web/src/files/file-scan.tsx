import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../ui/dates';
import { Icon } from '../ui/icons';
import { fileQuery } from './files.queries';

/** What the antivirus said of a file; "chưa quét" is said openly. */
export function FileScan({ fileId }: { fileId: string }) {
  const { t } = useTranslation('files');
  const { data } = useQuery(fileQuery(fileId));
  if (data === undefined) return null;
  const { state, at, signature } = data.scan;
  const words = t(`scan.${state}`, { at: at === null ? '' : formatMoment(at), signature });
  return state === 'infected' ? (
    <Alert color="red" variant="light" icon={<Icon name="warning" />}>
      {words}
    </Alert>
  ) : (
    <Text size="sm" c="dimmed">
      {words}
    </Text>
  );
}
