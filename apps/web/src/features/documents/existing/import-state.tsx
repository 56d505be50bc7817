import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '../../../ui/status-badge';
import type { ExistingImport } from './existing.queries';

const TONES: Record<ExistingImport['state'], Tone> = { proposal: 'warning', confirmed: 'good', discarded: 'neutral', undone: 'neutral' };

export function ImportState({ state }: Pick<ExistingImport, 'state'>) {
  const { t } = useTranslation('documents');
  return <StatusBadge tone={TONES[state]} word={t(`existing.states.${state}`)} />;
}
