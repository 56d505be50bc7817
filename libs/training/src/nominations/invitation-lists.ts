import { Injectable, type StreamableFile } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import { type IsoList, IsoLists } from '@qms/records';
import { type Actor, legalDate } from '@qms/work';
import { ClassInvitationsReader, MOST_INVITATIONS } from './class-invitations.reader';
import type { InvitationRowDto, InvitationStanding, InvitationsQuery } from './invitations.dto';

const STANDING_WORDS: Readonly<Record<InvitationStanding, string>> = {
  silent: 'Chưa trả lời',
  answered: 'Đã cử',
  declined: 'Không cử người',
  withdrawn: 'Đã rút lời mời',
};

/** Cơ quan được mời as a workbook. */
@Injectable()
export class InvitationLists {
  constructor(
    private readonly reader: ClassInvitationsReader,
    private readonly lists: IsoLists,
  ) {}

  workbook(actor: Actor, classId: string, query: InvitationsQuery): Promise<StreamableFile> {
    return this.lists.workbook(actor, {
      organizationId: actor.organizationId,
      read: async (db) => {
        const [one] = await db.query<{ code: string }>(
          'select code from training_class where id = $1 and organization_id = any ($2::uuid[])',
          [classId, actor.reads],
        );
        if (!one) throw new Refusal('not-found');
        return invited(one.code, await this.reader.everything(db, classId, query));
      },
    });
  }
}

const invited = (code: string, rows: readonly InvitationRowDto[]): IsoList<InvitationRowDto> => ({
  title: `Cơ quan được mời cử học viên, lớp ${code}`,
  sheetName: 'Cơ quan được mời',
  fileName: `Cơ quan được mời ${code}`,
  counted: 'cơ quan',
  rows,
  most: MOST_INVITATIONS,
  orientation: 'landscape',
  columns: [
    { header: 'Cơ quan', sheet: 46, of: (row) => row.agencyName },
    { header: 'Trả lời', sheet: 18, of: (row) => STANDING_WORDS[row.standing] },
    { header: 'Số người được cử', sheet: 12, of: (row) => row.nominees },
    { header: 'Số chỗ', sheet: 10, of: (row) => row.seats },
    { header: 'Hạn cử học viên', sheet: 14, of: (row) => ({ day: row.answerBy }) },
    { header: 'Ngày trả lời', sheet: 14, of: (row) => (row.answeredAt ? { day: legalDate(new Date(row.answeredAt)) } : null) },
    { header: 'Số công văn cử học viên', sheet: 24, of: (row) => row.letterNumber },
    { header: 'Ngày công văn', sheet: 14, of: (row) => (row.letterOn ? { day: row.letterOn } : null) },
  ],
});
