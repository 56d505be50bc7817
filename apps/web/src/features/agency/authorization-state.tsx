import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../ui/status-badge';
import type { Authorization } from './agency.queries';

const TONES = { coming: 'neutral', 'in-force': 'good', over: 'neutral', revoked: 'bad' } as const;

/** Whether an authorization counts today. */
export function AuthorizationState({ standing }: Pick<Authorization, 'standing'>) {
  const { t } = useTranslation('agency');
  return <StatusBadge tone={TONES[standing]} word={t(`authorizations.standings.${standing}`)} />;
}
