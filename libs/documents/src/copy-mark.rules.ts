import type { RevisionState } from './revision.lifecycle';

/** The mark on a copy (NĐ 30/2020 calls a draft "bản thảo"; offices stamp DỰ THẢO). */
export function copyMark(state: RevisionState): 'TÀI LIỆU KIỂM SOÁT' | 'HẾT HIỆU LỰC' | 'DỰ THẢO' {
  if (state === 'effective') return 'TÀI LIỆU KIỂM SOÁT';
  return state === 'superseded' || state === 'withdrawn' ? 'HẾT HIỆU LỰC' : 'DỰ THẢO';
}
