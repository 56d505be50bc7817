import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { OrganizationsReader } from '@qms/organizations';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { documentsPolicy } from '../documents.policy';
import { refuseStrange } from '../reading/distributions.service';
import { underHand } from '../revision-moves';
import type { IssueCopiesDto, SettleCopyDto } from './paper-copies.dto';
import { PaperCopy } from './paper-copy.entity';

/** The organization's own rule that paper copies are numbered; off unless its head switched it on. */
export const NUMBERED_COPIES = 'numbered-paper-copies';

/** Numbered paper copies (TCVN ISO 9001:2015, 7.5.3.2): given out, and what became of each. */
@Injectable()
export class PaperCopiesService {
  constructor(
    private readonly work: Work,
    private readonly organizations: OrganizationsReader,
  ) {}

  /** The next numbers of the revision, without gap. @throws Refusal `copies-not-numbered` where the rule is off, `no-longer-in-force` */
  issue(actor: Actor, revisionId: string, input: IssueCopiesDto): Promise<{ numbers: number[] }> {
    return this.work.run(actor, async (tx) => {
      const { document, revision } = await underHand(tx, revisionId);
      authorize(documentsPolicy, actor, 'document:distribute', document, { now: tx.now });
      if (!(await this.organizations.ruleEnabled(tx, document.organizationId, NUMBERED_COPIES, 'off')))
        throw new Refusal('copies-not-numbered');
      if (revision.state !== 'effective') throw new Refusal('no-longer-in-force');
      const holders = await this.holders(tx, input);
      if (holders.length === 0) throw invalid('unitIds', 'copy-without-holder');
      // The revision is locked: nobody numbers its copies meanwhile.
      const [{ last } = { last: 0 }] = await tx.query<{ last: number }>(
        'select count(*)::int as last from paper_copy where revision_id = $1',
        [revisionId],
      );
      const numbers: number[] = [];
      for (const holder of holders) {
        const copy = Object.assign(new PaperCopy(), {
          id: tx.newId(),
          organizationId: document.organizationId,
          revisionId,
          number: last + numbers.length + 1,
          ...holder,
          issuedBy: actor.personId!,
          issuedAt: tx.now,
          outcome: null,
          settledBy: null,
          settledAt: null,
          remark: null,
        } satisfies Omit<PaperCopy, 'version'>);
        await tx.save(copy);
        await tx.record('paper-copy.issued', copy, { code: document.code });
        numbers.push(copy.number);
      }
      return { numbers };
    });
  }

  /** Thu hồi, hủy, mất. @throws Refusal `wrong-state` when it was settled before */
  settle(actor: Actor, id: string, { outcome, remark }: SettleCopyDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const copy = await tx.lock(PaperCopy, id);
      authorize(documentsPolicy, actor, 'document:distribute', copy, { now: tx.now });
      if (copy.settledAt) throw new Refusal('wrong-state');
      if (outcome === 'lost' && !remark?.trim()) throw invalid('remark', 'reason-required');
      Object.assign(copy, { outcome, settledBy: actor.personId, settledAt: tx.now, remark: remark?.trim() || null });
      await tx.save(copy);
      await tx.record('paper-copy.settled', copy);
      return { id };
    });
  }

  private async holders(tx: Tx, input: IssueCopiesDto): Promise<Pick<PaperCopy, 'unitId' | 'personId' | 'outside'>[]> {
    const { unitIds = [], personIds = [], outside = [] } = input;
    refuseStrange('unitIds', unitIds, await this.organizations.names(tx, tx.actor.organizationId));
    const people = await tx.query<{ id: string }>(
      `select distinct m.person_id as id from membership m join person p on p.id = m.person_id and p.deactivated_at is null
       where m.person_id = any ($1::uuid[]) and m.organization_id = $2 and m.valid_from <= $3::date and (m.valid_to is null or m.valid_to > $3::date)`,
      [personIds, tx.actor.organizationId, tx.today],
    );
    refuseStrange('personIds', personIds, people);
    return [
      ...unitIds.map((unitId) => ({ unitId, personId: null, outside: null })),
      ...personIds.map((personId) => ({ unitId: null, personId, outside: null })),
      ...outside.map((name) => ({ unitId: null, personId: null, outside: name.trim() })),
    ];
  }
}
