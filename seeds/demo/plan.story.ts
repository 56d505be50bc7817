/** The story of KH 1720/KH-SKHCN up to 23/11/2026 (invented). */

/** Days on which tasks were done; a task that is not here goes on. */
export const DONE: Readonly<Record<string, string>> = {
  'II.1.c': '2026-03-12',
  'II.1.d': '2026-03-16',
  'II.1.đ': '2026-06-18',
  'II.2.a': '2026-02-27',
  'II.2.b': '2026-03-25',
  'II.4.b': '2026-09-11',
  'II.4.c': '2026-03-30',
  'II.6.2.a': '2026-09-17',
  'II.6.4': '2026-07-10',
  'II.7.1': '2026-02-06',
  'II.8.a': '2025-12-26',
  'II.8.b': '2026-03-20',
};

/** Own words of the units; the others say what their status says. */
export const WORDS: Readonly<Record<string, string>> = {
  'II.2.k': 'Đã tổ chức 01/02 lần đối thoại với tổ chức, cá nhân; báo cáo kết quả về UBND tỉnh (qua Sở Nội vụ)',
  'II.6.1': 'Đã ban hành Kế hoạch chuyển đổi số năm 2026 và triển khai thực hiện thường xuyên',
  'II.6.2.a':
    'Đã tổ chức 02 lớp đánh giá nội bộ HTQLCL cho các sở, chi cục và các xã, phường; 99 học viên dự, 95 học viên được cấp giấy chứng nhận',
  'II.6.2.b':
    'Đã kiểm tra qua hồ sơ, báo cáo 08/09 cơ quan phải áp dụng; kiểm tra tại trụ sở 03 cơ quan; 02 cơ quan đã được chấp nhận khắc phục',
  'II.6.3': 'Đã đánh giá nội bộ ngày 10/9/2026, xem xét của lãnh đạo ngày 22/9/2026; cập nhật tài liệu sau sắp xếp tổ chức bộ máy',
  'II.3.d': 'Đã lấy ý kiến các xã, phường; đang hoàn thiện dự thảo quyết định phân cấp, ủy quyền',
};
export const DIFFICULTIES: Readonly<Record<string, string>> = {
  'II.3.d': 'Chờ hướng dẫn của Bộ Khoa học và Công nghệ về danh mục TTHC được phân cấp',
  'II.6.2.b': 'Chi cục An toàn vệ sinh thực phẩm chưa gửi báo cáo tình hình thực hiện',
};
export const NEXT_STEPS: Readonly<Record<string, string>> = {
  'II.2.k': 'Tổ chức đối thoại lần 2 trong tháng 12 năm 2026',
  'II.6.2.b': 'Kiểm tra hiệu lực hành động khắc phục của Sở Xây dựng trong cuộc kiểm tra tiếp theo',
  'II.8.c': 'Hoàn thành báo cáo tự chấm điểm trước ngày 20/12/2026',
};

/** Periods that are over: when units sent, and the report as it was issued. */
export const PAST = [
  { key: 'Q1', sentAt: '2026-02-26T02:00:00Z', number: '21/BC-SKHCN', issuedOn: '2026-03-05' },
  { key: 'H1', sentAt: '2026-05-28T02:00:00Z', number: '58/BC-SKHCN', issuedOn: '2026-06-05' },
  { key: 'Q3', sentAt: '2026-08-28T02:00:00Z', number: '94/BC-SKHCN', issuedOn: '2026-09-07' },
] as const;

/** What a unit says of a task on a day, by what was done until then. */
export function said(
  task: { code: string; title: string; timingKind: string; startsOn: string | null },
  on: string,
): { status: 'not-started' | 'in-progress' | 'continuous' | 'done'; text: string; doneOn: string | null } {
  const done = DONE[task.code];
  const text = (words: string): string => WORDS[task.code] ?? `${task.title}: ${words}`;
  if (done && done <= on) return { status: 'done', text: text(`đã hoàn thành ngày ${done.split('-').reverse().join('/')}`), doneOn: done };
  if (task.timingKind === 'continuous') return { status: 'continuous', text: text('thực hiện thường xuyên theo kế hoạch'), doneOn: null };
  if (task.timingKind === 'per-superior-guidance')
    return { status: 'not-started', text: text('chưa có hướng dẫn của cấp trên'), doneOn: null };
  if (task.code === 'II.2.l' || (task.startsOn !== null && task.startsOn > on))
    return { status: 'not-started', text: text('chưa đến thời gian thực hiện'), doneOn: null };
  return { status: 'in-progress', text: text('đang triển khai thực hiện theo kế hoạch'), doneOn: null };
}
