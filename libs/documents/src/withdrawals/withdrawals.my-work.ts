import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@qms/http';
import { type AwaitedItem, MyWork, type MyWorkSource, type SentItem } from '@qms/notifications';
import { type Actor, type Db, holds, legalDate, vnDate } from '@qms/work';

interface Row {
  readonly id: string;
  readonly decision: 'withdrawal' | 'revocation';
  readonly documentId: string;
  readonly code: string;
  readonly signer: string;
  readonly post: string;
  readonly enteredAt: Date;
}

/** What the clerk is told of each. */
const SENTENCES: Readonly<Record<Row['decision'], readonly [vi: string, en: string]>> = {
  withdrawal: ['Cập nhật số, ngày quyết định hủy bỏ', 'Enter number and date of the decision to withdraw'],
  revocation: ['Cập nhật số, ngày quyết định thu hồi việc hủy bỏ', 'Enter number and date of the decision that revokes the withdrawal of'],
};

/** Withdrawals, and revocations of them, that the head confirmed in the app await their number by the clerk. */
@Injectable()
export class WithdrawalsMyWork implements MyWorkSource, OnModuleInit {
  constructor(private readonly mine: MyWork) {}

  onModuleInit(): void {
    this.mine.register(this);
  }

  async awaits(db: Db, actor: Actor, language: Language): Promise<AwaitedItem[]> {
    if (!actor.writes.includes(actor.organizationId) || !holds(actor, 'clerk')) return [];
    const rows = await db.query<Row>(
      `select x.id, x.decision, d.id as "documentId", d.code, x.signer_name as signer, x.signer_post as post, x.entered_at as "enteredAt"
       from (select w.id, 'withdrawal' as decision, w.document_id, w.signer_name, w.signer_post, w.entered_at from standing_withdrawal w
           where w.organization_id = $1 and w.kind = 'confirmation' and not exists (select from withdrawal_number n where n.withdrawal_id = w.id)
         union all select w.id, 'revocation', w.document_id, v.signer_name, v.signer_post, v.entered_at
           from withdrawal_revocation v join withdrawal w on w.id = v.withdrawal_id
           where v.organization_id = $1 and v.kind = 'confirmation' and not exists (select from withdrawal_number n where n.revocation_id = v.id)) x
         join document d on d.id = x.document_id
       order by x.entered_at, x.id limit 100`,
      [actor.organizationId],
    );
    return rows.map((row) => item(row, language));
  }

  async sent(): Promise<SentItem[]> {
    return [];
  }
}

function item({ id, decision, documentId, code, signer, post, enteredAt }: Row, language: Language): AwaitedItem {
  const who = post === '' ? signer : `${signer} (${post})`;
  const on = vnDate(legalDate(enteredAt));
  const [vi, en] = SENTENCES[decision];
  return {
    id,
    kind: `${decision}.number`,
    action: language === 'vi' ? 'Cập nhật' : 'Enter',
    sentence: language === 'vi' ? `${vi} ${code} - ${who} xác nhận ngày ${on}` : `${en} ${code} - confirmed by ${who} on ${on}`,
    dueOn: null,
    link: `/tai-lieu/${documentId}`,
  };
}
