import type { PaperKind } from './paper-kinds';

/** Ngày, tháng, năm of a paper. Day and month stay blank (null) until the clerk gives them; the year is always printed. */
export interface PaperDate {
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number;
}

/** Head block (NĐ 30/2020, PL I, II.1–II.4). A line break in a name forces a fold; otherwise long names fold into balanced lines. */
export interface PaperHeadBlock {
  /** Cơ quan chủ quản, e.g. `UBND tỉnh An Sơn`; printed in capitals; null = none. */
  readonly parent: string | null;
  /** Cơ quan ban hành, e.g. `Sở Khoa học và Công nghệ`; printed in capitals. */
  readonly issuer: string;
  /** Ký hiệu after the slash, e.g. `BC-SKHCN`. */
  readonly symbol: string;
  /** Null = blank: numbers are the clerk's (NĐ 30/2020, Điều 14–15). */
  readonly number: number | string | null;
  /** Địa danh, e.g. `An Sơn`. */
  readonly place: string;
  readonly date: PaperDate;
}

/** Head of a table's column. */
export interface TableColumn {
  readonly title: string;
  /** Share of the width; all shares together are the whole. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** A row over the whole width that names the rows below it, e.g. a section of a plan. */
export interface TableBand {
  readonly band: string;
}

/** The texts of a row, one a column; a line break in a text is kept. */
export type TableRow = readonly string[] | TableBand;

/**
 * A piece of the body. Heading level 1 = `I. TÊN MỤC`, 2 = `1. Tên khoản` (with a title of its own), 3 = `a) …`; the mark is part of
 * the text. `article` = Điều of a decision, its mark is made from `number`.
 */
export type PaperBlock =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'article'; readonly number: number; readonly title?: string; readonly text: string }
  | { readonly type: 'table'; readonly columns: readonly TableColumn[]; readonly rows: readonly TableRow[] };

/** Quyền hạn, chức vụ, họ tên of who signs (NĐ 30/2020, PL I, II.7). */
export interface PaperSignature {
  /** KT. (for the head), TL. (by order), TUQ. (by authorization), TM. (on behalf of), Q. (acting). */
  readonly method?: 'KT.' | 'TL.' | 'TUQ.' | 'TM.' | 'Q.';
  /** With a method: the post or body signed for, e.g. `Giám đốc`. */
  readonly signedFor?: string;
  /** Post of the signer, e.g. `Phó Giám đốc`; of minutes the part, e.g. `Thư ký`; printed in capitals. */
  readonly post: string;
  /** The signer's post in an agency of his own, above his name (ô 7b), e.g. `Phó Giám đốc\nSở Khoa học và Công nghệ`. */
  readonly otherPost?: string;
  /** Without degrees (học hàm, học vị). */
  readonly name: string;
}

/** Phụ lục: on a page of its own, with page numbers of its own. */
export interface PaperAnnex {
  /** Printed in capitals. */
  readonly title: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly body: readonly PaperBlock[];
}

/** An official paper as data: one model, two writers (DOCX, PDF). */
export interface OfficialPaper {
  readonly kind: PaperKind;
  readonly head: PaperHeadBlock;
  /** Trích yếu nội dung; of a letter without `V/v`. */
  readonly title: string;
  /** Căn cứ, each without its end mark. */
  readonly bases?: readonly string[];
  /** Thẩm quyền ban hành of a decision, e.g. `Giám đốc Sở Khoa học và Công nghệ`; printed in capitals. */
  readonly authority?: string;
  /** Kính gửi, each without its end mark. */
  readonly addressees?: readonly string[];
  readonly body: readonly PaperBlock[];
  /** Nơi nhận after `Như trên` where the kind has it, each without dash and end mark; the last one is `Lưu: …`. */
  readonly copies: readonly string[];
  /** One signs on the right; two left and right; a third in the middle below. */
  readonly signatures: readonly PaperSignature[];
  readonly annexes?: readonly PaperAnnex[];
  /** Stands in the file's properties; the bytes of a file depend on nothing else than the paper. */
  readonly createdAt: Date;
}
