import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { degrees, PDFDocument } from 'pdf-lib';
import { sampleReport } from '../../../test/office/sample-report';
import { type ControlledCopyStamp, stampControlledCopy, UnreadablePdf } from './controlled-copy';
import { writeDocx } from './docx-writer';
import { writePdf } from './pdf-writer';

const missing = ['pdftotext', 'pdffonts', 'pdftoppm', 'soffice'].filter((program) => spawnSync('which', [program]).status !== 0).join(', ');
if (missing && process.env.CI !== 'true') process.stdout.write(`NOT RUN: office-documents: ${missing}\n`);
const suite = missing && process.env.CI !== 'true' ? describe.skip : describe;

const folder = mkdtempSync(join(tmpdir(), 'qms-papers-'));
const kept = process.env.QMS_LOOK;
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, bytes: Uint8Array): string => {
  const path = join(kept ?? folder, name);
  writeFileSync(path, bytes);
  return path;
};
const mm = (points: number): number => (points * 25.4) / 72;
const words = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');

interface Word {
  page: number;
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Every word of a PDF with its place in points from the top left. */
function placesOf(pdf: string): { words: Word[]; pages: { width: number; height: number }[] } {
  const xml = execFileSync('pdftotext', ['-bbox', '-cropbox', pdf, '-'], { encoding: 'utf8' });
  const found: Word[] = [];
  const pages: { width: number; height: number }[] = [];
  for (const [, page, word] of xml.matchAll(/<page ([^>]*)>|<word ([^>]*>[^<]*)</g)) {
    const number = (name: string, text: string): number => Number(new RegExp(`${name}="([\\d.]+)"`).exec(text)![1]);
    if (page) pages.push({ width: number('width', page), height: number('height', page) });
    else
      found.push({
        page: pages.length,
        text: word!.split('>')[1]!,
        left: number('xMin', word!),
        right: number('xMax', word!),
        top: number('yMin', word!),
        bottom: number('yMax', word!),
      });
  }
  return { words: found, pages };
}

suite('the report as PDF', () => {
  let pdf: string;
  beforeAll(async () => {
    if (missing) throw new Error(`programs are missing: ${missing}`);
    pdf = file('report.pdf', await writePdf(sampleReport()));
  });
  const text = (): string => execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });

  it('is A4 with all text within 20, 20, 30 and 15 mm', () => {
    const { pages, words: all } = placesOf(pdf);
    expect([Math.round(mm(pages[0]!.width)), Math.round(mm(pages[0]!.height))]).toEqual([210, 297]);
    const body = all.filter((word) => word.page === 1);
    expect(mm(Math.min(...body.map((word) => word.left)))).toBeGreaterThanOrEqual(29);
    expect(mm(pages[0]!.width - Math.max(...body.map((word) => word.right)))).toBeGreaterThanOrEqual(14);
    expect(mm(Math.min(...body.map((word) => word.top)))).toBeGreaterThanOrEqual(19.5);
    expect(mm(pages[0]!.height - Math.max(...body.map((word) => word.bottom)))).toBeGreaterThanOrEqual(19);
  });

