import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@qms/http';
import { type AwaitedItem, MyWork, type MyWorkSource, type SentItem } from '@qms/notifications';
import { type Actor, type Db, holds, legalDate, vnDate } from '@qms/work';

interface Row {
  readonly id: string;
  readonly documentId: string;
  readonly code: string;
  readonly signer: string;
  readonly post: string;
  readonly enteredAt: Date;
}

/** Withdrawals that the head confirmed in the app await their number by the clerk. */
@Injectable()
export class WithdrawalsMyWork implements MyWorkSource, OnModuleInit {
  constructor(private readonly mine: MyWork) {}

  onModuleInit(): void {
    this.mine.register(this);
  }

  async awaits(db: Db, actor: Actor, language: Language): Promise<AwaitedItem[]> {
    if (!actor.writes.includes(actor.organizationId) || !holds(actor, 'clerk')) return [];
    const rows = await db.query<Row>(
      `select w.id, d.id as "documentId", d.code, w.signer_name as signer, w.signer_post as post, w.entered_at as "enteredAt"
       from standing_withdrawal w join document d on d.id = w.document_id
       where w.organization_id = $1 and w.kind = 'confirmation' and not exists (select from withdrawal_number n where n.withdrawal_id = w.id)
       order by w.entered_at, w.id limit 100`,
      [actor.organizationId],
    );
    return rows.map((row) => item(row, language));
  }

  async sent(): Promise<SentItem[]> {
    return [];
  }
}

function item({ id, documentId, code, signer, post, enteredAt }: Row, language: Language): AwaitedItem {
  const who = post === '' ? signer : `${signer} (${post})`;
  const on = vnDate(legalDate(enteredAt));
  return {
    id,
    kind: 'withdrawal.number',
    action: language === 'vi' ? 'Cập nhật' : 'Enter',
    sentence:
      language === 'vi'
        ? `Cập nhật số, ngày quyết định hủy bỏ ${code} - ${who} xác nhận ngày ${on}`
        : `Enter number and date of the decision to withdraw ${code} - confirmed by ${who} on ${on}`,
    dueOn: null,
    link: `/tai-lieu/${documentId}`,
  };
}
