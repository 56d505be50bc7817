/** What a check rests on. Only `law` refuses; `standard` and `rule` warn and ask for a reason that is kept (product.md, "the rule above all rules"). */
export type BasisKind = 'law' | 'standard' | 'rule';

/** The true source of a check: an article, a clause, or the organization's own rule. `ref` is shown word for word to people. */
export interface Basis {
  readonly kind: BasisKind;
  /** e.g. `QĐ 19/2014/QĐ-TTg, Điều 4 khoản 2 điểm a`, `TCVN ISO 9001:2015, 7.5.3`, `Quy định của cơ quan`. */
  readonly ref: string;
}

export type Params = Readonly<Record<string, string | number | null>>;

/** One reason why something is refused or only advised against. */
export interface Because {
  /** Stable code; its sentence stands in the message catalogue in Vietnamese and English. */
  readonly code: string;
  /** Absent where the right, the state, the input or an invariant of the data speaks: such a reason refuses always. */
  readonly basis?: Basis;
  readonly params?: Params;
}

/** True where the reason forbids; false where it warns and a kept reason lets one go on. */
export const refuses = (because: Because): boolean => because.basis === undefined || because.basis.kind === 'law';

export const OWN_RULE: Basis = { kind: 'rule', ref: 'Quy định của cơ quan' };
