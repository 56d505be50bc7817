import { Injectable, type StreamableFile } from '@nestjs/common';
import { type IsoList, IsoLists } from '@qms/records';
import { type Actor, vnDate } from '@qms/work';
import type { CompetenceCellDto, CompetenceQuery, CompetenceRowDto, CompetenceTableDto } from './competence.dto';
import { CompetenceReader } from './competence.reader';
import { COMPETENCE_WORDS } from './competence.words';

/** Bảng năng lực as a workbook, and as a form of the quality management system. */
@Injectable()
export class CompetenceLists {
  constructor(
    private readonly reader: CompetenceReader,
    private readonly lists: IsoLists,
  ) {}

  workbook(actor: Actor, query: CompetenceQuery): Promise<StreamableFile> {
    return this.lists.workbook(actor, this.order(actor, query, workbookOf));
  }

  /** A row for each person and course: as many courses as there are fit on paper. */
  paper(actor: Actor, query: CompetenceQuery, accept: string | undefined): Promise<StreamableFile> {
    return this.lists.paper(actor, this.order(actor, query, paperOf), 'form', accept);
  }

  private order<Row>(actor: Actor, query: CompetenceQuery, listOf: (table: Judged) => IsoList<Row>) {
    return {
      organizationId: actor.organizationId,
      asOf: query.asOf,
      read: async (db: Parameters<CompetenceReader['judged']>[0]) => listOf(await this.reader.judged(db, query)),
    };
  }
}

type Judged = Omit<CompetenceTableDto, 'units' | 'actions' | 'cut'>;
interface PaperRow {
  readonly row: CompetenceRowDto;
  readonly course: string;
  readonly cell: CompetenceCellDto;
}
/** Beyond it the list says that it is cut. */
const MOST_ROWS = 5_000;
const NAMES = { title: 'Bảng năng lực', sheetName: 'Bảng năng lực', fileName: 'Bảng năng lực', orientation: 'landscape' } as const;

const workbookOf = ({ people, courses }: Judged): IsoList<CompetenceRowDto> => ({
  ...NAMES,
  counted: 'người',
  rows: people,
  most: MOST_ROWS,
  columns: [
    { header: 'Họ và tên', sheet: 28, of: ({ person }) => person.name },
    { header: 'Chức vụ', sheet: 28, of: ({ person }) => person.post },
    { header: 'Đơn vị', sheet: 24, of: ({ units }) => units.join(', ') },
    ...courses.map(({ name }, place) => ({
      header: name,
      sheet: 34,
      of: ({ cells }: CompetenceRowDto) => {
        const cell = cells.find(({ course }) => course === place);
        return cell ? [COMPETENCE_WORDS[cell.state].vi, evidenceWords(cell)].filter(Boolean).join('; ') : null;
      },
    })),
    {
      header: 'Chưa đạt hiệu lực sau đào tạo',
      sheet: 40,
      of: ({ notEffective }) => notEffective.map(({ title, furtherAction }) => `${title}: ${furtherAction}`).join('; '),
    },
  ],
});

const paperOf = ({ people, courses }: Judged): IsoList<PaperRow> => ({
  ...NAMES,
  counted: 'yêu cầu',
  rows: people.flatMap((row) => row.cells.map((cell) => ({ row, course: courses[cell.course]!.name, cell }))),
  most: MOST_ROWS,
  columns: [
    { header: 'Họ và tên', paper: 16, of: ({ row }) => row.person.name },
    { header: 'Chức vụ', paper: 16, of: ({ row }) => row.person.post },
    { header: 'Khóa đào tạo yêu cầu', paper: 28, of: ({ course }) => course },
    { header: 'Giấy chứng nhận, chứng chỉ', paper: 24, of: ({ cell }) => evidenceWords(cell) },
    { header: 'Kết quả', paper: 12, align: 'center', of: ({ cell }) => COMPETENCE_WORDS[cell.state].vi },
  ],
});

const evidenceWords = ({ evidence }: CompetenceCellDto): string =>
  evidence === null
    ? ''
    : [
        `số ${evidence.number} ngày ${vnDate(evidence.issuedOn)} của ${evidence.issuer}`,
        evidence.expiresOn && `có giá trị đến ${vnDate(evidence.expiresOn)}`,
      ]
        .filter(Boolean)
        .join(', ');
