import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../../ui/status-badge';

export function UseState({ retired }: { retired: boolean }) {
  const { t } = useTranslation('training');
  return <StatusBadge tone={retired ? 'neutral' : 'good'} word={t(retired ? 'retired' : 'inUse')} />;
}
