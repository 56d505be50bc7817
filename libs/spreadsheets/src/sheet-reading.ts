import { type MergedCells, type SheetCell, UnreadableWorkbook, WORKBOOK_LIMITS } from './workbook';
import type { WorkbookParts } from './workbook-reader';
import { type Attributes, unescaped, type XmlHearer } from './xml';

const ADDRESS = /^([A-Z]{1,3})(\d{1,7})$/;

/** Hears one sheet. Cells are counted as they come; `dimension` is not listened to. */
export class SheetReading implements XmlHearer {
  readonly cells: SheetCell[] = [];
  readonly merged: MergedCells[] = [];
  private row = 0;
  private column = 0;
  private type = 'n';
  private style = 0;
  private formula = false;
  private value = '';
  private listens: 'v' | 't' | '' = '';
  private inCell = false;

  constructor(private readonly parts: WorkbookParts) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'row') {
      this.row = attributes.r ? Number(attributes.r) : this.row + 1;
      this.column = 0;
    } else if (name === 'c') this.begin(attributes);
    else if (name === 'f' && this.inCell) this.formula = true;
    else if (name === 'v' && this.inCell) this.listens = 'v';
    else if (name === 't' && this.inCell) this.listens = 't';
    else if (name === 'rPh') this.listens = '';
    else if (name === 'mergeCell') this.merge(attributes.ref ?? '');
  }

  text(text: string): void {
    if (this.listens === '') return;
    this.value += text;
    if (this.value.length > WORKBOOK_LIMITS.text * 2) throw tooLarge();
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.listens = '';
    if (name === 'c') this.end();
  }

  private begin({ r, t, s }: Attributes): void {
    const place = r === undefined ? null : addressOf(r);
    if (place) [this.row, this.column] = [place.row, place.column];
    else this.column += 1;
    this.type = t ?? 'n';
    this.style = Number(s ?? 0);
    this.formula = false;
    this.value = '';
    this.inCell = true;
  }

  private end(): void {
    this.inCell = false;
    const cell = this.understood();
    if (cell.text.trim() === '' && !cell.formula) return;
    // Columns and rows far away with something in them are no list; empty ones with a colour are passed over.
    if (this.row > WORKBOOK_LIMITS.rows || this.column > WORKBOOK_LIMITS.columns || this.cells.length >= WORKBOOK_LIMITS.cells)
      throw tooLarge();
    this.cells.push({ row: this.row, column: this.column, ...cell });
  }

  private understood(): Pick<SheetCell, 'text' | 'kind' | 'day' | 'formula'> {
    const { value, formula } = this;
    const plain = { day: null, formula };
    if (this.type === 's') {
      const text = this.parts.texts[Number(value)];
      if (text === undefined) throw new UnreadableWorkbook('not-a-workbook', 'a text that is not there');
      return { ...plain, text, kind: 'text' };
    }
    if (this.type === 'inlineStr' || this.type === 'str') return { ...plain, text: unescaped(value), kind: 'text' };
    if (this.type === 'b') return { ...plain, text: value === '1' ? 'TRUE' : 'FALSE', kind: 'boolean' };
    if (this.type === 'e') return { ...plain, text: value, kind: 'error' };
    if (this.type === 'd') {
      const day = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? null;
      return { ...plain, text: day ? shown(day) : value, kind: 'date', day };
    }
    if (value.trim() === '') return { ...plain, text: '', kind: 'text' };
    const number = Number(value);
    const day = this.parts.dayOf(number);
    if (this.parts.dateStyles[this.style] && day) return { text: shown(day), kind: 'date', day, formula };
    return { text: String(number), kind: 'number', day, formula };
  }

  private merge(ref: string): void {
    const [from, to] = ref.split(':').map(addressOf);
    if (!from || !to) return;
    if (this.merged.length >= WORKBOOK_LIMITS.rows) throw tooLarge();
    this.merged.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }
}

function addressOf(text: string): { row: number; column: number } | null {
  const [, letters, digits] = ADDRESS.exec(text) ?? [];
  if (!letters || !digits) return null;
  return { row: Number(digits), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}

const shown = (day: string): string => day.split('-').reverse().join('/');
const tooLarge = (): UnreadableWorkbook => new UnreadableWorkbook('too-large', 'more cells than a list has');
