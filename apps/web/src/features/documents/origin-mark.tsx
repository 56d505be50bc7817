import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../ui/status-badge';
import type { Revision } from './documents.queries';

/** "Nhập hiện trạng": in force before the system came, without a workflow of ours. Nothing where it came by the workflow. */
export function OriginMark({ origin }: Pick<Revision, 'origin'>) {
  const { t } = useTranslation('documents');
  return origin === 'existing' ? <StatusBadge tone="neutral" icon="download" word={t('existing.mark')} /> : null;
}
