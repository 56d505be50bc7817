import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@qms/http';
import { type AwaitedItem, MyWork, type MyWorkSource, type SentItem } from '@qms/notifications';
import { type Actor, type Db, holds, vnDate } from '@qms/work';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly signer: string;
  readonly post: string;
  readonly confirmedOn: string;
}

/** Decisions to destroy that the head confirmed in the app await their number by the clerk, also once they were carried out. */
@Injectable()
export class DestructionNumbersMyWork implements MyWorkSource, OnModuleInit {
  constructor(private readonly mine: MyWork) {}

  onModuleInit(): void {
    this.mine.register(this);
  }

  async awaits(db: Db, actor: Actor, language: Language): Promise<AwaitedItem[]> {
    if (!actor.writes.includes(actor.organizationId) || !holds(actor, 'clerk')) return [];
    const rows = await db.query<Row>(
      `select d.id, d.title, d.signer_name as signer, d.signer_post as post, to_char(d.decided_on, 'YYYY-MM-DD') as "confirmedOn" from destruction d
       where d.organization_id = $1 and d.decision_kind = 'confirmation' and d.state in ('decided', 'carried-out', 'closed')
         and not exists (select from destruction_number n where n.destruction_id = d.id)
       order by d.decided_on, d.id limit 100`,
      [actor.organizationId],
    );
    return rows.map(({ id, title, signer, post, confirmedOn }) => {
      const who = post === '' ? signer : `${signer} (${post})`;
      const on = vnDate(confirmedOn);
      return {
        id,
        kind: 'destruction.number',
        action: language === 'vi' ? 'Cập nhật' : 'Enter',
        sentence:
          language === 'vi'
            ? `Cập nhật số, ngày quyết định hủy “${title}” - ${who} xác nhận ngày ${on}`
            : `Enter number and date of the decision to destroy “${title}” - confirmed by ${who} on ${on}`,
        dueOn: null,
        link: `/ho-so/huy/${id}`,
      };
    });
  }

  async sent(): Promise<SentItem[]> {
    return [];
  }
}
