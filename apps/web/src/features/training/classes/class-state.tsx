import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '../../../ui/status-badge';
import type { ClassState as State } from '../training.queries';

const TONES: Record<State, Tone> = {
  planned: 'neutral',
  enrolling: 'progress',
  'roster-closed': 'progress',
  running: 'progress',
  'awaiting-results': 'warning',
  'certificates-issued': 'good',
  finished: 'good',
  cancelled: 'bad',
};
export const CLASS_STATES = Object.keys(TONES) as State[];

export function ClassState({ state }: { state: State }) {
  const { t } = useTranslation('training');
  return <StatusBadge tone={TONES[state]} word={t(`states.${state}`)} />;
}
