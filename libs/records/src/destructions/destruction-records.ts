import { Injectable } from '@nestjs/common';
import type { LegalDate, Tx } from '@qms/work';
import { DecisionRecords } from '../decision-records';
import { linkRecords } from '../links/link-records';
import { IsoRecord } from '../record.entity';
import { Register } from '../register';
import type { Destruction } from './destruction.entity';
import { DestructionNumber } from './destruction-number.entity';

/** A decision as it stands on paper. */
interface IssuedDecision {
  readonly number: string;
  readonly decidedOn: LegalDate;
  readonly fileId: string;
}

/** What a destruction leaves in the register of ISO records: the decision, and the minutes, which are based on it. */
@Injectable()
export class DestructionRecords {
  constructor(
    private readonly register: Register,
    private readonly decisions: DecisionRecords,
  ) {}

  /** The decision, once, whether it was signed elsewhere or numbered by the clerk; minutes that are there already are linked with it. */
  async enterDecision(tx: Tx, one: Destruction, issued: IssuedDecision): Promise<void> {
    const decisionId = await this.decisionRecord(tx, one, issued);
    const [minutes] = await tx.find(IsoRecord, { sourceType: 'destruction', sourceId: one.id });
    if (minutes) await link(tx, minutes.id, decisionId);
  }

  /** The signed minutes with those of the council. What was decided before decisions were entered gets the record of its decision now. */
  async enterMinutes(tx: Tx, one: Destruction): Promise<void> {
    const minutesId = await this.register.enter(tx, {
      organizationId: one.organizationId,
      kind: 'other',
      title: `Biên bản hủy hồ sơ, tài liệu hết thời hạn lưu trữ: ${one.title}`,
      number: one.minutesNumber,
      happenedOn: one.minutesOn!,
      clauses: ['7.5.3'],
      fileIds: [one.minutesFileId, one.opinionFileId].filter((each): each is string => each !== null),
      sourceType: 'destruction',
      sourceId: one.id,
    });
    const issued = await this.issued(tx, one);
    if (issued) await link(tx, minutesId, await this.decisionRecord(tx, one, issued));
  }

  private decisionRecord(tx: Tx, one: Destruction, { number, decidedOn, fileId }: IssuedDecision): Promise<string> {
    return this.decisions.enter(tx, {
      organizationId: one.organizationId,
      kind: 'ordinary-document',
      title: `Quyết định hủy hồ sơ, tài liệu hết thời hạn lưu trữ: ${one.title}`,
      number,
      decidedOn,
      fileId,
      clauses: ['7.5.3'],
      source: { type: 'destruction-decision', id: one.id },
    });
  }

  /** Null while what was confirmed in the app has no number. */
  private async issued(tx: Tx, one: Destruction): Promise<IssuedDecision | null> {
    if (one.decisionKind === 'signed-decision')
      return { number: one.decisionNumber!, decidedOn: one.decidedOn!, fileId: one.decisionFileId! };
    const [numbered] = await tx.find(DestructionNumber, { destructionId: one.id });
    return numbered ?? null;
  }
}

const link = async (tx: Tx, minutesId: string, decisionId: string): Promise<void> => {
  const minutes = await tx.lock(IsoRecord, minutesId);
  const [decision] = await tx.find(IsoRecord, { id: decisionId });
  await linkRecords(tx, minutes, decision!, 'based-on');
};
