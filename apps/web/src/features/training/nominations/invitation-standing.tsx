import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '../../../ui/status-badge';
import type { InvitationStanding as Standing } from './nominations.queries';

const TONES: Record<Standing, Tone> = { silent: 'progress', answered: 'good', declined: 'neutral', withdrawn: 'bad' };
export const INVITATION_STANDINGS = Object.keys(TONES) as Standing[];

export function InvitationStanding({ standing }: { standing: Standing }) {
  const { t } = useTranslation('nominations');
  return <StatusBadge tone={TONES[standing]} word={t(`standings.${standing}`)} />;
}
