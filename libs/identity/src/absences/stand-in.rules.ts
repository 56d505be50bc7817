import type { HeldRole, Role } from '@qms/work';

/** Nobody stands in for these: the one has no work of an agency, the other only reads. */
const WITHOUT_WORK: readonly Role[] = ['system-administrator', 'guest-reader'];

const names = (held: readonly HeldRole[]): Role[] => held.map(({ role }) => role).filter((role) => !WITHOUT_WORK.includes(role));

/**
 * The roles in which one person acts for an absent one: those that both hold, the absent one's room with them. An absence moves no right, so
 * whoever stands in does only what his own roles give.
 */
export const rolesInCommon = (absent: readonly HeldRole[], standIn: readonly HeldRole[]): HeldRole[] => {
  const own = names(standIn);
  return absent.filter(({ role }) => own.includes(role));
};

/** Somebody of the same role; for the head a deputy, who signs KT. (NĐ 30/2020/NĐ-CP, Điều 13 khoản 1). */
export const mayStandIn = (absent: readonly HeldRole[], candidate: readonly HeldRole[]): boolean =>
  rolesInCommon(absent, candidate).length > 0 || (names(absent).includes('agency-head') && names(candidate).includes('deputy-head'));

/** ` - thay Nguyễn Văn An (vắng đến 30/11/2026)`: said behind what is done for somebody who is away. */
export const inPlaceOf = (language: 'vi' | 'en', name: string, until: string): string =>
  language === 'vi' ? ` - thay ${name} (vắng đến ${until})` : ` - for ${name} (away until ${until})`;
