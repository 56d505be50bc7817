import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { consolidatedReport, issuedReport } from '../samples/consolidated-report.sample';
import * as otherKinds from '../samples/other-kinds.sample';
import { type DocxParagraph, type ReadDocx, readDocx } from '../testing/read-docx';
import { letters, lettersOf, type PdfPiece, type ReadPdf, readPdf } from '../testing/read-pdf';
import { type OfficialPaper, PAPER_KINDS, type PaperBlock, writeDocx, writePdf } from '.';

const SAMPLES: Readonly<Record<string, OfficialPaper>> = { consolidatedReport, issuedReport, ...otherKinds };
const mm = (points: number): number => (points * 25.4) / 72;
const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** Sizes and kinds of letters as NĐ 30/2020, PL I, Phần I, V lists them, by the styles' names. */
const LOOKS: Readonly<Record<string, readonly [least: number, most: number, face: string]>> = {
  'Quốc hiệu': [12, 13, 'Bold'],
  'Tiêu ngữ': [13, 14, 'Bold'],
  'Cơ quan chủ quản': [12, 13, 'Regular'],
  'Cơ quan ban hành': [12, 13, 'Bold'],
  'Số, ký hiệu': [13, 13, 'Regular'],
  'Địa danh, thời gian': [13, 14, 'Italic'],
  'Tên loại': [13, 14, 'Bold'],
  'Trích yếu': [13, 14, 'Bold'],
  'Trích yếu công văn': [12, 13, 'Regular'],
  'Thẩm quyền ban hành': [13, 14, 'Bold'],
  'Kính gửi': [13, 14, 'Regular'],
  'Căn cứ': [13, 14, 'Italic'],
  'Quyết định': [13, 14, 'Bold'],
  'Nội dung': [13, 14, 'Regular'],
  'Heading 1': [13, 14, 'Bold'],
  'Heading 2': [13, 14, 'Bold'],
  'Heading 3': [13, 14, 'Regular'],
  'Quyền hạn, chức vụ': [13, 14, 'Bold'],
  'Họ và tên': [13, 14, 'Bold'],
  'Nơi nhận': [12, 12, 'BoldItalic'],
  'Danh sách nơi nhận': [11, 11, 'Regular'],
  'Phụ lục': [14, 14, 'Bold'],
  'Tên phụ lục': [13, 14, 'Bold'],
  'Kèm theo': [13, 14, 'Italic'],
};

