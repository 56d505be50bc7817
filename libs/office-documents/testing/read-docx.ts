import JSZip from 'jszip';
import { childOf, childrenOf, parseXml, within, type XmlElement } from './xml-tree';

/** A paragraph of a Word file as Word shows it: what its style says and what it says itself. Sizes in points, distances in points. */
export interface DocxParagraph {
  readonly text: string;
  /** Name of its style, as Word lists it. */
  readonly style: string;
  readonly fonts: readonly string[];
  readonly size: number;
  readonly bold: boolean;
  readonly italics: boolean;
  readonly boldStart: string;
  readonly align: string;
  readonly after: number;
  readonly lines: number;
  readonly left: number;
  readonly hanging: number;
  readonly firstLine: number;
  readonly topRule: boolean;
}

export interface DocxSection {
  readonly width: number;
  readonly height: number;
  readonly landscape: boolean;
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly firstPageDiffers: boolean;
  readonly startsAt: string | undefined;
  /** Fields in the headers of the other pages and of the first one. */
  readonly numbers: { readonly others: boolean; readonly first: boolean };
}

export interface ReadDocx {
  readonly paragraphs: readonly DocxParagraph[];
  readonly sections: readonly DocxSection[];
  /** Of each table: whether its lines are drawn, and how many of its first rows are repeated. */
  readonly tables: readonly { readonly drawn: boolean; readonly repeated: number; readonly rows: number }[];
  readonly xml: string;
  readonly core: string;
}

const isOn = (element: XmlElement | undefined): boolean => element !== undefined && element.attributes['w:val'] !== 'false';
const points = (twips: string | undefined): number => Number(twips ?? 0) / 20;

export async function readDocx(bytes: Uint8Array): Promise<ReadDocx> {
  const zip = await JSZip.loadAsync(bytes);
  const part = async (name: string): Promise<string> => (await zip.file(name)?.async('string')) ?? '';
  const xml = await part('word/document.xml');
  const body = childOf(parseXml(xml), 'w:body')!;
  const styles = stylesOf(parseXml(await part('word/styles.xml')));
  const targets = Object.fromEntries(
    within(parseXml(await part('word/_rels/document.xml.rels')), 'Relationship').map(({ attributes }) => [
      attributes.Id!,
      attributes.Target!,
    ]),
  );
  const sections = await Promise.all(
    within(body, 'w:sectPr').map(async (section) => {
      const headers = await Promise.all(
        childrenOf(section, 'w:headerReference').map(async ({ attributes }) => ({
          type: attributes['w:type'],
          numbered: /<w:instrText[^>]*>PAGE/.test(await part(`word/${targets[attributes['r:id']!]}`)),
        })),
      );
      return sectionOf(section, headers);
    }),
  );
  return {
    paragraphs: within(body, 'w:p').map((paragraph) => paragraphOf(paragraph, styles)),
    sections,
    tables: within(body, 'w:tbl').map(tableOf),
    xml,
    core: await part('docProps/core.xml'),
  };
}

interface Style {
  readonly name: string;
  readonly paragraph: XmlElement | undefined;
  readonly run: XmlElement | undefined;
}

const stylesOf = (styles: XmlElement): Map<string, Style> =>
  new Map(
    childrenOf(styles, 'w:style').map((style) => [
      style.attributes['w:styleId']!,
      { name: childOf(style, 'w:name')!.attributes['w:val']!, paragraph: childOf(style, 'w:pPr'), run: childOf(style, 'w:rPr') },
    ]),
  );

function paragraphOf(paragraph: XmlElement, styles: Map<string, Style>): DocxParagraph {
  const own = childOf(paragraph, 'w:pPr');
  const style = styles.get(childOf(own, 'w:pStyle')?.attributes['w:val'] ?? '');
  const runs = childrenOf(paragraph, 'w:r');
  const value = (name: string, key: string): string | undefined =>
    childOf(own, name)?.attributes[key] ?? childOf(style?.paragraph, name)?.attributes[key];
  const look = (name: string): XmlElement | undefined => childOf(runs[0], 'w:rPr', name) ?? childOf(style?.run, name);
  const bold = runs.map((run) => isOn(childOf(run, 'w:rPr', 'w:b') ?? childOf(style?.run, 'w:b')));
  const firstPlain = bold.indexOf(false);
  return {
    text: runs.map(textOf).join(''),
    style: style?.name ?? '',
    fonts: Object.values(childOf(style?.run, 'w:rFonts')?.attributes ?? {}),
    size: Number(look('w:sz')?.attributes['w:val'] ?? 0) / 2,
    bold: runs.length > 0 ? !bold.includes(false) : isOn(childOf(style?.run, 'w:b')),
    italics: isOn(look('w:i')),
    boldStart: runs
      .slice(0, firstPlain < 0 ? runs.length : firstPlain)
      .map(textOf)
      .join(''),
    align: value('w:jc', 'w:val') ?? 'left',
    after: points(value('w:spacing', 'w:after')),
    lines: Number(value('w:spacing', 'w:line') ?? 240) / 240,
    left: points(value('w:ind', 'w:left')),
    hanging: points(value('w:ind', 'w:hanging')),
    firstLine: points(value('w:ind', 'w:firstLine')),
    topRule: childOf(own, 'w:pBdr', 'w:top')?.attributes['w:val'] === 'single',
  };
}

const textOf = (run: XmlElement): string =>
  childrenOf(run)
    .map((child) => (child.name === 'w:br' ? '\n' : child.name === 'w:t' ? child.children.join('') : ''))
    .join('');

function sectionOf(section: XmlElement, headers: readonly { type: string | undefined; numbered: boolean }[]): DocxSection {
  const size = childOf(section, 'w:pgSz')!.attributes;
  const margin = childOf(section, 'w:pgMar')!.attributes;
  return {
    width: points(size['w:w']),
    height: points(size['w:h']),
    landscape: size['w:orient'] === 'landscape',
    margins: {
      top: points(margin['w:top']),
      right: points(margin['w:right']),
      bottom: points(margin['w:bottom']),
      left: points(margin['w:left']),
    },
    firstPageDiffers: isOn(childOf(section, 'w:titlePg')),
    startsAt: childOf(section, 'w:pgNumType')?.attributes['w:start'],
    numbers: {
      others: headers.some(({ type, numbered }) => type === 'default' && numbered),
      first: headers.some(({ type, numbered }) => type === 'first' && numbered),
    },
  };
}

function tableOf(table: XmlElement): ReadDocx['tables'][number] {
  const rows = childrenOf(table, 'w:tr');
  const borders = childrenOf(childOf(table, 'w:tblPr', 'w:tblBorders'));
  return {
    drawn: borders.some(({ attributes }) => attributes['w:val'] !== 'none'),
    repeated: rows.filter((row) => childOf(row, 'w:trPr', 'w:tblHeader') !== undefined).length,
    rows: rows.length,
  };
}
