import { folded } from './folding';
import { inlineFields, withoutNextLabel } from './labels';
import { nextLetter } from './letters';
import type { FieldName } from './plan-proposal';
import type { LineToken, Token } from './tokens';

/** A field as it stands: its words line by line, and how sure its label was. */
export interface FieldBlock {
  readonly field: FieldName;
  readonly lines: string[];
  readonly certainty: number;
}

/** A numbered, lettered or bulleted thing of the plan with what stands in it. */
export interface OutlineNode {
  readonly kind: 'part' | 'number' | 'letter' | 'bullet';
  /** Last piece of its code: `6`, `6.2`, `đ`, `1`. */
  readonly mark: string;
  readonly path: readonly number[];
  readonly title: string[];
  readonly body: string[];
  readonly fields: FieldBlock[];
  readonly children: OutlineNode[];
  readonly bullet: string;
  firstLine: number;
  lastLine: number;
  readonly how: 'read' | 'inferred' | 'skipped';
}

const newNode = (kind: OutlineNode['kind'], mark: string, line: number, title: string, more: Partial<OutlineNode> = {}): OutlineNode => ({
  kind,
  mark,
  path: [],
  title: title ? [title] : [],
  body: [],
  fields: [],
  children: [],
  bullet: '',
  firstLine: line,
  lastLine: line,
  how: 'read',
  ...more,
});

/** Cuts the plan into its Roman parts; without any, the whole is one part without a mark. */
export function partsOf(tokens: readonly LineToken[]): { node: OutlineNode; tokens: LineToken[] }[] {
  const parts: { node: OutlineNode; tokens: LineToken[] }[] = [{ node: newNode('part', '', 1, ''), tokens: [] }];
  for (const entry of tokens) {
    const { token, line } = entry;
    if (token.type === 'part' && continues(token.mark, parts))
      parts.push({ node: newNode('part', token.mark, line, token.text), tokens: [] });
    else parts.at(-1)!.tokens.push(entry);
  }
  return parts;
}

const ROMANS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Part II follows part I: a line of a sentence that begins with "V." is none. */
function continues(mark: string, parts: readonly { node: OutlineNode }[]): boolean {
  const last = ROMANS.indexOf(parts.at(-1)!.node.mark);
  const index = ROMANS.indexOf(mark);
  return index > last && index <= last + 2;
}

/** True where the part has what only tasks have. */
export const hasTasks = (tokens: readonly LineToken[]): boolean =>
  tokens.some(({ token }) => token.type === 'fields' && token.label.field === 'lead') ||
  tokens.filter(({ token }) => token.type === 'fields' && ['timing', 'products'].includes(token.label.field)).length >= 2;

/** Builds the outline of one part, line by line; the open node takes what follows until the next begins. */
export class OutlineBuilder {
  private readonly open: OutlineNode[];
  private field: FieldBlock | null = null;
  private afterBlank = false;
  private letters = 0;

  constructor(readonly part: OutlineNode) {
    this.open = [part];
  }

  add({ line, token }: LineToken): void {
    if (token.type === 'blank') {
      this.afterBlank = true;
      return;
    }
    this.take(token, line);
    this.afterBlank = false;
    for (const node of this.open) node.lastLine = line;
  }

  private take(token: Token, line: number): void {
    switch (token.type) {
      case 'part':
        this.text(`${token.mark}. ${token.text}`);
        break;
      case 'number':
        this.number(token, line);
        break;
      case 'letter':
        this.letter(token, line);
        break;
      case 'fields':
        this.fields(token);
        break;
      case 'bullet':
        this.bullet(token, line);
        break;
      case 'text':
        this.text(token.text);
        break;
    }
  }

  private get current(): OutlineNode {
    return this.open.at(-1)!;
  }

  private push(node: OutlineNode): void {
    this.current.children.push(node);
    this.open.push(node);
    this.field = null;
  }

  /** 1. 2. 3. under the part, 6.1 6.2 under section 6: only where they count on. */
  private number(token: Extract<Token, { type: 'number' }>, line: number): void {
    const depth = token.path.length;
    const parentPath = token.path.slice(0, -1).join('.');
    const parent = depth === 1 ? this.part : this.open.find((node) => node.kind === 'number' && node.path.join('.') === parentPath);
    const before = parent?.children.findLast((child) => child.kind === 'number' && child.path.length === depth);
    const last = before?.path.at(-1) ?? 0;
    const next = token.path.at(-1)!;
    if (!parent || next <= last || next > last + 2) {
      this.text(`${token.path.join('.')}. ${token.text}`);
      return;
    }
    while (this.current !== parent) this.open.pop();
    this.letters = 0;
    this.push(newNode('number', token.path.join('.'), line, token.text, { path: token.path, how: next === last + 1 ? 'read' : 'skipped' }));
  }

