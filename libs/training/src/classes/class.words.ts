import type { Sentence } from '@qms/http';
import type { ClassState } from './training-class.lifecycle';

export const CLASS_STATE_WORDS: Readonly<Record<ClassState, Sentence>> = {
  planned: { vi: 'Theo kế hoạch', en: 'Planned' },
  enrolling: { vi: 'Đang chiêu sinh', en: 'Enrolling' },
  'roster-closed': { vi: 'Đã chốt danh sách', en: 'Roster closed' },
  running: { vi: 'Đang học', en: 'Running' },
  'awaiting-results': { vi: 'Chờ kết quả', en: 'Awaiting results' },
  'certificates-issued': { vi: 'Đã cấp giấy chứng nhận', en: 'Certificates issued' },
  finished: { vi: 'Đã kết thúc', en: 'Finished' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
};
