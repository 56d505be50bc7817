import type { Language, Sentence } from '@qms/http';
import { say } from '@qms/http';
import { atCell, CELL_WORDS, noteWords, type SheetNote } from '@qms/tables';
import { KIND_NAMES } from '../kinds/suggested-kinds';
import type { ListProblem, ListProblemCode } from './judged-list.rules';
import { COLUMN_HEADS, type ListField } from './list-columns.rules';

/** What a problem says, behind the name of its cell. */
const PROBLEMS: Readonly<Record<ListProblemCode, Sentence>> = {
  'code-missing': { vi: 'thiếu mã tài liệu', en: 'the code is missing' },
  'code-malformed': {
    vi: '"{text}" không phải mã tài liệu (chữ, số, dấu chấm, gạch)',
    en: '"{text}" is no code (letters, digits, dots, dashes)',
  },
  'code-twice': { vi: 'mã {code} đã có ở dòng {row}', en: 'the code {code} stands in row {row} already' },
  'code-alike': { vi: 'mã {code} gần giống mã {other} đã có', en: 'the code {code} looks like {other}, which is there' },
  'code-off-pattern': {
    vi: 'mã {code} không theo quy tắc đặt mã của cơ quan ({pattern})',
    en: 'the code {code} does not follow the agency’s pattern ({pattern})',
  },
  'title-missing': { vi: 'thiếu tên tài liệu', en: 'the title is missing' },
  'title-malformed': { vi: 'tên tài liệu quá ngắn', en: 'the title is too short' },
  'kind-unknown': { vi: 'không có loại tài liệu "{text}"', en: 'there is no kind "{text}"' },
  'kind-missing': { vi: 'thiếu loại tài liệu, mã tài liệu cũng không cho biết', en: 'the kind is missing, and the code does not tell it' },
  'kind-from-code': { vi: 'loại tài liệu hiểu theo mã: {kind}', en: 'the kind is understood from the code: {kind}' },
  'issue-missing': { vi: 'thiếu lần ban hành', en: 'the issue number is missing' },
  'issue-unreadable': { vi: 'không đọc được lần ban hành "{text}"', en: 'the issue number "{text}" cannot be read' },
  'issue-became-date': {
    vi: 'Excel đã đổi lần ban hành thành ngày {text}; hãy định dạng ô là văn bản rồi gõ lại',
    en: 'Excel turned the issue number into the date {text}; format the cell as text and type it again',
  },
  'amendment-unreadable': { vi: 'không đọc được lần sửa đổi "{text}"', en: 'the amendment number "{text}" cannot be read' },
  'effective-missing': { vi: 'thiếu ngày hiệu lực', en: 'the effective date is missing' },
  'effective-in-future': { vi: 'ngày hiệu lực {day} chưa đến', en: 'the effective date {day} has not come' },
  'date-impossible': { vi: 'ngày {text} không tồn tại', en: 'the day {text} does not exist' },
  'date-unreadable': { vi: 'không đọc được ngày "{text}" (dạng 09/02/2026)', en: 'the day "{text}" cannot be read (like 09/02/2026)' },
  'decision-without-date': { vi: 'quyết định {number} thiếu ngày', en: 'the decision {number} has no date' },
  'decision-without-number': { vi: 'quyết định thiếu số', en: 'the decision has no number' },
  'decision-missing': { vi: 'không có quyết định ban hành', en: 'there is no decision' },
  'decision-in-future': { vi: 'ngày quyết định {day} chưa đến', en: 'the date of the decision, {day}, has not come' },
  'decision-after-effect': {
    vi: 'hiệu lực {day} trước ngày quyết định {decided}',
    en: 'in force from {day}, before the decision of {decided}',
  },
  'unit-unknown': {
    vi: 'cơ quan không có đơn vị "{text}"; tài liệu sẽ không gắn đơn vị',
    en: 'the agency has no unit "{text}"; the document will have none',
  },
  'clauses-unreadable': {
    vi: 'không đọc được điều khoản "{text}" (dạng 7.5.3; 8.1)',
    en: 'the clauses "{text}" cannot be read (like 7.5.3; 8.1)',
  },
  ...CELL_WORDS,
  'differs-from-system': {
    vi: 'tài liệu đã có trong hệ thống nhưng khác: {fields}; giữ nguyên, không nhập',
    en: 'is in the system already and differs: {fields}; left alone',
  },
  'not-in-force-in-system': {
    vi: 'mã {code} đã có trong hệ thống nhưng không đang hiệu lực; giữ nguyên, không nhập',
    en: 'the code {code} is in the system and not in force; left alone',
  },
};

const ENGLISH: Readonly<Record<ListField, string>> = {
  code: 'code',
  title: 'title',
  kind: 'kind',
  issue: 'issue',
  amendment: 'amendment',
  effectiveOn: 'effective date',
  decisionNumber: 'decision number',
  decidedOn: 'date of the decision',
  unit: 'unit',
  clauses: 'clauses',
  holder: 'holder',
  note: 'notes',
};
const fieldName = (field: string, language: Language): string =>
  (language === 'vi' ? COLUMN_HEADS[field as ListField].toLocaleLowerCase('vi') : ENGLISH[field as ListField]) ?? field;

function readable(params: ListProblem['params'], language: Language): Record<string, unknown> {
  const { kind, fields, field, ...rest } = params;
  return {
    ...rest,
    ...(kind !== undefined && { kind: language === 'vi' ? KIND_NAMES[kind as keyof typeof KIND_NAMES] : kind }),
    ...(field !== undefined && { field: `"${fieldName(String(field), language)}"` }),
    ...(fields !== undefined && {
      fields: String(fields)
        .split(',')
        .map((one) => fieldName(one, language))
        .join(', '),
    }),
  };
}

/** `Ô D17: ngày 31/02/2026 không tồn tại`. */
export const problemText = (problem: ListProblem, language: Language): string =>
  atCell(problem, say(PROBLEMS[problem.code], language, readable(problem.params, language)), language);

export const noteText = (note: SheetNote, language: Language): string =>
  noteWords(note, language, { ...readable(note.params, language), thing: language === 'vi' ? 'tài liệu' : 'document' });
