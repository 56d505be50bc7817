import { type CellProblemCode, codeKey, foldedWords, problemAt, type ReadCell, type ReadRow, RowCells, readDay } from '@qms/tables';
import type { DocumentKind } from '../document.entity';
import { follows } from '../kinds/code-pattern.rules';
import {
  type JudgedList,
  type KnownDocument,
  LIST_PROBLEMS,
  type ListCorrections,
  type ListFacts,
  type ListProblem,
  type ListProblemCode,
  type ListRow,
  type RowCorrection,
} from './judged-list.rules';
import { LIST_FIELDS, type ListField } from './list-columns.rules';
import type { ReadList } from './list-reading.rules';
import { isCode, kindOfCode, kindOfWord, readClauses, readNumber, splitDecision } from './list-values.rules';

const LONGEST: Partial<Record<ListField, number>> = { title: 500, decisionNumber: 100, holder: 300, note: 2_000 };

/** Rows and problems of a list, from what was read, what a person corrected, and what the system knows. */
export function judgeList(list: ReadList, corrections: ListCorrections, facts: ListFacts): JudgedList {
  const judged = list.rows.map((row) => new RowJudgement(row, corrections[String(row.row)] ?? {}, list, facts).judge());
  const problems = [
    ...judged.flatMap((one) => one.problems),
    ...codesTwice(
      judged.map((one) => one.row),
      list,
    ),
  ];
  const wrong = new Set(problems.filter((problem) => problem.severity === 'error').map((problem) => problem.row));
  return {
    rows: judged.map(({ row }) => (row.standing !== 'left-out' && wrong.has(row.row) ? { ...row, standing: 'wrong' as const } : row)),
    problems: problems.sort((a, b) => a.row - b.row || placeOf(a.field) - placeOf(b.field)),
  };
}

const placeOf = (field: ListField | null): number => (field === null ? -1 : LIST_FIELDS.indexOf(field));

/** The second row of a code, and codes that differ by dots, blanks or case alone. */
function codesTwice(rows: readonly ListRow[], list: ReadList): ListProblem[] {
  const seen = new Map<string, ListRow>();
  return rows
    .filter((row) => row.standing !== 'left-out' && row.code !== '')
    .flatMap((row) => {
      const before = seen.get(codeKey(row.code));
      if (!before) seen.set(codeKey(row.code), row);
      if (!before) return [];
      const code = before.code === row.code ? 'code-twice' : 'code-alike';
      const params = { code: row.code, other: before.code, row: before.row };
      return [problemAt<ListField, ListProblemCode>(list, LIST_PROBLEMS, { code, row: row.row, field: 'code', params })];
    });
}

/** One row. Nothing is mended: what cannot be read is empty and told. */
class RowJudgement {
  private readonly cells: RowCells<ListField, Exclude<ListProblemCode, CellProblemCode>>;

  constructor(
    private readonly read: ReadRow<ListField>,
    private readonly correction: RowCorrection,
    list: ReadList,
    private readonly facts: ListFacts,
  ) {
    this.cells = new RowCells(read, correction, list, LIST_PROBLEMS);
  }

  judge(): { row: ListRow; problems: readonly ListProblem[] } {
    this.cells.cellsThemselves(LIST_FIELDS, LONGEST, ['title', 'code']);
    const code = this.code();
    const numbers = this.numbers();
    const decision = this.decision();
    const effectiveOn = this.effective(decision.decidedOn);
    const plain = {
      row: this.read.row,
      code,
      title: this.title(),
      kind: this.kind(code),
      ...numbers,
      effectiveOn,
      ...decision,
      unitId: this.unit(),
      clauses: this.clauses(),
      holder: this.text('holder') || null,
      note: this.text('note') || null,
    };
    const known = this.facts.documents.find((one) => one.code === code);
    const differs = known ? this.compared(plain, known) : [];
    const row: ListRow = {
      ...plain,
      standing: this.correction.leftOut
        ? 'left-out'
        : known
          ? differs.length === 0 && known.state === 'effective'
            ? 'equal'
            : 'differs'
          : 'new',
      knownId: known?.id ?? null,
      differs,
      corrected: LIST_FIELDS.filter((field) => this.correction.fields?.[field] !== undefined),
      texts: this.cells.texts(LIST_FIELDS),
    };
    return { row, problems: this.correction.leftOut ? [] : this.cells.problems };
  }

  private text(field: ListField): string {
    return this.cells.text(field);
  }

  private tell(code: ListProblemCode, field: ListField, params: ListProblem['params'] = {}): void {
    this.cells.tell(code, field, params);
  }

  private code(): string {
    const code = this.text('code');
    if (code === '') this.tell('code-missing', 'code');
    else if (!isCode(code)) this.tell('code-malformed', 'code', { text: code });
    else {
      const alike = this.facts.documents.find((one) => one.code !== code && codeKey(one.code) === codeKey(code));
      if (alike && !this.facts.documents.some((one) => one.code === code))
        this.tell('code-alike', 'code', { code, other: alike.code, row: 0 });
    }
    return code;
  }

  private title(): string {
    const title = this.text('title');
    if (title === '') this.tell('title-missing', 'title');
    else if (title.length < 3) this.tell('title-malformed', 'title', { text: title });
    return title;
  }

