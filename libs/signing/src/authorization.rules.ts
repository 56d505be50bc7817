import type { Basis, Because } from '@qms/lifecycle';
import type { LegalDate } from '@qms/work';

/** Ký thừa ủy quyền: by the head, to who heads a unit of his structure, in writing, limited in time and content, not handed on. */
export const BY_AUTHORIZATION: Basis = { kind: 'law', ref: 'NĐ 30/2020/NĐ-CP, Điều 13 khoản 3' };

/** An authorization as far as its validity goes. */
export interface Authorization {
  readonly personId: string;
  readonly name: string;
  readonly validFrom: LegalDate;
  /** Last day of its validity. */
  readonly validUntil: LegalDate;
  /** First day on which it is no longer in force. */
  readonly revokedOn: LegalDate | null;
}

export const inForceOn = ({ validFrom, validUntil, revokedOn }: Omit<Authorization, 'personId' | 'name'>, on: LegalDate): boolean =>
  validFrom <= on && on <= validUntil && (revokedOn === null || on < revokedOn);

/** Names as papers write them: spaces and capitals do not make another person. */
const said = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');

export const sameName = (one: string, other: string): boolean => said(one) === said(other);

/** What speaks against a signature TUQ.; null = none was named. */
export function againstSigning(authorization: Authorization | null, signed: { readonly name: string; readonly on: LegalDate }): Because[] {
  if (authorization === null) return [{ code: 'authorization-missing', basis: BY_AUTHORIZATION }];
  const because: Because[] = [];
  if (!inForceOn(authorization, signed.on))
    because.push({ code: 'authorization-not-in-force', basis: BY_AUTHORIZATION, params: { on: signed.on } });
  if (!sameName(authorization.name, signed.name))
    because.push({ code: 'signer-not-authorized', basis: BY_AUTHORIZATION, params: { name: authorization.name } });
  return because;
}

/** What speaks against entering an authorization. */
export function againstGranting(facts: { readonly grantedByHead: boolean; readonly headsUnit: boolean }): Because[] {
  const because: Because[] = [];
  if (!facts.grantedByHead) because.push({ code: 'only-the-head-authorizes', basis: BY_AUTHORIZATION });
  if (!facts.headsUnit) because.push({ code: 'authorized-heads-no-unit', basis: BY_AUTHORIZATION });
  return because;
}
