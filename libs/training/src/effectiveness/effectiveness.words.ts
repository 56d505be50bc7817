import type { Sentence } from '@qms/http';
import type { SeenBy, Verdict } from './effectiveness.rules';

export const VERDICT_WORDS: Readonly<Record<Verdict, Sentence>> = {
  effective: { vi: 'Đạt hiệu lực', en: 'Effective' },
  'not-effective': { vi: 'Chưa đạt hiệu lực', en: 'Not effective' },
};
export const SEEN_BY_WORDS: Readonly<Record<SeenBy, Sentence>> = {
  applied: { vi: 'Áp dụng vào công việc', en: 'Applied at work' },
  result: { vi: 'Kết quả công việc quan sát được', en: 'Observed result of work' },
  test: { vi: 'Kiểm tra', en: 'Test' },
  opinion: { vi: 'Nhận xét của người quản lý trực tiếp', en: 'Opinion of the superior' },
};
