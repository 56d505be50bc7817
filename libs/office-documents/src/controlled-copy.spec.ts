import { deflateSync } from 'node:zlib';
import { degrees, PDFArray, PDFDict, PDFDocument, PDFName, type PDFPage, PDFStream, StandardFonts } from 'pdf-lib';
import QRCode from 'qrcode';
import { consolidatedReport } from '../samples/consolidated-report.sample';
import { type PdfPiece, readPdf } from '../testing/read-pdf';
import { type ControlledCopyStamp, stampControlledCopy, UnreadablePdf, writePdf } from '.';

const stamp: ControlledCopyStamp = {
  code: 'QT-HT-04',
  title: 'Quy trình kiểm soát sự không phù hợp và hành động khắc phục',
  issue: '03',
  amendment: '01',
  statusText: 'Đang hiệu lực từ ngày 15/10/2026',
  mark: 'TÀI LIỆU KIỂM SOÁT',
  holder: 'Nguyễn Văn An, Thư ký ISO, Văn phòng Sở Xây dựng',
  issuedAt: new Date('2026-11-23T02:05:00Z'),
  url: 'https://iso.anson.example/tai-lieu/phien-ban/0199d0c3-2b5a-7d7e-9c1a-3f6d0a8b7c21',
  signedOriginal: true,
};
const WORDS = [
  'QT-HT-04',
  'Lần ban hành 03 · Lần sửa đổi 01',
  'Đang hiệu lực từ ngày 15/10/2026',
  'TÀI LIỆU KIỂM SOÁT',
  'Người giữ: Nguyễn Văn An, Thư ký ISO, Văn phòng Sở Xây dựng',
  'Cấp lúc 23/11/2026 09:05',
  'Bản sao – không thay thế bản gốc có chữ ký số',
];

async function made(fill: (document: PDFDocument) => void | Promise<void>): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  await fill(document);
  return document.save();
}

const pagesOf = (...pages: [width: number, height: number, turn?: number][]): Promise<Uint8Array> =>
  made((document) => {
    for (const [width, height, turn = 0] of pages) document.addPage([width, height]).setRotation(degrees(turn));
  });

