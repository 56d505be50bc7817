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
    readonly type: 'issuance' | 'approval' | 'withdrawal' | 'withdrawal-revocation' | 'change-request' | 'destruction-decision';
    readonly id: string;
  };
}

/** Enters decisions into the register of ISO records: once each, however many things rest on it. */
@Injectable()
export class DecisionRecords {
  constructor(private readonly register: Register) {}

  /** @returns the id of its record, also where it was there already */
  async enter(tx: Tx, { organizationId, kind, title, number, decidedOn, fileId, clauses, source }: DecisionRecord): Promise<string> {
    const there = number === null ? null : await this.recordOf(tx, organizationId, number, decidedOn);
    return (
      there ??
      this.register.enter(tx, {
        organizationId,
        kind,
        title,
        number,
        happenedOn: decidedOn,
        clauses: [...new Set(clauses)].slice(0, 30),
        fileIds: [fileId],
        sourceType: source.type,
        sourceId: source.id,
      })
    );
  }

  /** Two things of one decision at once wait for each other. */
  private async recordOf(tx: Tx, organizationId: string, number: string, decidedOn: LegalDate): Promise<string | null> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 54))', [organizationId]);
    const rows = await tx.query<{ id: string }>(
      `select id from record where organization_id = $1 and number = $2 and happened_on = $3::date and issuer is null
         and kind in ('issuing-decision', 'ordinary-document') and state in ('valid', 'superseded') order by id limit 1`,
      [organizationId, number, decidedOn],
    );
    return rows[0]?.id ?? null;
  }
}
