import type { PaperBlock, PaperDate, PaperSignature, TableColumn, TableRow } from './official-paper';

/** A controlled form of the quality management system (biểu mẫu) whose head a list carries. */
export interface ListForm {
  /** E.g. `BM-HT-01.01`; null = the agency has none: the place stays blank. */
  readonly code: string | null;
  /** `Lần ban hành 02, lần sửa đổi 00`; null with the code. */
  readonly revision: string | null;
  /** Since when the form is in force, `09/02/2026`; null with the code. */
  readonly effectiveOn: string | null;
}

/**
 * A list (danh mục, danh sách). It is no administrative document of its own: *danh mục* is not among the kinds of NĐ 30/2020, Điều 7. It
 * goes out as the annex of a decision (Phụ lục I, Phần I, III) or as a filled-in form of the quality management system.
 */
export interface ListPaper {
  readonly kind: 'annexed-list' | 'form-list';
  /** Name of the agency; printed in capitals. */
  readonly issuer: string;
  /** Printed above the agency's name on a form; null = none. */
  readonly parent: string | null;
  /** Printed in capitals. */
  readonly title: string;
  /** On which day the list is right, e.g. `Tính đến ngày 23 tháng 11 năm 2026`. */
  readonly validity: string;
  /** Of `form-list`. */
  readonly form: ListForm | null;
  /** Of `annexed-list`: symbol of the decision, e.g. `QĐ-SXD`, and who decides, e.g. `Giám đốc Sở Xây dựng`. Number and date stay blank (PL I, III.1c). */
  readonly decision: { readonly symbol: string; readonly authority: string } | null;
  readonly orientation: 'portrait' | 'landscape';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Below the table, e.g. `(Danh mục gồm 20 tài liệu)`. */
  readonly closing: string;
  /** Who sign a form, left and right; an annex is signed with its decision. */
  readonly signatures: readonly [PaperSignature, PaperSignature] | null;
  /** Above the right signature of a form; null = none. */
  readonly placeAndDate: { readonly place: string; readonly date: PaperDate } | null;
  readonly createdAt: Date;
}

/** What of a list stands in the paper's body. */
export const listBody = ({ columns, rows, closing }: ListPaper): readonly PaperBlock[] => [
  { type: 'table', columns, rows },
  { type: 'paragraph', text: closing },
];
