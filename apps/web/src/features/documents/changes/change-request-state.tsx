import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '../../../ui/status-badge';
import type { ChangeRequestState as State } from './changes.queries';

const TONES: Record<State, Tone> = {
  awaiting: 'progress',
  accepted: 'warning',
  'carried-out': 'good',
  refused: 'bad',
  recalled: 'neutral',
};
export const CHANGE_REQUEST_STATES = Object.keys(TONES) as State[];

export function ChangeRequestState({ state }: { state: State }) {
  const { t } = useTranslation('changes');
  return <StatusBadge tone={TONES[state]} word={t(`states.${state}`)} />;
}

/** "Số 03 năm 2026". */
export function useRequestName(): (request: { number: number; year: number }) => string {
  const { t } = useTranslation('changes');
  return ({ number, year }) => t('name', { number: String(number).padStart(2, '0'), year });
}
