import { type CellProblemCode, foldedWords, problemAt, type ReadRow, RowCells, type RowCorrection, readDay } from '@qms/tables';
import type { EnrolmentState } from '../enrolment.lifecycle';
import { likeness, type NamedPerson } from '../person-match.rules';
import { type ReadRoster, ROSTER_FIELDS, type RosterField } from './roster-columns.rules';
import { ROSTER_PROBLEMS, type RosterProblem, type RosterProblemCode } from './roster-problems';
import { AGES, ageOn, isEmail, isName, readPhone } from './roster-values.rules';

const LONGEST: Partial<Record<RosterField, number>> = { position: 200, agency: 300, email: 200, phone: 30 };

/** What a person set right in one row. `sameAs`: the known learner that he is, or `new` where he is none of them. */
export interface RosterCorrection extends RowCorrection<RosterField> {
  readonly sameAs?: string;
}
/** By row of the sheet; the reading stays beside it. */
export type RosterCorrections = Readonly<Record<string, RosterCorrection>>;

/** A learner whom the organizer knows already. */
export interface KnownLearner extends NamedPerson {
  readonly id: string;
  /** His state in the class, where he is in it. */
  readonly enrolled: EnrolmentState | null;
}
export interface KnownAgency {
  readonly id: string;
  readonly name: string;
  /** By which lists call it: name, short name, code, aliases. */
  readonly names: readonly string[];
}
export interface RosterFacts {
  /** Today in Vietnam. */
  readonly today: string;
  readonly known: readonly KnownLearner[];
  readonly agencies: readonly KnownAgency[];
}

/** `new`: becomes a learner; `known`: is one, and not in the class; `enrolled`: in the class already; `undecided`: may be a known one. */
export type RowStanding = 'new' | 'known' | 'enrolled' | 'undecided' | 'wrong' | 'left-out';
export interface RosterRow extends NamedPerson {
  readonly row: number;
  readonly phone: string | null;
  readonly standing: RowStanding;
  /** The known learner whose row this is. */
  readonly learnerId: string | null;
  /** Known learners whom it may be, where a person must say. */
  readonly candidates: readonly KnownLearner[];
  readonly corrected: readonly RosterField[];
  readonly texts: Readonly<Record<RosterField, string>>;
}
export interface JudgedRoster {
  readonly rows: readonly RosterRow[];
  readonly problems: readonly RosterProblem[];
}

/** Rows and problems of a list, from what was read, what a person corrected, and who is known. */
export function judgeRoster(list: ReadRoster, corrections: RosterCorrections, facts: RosterFacts): JudgedRoster {
  const standing: Standing = { known: byName(facts.known), agencies: byNames(facts.agencies), today: facts.today };
  const judged = list.rows.map((row) => new RowJudgement(row, corrections[String(row.row)] ?? {}, list, standing).judge());
  const problems = [
    ...judged.flatMap((one) => one.problems),
    ...twice(
      judged.map(({ row }) => row),
      list,
    ),
  ];
  const wrong = new Set(
    problems.filter(({ severity, code }) => severity === 'error' && code !== 'person-alike').map((problem) => problem.row),
  );
  return {
    rows: judged.map(({ row }) => (row.standing !== 'left-out' && wrong.has(row.row) ? { ...row, standing: 'wrong' as const } : row)),
    problems: problems.sort((a, b) => a.row - b.row || placeOf(a.field) - placeOf(b.field)),
  };
}

interface Standing {
  readonly known: ReadonlyMap<string, readonly KnownLearner[]>;
  readonly agencies: ReadonlyMap<string, readonly KnownAgency[]>;
  readonly today: string;
}

/** `Phường An Bình` and `UBND phường An Bình` are one agency in a list. */
const agencyKey = (name: string): string => foldedWords(name).replace(/^(uy ban nhan dan|ubnd) (?=.)/, '');
const placeOf = (field: RosterField | null): number => (field === null ? -1 : ROSTER_FIELDS.indexOf(field));
const byName = <Named extends { readonly fullName: string }>(people: readonly Named[]): Map<string, Named[]> =>
  Map.groupBy(people, ({ fullName }) => foldedWords(fullName));
function byNames(agencies: readonly KnownAgency[]): Map<string, KnownAgency[]> {
  const found = new Map<string, KnownAgency[]>();
  for (const agency of agencies)
    for (const name of new Set(agency.names.map(agencyKey).filter(Boolean))) found.set(name, [...(found.get(name) ?? []), agency]);
  return found;
}

/** One person in two rows, for certain or by likeness. */
function twice(rows: readonly RosterRow[], list: ReadRoster): RosterProblem[] {
  return [...byName(rows.filter(({ standing, fullName }) => standing !== 'left-out' && fullName !== '')).values()].flatMap((namesakes) =>
    namesakes.flatMap((row, place): RosterProblem[] => {
      const before = namesakes.slice(0, place);
      const at = (code: 'person-twice' | 'alike-in-list', other: RosterRow): RosterProblem =>
        problemAt<RosterField, RosterProblemCode>(list, ROSTER_PROBLEMS, {
          code,
          row: row.row,
          field: 'fullName',
          params: { name: row.fullName, row: other.row },
        });
      const same = before.find((other) => likeness(row, other) === 'same' || (row.learnerId !== null && row.learnerId === other.learnerId));
      if (same) return [at('person-twice', same)];
      const alike = before.find((other) => likeness(row, other) === 'alike');
      return alike ? [at('alike-in-list', alike)] : [];
    }),
  );
}

/** One row. Nothing is mended: what cannot be read is empty and told. */
class RowJudgement {
  private readonly cells: RowCells<RosterField, Exclude<RosterProblemCode, CellProblemCode>>;

