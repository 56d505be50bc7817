import { Injectable } from '@nestjs/common';
import { type Because, invalid, Refusal } from '@qms/lifecycle';
import { Files } from '@qms/storage';
import type { LegalDate, Tx } from '@qms/work';
import type { NumberDecisionDto } from './signed-decision.dto';

/** A decision as văn thư gave it out. */
interface NumberedDecision {
  readonly decisionNumber: string;
  readonly decidedOn: LegalDate;
  readonly decisionFileId: string;
  /** Kept where a warning was gone against. */
  readonly against: { reason: string; overridden: string[] } | null;
}

/** Number and day by the clerk (NĐ 30/2020, Điều 14 và Điều 15); the same for a package, for what goes alone, for a withdrawal and its revocation. */
@Injectable()
export class DecisionNumbers {
  constructor(private readonly files: Files) {}

  /**
   * @param against what warns of this day: it had its effect before
   * @throws Refusal `day-to-come`, `reason-required` where something warns, `unknown-reference`
   */
  async given(tx: Tx, { number, decidedOn, fileId, reason }: NumberDecisionDto, against: readonly Because[]): Promise<NumberedDecision> {
    if (decidedOn > tx.today) throw invalid('decidedOn', 'day-to-come');
    const why = reason?.trim();
    if (against.length > 0 && !why) throw new Refusal('reason-required', { field: 'reason' }, [...against]);
    const file = await this.files.adopt(tx, fileId, 'fileId');
    const overridden = against.map(({ code }) => code);
    return {
      decisionNumber: number,
      decidedOn,
      decisionFileId: file.id,
      against: why && overridden.length > 0 ? { reason: why, overridden } : null,
    };
  }
}