  private letter(token: Extract<Token, { type: 'letter' }>, line: number): void {
    const host = [...this.open].reverse().find((node) => node.kind === 'number' || node.kind === 'part')!;
    const numbers = host.children.filter((child) => child.kind === 'letter' && /^\d+$/.test(child.mark));
    // 1) 2) 3) instead of letters, where no letter has come.
    if (
      /^\d+$/.test(token.mark) &&
      this.letters === 0 &&
      Number(token.mark) === numbers.length + 1 &&
      (numbers.length > 0 || token.mark === '1')
    ) {
      while (this.current !== host) this.open.pop();
      this.push(newNode('letter', token.mark, line, token.text));
      return;
    }
    const next = nextLetter(token.mark, this.letters);
    if (!next) {
      this.text(`${token.mark}) ${token.text}`);
      return;
    }
    while (this.current !== host) this.open.pop();
    this.letters = next.index + 1;
    this.push(newNode('letter', next.letter, line, token.text, { how: next.how }));
  }

  /** The bullet of a label says to whom it belongs: a sub-item's labels stand under another bullet than the sub-item itself. */
  private fields(token: Extract<Token, { type: 'fields' }>): void {
    if (
      this.current.kind === 'bullet' &&
      token.bullet === this.current.bullet &&
      this.current.fields.length > 0 &&
      this.open.at(-2)!.kind !== 'part'
    )
      this.open.pop();
    const { field, value, certainty } = token.label;
    this.field = { field, lines: value ? [value] : [], certainty };
    this.current.fields.push(this.field);
  }

  /** A bullet without a label: a sub-item where the host has no fields yet, words of its field or title otherwise. */
  private bullet(token: Extract<Token, { type: 'bullet' }>, line: number): void {
    const top = this.current.kind === 'bullet' ? this.open.at(-2)! : this.current;
    const isValue = this.field !== null && this.field.lines.length === 0;
    const inBullet = this.current.kind === 'bullet';
    if (isValue || (this.field !== null && !inBullet && top.fields.length > 0 && top.kind === 'letter')) {
      this.field!.lines.push(`${token.text}`);
      return;
    }
    if (inBullet) {
      if (token.bullet !== this.current.bullet && this.current.fields.length === 0) {
        this.text(token.text);
        return;
      }
      this.open.pop();
    }
    const last = this.current.children.findLast((child) => child.kind === 'bullet');
    this.push(newNode('bullet', String(Number(last?.mark ?? 0) + 1), line, token.text, { bullet: token.bullet }));
  }

  private text(text: string): void {
    if (this.field) {
      this.field.lines.push(text);
      return;
    }
    const node = this.current;
    const isNewSentence = this.afterBlank && node.kind === 'number' && node.title.length > 0;
    if ((isNewSentence || node.body.length > 0) && node.kind === 'number') node.body.push(text);
    else node.title.push(text);
  }
}

/** Fields that stand within another's words get blocks of their own, unless the thing has one of that name. */
export function withFieldsApart(node: OutlineNode): OutlineNode {
  const own = new Set(node.fields.map(({ field }) => field));
  const fields = node.fields.flatMap((block, i) => {
    const read = block.lines.join(' ');
    const value = i < node.fields.length - 1 ? withoutNextLabel(read) : read;
    const [first, ...within] = inlineFields({ field: block.field, value, certainty: block.certainty });
    if (value !== read && within.length === 0) return [{ ...block, lines: [value] }];
    return within.length === 0 || within.some(({ field }) => own.has(field))
      ? [block]
      : [first!, ...within].map(({ field, value, certainty }) => ({ field, lines: [value], certainty }));
  });
  return { ...node, fields, children: node.children.map(withFieldsApart) };
}

/** Heads of parts that never hold tasks. */
export const isAbout = (title: string, ...words: readonly string[]): boolean =>
  words.some((word) =>
    folded(title)
      .replace(/[^a-z]/g, '')
      .includes(word),
  );
