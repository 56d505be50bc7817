import { folded, skeleton } from './folding';
import type { FieldBlock, OutlineNode } from './outline';
import {
  type AsRead,
  type FieldName,
  type KnownUnit,
  type PlanWarning,
  type ReadChild,
  type ReadSection,
  type ReadTask,
} from './plan-proposal';
import { readTiming } from './timing';
import type { UnitNames } from './units';

/** A task with what only the judgement of confidence needs. */
export interface MadeTask {
  readonly task: ReadTask;
  readonly how: OutlineNode['how'];
  readonly certainties: readonly number[];
}
export interface Made {
  readonly sections: ReadSection[];
  readonly tasks: MadeTask[];
}
export type { KnownUnit, PlanWarning };

/** Joined over line ends, blanks single. */
export const joined = (lines: readonly string[]): string => lines.join(' ').replace(/\s+/g, ' ').trim();
/** Without the mark at its end; three dots are text. */
export const trimmed = (text: string): string => text.replace(/(?:\s*[;:,]|(?<!\.)\.|\.\/\.)+\s*$/, '').trim();

const codeOf = (...pieces: (string | undefined)[]): string => pieces.filter(Boolean).join('.');

/** Sections and tasks of one part, in the order of the plan. */
export class TaskMaker {
  readonly sections: ReadSection[] = [];
  readonly tasks: MadeTask[] = [];

  constructor(
    private readonly part: OutlineNode,
    private readonly units: UnitNames,
    private readonly year: number | null,
  ) {}

  make(): Made {
    const numbers = this.part.children.filter((child) => child.kind === 'number');
    const standAlone = numbers.some((node) => this.isTask(node));
    const loose = this.part.children.filter((child) => child.kind !== 'number');
    if (standAlone || loose.length > 0) this.section(this.part, this.part.mark || 'I', undefined);
    for (const child of this.part.children) {
      if (child.kind === 'number') this.number(child);
      else this.leaf(child, codeOf(this.part.mark || 'I', child.mark), this.part.mark || 'I', undefined);
    }
    return { sections: this.sections, tasks: this.tasks };
  }

  private number(node: OutlineNode): void {
    const prefix = this.part.mark || 'I';
    const code = codeOf(prefix, node.mark);
    if (this.isTask(node)) {
      this.leaf(node, code, prefix, undefined);
      return;
    }
    this.section(node, code, undefined);
    const items = node.children.filter((child) => child.kind !== 'bullet' || child.fields.length > 0);
    if (items.length === 0) {
      this.onlyTask(node, code);
      return;
    }
    for (const child of items) {
      if (child.kind !== 'number') this.leaf(child, codeOf(code, child.mark), code, undefined);
      else this.subsection(child, code);
    }
  }

  private subsection(node: OutlineNode, section: string): void {
    const code = codeOf(this.part.mark || 'I', node.mark);
    const items = node.children.filter((child) => child.kind !== 'bullet');
    if (items.length === 0) {
      this.leaf(node, code, section, undefined);
      return;
    }
    this.section(node, code, section);
    for (const child of items)
      if (child.kind === 'number') this.leaf(child, codeOf(this.part.mark || 'I', child.mark), section, code);
      else this.leaf(child, codeOf(code, child.mark), section, code);
  }

  /** A numbered line with fields and no sentence below it is itself the task. */
  private isTask(node: OutlineNode): boolean {
    const holdsItems = node.children.some((child) => child.kind !== 'bullet' || child.fields.length > 0);
    return node.kind === 'number' && !holdsItems && node.fields.length > 0 && node.body.length === 0;
  }

  /** The only task of a section, a sentence without letter: it gets the number 1. */
  private onlyTask(node: OutlineNode, section: string): void {
    if (node.fields.length === 0) return;
    const sentence: OutlineNode = { ...node, title: node.body, body: [], mark: '1', firstLine: node.firstLine + node.title.length + 1 };
    this.leaf(sentence, codeOf(section, '1'), section, undefined);
  }

