import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RetentionClass } from './records.queries';

/** "Vĩnh viễn", or so many years from an event. */
export function TermWords({ term }: { term: Pick<RetentionClass, 'years' | 'startEvent'> }) {
  const { t } = useTranslation('records');
  return (
    <Text component="span" size="sm">
      {term.years === null
        ? t('retention.permanent')
        : t('retention.yearsFrom', { years: term.years, start: t(`retention.starts.${term.startEvent}`) })}
    </Text>
  );
}
