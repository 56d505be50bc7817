import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '../../../ui/status-badge';
import type { CertificateState as State } from './certificates.queries';

const TONES: Record<State, Tone> = {
  reserved: 'neutral',
  'being-issued': 'progress',
  issued: 'good',
  void: 'neutral',
  replaced: 'warning',
  revoked: 'bad',
};
export const CERTIFICATE_STATES = Object.keys(TONES) as State[];

export function CertificateState({ state }: { state: State }) {
  const { t } = useTranslation('certificates');
  return <StatusBadge tone={TONES[state]} word={t(`states.${state}`)} />;
}
