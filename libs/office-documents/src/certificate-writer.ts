import { PDFDocument, PDFHexString, PDFName, type PDFPage, rgb } from 'pdf-lib';
import type { CertificatePaper } from './certificate-paper';
import { qrOperators } from './qr-drawing';
import { leaveRoomForSeal } from './seal-place';
import { type Face, faceBytes, tinosKit } from './tinos';
import { BLACK, Typeface } from './typeface';

/** A4 across, points. */
const WIDTH = 841.89;
const HEIGHT = 595.28;
const MIDDLE = WIDTH / 2;
const FRAME = rgb(0.55, 0.1, 0.1);
const QR_SIZE = 84;
/** Sides that nothing is written beyond. */
const SIDE = 62;

const AT_ONCE = { objectsPerTick: Number.POSITIVE_INFINITY, updateFieldAppearances: false } as const;

type Fonts = Readonly<Record<'regular' | 'bold' | 'italic', Typeface>>;

/**
 * One PDF a paper, in their order. The fonts are cut once for all of them: what one certificate costs alone goes mostly into that.
 * Equal lists give equal bytes.
 */
export async function composeCertificates(papers: readonly CertificatePaper[]): Promise<Uint8Array[]> {
  const all = await PDFDocument.create({ updateMetadata: false });
  all.registerFontkit(tinosKit);
  const embed = async (face: Face, name: string): Promise<Typeface> =>
    new Typeface(await all.embedFont(faceBytes(face), { subset: true, customName: `QMSGCN+Tinos-${name}` }), name);
  const fonts = { regular: await embed('regular', 'Regular'), bold: await embed('bold', 'Bold'), italic: await embed('italic', 'Italic') };
  for (const paper of papers) new CertificateDrawing(all.addPage([WIDTH, HEIGHT]), fonts).draw(paper);
  const files: Uint8Array[] = [];
  for (const [index, paper] of papers.entries()) files.push(await alone(all, index, paper));
  return files;
}

/** One after the other in one file, for the printer. */
export async function mergeCertificates(files: readonly Uint8Array[]): Promise<Uint8Array> {
  const all = await PDFDocument.create({ updateMetadata: false });
  for (const file of files) {
    const one = await PDFDocument.load(file, { updateMetadata: false });
    for (const page of await all.copyPages(one, one.getPageIndices())) all.addPage(page);
  }
  return all.save(AT_ONCE);
}

async function alone(all: PDFDocument, index: number, { number, issuer, createdAt, seal }: CertificatePaper): Promise<Uint8Array> {
  const one = await PDFDocument.create({ updateMetadata: false });
  const [page] = await one.copyPages(all, [index]);
  one.addPage(page);
  one.setTitle(`Giấy chứng nhận số ${number}`, { showInWindowTitleBar: true });
  one.setAuthor(issuer.normalize('NFC'));
  one.setCreator('QMS');
  one.setProducer('pdf-lib');
  one.setCreationDate(createdAt);
  one.setModificationDate(createdAt);
  one.catalog.set(PDFName.of('Lang'), PDFHexString.fromText('vi-VN'));
  if (!seal) return one.save(AT_ONCE);
  leaveRoomForSeal(one, seal);
  return one.save({ ...AT_ONCE, useObjectStreams: false });
}

class CertificateDrawing {
  constructor(
    private readonly page: PDFPage,
    private readonly fonts: Fonts,
  ) {
    for (const { name, ref } of Object.values(fonts)) page.node.setFontDictionary(PDFName.of(name), ref);
  }

  draw(paper: CertificatePaper): void {
    this.frame();
    this.head(paper);
    const below = this.middle(paper);
    this.signature(paper, below);
    this.proof(paper);
  }

  private frame(): void {
    for (const [inset, thick] of [
      [20, 2.4],
      [26, 0.8],
    ] as const)
      this.page.drawRectangle({
        x: inset,
        y: inset,
        width: WIDTH - 2 * inset,
        height: HEIGHT - 2 * inset,
        borderColor: FRAME,
        borderWidth: thick,
      });
  }

