import { useTranslation } from 'react-i18next';
import type { OrganizationRow } from './organizations.queries';

/** What a kind of organization is called. */
export function useKindName(): (kind: OrganizationRow['kind']) => string {
  const { t } = useTranslation('organizations');
  return (kind) => t(`kinds.${kind}`);
}
