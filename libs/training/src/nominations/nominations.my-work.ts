import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@qms/http';
import { type AwaitedItem, MyWork, type MyWorkSource, type SentItem } from '@qms/notifications';
import { type Actor, type Db, holds, vnDate } from '@qms/work';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly answerBy: string;
}
/** Invitations of the organization worked in that nobody answered, while the class enrols; also past the day, since an answer is still taken. */
const UNANSWERED = `select i.id, i.title, to_char(i.answer_by, 'YYYY-MM-DD') as "answerBy" from class_invitation i
  where i.counterpart_organization_id = $1 and i.shared_at is not null and i.state = 'open'
    and not exists (select from nomination n where n.invitation_id = i.id) and invited_class_state(i.id, false) = 'enrolling'
  order by i.answer_by, i.id limit 50`;

/** Classes to which the agency is to send people. */
@Injectable()
export class NominationsMyWork implements MyWorkSource, OnModuleInit {
  constructor(private readonly mine: MyWork) {}

  onModuleInit(): void {
    this.mine.register(this);
  }

  async awaits(db: Db, actor: Actor, language: Language): Promise<AwaitedItem[]> {
    if (!actor.writes.includes(actor.organizationId) || !holds(actor, 'iso-secretary', 'qmr')) return [];
    const rows = await db.query<Row>(UNANSWERED, [actor.organizationId]);
    const vi = language === 'vi';
    return rows.map((row) => ({
      id: row.id,
      kind: 'class-invitation.answer',
      action: vi ? 'Cử học viên' : 'Nominate',
      sentence: vi
        ? `Lớp đang chiêu sinh: cử học viên chậm nhất ngày ${vnDate(row.answerBy)}, ${row.title}`
        : `A class enrols: nominate learners by ${vnDate(row.answerBy)}, ${row.title}`,
      dueOn: row.answerBy,
      link: `/dao-tao/loi-moi/${row.id}`,
    }));
  }

  async sent(): Promise<SentItem[]> {
    return [];
  }
}
