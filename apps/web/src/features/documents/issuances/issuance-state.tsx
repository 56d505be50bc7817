import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '../../../ui/status-badge';
import type { IssuanceState as State } from './issuances.queries';

const TONES: Record<State, Tone> = {
  draft: 'neutral',
  'in-review': 'progress',
  returned: 'bad',
  signed: 'warning',
  numbered: 'warning',
  issued: 'good',
  discarded: 'neutral',
};
export const ISSUANCE_STATES = Object.keys(TONES) as State[];

export function IssuanceState({ state }: { state: State }) {
  const { t } = useTranslation('issuances');
  return <StatusBadge tone={TONES[state]} word={t(`states.${state}`)} />;
}
