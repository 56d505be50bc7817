import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icons';
import { AppLink } from '../../../ui/link';

/** Says that a revision is submitted and approved with its package, and leads there. */
export function MovesWithIssuance({ issuance: { id, subject } }: { issuance: { id: string; subject: string } }) {
  const { t } = useTranslation('issuances');
  return (
    <Alert mb="md" color="accent" variant="light" icon={<Icon name="info" />}>
      {t('movesWith')} <AppLink href={`/dot-ban-hanh/${id}`}>{t('named', { subject })}</AppLink>
    </Alert>
  );
}
