import { Archive } from './archive';
import { dayOfSerial, isBuiltInDate, showsDate } from './serial-days.rules';
import { SheetReading } from './sheet-reading';
import { type Sheet, UnreadableWorkbook, WORKBOOK_LIMITS, type Workbook } from './workbook';
import { hearXml, unescaped } from './xml';

/** What the cells of a workbook need to be understood. */
export interface WorkbookParts {
  readonly texts: readonly string[];
  /** For each cell style: does it show dates? */
  readonly dateStyles: readonly boolean[];
  dayOf(serial: number): string | null;
}

interface NamedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationship: string;
}

/**
 * The values of an .xlsx file. What stands there as its size is not believed, nothing it names outside is opened, formulas are not
 * calculated. @throws UnreadableWorkbook
 */
export function readWorkbookBytes(bytes: Buffer): Workbook {
  const archive = new Archive(bytes);
  const targets = relationships(archive);
  const { sheets, counts1904 } = book(archive);
  if (sheets.length > WORKBOOK_LIMITS.sheets) throw new UnreadableWorkbook('too-large', 'too many sheets');
  const parts: WorkbookParts = {
    texts: sharedTexts(archive),
    dateStyles: styles(archive),
    dayOf: (serial) => dayOfSerial(serial, counts1904),
  };
  const read: Sheet[] = [];
  for (const { name, hidden, relationship } of sheets) {
    const target = targets.get(relationship);
    // A sheet of charts has no cells.
    if (target === undefined) continue;
    const part = archive.part(target);
    if (!part) throw new UnreadableWorkbook('not-a-workbook', `the sheet ${name} is not there`);
    const reading = new SheetReading(parts);
    hearXml(part, reading);
    read.push({ name: name.normalize('NFC'), hidden, cells: reading.cells, merged: reading.merged });
  }
  if (read.length === 0) throw new UnreadableWorkbook('not-a-workbook', 'no sheet');
  return { sheets: read };
}

function needed(archive: Archive, name: string): Buffer {
  const part = archive.part(name);
  if (!part) throw new UnreadableWorkbook('not-a-workbook', `${name} is not there`);
  return part;
}

function relationships(archive: Archive): Map<string, string> {
  const targets = new Map<string, string>();
  hearXml(needed(archive, 'xl/_rels/workbook.xml.rels'), {
    open: (name, { Id, Target, Type, TargetMode }) => {
      if (name !== 'Relationship' || !Id || !Target || TargetMode === 'External' || !Type?.endsWith('/worksheet')) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`);
    },
  });
  return targets;
}

function book(archive: Archive): { sheets: NamedSheet[]; counts1904: '1904' | '1900' } {
  const sheets: NamedSheet[] = [];
  let counts1904: '1904' | '1900' = '1900';
  hearXml(needed(archive, 'xl/workbook.xml'), {
    open: (tag, { name, state, relationship, date1904 }) => {
      if (tag === 'sheet' && relationship)
        sheets.push({ name: name ?? '', hidden: state === 'hidden' || state === 'veryHidden', relationship });
      if (tag === 'workbookPr' && (date1904 === '1' || date1904 === 'true')) counts1904 = '1904';
    },
  });
  return { sheets, counts1904 };
}

function sharedTexts(archive: Archive): string[] {
  const part = archive.part('xl/sharedStrings.xml');
  if (!part) return [];
  const texts: string[] = [];
  let text = '';
  let within = '';
  hearXml(part, {
    open: (name) => {
      if (name === 'si') text = '';
      // Readings beside the characters (rPh) are no part of the text.
      if (name === 'rPh') within = 'rPh';
      else if (name === 't' && within !== 'rPh') within = 't';
    },
    text: (more) => {
      if (within === 't') text += more;
    },
    close: (name) => {
      if (name === 'si') texts.push(unescaped(text));
      if (name === 'rPh' || (name === 't' && within === 't')) within = '';
      if (texts.length > WORKBOOK_LIMITS.cells || text.length > WORKBOOK_LIMITS.text * 2)
        throw new UnreadableWorkbook('too-large', 'more texts than a list has');
    },
  });
  return texts;
}

function styles(archive: Archive): boolean[] {
  const part = archive.part('xl/styles.xml');
  if (!part) return [];
  const formats = new Map<number, string>();
  const dates: boolean[] = [];
  let inCells = false;
  hearXml(part, {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt' && formatCode !== undefined) formats.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(numFmtId ?? 0);
      const format = formats.get(id);
      dates.push(format === undefined ? isBuiltInDate(id) : showsDate(format));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dates;
}
