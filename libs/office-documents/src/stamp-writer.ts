import {
  concatTransformationMatrix,
  drawObject,
  EncryptedPDFError,
  ParseSpeeds,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFOperator,
  type PDFPage,
  PDFRef,
  popGraphicsState,
  pushGraphicsState,
} from 'pdf-lib';
import { type ControlledCopyStamp, UnreadablePdf } from './controlled-copy.rules';
import { type PageView, stampScale, viewOf } from './page-view.rules';
import { retireSignatures } from './retired-signatures';
import { embedStamp, pageNumberOperators, type StampFonts } from './stamp-drawing';
import { faceBytes, tinosKit } from './tinos';

const FONT = 'QmsCopyFont';

/**
 * A copy with a stamp on every page; the given bytes are untouched. Each stamp is embedded once per size of page and drawn on each page,
 * upright as the page is read, within its visible part. Equal arguments give equal bytes. @throws UnreadablePdf
 */
export async function composeControlledCopy(pdf: Uint8Array, stamp: ControlledCopyStamp): Promise<Uint8Array> {
  const copy = await opened(pdf);
  try {
    return await stamped(copy, stamp);
  } catch (error) {
    throw new UnreadablePdf('broken', `a page cannot be read: ${messageOf(error)}`);
  }
}

async function opened(pdf: Uint8Array): Promise<PDFDocument> {
  const copy = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest }).catch((error: unknown) => {
    throw new UnreadablePdf(error instanceof EncryptedPDFError ? 'encrypted' : 'broken', messageOf(error));
  });
  const pages = countPages(copy);
  if (pages === 0) throw new UnreadablePdf('without-pages', 'the file holds no page');
  return copy;
}

function countPages(copy: PDFDocument): number {
  try {
    return copy.getPages().length;
  } catch (error) {
    throw new UnreadablePdf('broken', messageOf(error));
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function stamped(copy: PDFDocument, stamp: ControlledCopyStamp): Promise<Uint8Array> {
  copy.registerFontkit(tinosKit);
  const fonts: StampFonts = {
    plain: await copy.embedFont(faceBytes('regular'), { subset: true, customName: 'QMSCPY+Tinos-Regular' }),
    bold: await copy.embedFont(faceBytes('bold'), { subset: true, customName: 'QMSCPY+Tinos-Bold' }),
  };
  retireSignatures(copy);
  const sizes = new Map<string, { name: string; ref: PDFRef }>();
  const pages = copy.getPages();
  pages.forEach((page, index) => {
    const view = viewOf(page.getMediaBox(), page.getCropBox(), page.getRotation().angle);
    const scale = stampScale(view);
    const [width, height] = [view.width / scale, view.height / scale];
    const key = `${width.toFixed(1)}x${height.toFixed(1)}`;
    const known = sizes.get(key) ?? { name: `QmsCopyStamp${sizes.size}`, ref: embedStamp(copy.context, fonts, stamp, width, height) };
    sizes.set(key, known);
    name(page, 'XObject', known.name, known.ref);
    name(page, 'Font', FONT, fonts.plain.ref);
    append(page, copy.context, [
      ...seen(view, scale),
      drawObject(known.name),
      ...pageNumberOperators(fonts.plain, FONT, `Trang ${index + 1}/${pages.length}`, width),
    ]);
  });
  copy.setTitle(`${stamp.code} - ${stamp.title}`.normalize('NFC'));
  copy.setSubject(stamp.mark);
  copy.setModificationDate(stamp.issuedAt);
  return copy.save({ objectsPerTick: Number.POSITIVE_INFINITY, updateFieldAppearances: false });
}

/** From here on coordinates are those of the page as it is seen, in the stamp's scale. */
const seen = ({ toPage: [a, b, c, d, e, f] }: PageView, scale: number): PDFOperator[] => [
  concatTransformationMatrix(a * scale, b * scale, c * scale, d * scale, e, f),
];

/** Gives something a name in the page's resources, which pages may share or inherit. */
function name(page: PDFPage, kind: 'XObject' | 'Font', key: string, ref: PDFRef): void {
  const { node } = page;
  const resources = node.Resources() ?? node.context.obj({});
  if (!node.has(PDFName.Resources)) node.set(PDFName.Resources, node.getInheritableAttribute(PDFName.Resources) ?? resources);
  const named = resources.lookupMaybe(PDFName.of(kind), PDFDict) ?? node.context.obj({});
  named.set(PDFName.of(key), ref);
  if (!resources.has(PDFName.of(kind))) resources.set(PDFName.of(kind), named);
}

/** Draws after the page's own content, whatever state that leaves behind. Pages may share their list of contents, so it is written anew. */
function append(page: PDFPage, context: PDFContext, operators: readonly PDFOperator[]): void {
  const own = page.node.get(PDFName.of('Contents'));
  const list = context.lookup(own);
  const before = list instanceof PDFArray ? list.asArray() : list !== undefined && own instanceof PDFRef ? [own] : [];
  const drawn = context.register(context.contentStream([pushGraphicsState(), ...operators, popGraphicsState()]));
  const contents = context.obj([]);
  contents.push(context.getPushGraphicsStateContentStream());
  for (const part of before) contents.push(part);
  contents.push(context.getPopGraphicsStateContentStream());
  contents.push(drawn);
  page.node.set(PDFName.of('Contents'), contents);
}
