/** Units and TTHC fields (folded) that somebody has in charge. */
export interface Field {
  readonly unitIds: readonly string[];
  readonly procedureFields: readonly string[];
}

/** How far somebody signs what awaits the head. */
export interface SigningReach {
  /** The head himself, a deputy without a field, or the deputy whom the absent head named: everything. */
  readonly everything: boolean;
  readonly own: Field;
  /** Of all deputies. */
  readonly assigned: Field;
  /** The head for whom a deputy signs while he is away; null = he is here. */
  readonly awayHead: { readonly name: string; readonly until: string; readonly namesAnother: boolean } | null;
}

/** What is to be signed, as far as fields go. */
export interface FieldWork {
  readonly unitId: string | null;
  /** Lĩnh vực of the TTHC that it is the procedure of, folded. */
  readonly procedureFields: readonly string[];
}

const lies = ({ unitId, procedureFields }: FieldWork, field: Field): boolean =>
  (unitId !== null && field.unitIds.includes(unitId)) || procedureFields.some((one) => field.procedureFields.includes(one));

/**
 * Does it lie in the reader's field? While the head is away and named nobody, what lies in no deputy's field is every deputy's: it would wait
 * otherwise.
 */
export function liesWithin({ everything, own, assigned, awayHead }: SigningReach, work: FieldWork): boolean {
  if (everything || lies(work, own)) return true;
  return awayHead !== null && !awayHead.namesAnother && !lies(work, assigned);
}
