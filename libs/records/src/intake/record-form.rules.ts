import type { RecordKind } from '../record.entity';
import { titleOf } from './manifest.rules';

/** What a record says of itself, besides its files. */
export interface RecordWords {
  readonly kind?: RecordKind;
  readonly title?: string;
  /** Số, ký hiệu. */
  readonly number?: string;
  readonly issuer?: string;
  /** YYYY-MM-DD. */
  readonly happenedOn?: string;
  readonly unitId?: string;
  readonly clauses?: readonly string[];
  readonly classId?: string;
}

/** The form of a folder: one record for all its files, or one for each. */
export interface BatchForm extends RecordWords {
  readonly as?: 'one' | 'each';
}

export interface LineOfBatch {
  readonly fileId: string | null;
  readonly path: string;
  readonly exception: RecordWords | null;
}

/** A record that is to be made. */
export interface PlannedRecord extends RecordWords {
  readonly kind: RecordKind;
  readonly title: string;
  readonly lines: readonly LineOfBatch[];
}

/** What will be entered: for each file a record whose words are the form's but for its exception, or one record that has them all. */
export function plannedRecords(form: BatchForm, lines: readonly LineOfBatch[]): PlannedRecord[] {
  const { as = 'each', ...words } = form;
  const kind = words.kind ?? 'other';
  if (lines.length === 0) return [];
  if (as === 'one') return [{ ...words, kind, title: words.title ?? '', lines }];
  return lines.map((line) => {
    const own = { ...words, kind, ...given(line.exception) };
    // A title in the form of many records would be the title of each.
    return { ...own, title: line.exception?.title ?? titleOf(line.path), lines: [line] };
  });
}

const given = (words: RecordWords | null): RecordWords =>
  Object.fromEntries(Object.entries(words ?? {}).filter(([, value]) => value !== undefined && value !== null));
