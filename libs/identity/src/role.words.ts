import { defineWords, type Sentence } from '@qms/http';
import type { Role } from '@qms/work';

/** What each role is called. */
export const ROLE_WORDS: Readonly<Record<Role, Sentence>> = defineWords<Role>('role', {
  'system-administrator': { vi: 'Quản trị hệ thống', en: 'System administrator' },
  'standards-office-head': { vi: 'Trưởng đơn vị kiểm tra', en: 'Head of the standards office' },
  inspector: { vi: 'Thành viên đoàn kiểm tra', en: 'Inspector' },
  'internal-auditor': { vi: 'Chuyên gia đánh giá nội bộ', en: 'Internal auditor' },
  'planning-officer': { vi: 'Cán bộ tổng hợp kế hoạch', en: 'Planning officer' },
  'course-organiser': { vi: 'Cán bộ phụ trách lớp', en: 'Course organiser' },
  trainer: { vi: 'Giảng viên', en: 'Trainer' },
  'agency-head': { vi: 'Thủ trưởng cơ quan', en: 'Agency head' },
  'deputy-head': { vi: 'Cấp phó của thủ trưởng cơ quan', en: 'Deputy head' },
  'room-head': { vi: 'Trưởng phòng', en: 'Head of a room' },
  'iso-secretary': { vi: 'Thư ký ISO', en: 'ISO secretary' },
  clerk: { vi: 'Văn thư', en: 'Clerk' },
  staff: { vi: 'Công chức, viên chức', en: 'Staff' },
  'steering-board-member': { vi: 'Thành viên Ban Chỉ đạo ISO', en: 'Steering-board member' },
  'guest-reader': { vi: 'Người đọc được mời', en: 'Guest reader' },
  qmr: { vi: 'Đại diện lãnh đạo về chất lượng', en: 'Quality management representative' },
});
