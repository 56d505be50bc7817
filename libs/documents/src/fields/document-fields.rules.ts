import { fieldKey } from '@qms/office-documents';
import { folded } from '@qms/records';
import { vnDate } from '@qms/work';

/** What is known of a revision when its Word file is filled. Days as `YYYY-MM-DD`. */
export interface FieldFacts {
  readonly agency: string;
  /** Governing agency as it stands above the name (cơ quan chủ quản). */
  readonly parentAgency: string | null;
  readonly code: string;
  readonly title: string;
  readonly issue: number;
  readonly amendment: number;
  readonly preparedBy: string;
  readonly effectiveOn: string | null;
  readonly decidedOn: string | null;
  readonly decisionNumber: string | null;
  readonly signer: string | null;
  readonly signerPost: string | null;
}

const two = (value: number): string => String(value).padStart(2, '0');
/** As on paper: to be written when it is known. */
const NO_DAY = '…/…/……';
const NO_WORD = '……';
const day = (value: string | null): string => (value === null ? NO_DAY : vnDate(value));

/** Fields that a Word file of a controlled document may carry, `{{mã tài liệu}}` and so on; until they are known they are dots, as on paper. */
const FIELDS: Readonly<Record<string, (facts: FieldFacts) => string>> = {
  'cơ quan chủ quản': ({ parentAgency }) => parentAgency ?? '',
  'cơ quan': ({ agency }) => agency,
  'mã tài liệu': ({ code }) => code,
  'tên tài liệu': ({ title }) => title,
  'lần ban hành': ({ issue }) => two(issue),
  'lần sửa đổi': ({ amendment }) => two(amendment),
  'ngày ban hành': ({ decidedOn }) => day(decidedOn),
  'ngày hiệu lực': ({ effectiveOn }) => day(effectiveOn),
  'số quyết định': ({ decisionNumber }) => decisionNumber ?? NO_WORD,
  'người soạn thảo': ({ preparedBy }) => preparedBy,
  'người phê duyệt': ({ signer }) => signer ?? NO_WORD,
  'chức vụ người phê duyệt': ({ signerPost }) => signerPost ?? NO_WORD,
};

export const FIELD_NAMES: readonly string[] = Object.keys(FIELDS);

export const fieldValues = (facts: FieldFacts): Record<string, string> =>
  Object.fromEntries(Object.entries(FIELDS).map(([name, value]) => [name, value(facts)]));

/** One field of a file, as it stands there. */
export interface ShownField {
  readonly name: string;
  /** What is put in; null = no such field, it stays as it stands. */
  readonly value: string | null;
  /** The field that was probably meant. */
  readonly meant: string | null;
}

export function shownFields(names: readonly string[], facts: FieldFacts): ShownField[] {
  const values = fieldValues(facts);
  return names.map((name) => {
    const value = values[fieldKey(name)] ?? null;
    return { name, value, meant: value === null ? meantBy(name) : null };
  });
}

/** The same letters without their accents and signs between. */
function meantBy(name: string): string | null {
  const bare = (text: string): string => folded(text).replace(/[^a-z0-9]/g, '');
  return FIELD_NAMES.find((known) => bare(known) === bare(name)) ?? null;
}
