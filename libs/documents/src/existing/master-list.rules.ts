import type { IsoList, IsoListColumn } from '@qms/records';
import type { WrittenColumn, WrittenSheet, WrittenValue } from '@qms/spreadsheets';
import type { DocumentKind } from '../document.entity';
import { KIND_NAMES } from '../kinds/suggested-kinds';
import { COLUMN_HEADS, LIST_FIELDS, type ListField } from './list-columns.rules';

/** A line of the master list. */
export interface ListedDocument {
  readonly organizationName: string;
  readonly code: string;
  readonly title: string;
  readonly kind: DocumentKind;
  /** Of the organization's list; null = the word of the kind. */
  readonly kindName: string | null;
  readonly state: keyof typeof STATE_NAMES;
  readonly issue: number;
  readonly amendment: number;
  readonly effectiveOn: string | null;
  readonly decisionNumber: string | null;
  readonly decidedOn: string | null;
  readonly unitFullName: string | null;
  readonly clauses: readonly string[];
  readonly holder: string | null;
  readonly note: string | null;
}

const STATE_NAMES = {
  draft: 'Dự thảo',
  'in-review': 'Đang xem xét',
  returned: 'Đã trả lại',
  approved: 'Đã phê duyệt, chờ hiệu lực',
  effective: 'Đang hiệu lực',
  withdrawn: 'Đã hủy bỏ',
} as const;

const WIDTHS: Readonly<Record<ListField, number>> = {
  code: 16,
  title: 52,
  kind: 20,
  issue: 10,
  amendment: 10,
  effectiveOn: 13,
  decisionNumber: 18,
  decidedOn: 13,
  unit: 28,
  clauses: 14,
  holder: 20,
  note: 24,
};
const FIELDS: readonly WrittenColumn[] = LIST_FIELDS.map((field) => ({ header: COLUMN_HEADS[field], width: WIDTHS[field] }));
const SERIAL: WrittenColumn = { header: 'STT', width: 6 };
const day = (value: string | null): WrittenValue => (value === null ? null : { day: value });
const two = (value: number): string => String(value).padStart(2, '0');

/** Danh mục tài liệu nội bộ: in the workbook the columns that the import reads, behind them the state, and the agency where there are several. */
export function masterList(rows: readonly ListedDocument[], most: number): IsoList<ListedDocument> {
  const several = new Set(rows.map((one) => one.organizationName)).size > 1;
  return {
    title: 'Danh mục tài liệu nội bộ',
    sheetName: 'Danh mục',
    fileName: 'Danh mục tài liệu',
    counted: 'tài liệu',
    rows,
    most,
    orientation: 'portrait',
    columns: [
      ...LIST_FIELDS.map((field) => ({ header: COLUMN_HEADS[field], sheet: WIDTHS[field], of: VALUES[field], ...PRINTED[field] })),
      { header: 'Trạng thái', sheet: 18, of: (one) => STATE_NAMES[one.state] },
      ...(several ? [{ header: 'Cơ quan', sheet: 28, paper: 16, of: (one: ListedDocument) => one.organizationName }] : []),
    ],
  };
}

const VALUES: Readonly<Record<ListField, (one: ListedDocument) => WrittenValue>> = {
  code: (one) => one.code,
  title: (one) => one.title,
  kind: (one) => one.kindName ?? KIND_NAMES[one.kind],
  issue: (one) => two(one.issue),
  amendment: (one) => two(one.amendment),
  effectiveOn: (one) => day(one.effectiveOn),
  decisionNumber: (one) => one.decisionNumber,
  decidedOn: (one) => day(one.decidedOn),
  unit: (one) => one.unitFullName,
  clauses: (one) => one.clauses.join('; '),
  holder: (one) => one.holder,
  note: (one) => one.note,
};

/** What of it stands on paper, with its share of the width. */
const PRINTED: Partial<Record<ListField, Pick<IsoListColumn<ListedDocument>, 'paper' | 'align'>>> = {
  code: { paper: 15 },
  title: { paper: 32 },
  issue: { paper: 9, align: 'center' },
  amendment: { paper: 9, align: 'center' },
  effectiveOn: { paper: 13, align: 'center' },
  unit: { paper: 16 },
};

const HELP: readonly (readonly [ListField, string, string])[] = [
  ['code', 'Bắt buộc; không trùng trong cơ quan', 'QT-HT-04'],
  ['title', 'Bắt buộc', 'Quy trình kiểm soát sự không phù hợp'],
  ['kind', `Một trong: ${Object.values(KIND_NAMES).join('; ')}. Để trống thì hiểu theo mã (QT, HD, BM …)`, 'Quy trình'],
  ['issue', 'Bắt buộc; định dạng ô là văn bản', '03'],
  ['amendment', 'Để trống nghĩa là 00', '01'],
  ['effectiveOn', 'Bắt buộc; không muộn hơn ngày nhập', '09/02/2026'],
  ['decisionNumber', 'Số, ký hiệu quyết định ban hành', '58/QĐ-SXD'],
  ['decidedOn', 'Bắt buộc nếu có số quyết định', '09/02/2026'],
  ['unit', 'Tên hoặc tên viết tắt của đơn vị trong cơ quan', 'Văn phòng'],
  ['clauses', 'Điều khoản TCVN ISO 9001:2015, cách nhau bằng dấu chấm phẩy', '7.5.3; 8.1'],
  ['holder', 'Nơi giữ bản giấy', 'Bộ phận Một cửa'],
  ['note', '', ''],
];

/** An empty list, and a sheet that says what stands in each column. */
export const templateSheets = (units: readonly string[]): WrittenSheet[] => [
  { name: 'Danh mục', title: [], columns: [SERIAL, ...FIELDS], rows: [] },
  {
    name: 'Hướng dẫn',
    title: ['Mỗi dòng của trang "Danh mục" là một tài liệu đang hiệu lực.', ''],
    columns: [
      { header: 'Cột', width: 20 },
      { header: 'Ghi gì', width: 80 },
      { header: 'Ví dụ', width: 40 },
    ],
    rows: [...HELP.map(([field, help, example]) => [COLUMN_HEADS[field], help, example]), ['Đơn vị của cơ quan', units.join('; '), null]],
  },
];
