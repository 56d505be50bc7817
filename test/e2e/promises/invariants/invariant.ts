/** Who tries: the application's role, or the owner where even he is refused; `admin` only prepares what the two could not. */
export type Role = 'qms_app' | 'qms_owner' | 'admin';

/** One statement and who runs it. */
export interface Step {
  readonly as: Role;
  readonly sql: string;
}

/** For whom the transaction acts, as `libs/work` would set it. */
export interface Scope {
  /** Organization that is read and written. */
  readonly own: string;
  /** Organization that is read alone: a predecessor, so that a foreign row is in sight and only the constraint refuses it. */
  readonly alsoRead: string;
  readonly person: string;
}

/** Columns of one row as SQL expressions. */
export type Values = Readonly<Record<string, string>>;

/**
 * A new row of a table that the database accepts: every attempt starts from it and differs in what it breaks alone, so that nothing else
 * can be the reason of the refusal.
 */
export interface LegalRow {
  readonly scope: Scope;
  readonly values: Values;
  /** Tables whose legal rows must be there first. */
  readonly needs?: readonly string[];
  /** Statements that make room for it in the demo data, before it and what it needs. */
  readonly before?: readonly string[];
  /** The application may delete rows of it: the wall says whose. */
  readonly deletable?: boolean;
}

/** One way to break an invariant. */
export type Try =
  /** The legal row with these columns instead. */
  | { readonly insert: Values }
  /** The legal row, then once more with these columns of its own. */
  | { readonly twice: Values }
  /** The legal row, referring in this column to a row of another organization that exists; or a statement that makes it do so. */
  | { readonly foreign: string; readonly statement?: string }
  /** A statement on the demo data or on the legal row, which is inserted first; `says`: the name that its refusal gives. */
  | {
      readonly foreign?: undefined;
      readonly statement: string;
      readonly first?: readonly Step[];
      readonly as?: Role;
      readonly says?: string;
      readonly words?: string;
    };

/** What can never be, and which object of the database sees to it. */
export interface Invariant {
  readonly table: string;
  /** Name of the constraint, unique index or trigger. */
  readonly constraint: string;
  readonly sentence: string;
  readonly tries: readonly Try[];
}

/** The tables of one module: a legal row of each, and its invariants in words. */
export interface Chapter {
  readonly rows: Readonly<Record<string, LegalRow>>;
  readonly invariants: readonly Invariant[];
}

/** The id of the legal row, of a second one, and of the row of another organization. */
export const NEW = "'01990000-0000-7000-8000-0000000000a1'::uuid";
export const SECOND = "'01990000-0000-7000-8000-0000000000a2'::uuid";
export const FOREIGN = "'01990000-0000-7000-8000-0000000000a3'::uuid";
export const NOBODY = "'01990000-0000-7000-8000-0000000000ff'::uuid";
/** As if all so far had been recorded: what waits for the end of the transaction is asked now, and the count begins anew. */
export const RECORDED: readonly string[] = [
  "select set_config('app.recorded', '1', true)",
  'set constraints all immediate',
  'set constraints all deferred',
  "select set_config('app.recorded', '0', true)",
];
/** 32 bytes, as a SHA-256 has. */
export const HASH = "decode(repeat('ab', 32), 'hex')";

const at = (table: string, constraint: string, sentence: string, tries: readonly Try[]): Invariant => ({
  table,
  constraint,
  sentence,
  tries,
});
/** Refused when the legal row has these columns instead; each set is an attempt of its own. */
export const never = (table: string, constraint: string, sentence: string, ...broken: readonly Values[]): Invariant =>
  at(
    table,
    constraint,
    sentence,
    broken.map((insert) => ({ insert })),
  );
/** Refused when the legal row comes twice; `apart` is what the second row has of its own. */
export const once = (table: string, constraint: string, sentence: string, apart: Values = { id: SECOND }): Invariant =>
  at(table, constraint, sentence, [{ twice: apart }]);
/** Refused in other ways. */
export const refused = (table: string, constraint: string, sentence: string, ...tries: readonly Try[]): Invariant =>
  at(table, constraint, sentence, tries);
/** A statement of the application after the legal row is in. */
export const statement = (sql: string, says?: string): Try => ({ statement: sql, ...(says && { says }) });
/** A statement that comes after others. */
export const after = (first: readonly string[], sql: string, says?: string): Try => ({
  statement: sql,
  first: first.map((one) => ({ as: 'qms_app', sql: one })),
  ...(says && { says }),
});

/** The statement that inserts one row. */
export const inserted = (table: string, values: Values): string =>
  `insert into ${table} (${Object.keys(values).join(', ')}) values (${Object.values(values).join(', ')})`;
