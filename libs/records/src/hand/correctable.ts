import { type Because, Refusal } from '@qms/lifecycle';
import type { Tx } from '@qms/work';
import type { IsoRecord } from '../record.entity';
import type { CorrectableFacts } from './correction.rules';

/** Whether a record stands on a list for destruction that the council has seen. */
export const listedOf = (recordId: string): string =>
  `exists (select from destruction_item i join destruction d on d.id = i.destruction_id where i.record_id = ${recordId} and i.dropped_at is null
     and d.state not in ('draft', 'discarded'))`;

export async function correctableFacts(tx: Tx, { id, state, sourceType, archivedOn }: IsoRecord): Promise<CorrectableFacts> {
  const [row] = await tx.query<{ listed: boolean; evidence: boolean }>(
    `select ${listedOf('$1')} as listed, record_is_evidence($1) as evidence`,
    [id],
  );
  return { state, sourceType, archived: archivedOn !== null, listed: row!.listed, evidence: row!.evidence };
}

/** @throws Refusal `record-not-correctable` with all reasons */
export function refuseWhere(because: readonly Because[]): void {
  if (because.length > 0) throw new Refusal('record-not-correctable', {}, because);
}
