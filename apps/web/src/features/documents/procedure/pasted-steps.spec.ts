import { describe, expect, it } from 'vitest';
import { stepsOf } from './pasted-steps';

describe('steps pasted from Excel or Word', () => {
  it('leave out the head and the number of the step', () =>
    expect(
      stepsOf([
        ['TT', 'Trình tự', 'Trách nhiệm', 'Thời gian', 'Biểu mẫu/Kết quả'],
        ['B1', 'Tiếp nhận hồ sơ', 'Công chức TN&TKQ', 'Giờ hành chính', 'Mẫu 01'],
        ['', '', '', '', ''],
        ['2', 'Thẩm định', 'Chuyên viên', '15 ngày', 'Dự thảo'],
        ['Trả kết quả', 'Công chức'],
      ]),
    ).toEqual([
      { what: 'Tiếp nhận hồ sơ', responsible: 'Công chức TN&TKQ', time: 'Giờ hành chính', form: 'Mẫu 01' },
      { what: 'Thẩm định', responsible: 'Chuyên viên', time: '15 ngày', form: 'Dự thảo' },
      { what: 'Trả kết quả', responsible: 'Công chức', time: '', form: '' },
    ]));
});
