import type { Role } from '@qms/work';

/** A deputy who is not the head signs for the head (KT.; NĐ 30/2020/NĐ-CP, Điều 13 khoản 1); whoever else signs says how. */
export const ownMethod = (roles: readonly { readonly role: Role }[]): 'KT.' | null => {
  const holds = (wanted: Role): boolean => roles.some(({ role }) => role === wanted);
  return holds('deputy-head') && !holds('agency-head') ? 'KT.' : null;
};
