/** What one record is to another, as the row has it: from the one to the other, or the other way round (`turned`). */
export const LINK_KINDS = ['based-on', 'remedies', 'replaces', 'annex-of', 'related'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** The same as it reads from the record that one looks at. */
export const RELATIONS = [
  'based-on',
  'basis-of',
  'remedies',
  'remedied-by',
  'replaces',
  'replaced-by',
  'annex-of',
  'has-annex',
  'related',
] as const;
export type Relation = (typeof RELATIONS)[number];

const ROWS: Readonly<Record<Relation, { readonly kind: LinkKind; readonly turned: boolean }>> = {
  'based-on': { kind: 'based-on', turned: false },
  'basis-of': { kind: 'based-on', turned: true },
  remedies: { kind: 'remedies', turned: false },
  'remedied-by': { kind: 'remedies', turned: true },
  replaces: { kind: 'replaces', turned: false },
  'replaced-by': { kind: 'replaces', turned: true },
  'annex-of': { kind: 'annex-of', turned: false },
  'has-annex': { kind: 'annex-of', turned: true },
  related: { kind: 'related', turned: false },
};

export const rowOf = (relation: Relation): { readonly kind: LinkKind; readonly turned: boolean } => ROWS[relation];

/** How a row reads from one of its ends. A link of equals reads the same from both. */
export const relationOf = (kind: LinkKind, turned: boolean): Relation =>
  RELATIONS.find((one) => ROWS[one].kind === kind && (kind === 'related' || ROWS[one].turned === turned))!;
