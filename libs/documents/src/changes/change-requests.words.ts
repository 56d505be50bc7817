import type { Sentence } from '@qms/http';
import type { ChangeRequestKind } from './change-request.entity';
import type { ChangeRequestStanding } from './change-requests.dto';
import type { ImpactAnswer, ImpactKind } from './impact.rules';

export const KIND_WORDS: Readonly<Record<ChangeRequestKind, Sentence>> = {
  issue: { vi: 'Ban hành mới', en: 'Issue' },
  amend: { vi: 'Sửa đổi', en: 'Amend' },
  withdraw: { vi: 'Hủy bỏ', en: 'Withdraw' },
};
/** `Phiếu đề nghị số 02 năm 2026: sửa đổi QT-GT-01`, as the register of ISO records calls it. */
export const requestTitle = (request: { year: number; number: number; kind: ChangeRequestKind; what: string }): string =>
  `Phiếu đề nghị số ${String(request.number).padStart(2, '0')} năm ${request.year}: ${KIND_WORDS[request.kind].vi.toLocaleLowerCase('vi')} ${request.what}`;
export const STANDING_WORDS: Readonly<Record<ChangeRequestStanding, Sentence>> = {
  awaiting: { vi: 'Chờ quyết định', en: 'Awaiting decision' },
  accepted: { vi: 'Chấp nhận', en: 'Accepted' },
  refused: { vi: 'Không chấp nhận', en: 'Refused' },
  recalled: { vi: 'Đã rút lại', en: 'Recalled' },
  'carried-out': { vi: 'Đã thực hiện', en: 'Carried out' },
};
/** What a change touches, on the paper; `{code}` = the document of the request that it hangs on. */
export const IMPACT_WORDS: Readonly<Record<ImpactKind, string>> = {
  document: 'Tài liệu nhắc đến {code}',
  form: 'Biểu mẫu, phụ lục của {code}',
  tthc: 'Thủ tục hành chính do {code} giải quyết',
  user: 'Quy trình sử dụng biểu mẫu {code}',
  draft: 'Dự thảo đang thực hiện của {code}',
  distribution: 'Đơn vị được phân phối {code}',
  evidence: 'Minh chứng từ {code}',
  other: 'Mục khác',
};
export const ANSWER_WORDS: Readonly<Record<ImpactAnswer, string>> = {
  affected: 'Bị ảnh hưởng: sửa theo',
  'not-affected': 'Không ảnh hưởng',
};
export const OPINION_WORDS: Readonly<Record<'agree' | 'disagree', string>> = { agree: 'Đồng ý', disagree: 'Không đồng ý' };
