import { copyMark } from './copy-mark.rules';

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
