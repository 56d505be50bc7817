import { Injectable, type StreamableFile } from '@nestjs/common';
import { type IsoList, IsoLists, type ListOrder } from '@qms/records';
import { type Actor, legalDate } from '@qms/work';
import { PersonalDataNotes } from '../personal-data/personal-data-notes';
import { CERTIFICATE_WORDS } from './certificate.words';
import type { CertificateRowDto, CertificatesQuery } from './certificates.dto';
import { CertificatesReader, MOST_CERTIFICATES } from './certificates.reader';
import { registerNumber } from './register-number.rules';

/** Sổ cấp giấy chứng nhận as a workbook, and on paper with a column to sign in. */
@Injectable()
export class CertificateLists {
  constructor(
    private readonly reader: CertificatesReader,
    private readonly lists: IsoLists,
    private readonly notes: PersonalDataNotes,
  ) {}

  workbook(actor: Actor, query: CertificatesQuery): Promise<StreamableFile> {
    return this.noted(actor, query, (order) => this.lists.workbook(actor, order));
  }

  paper(actor: Actor, query: CertificatesQuery, accept: string | undefined): Promise<StreamableFile> {
    return this.noted(actor, query, (order) => this.lists.paper(actor, order, 'form', accept));
  }

  /** Of which certificates it tells is known only once they are read. */
  private async noted(
    actor: Actor,
    query: CertificatesQuery,
    make: (order: ListOrder<CertificateRowDto>) => Promise<StreamableFile>,
  ): Promise<StreamableFile> {
    let rows: readonly CertificateRowDto[] = [];
    const file = await make({
      organizationId: actor.organizationId,
      read: async (db) => {
        rows = await this.reader.everything(db, query);
        return list(rows);
      },
    });
    await this.notes.note(
      actor,
      'certificate-register',
      'file',
      rows.map(({ id }) => id),
    );
    return file;
  }
}

const day = (value: string | null) => (value === null ? null : { day: value });

const list = (rows: readonly CertificateRowDto[]): IsoList<CertificateRowDto> => ({
  title: 'Sổ cấp giấy chứng nhận',
  sheetName: 'Sổ cấp giấy chứng nhận',
  fileName: 'Sổ cấp giấy chứng nhận',
  counted: 'giấy chứng nhận',
  rows,
  most: MOST_CERTIFICATES,
  orientation: 'landscape',
  columns: [
    { header: 'Số vào sổ', sheet: 12, paper: 8, align: 'center', of: registerNumber },
    { header: 'Họ và tên', sheet: 28, paper: 16, of: (row) => row.name },
    { header: 'Ngày sinh', sheet: 13, paper: 9, align: 'center', of: (row) => day(row.birthDate) },
    { header: 'Chức vụ', sheet: 22, of: (row) => row.position },
    { header: 'Cơ quan, đơn vị', sheet: 36, paper: 18, of: (row) => row.agencyName },
    { header: 'Khóa đào tạo', sheet: 50, of: (row) => row.course },
    { header: 'Quyết định cấp', sheet: 20, paper: 13, of: (row) => row.grantNumber },
    { header: 'Ngày quyết định', sheet: 14, of: (row) => day(row.grantedOn) },
    {
      header: 'Ngày cấp',
      sheet: 13,
      paper: 9,
      align: 'center',
      of: (row) => (row.issuedAt === null ? null : { day: legalDate(new Date(row.issuedAt)) }),
    },
    { header: 'Tình trạng', sheet: 20, paper: 12, of: (row) => standing(row) },
    { header: 'Lý do', sheet: 40, of: (row) => row.reason },
    { header: 'Ngày nhận', sheet: 13, of: (row) => day(row.receivedOn) },
    // On paper a place to sign in, with the name of who signed already.
    { header: 'Ký nhận', sheet: 24, paper: 15, of: (row) => row.receivedBy },
  ],
});

const standing = ({ state, replacedBy, replaces }: CertificateRowDto): string =>
  [CERTIFICATE_WORDS[state].vi, replacedBy && `bằng số ${replacedBy}`, replaces && `(thay số ${replaces})`].filter(Boolean).join(' ');
