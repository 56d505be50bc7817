import type { DecisionRecords } from '@qms/records';
import type { LegalDate, Tx } from '@qms/work';
import type { ControlledDocument } from '../document.entity';

/** A decision as it stands on paper. */
interface IssuedDecision {
  readonly number: string;
  readonly decidedOn: LegalDate;
  readonly fileId: string;
}

/** What the decision is about; `source` is the withdrawal, or its revocation. */
export interface EndDecision {
  readonly document: ControlledDocument;
  readonly source: { readonly type: 'withdrawal' | 'withdrawal-revocation'; readonly id: string };
}

const TITLES = { withdrawal: 'Hủy bỏ', 'withdrawal-revocation': 'Thu hồi quyết định hủy bỏ' } as const;

/** The decision enters the register of ISO records, once, whether it was signed elsewhere or numbered by the clerk. */
export const enterEndDecision = (
  tx: Tx,
  records: DecisionRecords,
  { document, source }: EndDecision,
  { number, decidedOn, fileId }: IssuedDecision,
): Promise<string> =>
  records.enter(tx, {
    organizationId: document.organizationId,
    kind: 'ordinary-document',
    title: `${TITLES[source.type]} ${document.code} - ${document.title}`,
    number,
    decidedOn,
    fileId,
    clauses: ['7.5.3', ...document.clauses],
    source,
  });
