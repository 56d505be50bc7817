import { type Language, type Sentence, say } from '@qms/http';
import { atCell, CELL_WORDS, noteWords, type SheetNote } from '@qms/tables';
import { vnDate } from '@qms/work';
import { ROSTER_HEADS, type RosterField } from './roster-columns.rules';
import type { RosterProblem, RosterProblemCode } from './roster-problems';

const PROBLEMS: Readonly<Record<RosterProblemCode, Sentence>> = {
  ...CELL_WORDS,
  'formula-in-text': {
    vi: 'ô là công thức, không phải nội dung; hãy gõ lại nội dung',
    en: 'the cell is a formula, not text; type the text itself',
  },
  'name-missing': { vi: 'thiếu họ và tên', en: 'the name is missing' },
  'name-malformed': { vi: '"{text}" không phải họ và tên', en: '"{text}" is no name' },
  'name-of-one-word': { vi: '"{text}" chỉ có một chữ; kiểm tra lại họ và tên', en: '"{text}" is one word alone; look at the name again' },
  'date-impossible': { vi: 'ngày {text} không tồn tại', en: 'the day {text} does not exist' },
  'date-unreadable': { vi: 'không đọc được ngày "{text}" (dạng 09/02/1985)', en: 'the day "{text}" cannot be read (like 09/02/1985)' },
  'birth-year-only': {
    vi: 'chỉ có năm {text}; giấy chứng nhận cần đủ ngày sinh',
    en: 'only the year {text}; a certificate needs the whole date of birth',
  },
  'birth-in-future': { vi: 'ngày sinh {day} chưa đến', en: 'the date of birth {day} has not come' },
  'birth-unlikely': { vi: 'ngày sinh {day} cho thấy {age} tuổi; kiểm tra lại', en: 'born on {day} means {age} years; look at it again' },
  'birth-missing': { vi: 'chưa có ngày sinh', en: 'no date of birth' },
  'email-malformed': { vi: '"{text}" không phải địa chỉ thư điện tử', en: '"{text}" is no e-mail address' },
  'phone-malformed': { vi: '"{text}" không phải số điện thoại', en: '"{text}" is no telephone number' },
  'agency-missing': { vi: 'chưa có cơ quan, đơn vị', en: 'no agency' },
  'agency-unknown': {
    vi: 'chưa nhận ra cơ quan "{text}"; giữ như đã ghi',
    en: 'the agency "{text}" is not recognized; kept as written',
  },
  'person-twice': { vi: '{name} đã có ở dòng {row}', en: '{name} stands in row {row} already' },
  'alike-in-list': {
    vi: '{name} giống người ở dòng {row}; kiểm tra có phải một người',
    en: '{name} is like row {row}; are they one person?',
  },
  'person-alike': {
    vi: '{name} có thể là học viên đã biết ({count}); hãy chọn đúng người hoặc là người khác',
    en: '{name} may be somebody known ({count}); choose who it is, or that it is somebody else',
  },
  'differs-from-known': {
    vi: 'khác thông tin đã có: "{known}"; giữ thông tin đã có',
    en: 'differs from what is known: "{known}"; that is kept',
  },
  'left-the-class': {
    vi: '{name} đã rút khỏi lớp; xếp lại ở danh sách lớp',
    en: '{name} left the class; take back in on the roster',
  },
  'declined-before': { vi: '{name} không được xếp lớp này', en: '{name} was declined for this class' },
};

const ENGLISH: Readonly<Record<RosterField, string>> = {
  fullName: 'name',
  birthDate: 'date of birth',
  position: 'position',
  agency: 'agency',
  email: 'e-mail',
  phone: 'telephone',
};

function readable(params: RosterProblem['params'], language: Language): Record<string, unknown> {
  const { day, field, known, ...rest } = params;
  return {
    ...rest,
    ...(day !== undefined && { day: vnDate(String(day)) }),
    ...(known !== undefined && { known: /^\d{4}-\d\d-\d\d$/.test(String(known)) ? vnDate(String(known)) : known }),
    ...(field !== undefined && {
      field: `"${language === 'vi' ? ROSTER_HEADS[field as RosterField].toLocaleLowerCase('vi') : ENGLISH[field as RosterField]}"`,
    }),
  };
}

/** `Ô D17: ngày 31/02/1985 không tồn tại`. */
export const rosterProblemText = (problem: RosterProblem, language: Language): string =>
  atCell(problem, say(PROBLEMS[problem.code], language, readable(problem.params, language)), language);

export const rosterNoteText = (note: SheetNote, language: Language): string =>
  noteWords(note, language, { ...readable(note.params, language), thing: language === 'vi' ? 'học viên' : 'learner' });