  private head({ parent, issuer }: CertificatePaper): void {
    const left = 222;
    const right = 600;
    let y = HEIGHT - 58;
    if (parent) y = this.lines(capitals(parent), left, y, 12, 'regular', 300);
    y = this.lines(capitals(issuer), left, y, 12.5, 'bold', 300);
    this.rule(left, y + 8, 90);
    this.lines('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', right, HEIGHT - 58, 12.5, 'bold', 330);
    const motto = 'Độc lập - Tự do - Hạnh phúc';
    this.lines(motto, right, HEIGHT - 75, 13.5, 'bold', 330);
    this.rule(right, HEIGHT - 81, this.fonts.bold.width(motto, 13.5));
  }

  /** @returns the height of its last line */
  private middle(paper: CertificatePaper): number {
    const wide = WIDTH - 2 * SIDE;
    let y = HEIGHT - 144;
    y = this.lines('GIẤY CHỨNG NHẬN', MIDDLE, y, 30, 'bold', wide, FRAME);
    y = this.lines(capitals(paper.sort), MIDDLE, y + 8, 15, 'bold', wide);
    y = this.lines(`${paper.issuer} chứng nhận:`, MIDDLE, y - 6, 14, 'italic', wide);
    y = this.lines(capitals(paper.name), MIDDLE, y - 10, 21, 'bold', wide);
    for (const line of paper.personLines) y = this.lines(line, MIDDLE, y, 13.5, 'regular', wide);
    y = this.lines(paper.deed, MIDDLE, y - 3, 13.5, 'regular', wide);
    y = this.lines(paper.course, MIDDLE, y, 15, 'bold', wide);
    for (const line of paper.courseLines) y = this.lines(line, MIDDLE, y, 13, 'regular', wide);
    return y;
  }

  private signature({ placeAndDate, signerPosts, signer }: CertificatePaper, below: number): void {
    const x = 620;
    let y = this.lines(placeAndDate, x, Math.min(below - 4, 190), 13, 'italic', 330);
    for (const post of signerPosts) y = this.lines(capitals(post), x, y, 13, 'bold', 330);
    this.lines(signer, x, 52, 14, 'bold', 330);
  }

  private proof({ qr, number, notes }: CertificatePaper): void {
    const x = 48;
    this.page.pushOperators(...qrOperators(qr, x, 46, QR_SIZE, 4));
    const beside = x + QR_SIZE + 16;
    const lines = [`Số vào sổ cấp giấy chứng nhận: ${number}`, ...notes];
    lines.forEach((line, index) => {
      const face = index === 0 ? 'bold' : 'regular';
      const size = index === 0 ? 11.5 : 9.5;
      this.page.pushOperators(...this.fonts[face].operators(line.normalize('NFC'), beside, 120 - index * 14, size));
    });
  }

  private rule(x: number, y: number, width: number): void {
    this.page.drawLine({ start: { x: x - width / 2, y }, end: { x: x + width / 2, y }, thickness: 0.8, color: BLACK });
  }

  /** A text in the middle of `x`, folded where it is too wide, into lines of about one length. @returns where the next one goes */
  private lines(text: string, x: number, y: number, size: number, face: keyof Fonts, width: number, color = BLACK): number {
    const font = this.fonts[face];
    let at = y;
    for (const line of folded(text.normalize('NFC'), width, (part) => font.width(part, size))) {
      this.page.pushOperators(...font.operators(line, x - font.width(line, size) / 2, at, size, color));
      at -= size * 1.38;
    }
    return at;
  }
}

const capitals = (text: string): string => text.toLocaleUpperCase('vi');

function folded(text: string, width: number, widthOf: (text: string) => number): string[] {
  const count = Math.ceil(widthOf(text) / width);
  // Lines of one length look better than a full one and a word; where that does not fit, each is as full as it can be.
  const even = filled(text, (1.08 * widthOf(text)) / count, widthOf);
  return even.length <= count && even.every((line) => widthOf(line) <= width) ? even : filled(text, width, widthOf);
}

function filled(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
