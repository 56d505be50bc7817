import type { PaperKind } from './paper-kinds';

/** Ngày, tháng, năm of a paper. Day and month stay blank (null) until the clerk gives them; the year is always printed. */
export interface PaperDate {
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number;
}

/** Head block (NĐ 30/2020, PL I, II.1–II.4). */
export interface PaperHeadBlock {
  /** Cơ quan chủ quản, in capitals as printed, e.g. `UBND TỈNH AN SƠN`; null = none. */
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

/** A cell's text; `align` only where it differs from its column. */
export interface TableColumn {
  readonly title: string;
  /** Share of the width; all shares together are the whole. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** A piece of the body. Heading level 1 = `I.`, 2 = `1.`, 3 = `a)`; the mark is part of the text. */
export type PaperBlock =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'table'; readonly columns: readonly TableColumn[]; readonly rows: readonly (readonly string[])[] };

/** Chức vụ, họ tên of who signs (NĐ 30/2020, PL I, II.7). */
export interface PaperSignature {
  /** KT. (for the head), TL. (by order), TUQ. (by authorization), TM. (on behalf of), Q. (acting). */
  readonly method?: 'KT.' | 'TL.' | 'TUQ.' | 'TM.' | 'Q.';
  /** With a method: the post or body signed for, e.g. `GIÁM ĐỐC`. */
  readonly signedFor?: string;
  /** Post of the signer, e.g. `GIÁM ĐỐC`, `PHÓ GIÁM ĐỐC`. */
  readonly post: string;
  /** Without degrees (học hàm, học vị). */
  readonly name: string;
}

/** Phụ lục: on a page of its own, with page numbers of its own. */
export interface PaperAnnex {
  readonly title: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly body: readonly PaperBlock[];
}

/** An official paper as data: one model, two writers (DOCX, PDF). */
export interface OfficialPaper {
  readonly kind: PaperKind;
  readonly head: PaperHeadBlock;
  /** Trích yếu nội dung. */
  readonly title: string;
  /** Căn cứ, each without its end mark. */
  readonly bases?: readonly string[];
  /** Thẩm quyền ban hành of a decision, e.g. `GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ`. */
  readonly authority?: string;
  /** Kính gửi. */
  readonly addressees?: readonly string[];
  readonly body: readonly PaperBlock[];
  /** Nơi nhận after the first line that the kind prescribes, without dash and end mark; the last one is `Lưu: …`. */
  readonly copies: readonly string[];
  readonly signatures: readonly PaperSignature[];
  readonly annexes?: readonly PaperAnnex[];
  /** Stands in the file's properties; nothing else in the file depends on the time. */
  readonly createdAt: Date;
}
