import { Injectable, type StreamableFile } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import { type IsoList, IsoLists } from '@qms/records';
import { type Actor, authorize } from '@qms/work';
import { learnerPermits } from '../roster/learners/learner.rules';
import { trainingPolicy } from '../training.policy';
import { READ_KIND_WORDS, READ_WAY_WORDS } from './read-kinds.words';
import type { WhoSawRowDto } from './who-saw.dto';
import { MOST_READS, WhoSawReader } from './who-saw.reader';

interface LearnerRow {
  readonly organizationId: string;
  readonly fullName: string;
  readonly erased: boolean;
}

/** The report of a learner as Word or PDF, to be handed out: most learners have no account. */
@Injectable()
export class WhoSawPapers {
  constructor(
    private readonly reader: WhoSawReader,
    private readonly lists: IsoLists,
  ) {}

  /** @throws Refusal `not-acceptable` (406) for another form, `not-found`, `learner-erased` */
  ofLearner(actor: Actor, id: string, accept: string | undefined): Promise<StreamableFile> {
    const order = {
      organizationId: actor.organizationId,
      read: async (db: Parameters<WhoSawReader['ofLearner']>[0]) => {
        const [one] = await db.query<LearnerRow>(
          'select organization_id as "organizationId", full_name as "fullName", erased_at is not null as erased from learner where id = $1 and organization_id = any ($2::uuid[])',
          [id, actor.reads],
        );
        if (!one) throw new Refusal('not-found');
        authorize(trainingPolicy, actor, 'training:run', one, { now: db.now });
        const { allowed, because } = learnerPermits('report-reads', { erased: one.erased, merged: false, inOpenClass: false });
        if (!allowed) throw new Refusal(because[0]!.code, {}, because);
        return report(one.fullName, await this.reader.ofLearner(db, id));
      },
    };
    return this.lists.paper(actor, order, 'form', accept);
  }
}

const report = (name: string, rows: readonly WhoSawRowDto[]): IsoList<WhoSawRowDto> => ({
  title: `Danh sách người đã xem dữ liệu cá nhân của học viên ${name}`,
  sheetName: 'Người đã xem',
  fileName: `Người đã xem dữ liệu - ${name}`,
  counted: 'lượt xem, mỗi ngày tính một lần cho mỗi nội dung',
  rows,
  most: MOST_READS,
  orientation: 'landscape',
  columns: [
    { header: 'Ngày', paper: 10, align: 'center', of: ({ readOn }) => ({ day: readOn }) },
    { header: 'Người xem', paper: 18, of: ({ reader }) => reader },
    { header: 'Chức vụ', paper: 16, of: ({ post }) => post },
    { header: 'Cơ quan', paper: 18, of: ({ office }) => office },
    { header: 'Nội dung', paper: 28, of: ({ kind, about }) => [READ_KIND_WORDS[kind].vi, about].filter(Boolean).join(': ') },
    { header: 'Hình thức', paper: 10, of: ({ way }) => READ_WAY_WORDS[way].vi },
  ],
});