const forms = (document: PDFDocument): number =>
  document.context
    .enumerateIndirectObjects()
    .filter(([, object]) => object instanceof PDFStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form')).length;

describe('a controlled copy', () => {
  it('says on every page what it is a copy of, which page, and keeps the words of the original', async () => {
    const original = await writePdf(consolidatedReport);
    const before = Buffer.from(original);
    const copy = await readPdf(await stampControlledCopy(original, stamp));
    expect(original.equals(before)).toBe(true);
    const { pages, pieces } = await readPdf(before);
    expect(copy.pages).toEqual(pages);
    for (let page = 1; page <= pages.length; page++) {
      const texts = copy.pieces.filter((piece) => piece.page === page).map((piece) => piece.text);
      for (const words of [...WORDS, `Trang ${page}/${pages.length}`]) expect(texts).toContain(words);
      for (const piece of pieces.filter((one) => one.page === page)) expect(texts).toContain(piece.text);
    }
    expect(copy.title).toBe('QT-HT-04 - Quy trình kiểm soát sự không phù hợp và hành động khắc phục');
  });

  it('leaves the text of an official paper free: the stamp stands within its margins and beside its page number', async () => {
    const { pages, pieces } = await readPdf(await stampControlledCopy(await writePdf(consolidatedReport), stamp));
    const own = (piece: PdfPiece): boolean =>
      WORDS.includes(piece.text) || piece.text.startsWith('Trang ') || piece.text.startsWith('Quét mã');
    const numbers = pieces.filter((piece) => piece.size === 14 && /^\d+$/.test(piece.text));
    expect(numbers.length).toBeGreaterThan(0);
    for (const piece of pieces.filter(own)) {
      const sheet = pages[piece.page - 1]!;
      expect(piece.baseline < 56 || sheet.height - piece.baseline < 56).toBe(true);
      for (const number of numbers.filter((one) => one.page === piece.page && piece.baseline < 56))
        expect(piece.x + piece.width < number.x || piece.x > number.x + number.width).toBe(true);
    }
  });

  const TURNS = [0, 90, 180, 270, -90];
  it.each([
    ...TURNS.map((turn): [string, number, number, number] => ['portrait', 595, 842, turn]),
    ...TURNS.map((turn): [string, number, number, number] => ['landscape', 842, 595, turn]),
    ['A3', 842, 1191, 0],
    ['a scan that says it is two metres high', 4000, 5800, 90],
    ['a receipt', 160, 400, 0],
  ])('stands upright at the same places of what is seen: %s %i x %i turned by %i', async (_, width, height, turn) => {
    const { pages, pieces } = await readPdf(await stampControlledCopy(await pagesOf([width, height, turn]), stamp));
    const sheet = pages[0]!;
    const seen = turn % 180 === 0 ? [width, height] : [height, width];
    expect([sheet.width, sheet.height].map(Math.round)).toEqual(seen);
    const at = (text: string): PdfPiece => pieces.find((piece) => piece.text === text)!;
    const scale = Math.min(sheet.width, sheet.height) / 595;
    for (const text of [...WORDS, 'Trang 1/1']) {
      const piece = at(text);
      expect(piece.x).toBeGreaterThan(0);
      expect(piece.x + piece.width).toBeLessThan(sheet.width);
    }
    const [code, mark, holder, number] = [at('QT-HT-04'), at('TÀI LIỆU KIỂM SOÁT'), at(WORDS[4]!), at('Trang 1/1')];
    expect(code.baseline / scale).toBeCloseTo(21, 0);
    expect(code.x / scale).toBeCloseTo(28, 0);
    expect((sheet.width - mark.x - mark.width) / scale).toBeCloseTo(35, 0);
    expect(mark.x).toBeGreaterThan(code.x + code.width);
    expect((sheet.width - number.x - number.width) / scale).toBeCloseTo(28, 0);
    expect((sheet.height - number.baseline) / scale).toBeCloseTo(14, 0);
    expect(holder.baseline).toBeLessThan(at(WORDS[5]!).baseline);
  });

  it('stands within the visible part of a page whose boxes lie elsewhere', async () => {
    const original = await made((document) => {
      const page = document.addPage([900, 1100]);
      page.setMediaBox(-100, -50, 900, 1100);
      page.setCropBox(50, 30, 595, 842);
    });
    const copy = await stampControlledCopy(original, stamp);
    const { pages, pieces } = await readPdf(copy);
    expect([pages[0]!.width, pages[0]!.height]).toEqual([595, 842]);
    expect(pieces.find((piece) => piece.text === 'QT-HT-04')).toMatchObject({ x: 28, baseline: 21 });
  });

  it('is embedded once per size of page', async () => {
    const sizes: [number, number, number?][] = [
      ...Array.from({ length: 30 }, (): [number, number] => [595, 842]),
      ...Array.from({ length: 10 }, (): [number, number] => [842, 595]),
      [595, 842, 90],
    ];
    const document = await PDFDocument.load(await stampControlledCopy(await pagesOf(...sizes), stamp));
    expect(forms(document)).toBe(2);
    const fonts = document.context
      .enumerateIndirectObjects()
      .filter(([, object]) => object instanceof PDFDict && object.has(PDFName.of('FontFile2')));
    expect(fonts).toHaveLength(2);
  });

  it.each([
    ['HẾT HIỆU LỰC', 2],
    ['DỰ THẢO', 2],
    ['TÀI LIỆU KIỂM SOÁT', 1],
  ] as const)('marked %s stands %i times on a page', async (mark, times) => {
    const { pieces } = await readPdf(await stampControlledCopy(await pagesOf([595, 842]), { ...stamp, mark }));
    expect(pieces.filter((piece) => piece.text === mark)).toHaveLength(times);
  });

  it('shows long names smaller instead of over the edge', async () => {
    const holder =
      'Trung tâm Ứng dụng và Đổi mới sáng tạo thuộc Sở Khoa học và Công nghệ tỉnh An Sơn, bộ phận một cửa, cơ sở hai, tầng ba, phòng 312, tủ số 7';
    const statusText = `Đã được thay thế ${'x'.repeat(120)}`;
    const { pages, pieces } = await readPdf(await stampControlledCopy(await pagesOf([595, 842]), { ...stamp, holder, statusText }));
    const shown = pieces.find((piece) => piece.text === `Người giữ: ${holder}`)!;
    expect(shown.x + shown.width).toBeLessThan(pages[0]!.width - 60);
    expect(pieces.find((piece) => piece.text === statusText)!.width).toBeLessThan(pages[0]!.width / 2);
  });

  it('has equal bytes for equal arguments', async () => {
    const original = await writePdf(consolidatedReport);
    expect(Buffer.compare(await stampControlledCopy(original, stamp), await stampControlledCopy(original, stamp))).toBe(0);
  });

  it.each([stamp.url, null])('draws the QR of %s as it is', async (url) => {
    const cells = await drawnCells(await stampControlledCopy(await pagesOf([595, 842]), { ...stamp, url }));
    const { modules } = QRCode.create(url ?? stamp.code, { errorCorrectionLevel: 'M' });
    expect(cells(modules.size)).toEqual(
      Array.from({ length: modules.size }, (_, row) =>
        Array.from({ length: modules.size }, (__, column) => Boolean(modules.get(row, column))),
      ),
    );
  });
});

/** The squares that a copy fills with black, asked for in a grid over the whole of them; top row first. */
async function drawnCells(copy: Uint8Array): Promise<(size: number) => boolean[][]> {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(copy), verbosity: 0 }).promise;
  const { fnArray, argsArray } = await (await document.getPage(1)).getOperatorList();
  const paths = fnArray.flatMap((operator, i) =>
    operator === OPS.constructPath ? [argsArray[i] as [number, [Float32Array | null], unknown]] : [],
  );
  const longest = paths.map(([, [data]]) => data ?? new Float32Array()).reduce((a, b) => (b.length > a.length ? b : a));
  const squares: { left: number; right: number; bottom: number; top: number }[] = [];
  // Each rectangle: move, three lines, close.
  for (let i = 0; i + 12 < longest.length; i += 13) {
    const xs = [longest[i + 1]!, longest[i + 4]!, longest[i + 7]!];
    const ys = [longest[i + 2]!, longest[i + 5]!, longest[i + 8]!];
    squares.push({ left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) });
  }
  const [left, right] = [Math.min(...squares.map((one) => one.left)), Math.max(...squares.map((one) => one.right))];
  const [bottom, top] = [Math.min(...squares.map((one) => one.bottom)), Math.max(...squares.map((one) => one.top))];
  return (size) =>
    Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (__, column) => {
        const [x, y] = [left + ((column + 0.5) * (right - left)) / size, top - ((row + 0.5) * (top - bottom)) / size];
        return squares.some((one) => one.left < x && x < one.right && one.bottom < y && y < one.top);
      }),
    );
}

