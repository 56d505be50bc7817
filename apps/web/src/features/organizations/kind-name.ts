import { useTranslation } from 'react-i18next';

/** What a kind of organization is called; its code where it has no word yet. */
export function useKindName(): (kind: string) => string {
  const { t, i18n } = useTranslation('organizations');
  return (kind) => (i18n.exists(`kinds.${kind}`, { ns: 'organizations' }) ? t(`kinds.${kind}` as 'kinds.agency') : kind);
}
