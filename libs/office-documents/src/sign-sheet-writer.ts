import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { MARGINS_MM, mmToPt } from './page-setup';
import { pdfmake } from './pdf-library';
import { qrContent } from './qr-drawing';
import { sheetFrame } from './sheet-frame';

/**
 * A list that people sign in ink: điểm danh, ký nhận tài liệu. It is no văn bản hành chính (NĐ 30/2020, Điều 7 does not name it). Each row may
 * carry a code, so that the signed sheet is read by a camera.
 */
export interface SignSheet {
  /** Cơ quan chủ quản; null = none. */
  readonly parent: string | null;
  readonly issuer: string;
  /** Printed in capitals. */
  readonly title: string;
  /** Below the title: class, session, room. */
  readonly lines: readonly string[];
  /** Width in points; '*' takes what is left. The last one is for the signature. */
  readonly columns: readonly { readonly title: string; readonly width: number | '*' }[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly code: string | null }[];
  /** Empty rows below, for who comes unannounced. */
  readonly blanks: number;
  readonly closing: string;
  /** Who signs below, left and right, e.g. `Giảng viên`. */
  readonly signers: readonly [string, string];
  readonly createdAt: Date;
}

/** Cards that stand on the tables: name large, where from below. Four by two on a page. */
export interface SeatCards {
  readonly heading: string;
  readonly cards: readonly { readonly number: string; readonly name: string; readonly agency: string }[];
  readonly createdAt: Date;
}

/** 14 mm: a phone reads it from a hand’s breadth. */
const CODE = 40;
const ROW_HEIGHT = 42;

export async function composeSignSheet(sheet: SignSheet): Promise<Buffer> {
  const withCodes = sheet.rows.some(({ code }) => code !== null);
  const titles = [...sheet.columns.map(({ title }) => title), ...(withCodes ? ['Mã'] : [])];
  const blank = Array.from({ length: sheet.blanks }, (_, i) => ({
    cells: [String(sheet.rows.length + i + 1), ...sheet.columns.slice(1).map(() => '')],
    code: null,
  }));
  const definition: TDocumentDefinitions = {
    ...sheetFrame(sheet.title, sheet.createdAt),
    pageMargins: [mmToPt(MARGINS_MM.left), mmToPt(MARGINS_MM.top), mmToPt(MARGINS_MM.right), mmToPt(18)],
    footer: (page, pages): Content => ({
      text: `${sheet.title} · ${page}/${pages}`,
      fontSize: 9,
      alignment: 'right',
      margin: [mmToPt(MARGINS_MM.left), mmToPt(5), mmToPt(MARGINS_MM.right), 0],
    }),
    content: [
      ...(sheet.parent ? [{ text: sheet.parent.toLocaleUpperCase('vi') } as Content] : []),
      { text: sheet.issuer.toLocaleUpperCase('vi'), bold: true },
      { text: sheet.title.toLocaleUpperCase('vi'), bold: true, fontSize: 14, alignment: 'center', margin: [0, 14, 0, 4] },
      ...sheet.lines.map((text): Content => ({ text, alignment: 'center' })),
      {
        margin: [0, 10, 0, 6],
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: [...sheet.columns.map(({ width }) => width), ...(withCodes ? [CODE] : [])],
          heights: (row) => (row === 0 ? 'auto' : ROW_HEIGHT),
          body: [
            titles.map((text) => ({ text, bold: true, alignment: 'center' as const })),
            ...[...sheet.rows, ...blank].map(({ cells, code }) => [
              ...cells.map((text, i) => ({ text: text.normalize('NFC'), ...(i === 0 && { alignment: 'center' as const }) })),
              ...(withCodes ? [code === null ? { text: '' } : qrContent(code, CODE)] : []),
            ]),
          ],
        },
      },
      { text: sheet.closing, italics: true },
      {
        unbreakable: true,
        margin: [0, 14, 0, 0],
        columns: sheet.signers.map((signer) => ({
          stack: [
            { text: signer.toLocaleUpperCase('vi'), bold: true },
            { text: '(Ký, ghi rõ họ tên)', italics: true, margin: [0, 0, 0, 60] },
          ],
          alignment: 'center',
        })),
      },
    ],
  };
  return pdfmake.createPdf(definition).getBuffer();
}

export async function composeSeatCards({ heading, cards, createdAt }: SeatCards): Promise<Buffer> {
  const pairs = Array.from({ length: Math.ceil(cards.length / 2) }, (_, i) => [cards[2 * i]!, cards[2 * i + 1] ?? null] as const);
  const cell = (card: SeatCards['cards'][number] | null): Content =>
    card === null
      ? { text: '' }
      : {
          stack: [
            { text: heading, fontSize: 9, alignment: 'center', margin: [0, 8, 0, 18] },
            { text: card.name.toLocaleUpperCase('vi'), bold: true, fontSize: 21, alignment: 'center' },
            { text: card.agency, fontSize: 13, alignment: 'center', margin: [0, 8, 0, 0] },
            { text: card.number, fontSize: 11, alignment: 'center', margin: [0, 8, 0, 0] },
          ],
        };
  return pdfmake
    .createPdf({
      ...sheetFrame(heading, createdAt),
      pageMargins: [mmToPt(12), mmToPt(12), mmToPt(12), mmToPt(12)],
      content: [
        {
          table: {
            widths: ['*', '*'],
            heights: mmToPt(65),
            dontBreakRows: true,
            body: pairs.map((pair) => pair.map(cell)),
          },
          layout: { hLineStyle: () => ({ dash: { length: 3 } }), vLineStyle: () => ({ dash: { length: 3 } }) },
        },
      ],
    })
    .getBuffer();
}
