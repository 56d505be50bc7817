import type { ListPaper, TableColumn } from '@qms/office-documents';
import type { PaperHead } from '@qms/organizations';
import type { WrittenSheet, WrittenValue } from '@qms/spreadsheets';
import { type LegalDate, vnDate } from '@qms/work';
import type { OwnForm } from './own-form';

/** A column of a list; it stands in the workbook, on paper, or in both. */
export interface IsoListColumn<Row> {
  readonly header: string;
  of(row: Row): WrittenValue;
  /** Width in the workbook, characters; absent = not there. */
  readonly sheet?: number;
  /** Share of the width on paper; absent = not there. */
  readonly paper?: number;
  readonly align?: TableColumn['align'];
}

/** A list that is right on one day, whatever it lists. */
export interface IsoList<Row> {
  /** `Danh mục tài liệu nội bộ`. */
  readonly title: string;
  /** Name of the sheet. */
  readonly sheetName: string;
  /** Without day and ending. */
  readonly fileName: string;
  /** What is counted: `tài liệu`. */
  readonly counted: string;
  readonly columns: readonly IsoListColumn<Row>[];
  readonly rows: readonly Row[];
  /** How many rows one list takes; more are left out and told. */
  readonly most: number;
  readonly orientation: 'portrait' | 'landscape';
}

/** `form` = as a filled-in form of the quality management system, `annex` = as the annex of a decision. */
export const PAPER_USES = ['form', 'annex'] as const;
export type PaperUse = (typeof PAPER_USES)[number];

/** What stands beside the rows. */
export interface IsoListFacts {
  readonly head: PaperHead;
  readonly asOf: LegalDate;
  /** The agency's form of the same title, as it was in force on the day. */
  readonly form: OwnForm | null;
  readonly agencyHead: { readonly name: string; readonly post: string } | null;
  /** Who makes the list. */
  readonly preparer: string;
  readonly now: Date;
}

export function listSheet<Row>(list: IsoList<Row>, { head, asOf }: IsoListFacts): WrittenSheet {
  const columns = list.columns.filter(({ sheet }) => sheet !== undefined);
  return {
    name: list.sheetName,
    title: [
      head.name.toLocaleUpperCase('vi'),
      list.title.toLocaleUpperCase('vi'),
      `Tính đến ngày ${vnDate(asOf)}`,
      ...cut(list).map(capital),
      '',
    ],
    columns: [{ header: 'STT', width: 6 }, ...columns.map(({ header, sheet }) => ({ header, width: sheet! }))],
    rows: shown(list).map((row, i) => [i + 1, ...columns.map((column) => column.of(row))]),
  };
}

export function listPaper<Row>(list: IsoList<Row>, facts: IsoListFacts, use: PaperUse): ListPaper {
  const { head, asOf, form, agencyHead } = facts;
  const columns = list.columns.filter(({ paper }) => paper !== undefined);
  const rows = shown(list);
  const post = agencyHead?.post ?? 'Thủ trưởng';
  const [year, month, day] = asOf.split('-').map(Number) as [number, number, number];
  return {
    kind: use === 'form' ? 'form-list' : 'annexed-list',
    issuer: head.name,
    parent: head.parentTitle,
    title: list.title,
    validity: `Tính đến ngày ${two(day)} tháng ${month <= 2 ? two(month) : month} năm ${year}`,
    form:
      use === 'form'
        ? {
            code: form?.code ?? null,
            revision: form && `Lần ban hành: ${two(form.issue)}; lần sửa đổi: ${two(form.amendment)}`,
            effectiveOn: form && vnDate(form.effectiveFrom),
          }
        : null,
    decision: use === 'annex' ? { symbol: `QĐ-${head.symbol ?? ''}`, authority: `${post} ${head.name}` } : null,
    orientation: list.orientation,
    columns: [
      { title: 'TT', width: 6, align: 'center' },
      ...columns.map(({ header, paper, align }) => ({ title: header, width: paper!, ...(align && { align }) })),
    ],
    rows: rows.map((row, i) => [String(i + 1), ...columns.map((column) => inWords(column.of(row)))]),
    closing: `(${capital(list.title.split(' ').slice(0, 2).join(' ').toLocaleLowerCase('vi'))} gồm ${two(rows.length)} ${list.counted}${cut(
      list,
    )
      .map((line) => `; ${line}`)
      .join('')})`,
    signatures:
      use === 'form'
        ? [
            { post: 'Người lập', name: facts.preparer },
            { post, name: agencyHead?.name ?? '' },
          ]
        : null,
    placeAndDate: use === 'form' ? { place: head.place ?? '', date: { day: null, month: null, year } } : null,
    createdAt: facts.now,
  };
}

const shown = <Row>({ rows, most }: IsoList<Row>): readonly Row[] => rows.slice(0, most);
const cut = <Row>({ rows, most, counted }: IsoList<Row>): string[] =>
  rows.length > most ? [`chỉ gồm ${most} ${counted} đầu; lọc hẹp hơn để xuất phần còn lại`] : [];
const two = (value: number): string => String(value).padStart(2, '0');
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

function inWords(value: WrittenValue): string {
  if (value === null) return '';
  if (typeof value === 'object' && 'day' in value) return vnDate(value.day);
  return String(value);
}
