import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../ui/dates';
import { StatusBadge, type Tone } from '../../../ui/status-badge';
import type { LawUpdate, Validity } from './externals.queries';

const TONES: Record<Validity, Tone> = { coming: 'progress', 'in-force': 'good', ended: 'neutral', undated: 'warning' };

export function ValidityState({ validity }: { validity: Validity }) {
  const { t } = useTranslation('externals');
  return <StatusBadge tone={TONES[validity]} word={t(`validities.${validity}`)} />;
}

const LIGHTS: Record<LawUpdate['state'], Tone> = {
  none: 'neutral',
  'waits-for-ministry': 'neutral',
  coming: 'progress',
  counting: 'warning',
  late: 'bad',
  'brought-in': 'good',
  checked: 'good',
  contained: 'good',
};

/** "Còn 8 ngày": what the light of one law and one procedure says. */
export function UpdateLight({ update }: { update: LawUpdate }) {
  const { t } = useTranslation(['externals', 'ui']);
  const { state, daysLeft } = update;
  const word =
    state === 'counting'
      ? daysLeft === 0
        ? t('dueToday')
        : t('daysLeft', { count: daysLeft ?? 0 })
      : state === 'late'
        ? t('daysLate', { count: -(daysLeft ?? 0) })
        : t(`updates.${state}`);
  return <StatusBadge tone={LIGHTS[state]} word={word} />;
}

/** Start, due day and what they rest on, in one line. */
export function UpdateLine({ update }: { update: LawUpdate }) {
  const { t } = useTranslation(['externals', 'ui']);
  const { startsOn, dueOn, basis, wasLate } = update;
  if (startsOn === null || dueOn === null) return null;
  return (
    <>
      {t('term', { from: formatDay(startsOn), due: formatDay(dueOn) })}
      {wasLate ? ` · ${t('wasLate')}` : null}
      {basis ? ` (${t(`ui:basis.${basis.kind}`)}${basis.kind === 'rule' ? '' : `: ${basis.ref}`})` : null}
    </>
  );
}
