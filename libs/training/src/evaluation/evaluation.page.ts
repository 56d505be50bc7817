import type { Language } from '@qms/http';
import { vnDate } from '@qms/work';
import { escaped, publicPage } from '../public-pages/public-page';
import { type AnswerFault, MARKS, MOST_LETTERS } from './evaluation.rules';
import type { AskedForm } from './evaluation-answers.service';

const WORDS = {
  vi: {
    title: 'Phiếu đánh giá khóa học',
    anonymous: 'Phiếu không ghi tên, không lưu địa chỉ, thiết bị hay thời điểm gửi. Mức đánh giá từ 1 (kém) đến 5 (rất tốt).',
    least: 'kém',
    most: 'rất tốt',
    free: 'không bắt buộc; không ghi họ tên, thông tin cá nhân',
    button: 'Gửi phiếu',
    faults: 'Phiếu chưa gửi được:',
    'mark-missing': 'Chọn một mức từ 1 đến 5.',
    'text-too-long': `Ý kiến dài quá ${MOST_LETTERS} ký tự.`,
    stale: 'Trang đã mở quá lâu hoặc chưa tải hết. Xem lại và bấm Gửi phiếu một lần nữa.',
    thanks: 'Đã nhận phiếu đánh giá. Cảm ơn Ông/Bà.',
    none: 'Không có phiếu đánh giá nào ở địa chỉ này. Quét lại mã trên màn hình hoặc trên giấy.',
    closed: 'Lớp này đã kết thúc lấy ý kiến. Không nhận thêm phiếu.',
    full: 'Số phiếu đã bằng số học viên dự học nên phiếu này không được nhận (quy định của cơ quan tổ chức lớp). Ý kiến của Ông/Bà còn ở dưới; có thể báo cán bộ phụ trách lớp.',
    tooMany: 'Địa chỉ này gửi quá nhiều lần trong một phút. Đợi một phút rồi thử lại.',
  },
  en: {
    title: 'Evaluation of the course',
    anonymous: 'No name is asked for; neither address, device nor time is kept. Marks run from 1 (poor) to 5 (very good).',
    least: 'poor',
    most: 'very good',
    free: 'optional; no names, no personal data',
    button: 'Send',
    faults: 'The form was not sent:',
    'mark-missing': 'Choose a mark from 1 to 5.',
    'text-too-long': `More than ${MOST_LETTERS} characters.`,
    stale: 'The page was open for too long, or did not load fully. Look it through and send it once more.',
    thanks: 'Your form has arrived. Thank you.',
    none: 'There is no form at this address. Scan the code on the screen or on paper again.',
    closed: 'The evaluation of this class has ended. No more forms are taken.',
    full: 'As many forms have come as learners were present, so this one is not taken (a rule of the organiser). What you wrote still stands below; you may tell the organiser.',
    tooMany: 'Too many requests from this address within a minute. Wait a minute and try again.',
  },
} as const;

const STYLE = `fieldset{border:0;border-top:1px solid #d5d9de;margin:0;padding:.9rem 0}legend{font-weight:600;padding:0;float:left;width:100%}legend+*{clear:both}
.marks{display:grid;grid-template-columns:repeat(5,1fr);gap:.35rem;margin-top:.5rem}.marks label{display:flex;flex-direction:column;align-items:center;justify-content:center;margin:0;min-height:52px;border:1px solid #6b7280;border-radius:6px}
.marks label:has(:checked){background:#dbe7f6;border-color:#1c4f8f}.ends{display:flex;justify-content:space-between;font-size:.85rem;color:#4b5563}
.fault{color:#9b1c1c;font-weight:600}.hint{font-size:.9rem;color:#4b5563}a{color:#9b1c1c}textarea{min-height:7rem}`;

/** What the form is filled with, and what is said of it. */
export interface FilledForm {
  readonly form: AskedForm;
  /** Address of the form, where it is sent to. */
  readonly action: string;
  /** By which the same form counts once. */
  readonly number: string;
  /** By question, as it was sent. */
  readonly typed: readonly string[];
  readonly faults: ReadonlyMap<number, AnswerFault>;
  readonly told?: 'stale' | 'full';
}
export type EvaluationNotice = 'thanks' | 'none' | 'closed' | 'tooMany';

/** A page that says one thing. */
export const noticePage = (notice: EvaluationNotice, language: Language): string =>
  publicPage({
    title: WORDS[language].title,
    language,
    body: `<section role="${notice === 'thanks' ? 'status' : 'alert'}"><p>${WORDS[language][notice]}</p></section>`,
  });

/** The form: whole without script. What is wrong stands beside its question and, as links, on top. */
export function formPage(filled: FilledForm, language: Language): string {
  const words = WORDS[language];
  const { form, action, number, faults, told } = filled;
  return publicPage({
    title: words.title,
    language,
    style: STYLE,
    body: `<p><strong>${escaped(form.title)}</strong></p><p>${escaped(form.issuer)}, ${vnDate(form.startsOn)}${
      form.endsOn === form.startsOn ? '' : ` - ${vnDate(form.endsOn)}`
    }</p>
<p class="hint">${words.anonymous}</p>
${told ? `<section role="alert"><p class="fault">${words[told]}</p></section>` : ''}${faults.size > 0 ? summary(filled, language) : ''}
<form method="post" action="${escaped(action)}"><input type="hidden" name="so" value="${escaped(number)}">
${form.questions.map((_, place) => question(filled, place, language)).join('\n')}
<button type="submit">${words.button}</button></form>`,
  });
}

const summary = ({ form, faults }: FilledForm, language: Language): string =>
  `<section role="alert"><p class="fault">${WORDS[language].faults}</p><ul>${[...faults]
    .map(
      ([place, fault]) =>
        `<li><a href="#c${place}${form.questions[place]!.kind === 'scale' ? '-1' : ''}">${escaped(form.questions[place]!.words)}</a>: ${WORDS[language][fault]}</li>`,
    )
    .join('')}</ul></section>`;

function question({ form, typed, faults }: FilledForm, place: number, language: Language): string {
  const words = WORDS[language];
  const { kind, words: asked } = form.questions[place]!;
  const fault = faults.get(place);
  const said = typed[place] ?? '';
  const told = fault ? `<p class="fault" id="f${place}">${words[fault]}</p>` : '';
  const described = fault ? ` aria-invalid="true" aria-describedby="f${place}"` : '';
  if (kind === 'text')
    return `<fieldset><label for="c${place}"><strong>${place + 1}. ${escaped(asked)}</strong> <span class="hint">(${words.free})</span></label>${told}
<textarea id="c${place}" name="c${place}"${described}>${escaped(said)}</textarea></fieldset>`;
  return `<fieldset${fault ? ` aria-describedby="f${place}"` : ''}><legend>${place + 1}. ${escaped(asked)}</legend>${told}
<div class="marks">${MARKS.map(
    (mark) =>
      `<label><input type="radio" id="c${place}-${mark}" name="c${place}" value="${mark}"${said === String(mark) ? ' checked' : ''}>${mark}</label>`,
  ).join('')}</div><div class="ends" aria-hidden="true"><span>${words.least}</span><span>${words.most}</span></div></fieldset>`;
}
