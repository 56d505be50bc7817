import { Injectable } from '@nestjs/common';
import { invalid } from '@qms/lifecycle';
import { Files } from '@qms/storage';
import type { LegalDate, Tx } from '@qms/work';
import { namedAuthorization } from './named-authorization';
import { ownMethod } from './own-method.rules';
import type { SignedDecisionDto, SigningMethod } from './signed-decision.dto';

/** Who decided, in which of the two ways. */
export interface Signature {
  readonly kind: 'confirmation' | 'signed-decision';
  readonly signerName: string;
  readonly signerPost: string;
  readonly decisionNumber: string | null;
  readonly decidedOn: LegalDate;
  readonly decisionFileId: string | null;
  readonly method: SigningMethod | null;
  /** Signed TUQ.: under which authorization. */
  readonly authorizationId: string | null;
}

/** What a signed paper must say of itself. */
const SHEET = ['signer', 'signerPost', 'decidedOn', 'decisionFileId'] as const;
const DECISION = [...SHEET, 'number'] as const;

/** Whether it rests on an uploaded paper: one of its fields is given. */
export const isDecision = (input: SignedDecisionDto): boolean =>
  input.decisionFileId !== undefined || input.signer !== undefined || input.number !== undefined;

/** How something was decided: by the head in the app, or by what he signed elsewhere. */
@Injectable()
export class Signatures {
  constructor(private readonly files: Files) {}

  /**
   * The head's own confirmation, or the uploaded decision with all that it needs. Who signs TUQ. names the authorization in force on that day.
   * @throws Refusal `decision-incomplete`, `day-to-come`, and those of {@link namedAuthorization}
   */
  async of(tx: Tx, input: SignedDecisionDto): Promise<Signature> {
    if (isDecision(input)) return this.signed(tx, input, DECISION);
    const { name, post } = tx.actor;
    return {
      kind: 'confirmation',
      signerName: name,
      signerPost: post ?? '',
      decisionNumber: null,
      decidedOn: tx.today,
      decisionFileId: null,
      method: input.method ?? ownMethod(tx.actor.roles),
      authorizationId: await authorizationOf(tx, input, name, tx.today),
    };
  }

  /** A signed paper without a number of its own (phiếu đề nghị). @throws Refusal as {@link of} */
  ofSheet(tx: Tx, input: SignedDecisionDto): Promise<Signature> {
    return this.signed(tx, input, SHEET);
  }

  private async signed(tx: Tx, input: SignedDecisionDto, needed: typeof SHEET | typeof DECISION): Promise<Signature> {
    for (const field of needed) if (!input[field]) throw invalid(field, 'decision-incomplete');
    if (input.decidedOn! > tx.today) throw invalid('decidedOn', 'day-to-come');
    const authorizationId = await authorizationOf(tx, input, input.signer!, input.decidedOn!);
    await this.files.adopt(tx, input.decisionFileId!, 'decisionFileId');
    await this.files.enter(tx, input.decisionFileId!);
    return {
      kind: 'signed-decision',
      signerName: input.signer!,
      signerPost: input.signerPost!,
      decisionNumber: input.number ?? null,
      decidedOn: input.decidedOn!,
      decisionFileId: input.decisionFileId!,
      method: input.method ?? null,
      authorizationId,
    };
  }
}

const authorizationOf = async (tx: Tx, input: SignedDecisionDto, name: string, on: LegalDate): Promise<string | null> =>
  input.method === 'TUQ.' ? namedAuthorization(tx, input.authorizationId, { name, on }) : null;