/** What must stand in a paper, by the model of its kind (PL III), each with its style; written from the model, not from the layout. */
function expected(paper: OfficialPaper): [style: string, text: string][] {
  const { kind, head, title, authority, bases = [], addressees = [], signatures, copies, annexes = [] } = paper;
  const rules = PAPER_KINDS[kind];
  const list = (lines: readonly string[], mark: string): string[] =>
    lines.map((line, i) => `${mark}${line}${i < lines.length - 1 ? ';' : '.'}`);
  return [
    ['Quốc hiệu', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['Tiêu ngữ', 'Độc lập - Tự do - Hạnh phúc'],
    ...(head.parent ? [['Cơ quan chủ quản', upper(head.parent)] as [string, string]] : []),
    ['Cơ quan ban hành', upper(head.issuer)],
    ...(kind === 'letter'
      ? [['Trích yếu công văn', `V/v ${title}`] as [string, string]]
      : ([
          ['Tên loại', upper(rules.name!)],
          ['Trích yếu', title],
        ] as [string, string][])),
    ...(authority
      ? ([
          ['Thẩm quyền ban hành', upper(authority)],
          ['Quyết định', 'QUYẾT ĐỊNH:'],
        ] as [string, string][])
      : []),
    ...(addressees.length === 1 ? [['Kính gửi', `Kính gửi: ${addressees[0]}.`] as [string, string]] : []),
    ...(addressees.length > 1 ? ['Kính gửi:', ...list(addressees, '- ')].map((line): [string, string] => ['Kính gửi', line]) : []),
    ...list(bases, '').map((line): [string, string] => ['Căn cứ', line]),
    ...signatures.map(({ name }): [string, string] => ['Họ và tên', name]),
    ['Nơi nhận', 'Nơi nhận:'],
    ...list(rules.addressees === 'required' ? ['Như trên', ...copies] : copies, '- ').map((line): [string, string] => [
      'Danh sách nơi nhận',
      line,
    ]),
    ...annexes.flatMap((annex, i): [string, string][] => [
      ['Phụ lục', annexes.length === 1 ? 'Phụ lục' : `Phụ lục ${'I'.repeat(i + 1)}`],
      ['Tên phụ lục', upper(annex.title)],
    ]),
  ];
}

const oneLine = (text: string): string => text.replace(/\n/g, ' ');
const isPageNumber = (piece: PdfPiece): boolean => mm(piece.baseline) < 19 && /^\d+$/.test(piece.text);

describe.each(Object.entries(SAMPLES))('%s, as DOCX and as PDF (NĐ 30/2020, Phụ lục I)', (_, paper) => {
  let docxBytes: Buffer;
  let pdfBytes: Buffer;
  let docx: ReadDocx;
  let pdf: ReadPdf;
  let written: PdfPiece[];
  beforeAll(async () => {
    docxBytes = await writeDocx(paper);
    pdfBytes = await writePdf(paper);
    docx = await readDocx(docxBytes);
    pdf = await readPdf(pdfBytes);
    written = pdf.pieces.filter((piece) => !isPageNumber(piece));
  });
  const inDocx = (style: string): DocxParagraph[] =>
    docx.paragraphs.filter((paragraph) => paragraph.style === style && paragraph.text !== '');
  const inPdf = (text: string, face: string): PdfPiece[] =>
    written.filter((piece) => piece.text === text && piece.font === `Tinos-${face}`);

  it('I.1–I.3: A4, 20 mm above and below, 30 mm on the left, 15 mm on the right', () => {
    const landscape = [false, ...(paper.annexes ?? []).map((annex) => annex.orientation === 'landscape')];
    expect(docx.sections.map((section) => section.landscape)).toEqual(landscape);
    for (const { width, height, landscape: turned, margins } of docx.sections) {
      expect([width, height].map(mm).map(Math.round)).toEqual(turned ? [297, 210] : [210, 297]);
      expect([margins.top, margins.right, margins.bottom, margins.left].map(mm).map(Math.round)).toEqual([20, 15, 20, 30]);
    }
    for (const { width, height } of pdf.pages) expect([Math.round(mm(width)), Math.round(mm(height))].sort()).toEqual([210, 297]);
    for (const { page, x, width, baseline, size } of written) {
      const sheet = pdf.pages[page - 1]!;
      expect(mm(x)).toBeGreaterThan(29.9);
      expect(mm(sheet.width - x - width)).toBeGreaterThan(14.5);
      expect(mm(baseline - 0.75 * size)).toBeGreaterThan(19.5);
      expect(mm(sheet.height - baseline)).toBeGreaterThan(19.9);
    }
  });

  it('I.4: Times New Roman by name in DOCX, a font of its widths embedded in PDF, black', async () => {
    expect(new Set(docx.paragraphs.filter(({ style }) => style !== '').flatMap(({ fonts }) => fonts))).toEqual(
      new Set(['Times New Roman']),
    );
    expect(docx.xml).not.toMatch(/w:color w:val="(?!000000|auto)/);
    const fonts = (await PDFDocument.load(pdfBytes)).context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('FontDescriptor') ? [object] : [],
      );
    expect(fonts.length).toBeGreaterThanOrEqual(3);
    for (const font of fonts) {
      expect(String(font.get(PDFName.of('FontName')))).toMatch(/^\/[A-Z]{6}\+Tinos-/);
      expect(font.has(PDFName.of('FontFile2'))).toBe(true);
    }
  });

  it('I.7, III.1đ: page numbers in the middle of the top margin, not on a first page, each annex by itself', () => {
    for (const section of docx.sections) {
      expect(section).toMatchObject({ firstPageDiffers: true, startsAt: '1', numbers: { others: true, first: false } });
    }
    const first = [1, ...inPdfStarts()];
    pdf.pages.forEach((sheet, i) => {
      const [number, ...more] = pdf.pieces.filter((piece) => piece.page === i + 1 && isPageNumber(piece));
      const start = first.filter((page) => page <= i + 1).at(-1)!;
      expect(more).toEqual([]);
      expect(number?.text).toBe(start === i + 1 ? undefined : String(i + 2 - start));
      if (!number) return;
      expect(number.size).toBe(14);
      const middle = (sheet.width + (30 - 15) * (72 / 25.4)) / 2;
      expect(Math.abs(number.x + number.width / 2 - middle)).toBeLessThan(1);
    });
  });

  const inPdfStarts = (): number[] => written.filter((piece) => /^Phụ lục( [IVX]+)?$/.test(piece.text)).map((piece) => piece.page);

  it('II, V: every part of the kind stands there, in its size and kind of letters, in both', () => {
    for (const [style, text] of expected(paper)) {
      const [least, most, face] = LOOKS[style]!;
      const paragraph = inDocx(style).find((found) => oneLine(found.text) === text);
      expect(paragraph?.text ?? `no "${text}" in style ${style}`).toContain(text.split(' ')[0]!);
      expect(paragraph!.size).toBeGreaterThanOrEqual(least);
      expect(paragraph!.size).toBeLessThanOrEqual(most);
      expect([paragraph!.bold, paragraph!.italics]).toEqual([face.includes('Bold'), face.includes('Italic')]);
      const pieces = written.filter((piece) => piece.size >= least && piece.size <= most && piece.font === `Tinos-${face}`);
      expect(lettersOf(pieces)).toContain(letters(text));
    }
    const kinds = new Set(expected(paper).map(([style]) => style));
    for (const style of ['Kính gửi', 'Thẩm quyền ban hành', 'Căn cứ', 'Trích yếu công văn', 'Tên loại', 'Phụ lục'])
      if (!kinds.has(style)) expect(inDocx(style)).toEqual([]);
  });

  it('II.3, II.4: number and date, blank or filled, on one line; none in the head of minutes', () => {
    const { number, symbol, place, date } = paper.head;
    const two = (value: number): string => String(value).padStart(2, '0');
    const numberText = number === null ? `Số:${' '.repeat(9)}/${symbol}` : `Số: ${two(Number(number))}/${symbol}`;
    expect(inDocx('Số, ký hiệu').map(({ text }) => text)).toEqual([numberText]);
    const day = date.day === null ? ' '.repeat(6) : two(date.day);
    const month = date.month === null ? ' '.repeat(6) : date.month < 3 ? two(date.month) : String(date.month);
    const dated = paper.kind === 'minutes' ? [] : [`${place}, ngày ${day} tháng ${month} năm ${date.year}`];
    expect(inDocx('Địa danh, thời gian').map(({ text }) => text)).toEqual(dated);
    const numberPiece = written.find((piece) => piece.text.startsWith('Số:'))!;
    const datePiece = written.find((piece) => piece.page === 1 && piece.font === 'Tinos-Italic' && piece.text.startsWith(`${place}, ngày`));
    expect(datePiece?.baseline).toBe(dated.length > 0 ? numberPiece.baseline : undefined);
  });

  it('II.1b, II.2b, II.5b: rules are drawn, as long as the words or a third to a half of them, in their middle', () => {
    const lines = (text: string): PdfPiece[] =>
      written.filter((piece) => piece.page === 1 && letters(text).includes(letters(piece.text)) && /Bold$/.test(piece.font));
    const below = (pieces: readonly PdfPiece[]): { length: number; off: number } | null => {
      const lowest = Math.max(...pieces.map((piece) => piece.baseline));
      const widest = pieces.reduce((a, b) => (b.width > a.width ? b : a));
      const rule = pdf.rules.find(({ page, left, right, fromTop }) => {
        const middle = (left + right) / 2;
        return page === 1 && fromTop - lowest > 1 && fromTop - lowest < 10 && middle > widest.x && middle < widest.x + widest.width;
      });
      return rule
        ? { length: (rule.right - rule.left) / widest.width, off: Math.abs((rule.left + rule.right) / 2 - widest.x - widest.width / 2) }
        : null;
    };
    const device = below(lines('Độc lập - Tự do - Hạnh phúc'))!;
    expect(device.length).toBeCloseTo(1, 2);
    const issuer = below(lines(upper(paper.head.issuer)))!;
    const title = paper.kind === 'letter' ? null : below(lines(paper.title));
    const shares = [issuer, ...(PAPER_KINDS[paper.kind].titleRule === 'drawn' ? [title!] : [])];
    for (const { length } of shares) {
      expect(length).toBeGreaterThanOrEqual(1 / 3);
      expect(length).toBeLessThanOrEqual(1 / 2);
    }
    for (const { off } of [device, ...shares]) expect(off).toBeLessThan(1.5);
    if (PAPER_KINDS[paper.kind].titleRule === 'none') expect(title).toBeNull();
    expect(docx.xml).not.toMatch(/__|w:txbxContent|w:drawing|w:pict/);
    const drawn = 2 + (PAPER_KINDS[paper.kind].titleRule === 'drawn' ? 1 : 0) + (paper.annexes?.length ?? 0);
    expect(docx.paragraphs.filter((paragraph) => paragraph.topRule)).toHaveLength(drawn);
  });

  it('II.6e: the text is justified, first line 1.27 cm, 6 pt between paragraphs, lines single to 1.5', () => {
    const paragraphs = [...inDocx('Nội dung'), ...inDocx('Điều')];
    expect(paragraphs.length).toBeGreaterThan(0);
    for (const { align, firstLine, after, lines } of paragraphs) {
      expect(align).toBe('both');
      expect(mm(firstLine)).toBeCloseTo(12.7, 1);
      expect(after).toBeGreaterThanOrEqual(6);
      expect(lines).toBeGreaterThanOrEqual(1);
      expect(lines).toBeLessThanOrEqual(1.5);
    }
    const first = written.filter((piece) => Math.abs(mm(piece.x) - 42.7) < 0.3);
    expect(first.length).toBeGreaterThanOrEqual(paragraphs.length);
  });

  it('PL III: ends with ./. before the signature', () => {
    const words = docx.paragraphs.map(({ text }) => text);
    const end = words.findIndex((text) => text.endsWith('./.'));
    expect(end).toBeGreaterThan(0);
    expect(words.indexOf('Nơi nhận:')).toBeGreaterThan(end);
  });

  it('II.7, II.9d: who signs stands on the right, level with Nơi nhận, the name in the middle below the post', () => {
    const [copies] = inPdf('Nơi nhận:', 'BoldItalic');
    expect(mm(copies!.x)).toBeCloseTo(30, 0);
    const names = paper.signatures.map(({ name }) => inPdf(name, 'Bold').at(-1)!);
    const sheet = pdf.pages[copies!.page - 1]!;
    const middles = names.map((piece) => piece.x + piece.width / 2);
    if (names.length === 1) {
      expect(middles[0]!).toBeGreaterThan(sheet.width / 2);
      const post = written.find(
        (piece) => piece.page === copies!.page && Math.abs(piece.baseline - copies!.baseline) < 3 && piece.font === 'Tinos-Bold',
      )!;
      expect(Math.abs(post.x + post.width / 2 - middles[0]!)).toBeLessThan(1.5);
      expect(mm(names[0]!.baseline - post.baseline)).toBeGreaterThan(20);
    } else {
      expect(middles[0]!).toBeLessThan(sheet.width / 2);
      expect(middles[1]!).toBeGreaterThan(sheet.width / 2);
      expect(names[0]!.baseline).toBe(names[1]!.baseline);
      expect(copies!.baseline).toBeGreaterThan(names.at(-1)!.baseline);
    }
    for (const piece of names) expect(piece.page).toBe(copies!.page);
  });

  it('says the same in both', () => {
    const heads = (paper.annexes ?? []).flatMap(({ body }) =>
      body.flatMap((block) => (block.type === 'table' ? [letters(block.columns.map((column) => column.title).join(''))] : [])),
    );
    // A table's head is written again on each of its pages.
    const once = (text: string): string =>
      heads.reduce((left, head) => left.split(head).reduce((a, b, i) => (i === 1 ? a + head + b : a + b)), text);
    expect(once(lettersOf(written))).toBe(letters(docx.paragraphs.map(({ text }) => text).join('')));
  });

  it('is the same file for the same paper, whenever it is written', async () => {
    jest.useFakeTimers({ now: new Date('2031-01-05T01:02:03Z'), doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'] });
    try {
      expect(Buffer.compare(await writeDocx(paper), docxBytes)).toBe(0);
      expect(Buffer.compare(await writePdf(paper), pdfBytes)).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('Kính gửi (II.9d)', () => {
  it('stands on one line for one agency', async () => {
    const { pieces } = await readPdf(await writePdf(consolidatedReport));
    expect(pieces.some((piece) => piece.text === 'Kính gửi: Ủy ban nhân dân tỉnh An Sơn (qua Sở Nội vụ).')).toBe(true);
  });

  it('begins the dashes of several below the colon, straight below each other', async () => {
    const { pieces } = await readPdf(await writePdf(otherKinds.letter));
    const label = pieces.find((piece) => piece.text === 'Kính gửi:')!;
    const dashes = pieces.filter((piece) => piece.text.startsWith('- ') && piece.size === 14);
    expect(dashes).toHaveLength(3);
    for (const dash of dashes) expect(dash.x).toBeCloseTo(label.x + label.width, 0);
    expect(dashes[0]!.baseline).toBeGreaterThan(label.baseline);
    const { paragraphs } = await readDocx(await writeDocx(otherKinds.letter));
    const [first, ...names] = paragraphs.filter((paragraph) => paragraph.style === 'Kính gửi');
    for (const name of names) expect(name.left - name.hanging).toBeCloseTo(first!.left - first!.hanging + label.width, 0);
  });
});

describe('two who sign', () => {
  it('have their names on one line, however many lines their posts take', async () => {
    const signatures = [
      { post: 'Thư ký', name: 'Bùi Anh Tuấn' },
      { post: 'Chủ tọa', otherPost: 'Phó Giám đốc\nSở Khoa học và Công nghệ', name: 'Lê Thị Minh Nguyệt' },
    ];
    const { pieces } = await readPdf(await writePdf({ ...otherKinds.minutes, signatures }));
    const [left, right] = signatures.map(({ name }) => pieces.filter((piece) => piece.text === name).at(-1)!);
    expect(left!.baseline).toBeCloseTo(right!.baseline, 1);
    expect(left!.x).toBeLessThan(right!.x);
  });
});

describe('tables', () => {
  it('repeat their head on each page and never part a group from its first row', async () => {
    const { pieces, pages } = await readPdf(await writePdf(consolidatedReport));
    const annex = pieces.find((piece) => piece.text === 'Phụ lục I')!.page;
    const next = pieces.find((piece) => piece.text === 'Phụ lục II')!.page;
    expect(next - annex).toBeGreaterThan(1);
    for (let page = annex; page < next; page++) {
      expect(pieces.filter((piece) => piece.page === page && piece.text === 'Nhiệm vụ' && piece.font === 'Tinos-Bold')).toHaveLength(1);
      const rows = pieces.filter((piece) => piece.page === page && piece.size === 12);
      const lowest = rows.reduce((a, b) => (b.baseline >= a.baseline ? b : a));
      expect(lowest.font).toBe('Tinos-Regular');
    }
    expect(pages.length).toBe(next);
    const { tables } = await readDocx(await writeDocx(consolidatedReport));
    expect(tables.map(({ drawn, repeated }) => [drawn, repeated])).toEqual([
      [false, 0],
      [false, 0],
      [true, 1],
      [true, 1],
    ]);
  });

  it('never tear a word, however small the share of its column', async () => {
    const paper: OfficialPaper = {
      ...otherKinds.plan,
      body: [
        {
          type: 'table',
          columns: [
            { title: 'TT', width: 1 },
            { title: 'Số, ký hiệu', width: 1 },
            { title: 'Trích yếu', width: 98 },
          ],
          rows: [['12', '1720/KH-SKHCN', 'Kế hoạch']],
        },
      ],
    };
    const { pieces } = await readPdf(await writePdf(paper));
    for (const word of ['TT', '12', '1720/KH-SKHCN']) expect(pieces.map((piece) => piece.text)).toContain(word);
  });

  it.each([
    ['in a group', [{ band: 'NHÓM' }]],
    ['as the first', []],
  ])('go on over pages where one row is higher than a page: %s', async (_, before) => {
    const long = Array.from({ length: 900 }, (_, i) => `việc${i}`).join(' ');
    const table: PaperBlock = {
      type: 'table',
      columns: [
        { title: 'TT', width: 1 },
        { title: 'Nội dung', width: 9 },
      ],
      rows: [...before, ['1', long], ['2', 'việc sau']],
    };
    const { pieces, pages } = await readPdf(await writePdf({ ...otherKinds.plan, body: [table] }));
    expect(pages.length).toBeGreaterThan(1);
    const words = lettersOf(pieces);
    for (const word of ['việc0', 'việc450', 'việc899', 'việcsau']) expect(words).toContain(word);
  });
});

describe('long lists of Nơi nhận', () => {
  it.each([30, 60, 150])('with %i lines lose none', async (count) => {
    const copies = [...Array.from({ length: count }, (_, i) => `Ủy ban nhân dân xã số ${i}`), 'Lưu: VT, VP'];
    const { pieces } = await readPdf(await writePdf({ ...otherKinds.plan, copies }));
    const words = lettersOf(pieces);
    for (let i = 0; i < count; i++) expect(words).toContain(letters(`- Ủy ban nhân dân xã số ${i};`));
    expect(words).toContain('HoàngVănLực');
  });
});

describe('pages', () => {
  /** One paper for each number of filling paragraphs, so that the end of a page meets every place. */
  const grown = (count: number): OfficialPaper => ({
    ...otherKinds.plan,
    body: [
      ...Array.from({ length: count }, (_, i) => ({ type: 'paragraph' as const, text: `Việc ${i}.` })),
      { type: 'heading', level: 1, text: 'I. MỤC CUỐI' },
      { type: 'heading', level: 2, text: '1. Khoản cuối' },
      {
        type: 'paragraph',
        text: 'Các cơ quan, đơn vị phối hợp chặt chẽ, kịp thời, hiệu quả trong quá trình thực hiện nhiệm vụ được giao. '.repeat(4),
      },
      { type: 'paragraph', text: 'Trên đây là Kế hoạch' },
    ],
  });

  it.each(Array.from({ length: 12 }, (_, i) => 14 + i))(
    'with %i paragraphs: no heading alone at the foot, no line alone, no signature alone',
    async (count) => {
      const { pieces } = await readPdf(await writePdf(grown(count)));
      const on = (start: string): PdfPiece => pieces.find((piece) => piece.text.startsWith(start))!;
      const text = pieces.filter((piece) => piece.size === 14 && /phối hợp|thực hiện|hiệu quả|nhiệm vụ/.test(piece.text));
      const firstPage = text[0]!.page;
      expect([on('I. MỤC').page, on('1. Khoản').page]).toEqual([firstPage, firstPage]);
      expect(new Set(text.filter((piece) => piece.page === firstPage).map((piece) => piece.baseline)).size).toBeGreaterThan(1);
      expect(on('Trên đây').page).toBe(on('TM.').page);
      expect(on('TM.').page).toBe(on('Hoàng Văn Lực').page);
      const pages = new Set(pieces.map((piece) => piece.page));
      expect([...pages].sort((a, b) => a - b)).toEqual(Array.from(pages, (_, i) => i + 1));
    },
  );
});

describe('letters', () => {
  it('come out precomposed, also where they were given taken apart (TCVN 6909:2001)', async () => {
    const apart = JSON.parse(JSON.stringify(otherKinds.plan).normalize('NFD')) as OfficialPaper;
    const paper: OfficialPaper = { ...apart, createdAt: otherKinds.plan.createdAt };
    expect(Buffer.compare(await writeDocx(paper), await writeDocx(otherKinds.plan))).toBe(0);
    expect(Buffer.compare(await writePdf(paper), await writePdf(otherKinds.plan))).toBe(0);
  });

  it('of all Vietnamese vowels and marks are in the fonts', async () => {
    const bases = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
    const all = bases
      .flatMap((base) => ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].map((mark) => (base + mark).normalize('NFC')))
      .join('');
    const paper: OfficialPaper = { ...otherKinds.plan, body: [{ type: 'paragraph', text: `${all} ${upper(all)} đ Đ “…” – ` }] };
    const bytes = await writePdf(paper);
    const { pieces } = await readPdf(bytes);
    expect(lettersOf(pieces)).toContain(letters(`${all}${upper(all)}đĐ“…”–`));
    // Glyph 0 is the box for a letter that a font has not.
    const loaded = await PDFDocument.load(bytes);
    const widths = loaded.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.has(PDFName.of('W')) ? [object.lookup(PDFName.of('W'), PDFArray)] : [],
      );
    expect(widths.length).toBeGreaterThan(0);
  });
});
