import { Injectable } from '@nestjs/common';
import type { LegalDate, Tx } from '@qms/work';
import { Register } from './register';

/** A decision, or a signed sheet, that is an ISO record of its own. */
interface DecisionRecord {
  readonly organizationId: string;
  readonly kind: 'issuing-decision' | 'ordinary-document';
  readonly title: string;
  /** Null for what has no number of its own. */
  readonly number: string | null;
  readonly decidedOn: LegalDate;
  readonly fileId: string;
  readonly clauses: readonly string[];
  readonly source: {
    readonly type: 'issuance' | 'approval' | 'withdrawal' | 'withdrawal-revocation' | 'change-request';
    readonly id: string;
  };
}

/** Enters decisions into the register of ISO records: once each, however many documents rest on it. */
@Injectable()
export class DecisionRecords {
  constructor(private readonly register: Register) {}

  async enter(tx: Tx, { organizationId, kind, title, number, decidedOn, fileId, clauses, source }: DecisionRecord): Promise<void> {
    if (number !== null && (await this.isThere(tx, organizationId, number, decidedOn))) return;
    await this.register.enter(tx, {
      organizationId,
      kind,
      title,
      number,
      happenedOn: decidedOn,
      clauses: [...new Set(clauses)].slice(0, 30),
      fileIds: [fileId],
      sourceType: source.type,
      sourceId: source.id,
    });
  }

  /** Two documents of one decision at once wait for each other. */
  private async isThere(tx: Tx, organizationId: string, number: string, decidedOn: LegalDate): Promise<boolean> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 54))', [organizationId]);
    const rows = await tx.query(
      `select from record where organization_id = $1 and number = $2 and happened_on = $3::date and issuer is null
         and kind in ('issuing-decision', 'ordinary-document') and state in ('valid', 'superseded')`,
      [organizationId, number, decidedOn],
    );
    return rows.length > 0;
  }
}