  private kind(code: string): DocumentKind | null {
    const word = this.text('kind');
    const kind = word === '' ? kindOfCode(code, this.facts.kinds) : kindOfWord(word, this.facts.kinds);
    if (word !== '' && !kind) this.tell('kind-unknown', 'kind', { text: word });
    if (word === '') this.tell(kind ? 'kind-from-code' : 'kind-missing', 'kind', kind ? { kind } : {});
    const patterns = this.facts.kinds.filter((one) => one.nature === kind).flatMap((one) => one.patterns);
    if (kind && isCode(code) && !follows(code, patterns)) this.tell('code-off-pattern', 'code', { code, pattern: patterns.join('; ') });
    return kind;
  }

  private numbers(): { issue: number | null; amendment: number } {
    const cell = this.cells.cell('issue');
    const amendmentText = this.text('amendment');
    const amendment = amendmentText === '' ? null : readNumber(amendmentText);
    if (amendmentText !== '' && (!amendment || amendment.second !== null))
      this.tell('amendment-unreadable', 'amendment', { text: amendmentText });
    const missing = { issue: null, amendment: amendment?.first ?? 0 };
    if (!cell || cell.text === '') {
      this.tell('issue-missing', 'issue');
      return missing;
    }
    if (cell.kind === 'date') {
      this.tell('issue-became-date', 'issue', { text: cell.text });
      return missing;
    }
    const issue = readNumber(cell.text);
    if (!issue || issue.first < 1 || (issue.second !== null && amendment !== null && issue.second !== amendment.first)) {
      this.tell('issue-unreadable', 'issue', { text: cell.text });
      return missing;
    }
    return { issue: issue.first, amendment: amendment?.first ?? issue.second ?? 0 };
  }

  private day(field: 'effectiveOn' | 'decidedOn', cell: Pick<ReadCell, 'text' | 'day'> | undefined): string | null {
    if (!cell || cell.text === '') return null;
    if (cell.day) return cell.day;
    const read = readDay(cell.text);
    if ('day' in read) return read.day;
    this.tell(read.fault, field, { text: cell.text });
    return null;
  }

  private decision(): { decisionNumber: string | null; decidedOn: string | null } {
    const { number, day } = splitDecision(this.text('decisionNumber'));
    const cell = this.cells.cell('decidedOn')?.text ? this.cells.cell('decidedOn') : day ? { text: day, day: null } : undefined;
    const decidedOn = this.day('decidedOn', cell);
    if (number !== '' && !cell) this.tell('decision-without-date', 'decidedOn', { number });
    if (number === '' && decidedOn) this.tell('decision-without-number', 'decisionNumber');
    if (number === '' && !cell) this.tell('decision-missing', 'decisionNumber');
    if (decidedOn && decidedOn > this.facts.today) this.tell('decision-in-future', 'decidedOn', { day: decidedOn });
    return { decisionNumber: number || null, decidedOn };
  }

  private effective(decidedOn: string | null): string | null {
    const cell = this.cells.cell('effectiveOn');
    if (!cell || cell.text === '') {
      this.tell('effective-missing', 'effectiveOn');
      return null;
    }
    const day = this.day('effectiveOn', cell);
    if (day && day > this.facts.today) this.tell('effective-in-future', 'effectiveOn', { day });
    if (day && decidedOn && decidedOn > day) this.tell('decision-after-effect', 'effectiveOn', { day, decided: decidedOn });
    return day;
  }

  private unit(): string | null {
    const name = this.text('unit');
    if (name === '') return null;
    const words = foldedWords(name);
    const found = this.facts.units.filter((unit) => unit.names.some((one) => foldedWords(one) === words));
    if (found.length !== 1) this.tell('unit-unknown', 'unit', { text: name });
    return found.length === 1 ? found[0]!.id : null;
  }

  private clauses(): readonly string[] {
    const text = this.text('clauses');
    const clauses = readClauses(text);
    if (!clauses) this.tell('clauses-unreadable', 'clauses', { text });
    return clauses ?? [];
  }

  /** Fields in which the system has something else. A cell that says nothing contradicts nothing. */
  private compared(row: Omit<ListRow, 'standing' | 'knownId' | 'differs' | 'corrected' | 'texts'>, known: KnownDocument): ListField[] {
    const pairs: [ListField, unknown, unknown][] = [
      ['title', row.title, known.title],
      ['kind', row.kind, known.kind],
      ['issue', row.issue, known.issue],
      ['amendment', row.amendment, known.amendment],
      ['effectiveOn', row.effectiveOn, known.effectiveOn],
      ['decisionNumber', row.decisionNumber, known.decisionNumber],
      ['decidedOn', row.decidedOn, known.decidedOn],
      ['unit', row.unitId, known.unitId],
      ['clauses', row.clauses.length === 0 ? null : [...row.clauses].sort().join(), [...known.clauses].sort().join()],
    ];
    const differs = pairs.filter(([, said, had]) => said !== null && said !== '' && said !== had).map(([field]) => field);
    if (known.state !== 'effective') this.tell('not-in-force-in-system', 'code', { code: known.code });
    else if (differs.length > 0) this.tell('differs-from-system', 'code', { code: known.code, fields: differs.join(',') });
    return differs;
  }
}
