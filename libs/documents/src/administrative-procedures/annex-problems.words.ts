import { type Language, type Sentence, say } from '@qms/http';
import { atCell, CELL_WORDS, noteWords, type SheetNote } from '@qms/tables';
import type { AnnexProblem, AnnexProblemCode } from './annex-judgement.rules';

/** What a problem says, behind the name of its cell. */
const PROBLEMS: Readonly<Record<AnnexProblemCode, Sentence>> = {
  ...CELL_WORDS,
  'tthc-code-missing': { vi: 'thiếu mã TTHC', en: 'the code is missing' },
  'tthc-code-malformed': { vi: '"{text}" không phải mã TTHC', en: '"{text}" is no code' },
  'tthc-code-lost-zeros': {
    vi: 'Excel đã đổi mã {text} thành số và bỏ số 0 ở cuối; hãy định dạng ô là văn bản rồi gõ lại',
    en: 'Excel turned the code {text} into a number and dropped zeros; format the cell as text and type it again',
  },
  'tthc-code-unusual': { vi: 'mã "{text}" không có dạng 1.013871', en: 'the code "{text}" does not look like 1.013871' },
  'tthc-twice': { vi: 'mã {code} đã có ở dòng {before}', en: 'the code {code} stands in row {before} already' },
  'tthc-name-missing': { vi: 'thiếu tên thủ tục hành chính', en: 'the name is missing' },
  'time-limit-missing': { vi: 'thiếu thời hạn giải quyết', en: 'the time limit is missing' },
  'time-limit-unread': {
    vi: 'thời hạn "{text}" không phải một số ngày hay giờ; không so được với quy trình',
    en: 'the time limit "{text}" is no number of days or hours; it cannot be compared with procedures',
  },
  'field-from-group': { vi: 'lĩnh vực hiểu theo dòng nhóm: {text}', en: 'the field is understood from the group: {text}' },
  'abolished-by-group': { vi: 'bãi bỏ theo dòng nhóm "{text}"', en: 'abolished by the group "{text}"' },
  'abolished-unknown': { vi: 'TTHC {code} bị bãi bỏ nhưng chưa có trong danh mục', en: '{code} is abolished and was not in the list' },
  'annex-date-unreadable': {
    vi: 'không đọc được ngày "{text}" (dạng 09/02/2026)',
    en: 'the day "{text}" cannot be read (like 09/02/2026)',
  },
  'begins-before-last': {
    vi: 'áp dụng từ {day}, trước lần công bố đang áp dụng ({last})',
    en: 'from {day}, before what was announced last ({last})',
  },
};

const day = (value: unknown): unknown => (/^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? String(value).split('-').reverse().join('/') : value);

export const annexProblemText = (problem: AnnexProblem, language: Language): string =>
  atCell(
    problem,
    say(PROBLEMS[problem.code], language, Object.fromEntries(Object.entries(problem.params).map(([name, value]) => [name, day(value)]))),
    language,
  );

export const annexNoteText = (note: SheetNote, language: Language): string =>
  noteWords(note, language, { thing: language === 'vi' ? 'thủ tục hành chính' : 'administrative procedure' });
