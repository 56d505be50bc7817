import type { Language } from '@qms/http';
import { vnDate } from '@qms/work';
import { escaped, publicPage } from '../public-pages/public-page';
import type { CheckedSession } from './check-in.service';
import { TICKET_MINUTES } from './rotating-code.rules';

const WORDS = {
  vi: {
    title: 'Điểm danh',
    who: 'Họ và tên, hoặc số thứ tự trong danh sách lớp',
    birth: 'Ngày sinh (ngày/tháng/năm)',
    hint: `Nhập trong ${TICKET_MINUTES} phút kể từ khi quét mã. Thông tin chỉ dùng để đối chiếu với danh sách lớp.`,
    button: 'Điểm danh',
    unknown: 'Chưa khớp với danh sách lớp. Kiểm tra lại họ tên và ngày sinh, hoặc báo giảng viên để điểm danh theo danh sách.',
    done: 'Đã ghi nhận có mặt. Có thể đóng trang này.',
    entered: 'Giảng viên đã nhập điểm danh của Ông/Bà ở buổi học này; cần sửa thì báo giảng viên.',
    stopped: 'Buổi học này có quá nhiều lượt nhập sai nên dừng điểm danh bằng mã. Báo giảng viên để điểm danh theo danh sách.',
    old: 'Mã này đã hết hạn vì mã trên màn hình thay đổi liên tục. Quét lại mã đang hiện trên màn hình.',
    'not-now': 'Chưa đến giờ hoặc đã hết giờ điểm danh bằng mã của buổi học này. Báo giảng viên để điểm danh theo danh sách.',
    none: 'Không có buổi học nào điểm danh ở địa chỉ này.',
    'too-many': 'Địa chỉ này gửi quá nhiều lần trong một phút. Đợi một phút rồi thử lại.',
    halves: { morning: 'Buổi sáng', afternoon: 'Buổi chiều', evening: 'Buổi tối' },
  },
  en: {
    title: 'Check in',
    who: 'Full name, or number in the roster',
    birth: 'Date of birth (day/month/year)',
    hint: `To be entered within ${TICKET_MINUTES} minutes of the scan. It is only compared with the roster.`,
    button: 'Check in',
    unknown: 'This does not match the roster. Check name and date of birth, or ask the trainer to use the list.',
    done: 'You are entered as present. This page may be closed.',
    entered: 'The trainer has entered you for this session already; for a change, tell the trainer.',
    stopped: 'Too many wrong entries at this session: the code is no longer taken. Ask the trainer to use the list.',
    old: 'This code has expired: the code on the screen keeps changing. Scan the one that is shown now.',
    'not-now': 'The code of this session is not taken yet, or no longer. Ask the trainer to use the list.',
    none: 'No session takes attendance at this address.',
    'too-many': 'Too many requests from this address within a minute. Wait a minute and try again.',
    halves: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
  },
} as const;

const STYLE = '.fault{color:#9b1c1c;font-weight:600}.hint{font-size:.9rem;color:#4b5563}label{margin-top:.75rem}';

export type CheckInNotice = 'done' | 'entered' | 'stopped' | 'old' | 'not-now' | 'none' | 'too-many';

/** A page that says one thing. */
export const checkInNotice = (notice: CheckInNotice, language: Language): string =>
  publicPage({
    title: WORDS[language].title,
    language,
    body: `<section role="${notice === 'done' ? 'status' : 'alert'}"><p>${WORDS[language][notice]}</p></section>`,
  });

/** What is asked of who scanned the code; `typed` where it matched nobody. The roster is never told. */
export interface CheckInForm {
  readonly session: CheckedSession;
  readonly action: string;
  readonly ticket: string;
  readonly typed?: { readonly who: string; readonly birth: string };
}

export function checkInForm({ session, action, ticket, typed }: CheckInForm, language: Language): string {
  const words = WORDS[language];
  const wrong = typed ? ' aria-invalid="true" aria-describedby="sai"' : '';
  return publicPage({
    title: words.title,
    language,
    style: STYLE,
    body: `<p><strong>${escaped(session.classTitle)}</strong></p><p>${words.halves[session.half]} ${vnDate(session.heldOn)}, ${session.startsAt}-${session.endsAt}: ${escaped(session.title)}</p>
<form method="post" action="${escaped(action)}">${typed ? `<p class="fault" role="alert" id="sai">${words.unknown}</p>` : ''}
<input type="hidden" name="ve" value="${escaped(ticket)}">
<label for="ai">${words.who}</label><input type="text" id="ai" name="ai" value="${escaped(typed?.who ?? '')}" maxlength="200" autocomplete="name"${wrong} required>
<label for="sinh">${words.birth}</label><input type="text" id="sinh" name="sinh" value="${escaped(typed?.birth ?? '')}" maxlength="40" inputmode="text" autocomplete="bday" placeholder="dd/mm/yyyy"${wrong} required>
<p class="hint">${words.hint}</p><button type="submit">${words.button}</button></form>`,
  });
}
