import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../ui/status-badge';
import { STATE_TONES } from './document-words';
import type { RevisionState } from './documents.queries';

/** State of a revision, or of a document by its revision. */
export function DocumentState({ state }: { state: RevisionState }) {
  const { t } = useTranslation('documents');
  return <StatusBadge tone={STATE_TONES[state]} word={t(`states.${state}`)} />;
}
