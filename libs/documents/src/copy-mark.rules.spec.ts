import { copyMark, copyStatus } from './copy-mark.rules';

describe('the mark on a copy', () => {
  it.each([
    ['draft', 'DỰ THẢO'],
    ['in-review', 'DỰ THẢO'],
    ['approved', 'DỰ THẢO'],
    ['effective', 'TÀI LIỆU KIỂM SOÁT'],
    ['superseded', 'HẾT HIỆU LỰC'],
    ['withdrawn', 'HẾT HIỆU LỰC'],
  ] as const)('%s: %s', (state, mark) => {
    expect(copyMark(state)).toBe(mark);
  });
});

describe('the standing that a copy tells', () => {
  const [effectiveFrom, effectiveTo] = ['2026-02-09', '2026-10-15'];
  it.each([
    ['draft', null, null, 'Dự thảo'],
    ['approved', effectiveFrom, null, 'Đã phê duyệt, chờ hiệu lực (từ ngày 09/02/2026)'],
    ['effective', effectiveFrom, null, 'Đang hiệu lực (từ ngày 09/02/2026)'],
    ['effective', effectiveFrom, effectiveTo, 'Đang hiệu lực (từ ngày 09/02/2026)'],
    ['superseded', effectiveFrom, effectiveTo, 'Đã được thay thế (từ ngày 15/10/2026)'],
    ['withdrawn', effectiveFrom, effectiveTo, 'Đã hủy bỏ (từ ngày 15/10/2026)'],
    ['withdrawn', null, null, 'Đã hủy bỏ'],
  ] as const)('%s, from %s to %s: %s', (state, from, to, status) => {
    expect(copyStatus({ state, effectiveFrom: from, effectiveTo: to })).toBe(status);
  });
});
