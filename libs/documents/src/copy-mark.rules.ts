import { type LegalDate, vnDate } from '@qms/work';
import type { RevisionState } from './revision.lifecycle';

/** The mark on a copy (NĐ 30/2020 calls a draft "bản thảo"; offices stamp DỰ THẢO). */
export function copyMark(state: RevisionState): 'TÀI LIỆU KIỂM SOÁT' | 'HẾT HIỆU LỰC' | 'DỰ THẢO' {
  if (state === 'effective') return 'TÀI LIỆU KIỂM SOÁT';
  return state === 'superseded' || state === 'withdrawn' ? 'HẾT HIỆU LỰC' : 'DỰ THẢO';
}

const STATUS: Readonly<Record<RevisionState, string>> = {
  draft: 'Dự thảo',
  'in-review': 'Đang xem xét',
  returned: 'Đã trả lại',
  approved: 'Đã phê duyệt, chờ hiệu lực',
  effective: 'Đang hiệu lực',
  superseded: 'Đã được thay thế',
  withdrawn: 'Đã hủy bỏ',
};

/** What a copy says of the standing of its revision, with the day from which that is so: of one that ended, the first day without it. */
export function copyStatus(revision: { state: RevisionState; effectiveFrom: LegalDate | null; effectiveTo: LegalDate | null }): string {
  const since = copyMark(revision.state) === 'HẾT HIỆU LỰC' ? revision.effectiveTo : revision.effectiveFrom;
  return since === null ? STATUS[revision.state] : `${STATUS[revision.state]} (từ ngày ${vnDate(since)})`;
}
