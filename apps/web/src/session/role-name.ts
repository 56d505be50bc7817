import { useTranslation } from 'react-i18next';
import type { Role } from './session.queries';

/** What a role is called on screen. */
export function useRoleName(): (role: Role) => string {
  const { t } = useTranslation('organizations');
  return (role) => t(`roles.${role}`);
}