describe('odd originals', () => {
  const content = (document: PDFDocument, page: PDFPage, operators: string): void => {
    const stream = document.context.stream(deflateSync(Buffer.from(operators)), { Filter: 'FlateDecode' });
    page.node.set(PDFName.of('Contents'), document.context.register(stream));
  };

  it('that leave the graphics state turned, scaled or saved do not turn the stamp', async () => {
    const original = await made((document) => {
      content(document, document.addPage([595, 842]), 'q q 0.5 0 0 -0.5 100 700 cm 1 0 0 rg');
      content(document, document.addPage([595, 842]), '3 0 0 3 0 0 cm');
    });
    const { pieces } = await readPdf(await stampControlledCopy(original, stamp));
    for (const page of [1, 2]) {
      const code = pieces.find((piece) => piece.page === page && piece.text === 'QT-HT-04')!;
      expect([code.x, code.baseline].map(Math.round)).toEqual([28, 21]);
      expect(code.size).toBeCloseTo(8.5, 2);
    }
  });

  it('whose pages share one list of contents and one set of resources get one stamp a page', async () => {
    const original = await made(async (document) => {
      const font = await document.embedFont(StandardFonts.Helvetica);
      const first = document.addPage([595, 842]);
      first.drawText('ORIGINAL', { font, x: 100, y: 400 });
      const second = document.addPage([842, 595]);
      const shared = document.context.register(first.node.lookup(PDFName.of('Contents'))!);
      const resources = document.context.register(first.node.Resources()!);
      for (const { node } of [first, second]) {
        node.set(PDFName.of('Contents'), shared);
        node.set(PDFName.of('Resources'), resources);
      }
    });
    const { pieces } = await readPdf(await stampControlledCopy(original, stamp));
    for (const page of [1, 2]) {
      const texts = pieces.filter((piece) => piece.page === page).map((piece) => piece.text);
      expect(texts.filter((text) => text.startsWith('Trang'))).toEqual([`Trang ${page}/2`]);
      expect(texts.filter((text) => text === 'QT-HT-04')).toHaveLength(1);
      expect(texts).toContain('ORIGINAL');
    }
  });

  it('without contents or resources are stamped', async () => {
    const original = await made((document) => {
      const page = document.addPage([595, 842]);
      page.node.delete(PDFName.of('Contents'));
      page.node.delete(PDFName.of('Resources'));
    });
    const { pieces } = await readPdf(await stampControlledCopy(original, stamp));
    expect(pieces.map((piece) => piece.text)).toEqual(expect.arrayContaining(WORDS));
  });

  it('with digital signatures keep their picture and lose the signature, which a copy would break', async () => {
    const original = await made((document) => {
      const { context } = document;
      const page = document.addPage([595, 842]);
      const picture = context.register(
        context.stream('0 0 1 rg 0 0 50 20 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 50, 20], Resources: {} }),
      );
      const signature = context.register(context.obj({ Type: 'Sig', Filter: 'Adobe.PPKLite', SubFilter: 'adbe.pkcs7.detached' }));
      const widget = context.register(
        context.obj({
          Type: 'Annot',
          Subtype: 'Widget',
          FT: 'Sig',
          T: '(ChuKy)',
          V: signature,
          Rect: [100, 600, 200, 640],
          AP: { N: picture },
          F: 4,
        }),
      );
      const link = context.register(context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 10, 10] }));
      page.node.set(PDFName.of('Annots'), context.obj([widget, link]));
      document.catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [widget], SigFlags: 3 }));
      document.catalog.set(PDFName.of('Perms'), context.obj({ DocMDP: signature }));
    });
    const copy = await PDFDocument.load(await stampControlledCopy(original, stamp));
    const annotations = copy.getPage(0).node.lookup(PDFName.of('Annots'), PDFArray);
    expect(annotations.asArray().map((one) => String(copy.context.lookup(one, PDFDict).get(PDFName.of('Subtype'))))).toEqual(['/Link']);
    const form = copy.catalog.lookup(PDFName.of('AcroForm'), PDFDict);
    expect([form.lookup(PDFName.of('Fields'), PDFArray).size(), form.has(PDFName.of('SigFlags'))]).toEqual([0, false]);
    expect(copy.catalog.has(PDFName.of('Perms'))).toBe(false);
    expect(copy.getPage(0).node.Resources()!.lookup(PDFName.of('XObject'), PDFDict).keys().map(String)).toContain('/QmsSignature0x0');
  });

  it.each([
    ['no PDF', () => Promise.resolve(Buffer.from('không phải PDF')), 'broken'],
    ['an empty file', () => Promise.resolve(new Uint8Array()), 'broken'],
    ['a PDF cut off', () => Promise.resolve(Buffer.from('%PDF-1.7\n1 0 obj\n<<')), 'broken'],
    ['half a PDF', async () => (await writePdf(consolidatedReport)).subarray(0, 20_000), 'broken'],
    [
      'an encrypted PDF',
      () =>
        made((document) => {
          document.addPage();
          document.encrypt({ userPassword: 'x', ownerPassword: 'y' });
        }),
      'encrypted',
    ],
  ])('refuses %s', async (_, bytes, reason) => {
    const refused = await stampControlledCopy(await bytes(), stamp).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UnreadablePdf);
    expect(refused).toMatchObject({ name: 'UnreadablePdf', reason });
  });
});
