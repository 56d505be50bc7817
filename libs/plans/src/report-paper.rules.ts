import type { OfficialPaper, PaperBlock, TableColumn, TableRow } from '@qms/office-documents';
import type { PaperHead } from '@qms/organizations';
import type { LegalDate } from '@qms/work';
import { statusWord } from './report-merging.rules';
import type { ReportDto, ReportEvidenceDto } from './reports.dto';

/** What the paper needs besides the report: head, signer, headings of the plan's sections. */
export interface PaperFacts {
  readonly head: PaperHead;
  readonly signer: { readonly name: string; readonly post: string } | null;
  readonly sections: readonly { readonly code: string; readonly title: string }[];
  readonly createdAt: Date;
}

const TASK_COLUMNS: readonly TableColumn[] = [
  { title: 'TT', width: 6, align: 'center' },
  { title: 'Nhiệm vụ', width: 25 },
  { title: 'Đơn vị chủ trì', width: 11 },
  { title: 'Đơn vị phối hợp', width: 11 },
  { title: 'Sản phẩm (số, ngày, trích yếu)', width: 17 },
  { title: 'Thời hạn', width: 11 },
  { title: 'Ngày hoàn thành', width: 8, align: 'center' },
  { title: 'Kết quả', width: 8, align: 'center' },
  { title: 'Ghi chú', width: 8 },
];
const EVIDENCE_COLUMNS: readonly TableColumn[] = [
  { title: 'TT', width: 5, align: 'center' },
  { title: 'Nhiệm vụ', width: 10, align: 'center' },
  { title: 'Số, ký hiệu', width: 16 },
  { title: 'Ngày', width: 11, align: 'center' },
  { title: 'Trích yếu nội dung', width: 41 },
  { title: 'Cơ quan', width: 17 },
];

/** The consolidated report as a Decree-30 paper: number and date stay blank until the clerk has given them. */
export function reportPaper(report: ReportDto, { head, signer, sections, createdAt }: PaperFacts): OfficialPaper {
  const [number] = (report.number ?? '').split('/');
  return {
    kind: 'report',
    head: {
      parent: head.parentTitle,
      issuer: head.name,
      symbol: symbolOf(report.number) ?? `BC-${head.symbol ?? ''}`,
      number: number || null,
      place: head.place ?? '',
      date: report.issuedOn ? paperDate(report.issuedOn) : { day: null, month: null, year: Number(report.period.dueOn.slice(0, 4)) },
    },
    title: report.title,
    addressees: report.addressees,
    body: [
      paragraph(report.opening),
      ...report.sections.flatMap((section): PaperBlock[] => [
        { type: 'heading', level: section.level, text: section.heading },
        ...section.text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map(paragraph),
      ]),
      paragraph('(Chi tiết tại Phụ lục I: Kết quả thực hiện nhiệm vụ; Phụ lục II: Danh mục tài liệu kiểm chứng)'),
      paragraph(report.closing),
    ],
    copies: report.copies,
    signatures: [{ post: signer?.post ?? 'Thủ trưởng cơ quan', name: signer?.name ?? '' }],
    annexes: [
      {
        title: `${report.title.replace(/^Kết quả thực hiện công tác/, 'Kết quả thực hiện nhiệm vụ')}`,
        orientation: 'landscape',
        body: [{ type: 'table', columns: TASK_COLUMNS, rows: taskRows(report, sections) }],
      },
      {
        title: 'Danh mục tài liệu kiểm chứng',
        orientation: 'landscape',
        body: [
          report.evidence.length === 0
            ? paragraph('Chưa có tài liệu kiểm chứng.')
            : { type: 'table', columns: EVIDENCE_COLUMNS, rows: report.evidence.map(evidenceRow) },
        ],
      },
    ],
    createdAt,
  };
}

function taskRows(report: ReportDto, sections: PaperFacts['sections']): TableRow[] {
  const rows: TableRow[] = [];
  let band = '';
  for (const [i, task] of report.tasks.entries()) {
    if (task.section !== band) {
      band = task.section;
      const title = sections.find((section) => section.code === band)?.title ?? '';
      rows.push({ band: `${band}. ${title}` });
    }
    rows.push([
      String(i + 1),
      `${task.code}. ${task.title}`,
      task.leads,
      task.coordinators,
      task.products,
      task.timing,
      task.doneOn ? shortDate(task.doneOn) : '',
      statusWord(task.status),
      task.note,
    ]);
  }
  return rows;
}

const evidenceRow = (one: ReportEvidenceDto, index: number): TableRow => [
  String(index + 1),
  one.taskCode,
  one.number,
  shortDate(one.happenedOn),
  one.title,
  one.organizationName,
];

/** Number, date and title of what was produced; the words of the plan while there is nothing yet. */
export const productsWords = (evidence: readonly ReportEvidenceDto[], planned: string): string =>
  evidence.length === 0
    ? planned
    : evidence.map((one) => `${one.number ? `${one.number} ` : ''}ngày ${shortDate(one.happenedOn)} ${one.title}`).join(';\n');

/** What must be said beside a task: that it arose, that it was adjusted. */
export function taskNote(task: { adjustedOn: LegalDate | null; addedByAct?: string | null }): string {
  return [
    task.addedByAct ? `Phát sinh theo ${task.addedByAct}` : '',
    task.adjustedOn ? `Điều chỉnh ngày ${shortDate(task.adjustedOn)}` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

/** dd/mm/yyyy as tables write it. */
const shortDate = (date: LegalDate): string => date.split('-').reverse().join('/');

const paperDate = (date: LegalDate): OfficialPaper['head']['date'] => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return { day, month, year };
};

/** `BC-SKHCN` of `812/BC-SKHCN`. */
const symbolOf = (number: string | null): string | null => (number?.includes('/') ? number.slice(number.indexOf('/') + 1) : null);

const paragraph = (text: string): PaperBlock => ({ type: 'paragraph', text });