  constructor(
    private readonly read: ReadRow<RosterField>,
    private readonly correction: RosterCorrection,
    list: ReadRoster,
    private readonly standing: Standing,
  ) {
    this.cells = new RowCells(read, correction, list, ROSTER_PROBLEMS);
  }

  judge(): { row: RosterRow; problems: readonly RosterProblem[] } {
    this.cells.cellsThemselves(ROSTER_FIELDS, LONGEST, ROSTER_FIELDS);
    const person = {
      fullName: this.name(),
      birthDate: this.birthDate(),
      position: this.cells.text('position') || null,
      ...this.agency(),
      email: this.email(),
    };
    const plain = {
      row: this.read.row,
      ...person,
      phone: this.phone(),
      corrected: ROSTER_FIELDS.filter((field) => this.correction.fields?.[field] !== undefined),
      texts: this.cells.texts(ROSTER_FIELDS),
    };
    if (this.correction.leftOut) return { row: { ...plain, standing: 'left-out', learnerId: null, candidates: [] }, problems: [] };
    return { row: { ...plain, ...this.recognized(person) }, problems: this.cells.problems };
  }

  private tell(code: RosterProblemCode, field: RosterField, params: RosterProblem['params'] = {}): void {
    this.cells.tell(code, field, params);
  }

  private name(): string {
    const name = this.cells.text('fullName');
    if (name === '') this.tell('name-missing', 'fullName');
    else if (!isName(name)) this.tell('name-malformed', 'fullName', { text: name });
    else if (!name.includes(' ')) this.tell('name-of-one-word', 'fullName', { text: name });
    return name;
  }

  private birthDate(): string | null {
    const cell = this.cells.cell('birthDate');
    if (!cell || cell.text === '') {
      this.tell('birth-missing', 'birthDate');
      return null;
    }
    // A year alone, also where Excel would make a day of the year 1905 of it.
    if (/^(19|20)\d\d$/.test(cell.text)) {
      this.tell('birth-year-only', 'birthDate', { text: cell.text });
      return null;
    }
    const read = cell.day ? { day: cell.day } : readDay(cell.text);
    if (!('day' in read)) {
      this.tell(read.fault, 'birthDate', { text: cell.text });
      return null;
    }
    const age = ageOn(read.day, this.standing.today);
    if (read.day > this.standing.today) this.tell('birth-in-future', 'birthDate', { day: read.day });
    else if (age < AGES.least || age > AGES.most) this.tell('birth-unlikely', 'birthDate', { day: read.day, age });
    return read.day;
  }

  private agency(): { agencyId: string | null; agencyName: string | null } {
    const text = this.cells.text('agency');
    if (text === '') {
      this.tell('agency-missing', 'agency');
      return { agencyId: null, agencyName: null };
    }
    const found = this.standing.agencies.get(agencyKey(text)) ?? [];
    if (found.length === 1) return { agencyId: found[0]!.id, agencyName: found[0]!.name };
    this.tell('agency-unknown', 'agency', { text });
    return { agencyId: null, agencyName: text };
  }

  private email(): string | null {
    const text = this.cells.text('email');
    if (text === '') return null;
    if (!isEmail(text)) this.tell('email-malformed', 'email', { text });
    return text;
  }

  private phone(): string | null {
    const cell = this.cells.cell('phone');
    if (!cell || cell.text === '') return null;
    const read = readPhone(cell.text, cell.kind === 'number');
    if (read === null) this.tell('phone-malformed', 'phone', { text: cell.text });
    return read ?? cell.text;
  }

  /** Who of the known ones it is: what nobody would doubt, else what a person said, else it stays open. */
  private recognized(person: NamedPerson): Pick<RosterRow, 'standing' | 'learnerId' | 'candidates'> {
    const namesakes = this.standing.known.get(foldedWords(person.fullName)) ?? [];
    const { sameAs } = this.correction;
    const same = namesakes.find(({ id }) => id === sameAs) ?? (sameAs ? undefined : certain(namesakes, person));
    if (same) return this.asKnown(same, person);
    const candidates = namesakes.filter((one) => likeness(person, one) !== 'other');
    if (candidates.length === 0 || sameAs === 'new') return { standing: 'new', learnerId: null, candidates };
    this.tell('person-alike', 'fullName', { name: person.fullName, count: candidates.length });
    return { standing: 'undecided', learnerId: null, candidates };
  }

  private asKnown(known: KnownLearner, person: NamedPerson): Pick<RosterRow, 'standing' | 'learnerId' | 'candidates'> {
    const differs = (['birthDate', 'position', 'email'] as const).filter(
      (field) => person[field] !== null && person[field] !== known[field],
    );
    if (person.agencyName !== null && person.agencyName !== known.agencyName)
      this.tell('differs-from-known', 'agency', { known: known.agencyName ?? '' });
    for (const field of differs) this.tell('differs-from-known', field, { known: known[field] ?? '' });
    if (known.enrolled === 'withdrawn') this.tell('left-the-class', 'fullName', { name: known.fullName });
    if (known.enrolled === 'declined') this.tell('declined-before', 'fullName', { name: known.fullName });
    return { standing: known.enrolled === null ? 'known' : 'enrolled', learnerId: known.id, candidates: [] };
  }
}

/** The one whom nobody would doubt; of two such nobody knows which. */
function certain(namesakes: readonly KnownLearner[], person: NamedPerson): KnownLearner | undefined {
  const same = namesakes.filter((one) => likeness(person, one) === 'same');
  return same.length === 1 ? same[0] : same.find(({ enrolled }) => enrolled !== null);
}
