import { type EvidenceReason, reasonWords } from './evidence-reasons';

const because: readonly EvidenceReason[] = [
  { code: 'same-clause', params: { clauses: '9.2, 9.3' } },
  { code: 'words-in-common', params: { count: 1 } },
  { code: 'within-task-time', params: {} },
  { code: 'record-of-lead-unit', params: { unit: 'Phòng TĐC' } },
  { code: 'as-written', params: { words: 'Do {unit} gửi' } },
];

describe('the reasons of a piece of evidence', () => {
  it('are said in Vietnamese', () => {
    expect(reasonWords(because, 'vi')).toEqual([
      'Cùng điều khoản 9.2, 9.3',
      'Trùng 1 cụm từ trong tên',
      'Trong thời gian thực hiện nhiệm vụ',
      'Hồ sơ của đơn vị chủ trì (Phòng TĐC)',
      'Do {unit} gửi',
    ]);
  });

  it('are said in English, but for names and what was written by hand', () => {
    expect(reasonWords(because, 'en')).toEqual([
      'Same clause 9.2, 9.3',
      'Phrases in common in the titles: 1',
      'Within the time of the task',
      'Record of the lead unit (Phòng TĐC)',
      'Do {unit} gửi',
    ]);
  });
});
