import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '../../../ui/status-badge';
import type { RosterImport } from './roster.queries';

const TONES: Record<RosterImport['state'], Tone> = { proposal: 'warning', confirmed: 'good', discarded: 'neutral', undone: 'neutral' };

export function RosterImportState({ state }: Pick<RosterImport, 'state'>) {
  const { t } = useTranslation('roster');
  return <StatusBadge tone={TONES[state]} word={t(`import.states.${state}`)} />;
}
