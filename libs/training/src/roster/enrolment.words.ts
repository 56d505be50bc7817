import type { EnrolmentState } from './enrolment.lifecycle';
import type { EnrolmentSource } from './learner.entity';

/** As lists write them. */
export const ENROLMENT_STATE_WORDS: Readonly<Record<EnrolmentState, string>> = {
  nominated: 'Được cử',
  waiting: 'Danh sách chờ',
  accepted: 'Đã xếp lớp',
  declined: 'Không xếp lớp',
  withdrawn: 'Xin rút',
  passed: 'Đạt',
  failed: 'Không đạt',
};
export const ENROLMENT_SOURCE_WORDS: Readonly<Record<EnrolmentSource, string>> = {
  nomination: 'Được cử',
  paste: 'Dán từ danh sách',
  import: 'Nhập từ tệp',
  'walk-in': 'Bổ sung tại lớp',
  substitute: 'Thay thế',
};
