import type { PaperBlock, PaperDate, PaperSignature } from './official-paper';
import type { Orientation } from './page-setup';

/** Who prepared, reviewed or approved a document of the system; a blank name is left to be filled in. */
export interface SystemSignature {
  /** e.g. `Phê duyệt`; printed in capitals. */
  readonly role: string;
  readonly post: string;
  readonly name: string;
}

/** Who sign below what a form says, left and right; a blank date is left to be written by hand. */
export interface SystemClosing {
  readonly signatures: readonly [PaperSignature, PaperSignature];
  /** Above the right signature. */
  readonly placeAndDate: { readonly place: string; readonly date: PaperDate };
}

/**
 * A document of the quality management system as data: a procedure, a form. It is none of the kinds of NĐ 30/2020 (Điều 7), so it has a head of its
 * own: the agency, the title, and beside them code, issue, amendment and day. The same two writers make it.
 */
export interface SystemPaper {
  readonly kind: 'system';
  readonly orientation: Orientation;
  /** Cơ quan chủ quản; printed in capitals; null = none. */
  readonly parent: string | null;
  /** Printed in capitals. */
  readonly issuer: string;
  /** Loại tài liệu, e.g. `Quy trình`; printed in capitals. */
  readonly sort: string;
  readonly title: string;
  /** Lines at the right of the head, e.g. `Ký hiệu: QT-XD-01`. */
  readonly marks: readonly string[];
  readonly body: readonly PaperBlock[];
  /** Side by side below the head; none = no such row. */
  readonly signatures: readonly SystemSignature[];
  /** Below the body, on one page with its end; absent = nobody signs there. */
  readonly closing?: SystemClosing;
  /** Stands in the file's properties; the bytes of a file depend on nothing else than the paper. */
  readonly createdAt: Date;
}
