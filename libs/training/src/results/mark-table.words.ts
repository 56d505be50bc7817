import type { Sentence } from '@qms/http';
import type { MarkProblemCode } from './mark-table.rules';

export const MARK_PROBLEM_WORDS: Readonly<Record<MarkProblemCode, Sentence>> = {
  'mark-unreadable': { vi: 'Điểm không đọc được', en: 'This is no mark' },
  'mark-above-top': { vi: 'Điểm vượt thang điểm', en: 'The mark is above the scale' },
  'nobody-of-that-name': { vi: 'Không có học viên này trong danh sách lớp', en: 'Nobody in the roster' },
  'several-of-that-name': {
    vi: 'Có nhiều học viên trùng tên; ghi thêm số thứ tự',
    en: 'Several learners have this name; add the number of the roster',
  },
  'named-twice': { vi: 'Học viên đã có ở dòng trên', en: 'Named in a row above already' },
  'ordinal-of-another': { vi: 'Số thứ tự và tên không phải của cùng một học viên', en: 'Number and name are of two learners' },
};
