import { Injectable, StreamableFile } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import { writeSeatCards, writeSignSheet } from '@qms/office-documents';
import { OrganizationsReader } from '@qms/organizations';
import { download } from '@qms/storage';
import { type Actor, Work } from '@qms/work';
import { TrainingClassesReader } from '../classes/training-classes.reader';
import type { AttendantDto } from './attendance.dto';
import { AttendanceReader } from './attendance.reader';
import { attendanceSheet, receiptSheet, type SheetClass, seatCards } from './attendance-papers.rules';

const PDF = 'application/pdf';

/** What is printed for a class: sheets to sign by half-day, receipt of materials, seat cards. */
@Injectable()
export class AttendancePapers {
  constructor(
    private readonly work: Work,
    private readonly classes: TrainingClassesReader,
    private readonly attendance: AttendanceReader,
    private readonly organizations: OrganizationsReader,
  ) {}

  /** Danh sách điểm danh of one session. @throws Refusal `class-without-learners`, `not-found` */
  async sheet(actor: Actor, sessionId: string): Promise<StreamableFile> {
    const sheet = await this.work.read(actor, async (db) => {
      const { of, session, items } = await this.attendance.readSession(db, sessionId);
      const head = await this.organizations.paperHead(db, of.organizationId);
      const one: SheetClass = { head, code: of.classCode, title: of.classTitle, at: db.now };
      return {
        paper: attendanceSheet(one, session, somebody(items)),
        name: `Điểm danh ${of.classCode} ${session.heldOn} ${session.startsAt}`,
      };
    });
    return file(await writeSignSheet(sheet.paper), sheet.name);
  }

  /** Danh sách ký nhận tài liệu. */
  receipt(actor: Actor, classId: string): Promise<StreamableFile> {
    return this.ofClass(actor, classId, 'Ký nhận tài liệu', (one, items) => writeSignSheet(receiptSheet(one, items)));
  }

  /** Thẻ tên để bàn. */
  cards(actor: Actor, classId: string): Promise<StreamableFile> {
    return this.ofClass(actor, classId, 'Thẻ chỗ ngồi', (one, items) => writeSeatCards(seatCards(one, items)));
  }

  private async ofClass(
    actor: Actor,
    classId: string,
    name: string,
    write: (one: SheetClass, items: readonly AttendantDto[]) => Promise<Buffer>,
  ): Promise<StreamableFile> {
    const { one, items } = await this.work.read(actor, async (db) => {
      const { code, title, organizationId } = await this.classes.read(db, classId, 'vi');
      const head = await this.organizations.paperHead(db, organizationId);
      return { one: { head, code, title, at: db.now }, items: somebody(await this.attendance.learners(db, classId)) };
    });
    return file(await write(one, items), `${name} ${one.code}`);
  }
}

function somebody(items: readonly AttendantDto[]): readonly AttendantDto[] {
  if (items.length === 0) throw new Refusal('class-without-learners');
  return items;
}

const file = (bytes: Buffer, name: string): StreamableFile => download(bytes, `${name}.pdf`, PDF);
