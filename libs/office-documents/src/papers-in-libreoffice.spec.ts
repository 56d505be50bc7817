import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeNeeding } from '../../../test/world/tools';
import { consolidatedReport, issuedReport } from '../samples/consolidated-report.sample';
import * as otherKinds from '../samples/other-kinds.sample';
import { letters, lettersOf, type PdfPiece, type ReadPdf, readPdf } from '../testing/read-pdf';
import { type OfficialPaper, writeDocx, writePdf } from '.';
import { TINOS_FOLDER } from './tinos-folder';

const SAMPLES: Readonly<Record<string, OfficialPaper>> = { consolidatedReport, issuedReport, ...otherKinds };
const mm = (points: number): number => (points * 25.4) / 72;

/** LibreOffice is to set Times New Roman in the font of its widths that we have, whatever this machine has. */
const fontconfig = (folder: string): string => `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${TINOS_FOLDER}</dir><cachedir>${folder}/fonts</cachedir><match target="pattern"><test name="family">
<string>Times New Roman</string></test><edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit></match></fontconfig>`;

describeNeeding('office-documents: LibreOffice', ['soffice'], () => {
  const folder = mkdtempSync(join(tmpdir(), 'qms-papers-'));
  const rendered = new Map<string, ReadPdf>();
  const own = new Map<string, ReadPdf>();
  beforeAll(async () => {
    writeFileSync(join(folder, 'fonts.conf'), fontconfig(folder));
    for (const [name, paper] of Object.entries(SAMPLES)) {
      writeFileSync(join(folder, `${name}.docx`), await writeDocx(paper));
      own.set(name, await readPdf(await writePdf(paper)));
    }
    const files = Object.keys(SAMPLES).map((name) => join(folder, `${name}.docx`));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder, ...files], {
      env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
      stdio: 'ignore',
      timeout: 240_000,
    });
    for (const name of Object.keys(SAMPLES)) rendered.set(name, await readPdf(readFileSync(join(folder, `${name}.pdf`))));
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe.each(Object.entries(SAMPLES))('%s.docx', (name, paper) => {
    const isPageNumber = (piece: PdfPiece): boolean => mm(piece.baseline) < 19 && /^\d+$/.test(piece.text);
    const words = ({ pieces }: ReadPdf): string => {
      const heads = (paper.annexes ?? []).flatMap(({ body }) =>
        body.flatMap((block) => (block.type === 'table' ? [letters(block.columns.map((column) => column.title).join(''))] : [])),
      );
      const all = lettersOf(pieces.filter((piece) => !isPageNumber(piece)));
      return heads.reduce((text, head) => text.split(head).reduce((a, b, i) => (i === 1 ? a + head + b : a + b)), all);
    };

    it('has as many pages as our PDF, of the same sizes', () => {
      const sizes = ({ pages }: ReadPdf): number[][] => pages.map(({ width, height }) => [Math.round(mm(width)), Math.round(mm(height))]);
      expect(sizes(rendered.get(name)!)).toEqual(sizes(own.get(name)!));
    });

    it('says what our PDF says', () => {
      expect([...words(rendered.get(name)!)].sort().join('')).toBe([...words(own.get(name)!)].sort().join(''));
    });

    it('shows its page numbers where our PDF shows them', () => {
      const numbers = ({ pieces }: ReadPdf): [number, string, number][] =>
        pieces.filter(isPageNumber).map(({ page, text, x }) => [page, text, Math.round(mm(x))]);
      expect(numbers(rendered.get(name)!)).toEqual(numbers(own.get(name)!));
    });

    it('keeps the margins and sets head block, title and signature where our PDF has them, within 3 mm', () => {
      const { pieces, pages } = rendered.get(name)!;
      for (const piece of pieces.filter((one) => !isPageNumber(one))) {
        const sheet = pages[piece.page - 1]!;
        expect(mm(piece.x)).toBeGreaterThan(29.5);
        expect(mm(sheet.width - piece.x - piece.width)).toBeGreaterThan(14);
        expect(mm(sheet.height - piece.baseline)).toBeGreaterThan(19.5);
      }
      const place = (pdf: ReadPdf, text: string): { page: number; middle: number; baseline: number } => {
        const found = pdf.pieces.find((piece) => letters(piece.text) === letters(text))!;
        return { page: found.page, middle: mm(found.x + found.width / 2), baseline: mm(found.baseline) };
      };
      const head = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
      for (const text of [...head, 'Nơi nhận:', ...paper.signatures.map((one) => one.name)]) {
        const [theirs, ours] = [place(rendered.get(name)!, text), place(own.get(name)!, text)];
        expect(theirs.page).toBe(ours.page);
        expect(Math.abs(theirs.middle - ours.middle)).toBeLessThan(3);
        if (head.includes(text)) expect(Math.abs(theirs.baseline - ours.baseline)).toBeLessThan(3);
      }
    });
  });
});
