import { Injectable, type OnModuleInit } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { DecisionRecords } from '@qms/records';
import { isDecision, Signatures } from '@qms/signing';
import { type Actor, authorize, Outbox, systemActor, type Tx, Work } from '@qms/work';
import { ControlledDocument } from '../document.entity';
import type { WithdrawDocumentDto } from '../documents.dto';
import { documentsPolicy } from '../documents.policy';
import { Revision } from '../revision.entity';
import { DocumentEnds } from './document-ends';
import { Withdrawal } from './withdrawal.entity';
import { againstEnd, againstWithdrawal } from './withdrawal.rules';
import { enterEndDecision } from './withdrawal-record';
import { endIsDecided, standingWithdrawal } from './withdrawn';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Hủy bỏ: a document ends, by the head's confirmation or by the decision that he signed elsewhere; everything stays readable. */
@Injectable()
export class WithdrawalsService implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly signatures: Signatures,
    private readonly records: DecisionRecords,
    private readonly ends: DocumentEnds,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.outbox.registerClockJob({ name: 'documents.end', everySeconds: 60, run: async () => void (await this.endWhereDue()) });
  }

  /**
   * What is in the making is given up at once; what is in force ends on the day of the decision unless another is given, now or by the clock.
   * @throws Refusal `revision-in-review`, `withdrawal-decided`, `wrong-state`, `ends-before-decided`, `ends-before-began`
   */
  withdraw(actor: Actor, id: string, input: WithdrawDocumentDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const document = await tx.lock(ControlledDocument, id);
      const right = isDecision(input) ? 'document:enter-signed-decision' : 'document:withdraw';
      authorize(documentsPolicy, actor, right, document, { now: tx.now });
      const isDecided = await endIsDecided(tx, id);
      const because = againstWithdrawal({ ...document, isDecided });
      if (because.length > 0) throw new Refusal(because[0]!.code, { state: document.state }, because);
      const withdrawal = await this.decided(tx, document, input);
      await this.ends.giveUpDrafts(tx, document, input.reason);
      await tx.record('document.withdrawal-decided', document, {
        reason: withdrawal.reason,
        endsOn: withdrawal.endsOn,
        decidedOn: withdrawal.decidedOn,
        ...(withdrawal.decisionNumber && { decisionNumber: withdrawal.decisionNumber }),
      });
      if (withdrawal.endsOn <= tx.today) await this.ends.end(tx, document, withdrawal);
      return { id };
    });
  }

  /** "Due and not yet done": asked by the clock, whenever the worker runs. @returns how many ended */
  async endWhereDue(): Promise<number> {
    const due = await this.work.read(systemActor(NOBODY), (db) =>
      db.query<{ documentId: string; organizationId: string }>(
        `select w.document_id as "documentId", w.organization_id as "organizationId" from standing_withdrawal w join document d on d.id = w.document_id
         where w.ends_on <= $1::date and d.state <> 'withdrawn' order by w.ends_on, w.id limit 500`,
        [db.today],
      ),
    );
    let done = 0;
    for (const { documentId, organizationId } of due)
      done += await this.work.run(systemActor(organizationId), async (tx) => {
        const document = await tx.lock(ControlledDocument, documentId);
        const withdrawal = await standingWithdrawal(tx, documentId);
        // Another process was first, or it was revoked meanwhile.
        if (!withdrawal || withdrawal.endsOn > tx.today || document.state === 'withdrawn') {
          tx.nothingToDo();
          return 0;
        }
        await this.ends.end(tx, document, withdrawal);
        return 1;
      });
    return done;
  }

  private async decided(tx: Tx, document: ControlledDocument, input: WithdrawDocumentDto): Promise<Withdrawal> {
    const signature = await this.signatures.of(tx, input);
    const [inForce] = await tx.find(Revision, { documentId: document.id, state: 'effective' });
    const endsOn = input.endsOn ?? signature.decidedOn;
    const against = againstEnd(endsOn, { decidedOn: signature.decidedOn, effectiveFrom: inForce!.effectiveFrom! });
    if (against !== null) throw invalid('endsOn', against);
    const withdrawal = Object.assign(new Withdrawal(), {
      id: tx.newId(),
      organizationId: document.organizationId,
      documentId: document.id,
      reason: input.reason,
      ...signature,
      endsOn,
      enteredBy: tx.actor.personId!,
      enteredAt: tx.now,
    } satisfies Withdrawal);
    await tx.save(withdrawal);
    if (signature.kind === 'signed-decision')
      await enterEndDecision(
        tx,
        this.records,
        { document, source: { type: 'withdrawal', id: withdrawal.id } },
        { number: signature.decisionNumber!, decidedOn: signature.decidedOn, fileId: signature.decisionFileId! },
      );
    return withdrawal;
  }
}
