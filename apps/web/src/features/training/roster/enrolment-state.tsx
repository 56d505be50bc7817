import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '../../../ui/status-badge';
import type { EnrolmentState as State } from './roster.queries';

const TONES: Record<State, Tone> = {
  nominated: 'progress',
  waiting: 'warning',
  accepted: 'good',
  declined: 'neutral',
  withdrawn: 'neutral',
  passed: 'good',
  failed: 'bad',
};

export function EnrolmentState({ state }: { state: State }) {
  const { t } = useTranslation('roster');
  return <StatusBadge tone={TONES[state]} word={t(`states.${state}`)} />;
}