  it('embeds every font, of one family with the widths of Times New Roman', () => {
    const rows = execFileSync('pdffonts', [pdf], { encoding: 'utf8' }).trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row).toMatch(/Tinos/);
      expect(row).toMatch(/\s(yes)\s+(yes)\s+/);
    }
  });

  it('has head block, blank number and date, Kính gửi, Nơi nhận, signature in the order of the decree', () => {
    const flat = text().replace(/\s+/g, ' ');
    for (const part of [
      'UBND TỈNH AN SƠN',
      'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'BÁO CÁO',
      'Kính gửi: Ủy ban nhân dân tỉnh An Sơn (qua Sở Nội vụ).',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT, HCTH.',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Lê Thị Minh Nguyệt',
      './.',
    ])
      expect(flat).toContain(part);
    expect(text()).toMatch(/Số:\s+\/BC-SKHCN\s+An Sơn, ngày\s+tháng 11 năm 2026/);
    expect(flat.indexOf('Kính gửi')).toBeGreaterThan(flat.indexOf('BÁO CÁO'));
    expect(flat.indexOf('Nơi nhận')).toBeGreaterThan(flat.indexOf('./.'));
  });

  it('stands number and place-date on one line, and the number filled with its leading zero', async () => {
    const { words: all } = placesOf(pdf);
    const number = all.find((word) => word.text === 'Số:')!;
    const place = all.find((word) => word.text === 'ngày' && word.page === 1)!;
    expect(Math.abs(number.top - place.top)).toBeLessThan(3);
    const filled = file('filled.pdf', await writePdf(sampleReport(7)));
    expect(execFileSync('pdftotext', ['-layout', filled, '-'], { encoding: 'utf8' })).toMatch(
      /Số: 07\/BC-SKHCN\s+An Sơn, ngày 24 tháng 11 năm 2026/,
    );
  });

  it('numbers pages from the second on, centred above, and each annex by itself', () => {
    const { words: all, pages } = placesOf(pdf);
    const numberOn = (page: number): string | undefined =>
      all.find((word) => word.page === page && mm(word.top) < 18 && /^\d+$/.test(word.text))?.text;
    expect(numberOn(1)).toBeUndefined();
    expect(numberOn(2)).toBe('2');
    const firstAnnex = all.find(
      (word) => word.text === 'lục' && all.some((o) => o.page === word.page && o.text === 'Phụ' && mm(o.top) < 30),
    )!.page;
    expect(numberOn(firstAnnex)).toBeUndefined();
    expect(numberOn(firstAnnex + 1)).toBe('2');
    expect(pages[firstAnnex - 1]!.width).toBeGreaterThan(pages[firstAnnex - 1]!.height);
  });

  it('repeats the head of a table on the next page', () => {
    const { words: all } = placesOf(pdf);
    const pagesWithHead = new Set(
      all.filter((word) => word.text === 'hạn' && all.some((o) => o.page === word.page && o.text === 'Thời')).map((word) => word.page),
    );
    expect(pagesWithHead.size).toBeGreaterThan(1);
  });

  it('is the same file for the same paper', async () => {
    expect(words(text())).toBe(
      words(execFileSync('pdftotext', ['-layout', file('again.pdf', await writePdf(sampleReport())), '-'], { encoding: 'utf8' })),
    );
  });
});

suite('the report as Word file', () => {
  let xml: string;
  let styles: string;
  let path: string;
  beforeAll(async () => {
    const bytes = await writeDocx(sampleReport());
    path = file('report.docx', bytes);
    const zip = await JSZip.loadAsync(bytes);
    xml = await zip.file('word/document.xml')!.async('string');
    styles = await zip.file('word/styles.xml')!.async('string');
  });

  it('is A4 with the margins of the decree', () => {
    const twip = (value: number): number => Math.round((value * 25.4) / 1440);
    const [, width, height] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(xml)!.map(Number);
    expect([twip(width!), twip(height!)]).toEqual([210, 297]);
    const margins = /<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/
      .exec(xml)!
      .slice(1)
      .map((v) => twip(Number(v)));
    expect(margins).toEqual([20, 15, 20, 30]);
  });

  it('names Times New Roman, has styles and no text boxes or typed underscores', () => {
    expect(styles).toContain('Times New Roman');
    expect(styles).toContain('Nội dung');
    expect(xml).not.toMatch(/w:txbxContent|___/);
    expect(xml).toContain('<w:tblHeader/>');
  });

  it.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 24, true],
    ['Độc lập - Tự do - Hạnh phúc', 26, true],
    ['UBND TỈNH AN SƠN', 24, false],
    ['SỞ KHOA HỌC VÀ CÔNG NGHỆ', 24, true],
    ['BÁO CÁO', 28, true],
    ['Số:         /BC-SKHCN', 26, false],
    ['Lê Thị Minh Nguyệt', 28, true],
    ['- Như trên;', 22, false],
  ])('sets "%s" in %i half-points, bold: %s', (text, size, bold) => {
    const run = new RegExp(`<w:r>(?:(?!</w:r>).)*>${text.replace(/[/()]/g, '\\$&')}</w:t>`).exec(xml)![0].split('<w:r>').at(-1)!;
    expect(run).toContain(`<w:sz w:val="${size}"/>`);
    expect(/<w:b\/>/.test(run)).toBe(bold);
  });

  it('says what the PDF says, and lays out as long', async () => {
    execFileSync(
      'soffice',
      ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder, path],
      { stdio: 'ignore', timeout: 120_000 },
    );
    const converted = join(folder, 'report.pdf');
    const own = file('own.pdf', await writePdf(sampleReport()));
    if (kept) writeFileSync(join(kept, 'report-from-docx.pdf'), readFileSync(converted));
    const raw = (pdf: string): string => words(execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }));
    const sorted = (text: string): string => [...text].sort().join('');
    const [a, b] = [sorted(raw(converted).replace(/\d/g, '')), sorted(raw(own).replace(/\d/g, ''))];
    // The repeated heads of tables may fall differently; everything else is the same.
    expect(Math.abs(a.length - b.length)).toBeLessThan(200);
    const pages = (pdf: string): number => placesOf(pdf).pages.length;
    expect(Math.abs(pages(converted) - pages(own))).toBeLessThanOrEqual(1);
  }, 150_000);
});