  private section(node: OutlineNode, code: string, parent: string | undefined): void {
    if (this.sections.some((known) => known.code === code)) return;
    const last = node.firstLine + Math.max(0, node.title.length - 1);
    this.sections.push({ code, title: trimmed(joined(node.title)), ...(parent && { parent }), sourceLines: [node.firstLine, last] });
  }

  private leaf(node: OutlineNode, code: string, section: string, subsection: string | undefined): void {
    const children = node.children.filter((child) => child.fields.length > 0);
    const words = node.children.filter((child) => child.fields.length === 0).flatMap((child) => child.title);
    const own = (field: FieldName): string => fieldText(node.fields, field);
    const fromChildren = (field: FieldName): string =>
      [...new Set(children.map((child) => fieldText(child.fields, field)).filter(Boolean))].join('; ');
    const unitsOf = (field: 'lead' | 'coordinators'): string =>
      this.unitsIn(own(field) ? node.fields : children.flatMap((child) => child.fields), field);
    const read: AsRead = {
      title: joined([...node.title, ...words]),
      leadText: own('lead') || fromChildren('lead'),
      coordinatorsText: own('coordinators') || fromChildren('coordinators'),
      productText: own('products') || fromChildren('products'),
      timingText: own('timing') || fromChildren('timing'),
    };
    const productText = trimmed(read.productText);
    const missing = (['lead', 'coordinators', 'products', 'timing'] as const).filter(
      (field) => !{ lead: read.leadText, coordinators: read.coordinatorsText, products: read.productText, timing: read.timingText }[field],
    );
    const task: ReadTask = {
      code,
      section,
      ...(subsection && { subsection }),
      title: trimmed(read.title),
      ...(node.body.length > 0 && { body: trimmed(joined(node.body)) }),
      leadText: unitsOf('lead'),
      coordinatorsText: unitsOf('coordinators'),
      products: productsOf(productText),
      productText,
      timing: readTiming(trimmed(read.timingText), productText, this.year),
      sourceLines: [node.firstLine, node.lastLine],
      missing,
      children: children.map((child) => this.child(child, code)),
      confidence: 0,
      read,
    };
    this.tasks.push({ task, how: node.how, certainties: node.fields.map((field) => field.certainty) });
  }

  /** Units of one or several blocks; what two blocks both name stands once. */
  private unitsIn(fields: readonly FieldBlock[], wanted: 'lead' | 'coordinators'): string {
    const texts = fields.filter(({ field }) => field === wanted).map(({ lines }) => this.units.restored(trimmed(joined(lines))));
    return [...new Map(texts.filter(Boolean).map((text) => [skeleton(text), text] as const)).values()].join('; ');
  }

  private child(node: OutlineNode, parent: string): ReadChild {
    return {
      code: codeOf(parent, node.mark),
      title: trimmed(joined(node.title)),
      leadText: this.unitsIn(node.fields, 'lead'),
      coordinatorsText: this.unitsIn(node.fields, 'coordinators'),
      sourceLines: [node.firstLine, node.lastLine],
    };
  }
}

/** Several blocks of the same field stand one after the other. */
const fieldText = (fields: readonly FieldBlock[], wanted: FieldName): string =>
  fields
    .filter(({ field }) => field === wanted)
    .map(({ lines }) => joined(lines))
    .filter(Boolean)
    .map((text, i, all) => (i < all.length - 1 ? trimmed(text) : text))
    .join('; ');

/** Cut at semicolons that stand after a word of real length and before a blank: a scanner puts them within words too. */
export const productsOf = (text: string): string[] =>
  text
    ? text
        .split(/(?<=[\p{L}\d)]{2});\s+/u)
        .map(trimmed)
        .filter(Boolean)
    : [];

/** Words of a text without accents, for comparisons. */
export const wordsOf = (text: string): string[] =>
  folded(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
