import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../ui/dates';
import { StatusBadge } from '../../../ui/status-badge';
import css from './competence.module.css';
import type { PersonCompetence } from './competence.queries';

/** What each class did for the person, as his office judged it, and what is to be done where it did not. */
export function PersonEffectiveness({ verdicts }: { verdicts: PersonCompetence['effectiveness'] }) {
  const { t } = useTranslation('effectiveness');
  if (verdicts.length === 0) return null;
  return (
    <section aria-label={t('person.title')}>
      <h2 style={{ fontSize: '1rem', margin: '0 0 0.5rem' }}>{t('person.title')}</h2>
      <ul className={css.list}>
        {verdicts.map(({ title, verdict, remark, furtherAction, by, on }) => (
          <li key={`${title}${on}`} className={css.line}>
            <Text fw={600}>{title}</Text>
            <StatusBadge tone={verdict === 'effective' ? 'good' : 'warning'} word={t(`verdicts.${verdict}`)} />
            {remark === null ? null : <Text size="sm">{remark}</Text>}
            {furtherAction === null ? null : <Text size="sm">{t('person.action', { action: furtherAction })}</Text>}
            <Text size="sm" c="dimmed">
              {t('said', { by, on: formatDay(on) })}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