suite('a controlled copy', () => {
  const stamp: ControlledCopyStamp = {
    code: 'QT-HT-04',
    title: 'Quy trình kiểm soát sự không phù hợp',
    issue: '03',
    amendment: '01',
    statusText: 'Đang hiệu lực từ ngày 15/10/2026',
    mark: 'TÀI LIỆU KIỂM SOÁT',
    holder: 'Nguyễn Văn An, Văn phòng Sở Xây dựng',
    issuedAt: new Date('2026-11-23T02:05:00Z'),
    url: 'https://iso.anson.example/tra-cuu/QT-HT-04',
    signedOriginal: true,
  };
  const original = async (): Promise<Uint8Array> => {
    const document = await PDFDocument.create();
    document.addPage([595, 842]);
    document.addPage([842, 595]);
    document.addPage([595, 842]).setRotation(degrees(90));
    const cropped = document.addPage([700, 900]);
    cropped.setCropBox(50, 30, 595, 842);
    return document.save();
  };

  it('tells on every page what it is a copy of, and leaves the original as it was', async () => {
    const bytes = await original();
    const before = Buffer.from(bytes);
    const copy = file('copy.pdf', await stampControlledCopy(bytes, stamp));
    expect(Buffer.from(bytes).equals(before)).toBe(true);
    for (const page of [1, 2, 3, 4]) {
      const text = execFileSync('pdftotext', ['-layout', '-f', String(page), '-l', String(page), copy, '-'], { encoding: 'utf8' }).replace(
        /\s+/g,
        ' ',
      );
      for (const part of [
        'TÀI LIỆU KIỂM SOÁT',
        'QT-HT-04',
        'Lần ban hành 03',
        'Lần sửa đổi 01',
        'Đang hiệu lực từ ngày 15/10/2026',
        'Nguyễn Văn An',
        '23/11/2026 09:05',
        `${page}/4`,
      ])
        expect(text).toContain(part);
      expect(text).toContain('không thay thế bản gốc');
    }
  });

  it('stands within what is visible, upright, on each page', async () => {
    const copy = file('copy.pdf', await stampControlledCopy(await original(), stamp));
    const { words: all, pages } = placesOf(copy);
    for (const word of all) {
      const sheet = pages[word.page - 1]!;
      // pdftotext gives the words of a turned page as it is read, but its sheet as it lies.
      const { width, height } = word.page === 3 ? { width: sheet.height, height: sheet.width } : sheet;
      expect(word.left).toBeGreaterThanOrEqual(0);
      expect(word.right).toBeLessThanOrEqual(width + 1);
      expect(word.top).toBeGreaterThanOrEqual(0);
      expect(word.bottom).toBeLessThanOrEqual(height + 1);
    }
  });

  it('says openly that its code leads nowhere when no public address is configured', async () => {
    const copy = file('local.pdf', await stampControlledCopy(await original(), { ...stamp, url: null }));
    expect(execFileSync('pdftotext', ['-layout', copy, '-'], { encoding: 'utf8' })).toContain('mã QR chỉ ghi ký hiệu');
  });

  it.each([
    ['no PDF', Buffer.from('không phải PDF')],
    ['a PDF cut off', Buffer.from('%PDF-1.7\n1 0 obj\n<<')],
  ])('refuses %s', async (_, bytes) => {
    await expect(stampControlledCopy(bytes, stamp)).rejects.toBeInstanceOf(UnreadablePdf);
  });
});
