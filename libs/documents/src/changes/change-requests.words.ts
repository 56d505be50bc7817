import type { Sentence } from '@qms/http';
import type { ChangeRequestKind } from './change-request.entity';
import type { ChangeRequestStanding } from './change-requests.dto';

export const KIND_WORDS: Readonly<Record<ChangeRequestKind, Sentence>> = {
  issue: { vi: 'Ban hành mới', en: 'Issue' },
  amend: { vi: 'Sửa đổi', en: 'Amend' },
  withdraw: { vi: 'Hủy bỏ', en: 'Withdraw' },
};
export const STANDING_WORDS: Readonly<Record<ChangeRequestStanding, Sentence>> = {
  awaiting: { vi: 'Chờ quyết định', en: 'Awaiting decision' },
  accepted: { vi: 'Chấp nhận', en: 'Accepted' },
  refused: { vi: 'Không chấp nhận', en: 'Refused' },
  recalled: { vi: 'Đã rút lại', en: 'Recalled' },
  'carried-out': { vi: 'Đã thực hiện', en: 'Carried out' },
};
