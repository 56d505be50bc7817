import type { Language } from '@qms/http';
import { escaped, publicPage } from '../public-pages/public-page';
import type { Verified, VerifiedState } from './verification.reader';

const WORDS = {
  vi: {
    title: 'Xác minh giấy chứng nhận',
    label: 'Mã xác minh in trên giấy chứng nhận',
    button: 'Xác minh',
    name: 'Người được cấp',
    course: 'Khóa đào tạo',
    number: 'Số vào sổ',
    issuer: 'Cơ quan cấp',
    state: 'Tình trạng',
    none: 'Không có giấy chứng nhận nào mang mã này.',
    hint: 'Kiểm tra lại từng ký tự. Giấy chứng nhận cấp trước khi có hệ thống này không có mã.',
    tooMany: 'Địa chỉ này đã tra cứu quá nhiều lần trong một phút. Đợi một phút rồi thử lại.',
    masked: 'Họ tên được che bớt để bảo vệ dữ liệu cá nhân; đối chiếu với giấy chứng nhận đang cầm.',
  },
  en: {
    title: 'Verify a certificate',
    label: 'Code printed on the certificate',
    button: 'Verify',
    name: 'Issued to',
    course: 'Course',
    number: 'Number in the register',
    issuer: 'Issued by',
    state: 'Status',
    none: 'There is no certificate with this code.',
    hint: 'Check every letter. Certificates issued before this system have no code.',
    tooMany: 'Too many look-ups from this address within a minute. Wait a minute and try again.',
    masked: 'Most of the name is left out to protect personal data; compare it with the paper at hand.',
  },
} as const;
const STATES: Readonly<Record<VerifiedState, { readonly mark: string; readonly vi: string; readonly en: string }>> = {
  valid: { mark: '✓', vi: 'Có hiệu lực', en: 'Valid' },
  expired: { mark: '!', vi: 'Đã hết thời hạn', en: 'Expired' },
  replaced: { mark: '!', vi: 'Đã được thay thế', en: 'Replaced' },
  revoked: { mark: '✕', vi: 'Đã thu hồi', en: 'Revoked' },
};

const STYLE = `input{text-transform:uppercase}
dl{margin:0}dt{color:#4b5563;font-size:.9rem}dd{margin:0 0 .6rem;font-weight:600;overflow-wrap:anywhere}.valid dd.state{color:#14612f}.revoked dd.state,.replaced dd.state,.expired dd.state{color:#9b1c1c}`;

/** What the page is to say. */
export type VerificationAnswer = { readonly found: Verified } | 'none' | 'too-many' | 'asked';

/** Trang xác minh: whole without script, nothing from elsewhere. @param code what stands in the field */
export function verificationPage(answer: VerificationAnswer, code: string, language: Language): string {
  const words = WORDS[language];
  return publicPage({
    title: words.title,
    language,
    style: STYLE,
    body: `${said(answer, language)}
<form method="get" action="/xac-minh"><label for="ma">${words.label}</label><input type="text" id="ma" name="ma" value="${escaped(code)}" maxlength="60" autocomplete="off" spellcheck="false" required>
<button type="submit">${words.button}</button></form>`,
  });
}

function said(answer: VerificationAnswer, language: Language): string {
  const words = WORDS[language];
  if (answer === 'asked') return '';
  if (answer === 'too-many') return `<section role="alert"><p>${words.tooMany}</p></section>`;
  if (answer === 'none') return `<section role="alert"><p><strong>${words.none}</strong></p><p>${words.hint}</p></section>`;
  const { name, course, number, issuer, standing } = answer.found;
  const state = STATES[standing.state];
  const rows: [string, string, string][] = [
    [words.state, `${state.mark} ${state[language]}${standing.replacedBy ? `: ${standing.replacedBy}` : ''}`, 'state'],
    [words.name, name, 'name'],
    [words.course, course, 'course'],
    [words.number, number, 'number'],
    [words.issuer, issuer, 'issuer'],
  ];
  return `<section class="${standing.state}"><dl>${rows.map(([term, value, kind]) => `<dt>${term}</dt><dd class="${kind}">${escaped(value)}</dd>`).join('')}</dl><p><small>${words.masked}</small></p></section>`;
}
