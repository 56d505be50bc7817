import type { Sentence } from '@qms/http';

/** What of people is noted when somebody opens or takes it. */
export const READ_KINDS = [
  'learner',
  'learner-list',
  'roster',
  'results',
  'attendance',
  'nominations',
  'certificate-register',
  'certificate',
  'competence',
  'competence-table',
  'external-certificate',
  'effectiveness',
] as const;
export type ReadKind = (typeof READ_KINDS)[number];
/** Opened on screen, or taken away as a file. */
export const READ_WAYS = ['screen', 'file'] as const;
export type ReadWay = (typeof READ_WAYS)[number];

export const READ_KIND_WORDS: Readonly<Record<ReadKind, Sentence>> = {
  learner: { vi: 'Thông tin học viên', en: 'Entry of the learner' },
  'learner-list': { vi: 'Danh mục học viên', en: 'List of learners' },
  roster: { vi: 'Danh sách lớp', en: 'Roster of a class' },
  results: { vi: 'Kết quả của lớp', en: 'Results of a class' },
  attendance: { vi: 'Điểm danh của lớp', en: 'Attendance of a class' },
  nominations: { vi: 'Danh sách cử học viên', en: 'List of nominees' },
  'certificate-register': { vi: 'Sổ cấp giấy chứng nhận', en: 'Register of certificates' },
  certificate: { vi: 'Giấy chứng nhận', en: 'Certificate' },
  competence: { vi: 'Hồ sơ năng lực', en: 'Competence of the person' },
  'competence-table': { vi: 'Bảng năng lực', en: 'Competence matrix' },
  'external-certificate': { vi: 'Tệp chứng chỉ bên ngoài', en: 'File of an external certificate' },
  effectiveness: { vi: 'Đánh giá hiệu lực sau đào tạo', en: 'Effectiveness of training' },
};
export const READ_WAY_WORDS: Readonly<Record<ReadWay, Sentence>> = {
  screen: { vi: 'Xem trên màn hình', en: 'On screen' },
  file: { vi: 'Tải tệp', en: 'As a file' },
};
