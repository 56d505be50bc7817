import { SaxesParser } from 'saxes';
import { UnreadableWorkbook } from './workbook';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHearer {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

const CHUNK = 64 * 1024;

/**
 * Reads a part as a stream of events, by local names. A document type is refused where it stands: no entity is ever declared, so none is
 * expanded and nothing outside is asked for.
 */
export function hearXml(bytes: Buffer, hearer: XmlHearer): void {
  const parser = new SaxesParser({ position: false });
  parser.on('doctype', () => {
    throw new UnreadableWorkbook('hostile', 'a document type in a part of a workbook');
  });
  parser.on('error', (error) => {
    throw new UnreadableWorkbook('not-a-workbook', error.message);
  });
  if (hearer.open) parser.on('opentag', (tag) => hearer.open!(local(tag.name), localNames(tag.attributes as Attributes)));
  if (hearer.text) {
    parser.on('text', (text) => hearer.text!(text));
    parser.on('cdata', (text) => hearer.text!(text));
  }
  if (hearer.close) parser.on('closetag', (tag) => hearer.close!(local(tag.name)));
  const decoder = new TextDecoder(isUtf16(bytes) ? 'utf-16le' : 'utf-8', { fatal: true });
  for (let at = 0; at < bytes.length; at += CHUNK) parser.write(decode(decoder, bytes.subarray(at, at + CHUNK)));
  parser.close();
}

function decode(decoder: TextDecoder, bytes: Buffer): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    throw new UnreadableWorkbook('not-a-workbook', 'a part is not written in UTF-8');
  }
}

const isUtf16 = (bytes: Buffer): boolean => bytes[0] === 0xff && bytes[1] === 0xfe;
const local = (name: string): string => name.slice(name.indexOf(':') + 1);
const localNames = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.endsWith(':id') ? 'relationship' : local(name), value]));

/** `_x000D_` is how the format writes what XML cannot hold. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))).replace(/\0/g, '');
