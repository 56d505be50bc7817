import { useTranslation } from 'react-i18next';
import css from './completeness.module.css';
import type { CompletenessTone } from './completeness.queries';

/** The sign of a tone: it stands beside every colour. */
export const SIGNS: Readonly<Record<CompletenessTone, string>> = { present: '●', old: '◐', none: '○' };

const TONES: readonly CompletenessTone[] = ['present', 'old', 'none'];

/** What sign and colour of a cell mean. */
export function CompletenessLegend() {
  const { t } = useTranslation('records');
  return (
    <ul className={css.legend} aria-label={t('completeness.legend')}>
      {TONES.map((tone) => (
        <li key={tone}>
          <span className={css.swatch} data-tone={tone} aria-hidden="true">
            {SIGNS[tone]}
          </span>
          {t(`completeness.tones.${tone}`)}
        </li>
      ))}
    </ul>
  );
}
