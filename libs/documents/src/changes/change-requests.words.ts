import type { Sentence } from '@qms/http';
import type { ChangeRequestKind } from './change-request.entity';
import type { ChangeRequestStanding } from './change-requests.dto';

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
