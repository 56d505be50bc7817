import { useTranslation } from 'react-i18next';

/** What a role's code is called on screen; the code itself where it has no word yet. */
export function useRoleName(): (code: string) => string {
  const { t, i18n } = useTranslation('organizations');
  return (code) => {
    const key = `roles.${code}`;
    return i18n.exists(key, { ns: 'organizations' }) ? t(key as 'roles.staff') : code;
  };
}
