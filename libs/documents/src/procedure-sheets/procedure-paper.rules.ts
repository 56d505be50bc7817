import type { PaperBlock, SystemPaper, SystemSignature } from '@qms/office-documents';
import { dayNumber, totalDays } from '../administrative-procedures/time-limits.rules';
import { numberText } from '../document-numbering.rules';
import type { SheetField } from './procedure-sheet.entity';
import type { ProcedureSheetDto } from './procedure-sheets.dto';

/** What papers of a procedure are made from. */
export interface ProcedurePaperFacts {
  readonly agency: { readonly name: string; readonly parentTitle: string | null };
  readonly code: string;
  readonly title: string;
  readonly issue: number;
  readonly amendment: number;
  /** `dd/mm/yyyy`; null = blank, the day comes with the decision. */
  readonly effectiveOn: string | null;
  readonly signatures: readonly SystemSignature[];
  readonly sheet: Pick<ProcedureSheetDto, 'head' | 'steps' | 'administrativeProcedures' | 'forms'>;
  readonly createdAt: Date;
}

/** Parts that stand before the content, each with a number of its own. */
const BEFORE: readonly (readonly [SheetField, string])[] = [
  ['purpose', 'Mục đích'],
  ['scope', 'Phạm vi'],
  ['references', 'Tài liệu viện dẫn'],
  ['definitions', 'Định nghĩa, chữ viết tắt'],
];
/** Parts of the content (nội dung quy trình), in the order of the annex of announcing decisions. */
const WITHIN: readonly (readonly [SheetField, string])[] = [
  ['conditions', 'Điều kiện thực hiện thủ tục hành chính'],
  ['manner', 'Cách thức thực hiện'],
  ['dossier', 'Thành phần hồ sơ'],
  ['copies', 'Số lượng hồ sơ'],
  ['timeLimit', 'Thời hạn giải quyết'],
  ['place', 'Địa điểm tiếp nhận hồ sơ và trả kết quả'],
  ['agencies', 'Cơ quan thực hiện'],
  ['applicants', 'Đối tượng thực hiện'],
  ['results', 'Kết quả giải quyết'],
  ['fee', 'Phí, lệ phí'],
];
const two = (value: number): string => String(value).padStart(2, '0');
const marksOf = ({ code, issue, amendment, effectiveOn }: ProcedurePaperFacts): string[] => [
  `Ký hiệu: ${code}`,
  `Lần ban hành: ${two(issue)}`,
  `Lần sửa đổi: ${two(amendment)}`,
  `Ngày hiệu lực: ${effectiveOn ?? '…/…/……'}`,
];

/** Quy trình nội bộ giải quyết TTHC: head data, its TTHC, the table of steps, forms and records. */
export function procedurePaper(facts: ProcedurePaperFacts): SystemPaper {
  const { sheet } = facts;
  const body: PaperBlock[] = [];
  let part = 0;
  const heading = (title: string): void => {
    part += 1;
    body.push({ type: 'heading', level: 2, text: `${part}. ${title}` });
  };
  for (const [field, title] of BEFORE) {
    if (!sheet.head[field]) continue;
    heading(title);
    body.push({ type: 'paragraph', text: sheet.head[field] });
  }
  heading('Nội dung quy trình');
  let piece = 0;
  const within = (title: string): void => {
    piece += 1;
    body.push({ type: 'heading', level: 3, text: `${part}.${piece}. ${title}` });
  };
  if (sheet.administrativeProcedures.length > 0) {
    within('Thủ tục hành chính áp dụng quy trình này');
    body.push({
      type: 'table',
      columns: [
        { title: 'TT', width: 8, align: 'center' },
        { title: 'Mã TTHC', width: 16 },
        { title: 'Tên thủ tục hành chính', width: 46 },
        { title: 'Thời hạn giải quyết', width: 30 },
      ],
      rows: sheet.administrativeProcedures.map((one, i) => [String(i + 1), one.code, one.name, one.timeLimit ?? '']),
    });
  }
  for (const [field, title] of WITHIN) {
    if (!sheet.head[field]) continue;
    within(title);
    body.push({ type: 'paragraph', text: sheet.head[field] });
  }
  within('Quy trình xử lý công việc');
  body.push({
    type: 'table',
    columns: [
      { title: 'Bước', width: 8, align: 'center' },
      { title: 'Trình tự', width: 40 },
      { title: 'Trách nhiệm', width: 18 },
      { title: 'Thời gian', width: 13, align: 'center' },
      { title: 'Biểu mẫu/Kết quả', width: 21 },
    ],
    rows: [
      ...sheet.steps.map(({ what, responsible, time, form }, i) => [`B${i + 1}`, what, responsible, time, form]),
      { band: `Tổng thời gian: ${dayNumber(totalDays(sheet.steps.map(({ time }) => time)))} ngày` },
    ],
  });
  if (sheet.forms.length > 0) {
    heading('Biểu mẫu');
    body.push({
      type: 'table',
      columns: [
        { title: 'TT', width: 8, align: 'center' },
        { title: 'Ký hiệu', width: 24 },
        { title: 'Tên biểu mẫu', width: 68 },
      ],
      rows: sheet.forms.map(({ code, title }, i) => [String(i + 1), code, title]),
    });
  }
  if (sheet.head.retention) {
    heading('Hồ sơ lưu');
    body.push({ type: 'paragraph', text: sheet.head.retention });
  }
  return { ...frame(facts), orientation: 'portrait', sort: 'Quy trình', title: facts.title, signatures: facts.signatures, body };
}

/** Phiếu kiểm soát quá trình giải quyết hồ sơ: one dossier on its way through the steps; everything else is filled in by hand. */
export function controlSheet(facts: ProcedurePaperFacts): SystemPaper {
  const { sheet, code, title } = facts;
  const names = sheet.administrativeProcedures.map((one) => `${one.code} ${one.name}`).join('; ');
  return {
    ...frame(facts),
    orientation: 'landscape',
    sort: 'Phiếu kiểm soát',
    title: 'quá trình giải quyết hồ sơ',
    signatures: [],
    body: [
      { type: 'paragraph', text: 'Mã số hồ sơ: ……………………………… Tổ chức, cá nhân nộp hồ sơ: ………………………………………' },
      { type: 'paragraph', text: 'Tiếp nhận: …… giờ ……, ngày …… / …… / ………  Hẹn trả kết quả: …… giờ ……, ngày …… / …… / ………' },
      { type: 'paragraph', text: `Quy trình: ${code} ${title} (lần ban hành/sửa đổi ${numberText(facts)})` },
      ...(names === '' ? [] : [{ type: 'paragraph', text: `Thủ tục hành chính: ${names}` } as const]),
      {
        type: 'table',
        columns: [
          { title: 'Bước', width: 6, align: 'center' },
          { title: 'Công việc', width: 23 },
          { title: 'Trách nhiệm', width: 13 },
          { title: 'Thời gian quy định', width: 9, align: 'center' },
          { title: 'Giao (ký, ghi rõ họ tên; giờ, ngày)', width: 15 },
          { title: 'Nhận (ký, ghi rõ họ tên; giờ, ngày)', width: 15 },
          { title: 'Kết quả (trước hạn, đúng hạn, quá hạn)', width: 10 },
          { title: 'Lý do quá hạn, ghi chú', width: 9 },
        ],
        rows: sheet.steps.map(({ what, responsible, time }, i) => [
          `B${i + 1}`,
          what,
          responsible,
          time,
          '\n\n… giờ …, ngày …/…',
          '\n\n… giờ …, ngày …/…',
          '',
          '',
        ]),
      },
    ],
  };
}

const frame = (facts: ProcedurePaperFacts): Pick<SystemPaper, 'kind' | 'parent' | 'issuer' | 'marks' | 'createdAt'> => ({
  kind: 'system',
  parent: facts.agency.parentTitle,
  issuer: facts.agency.name,
  marks: marksOf(facts),
  createdAt: facts.createdAt,
});
