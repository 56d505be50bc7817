import { nextNumber, numberText } from './document-numbering.rules';

describe('lần ban hành, lần sửa đổi', () => {
  it('counts amendments within an issue and begins again with the next', () => {
    expect(nextNumber({ issue: 3, amendment: 0 }, 'amendment')).toEqual({ issue: 3, amendment: 1 });
    expect(nextNumber({ issue: 3, amendment: 4 }, 'issue')).toEqual({ issue: 4, amendment: 0 });
    expect(numberText({ issue: 3, amendment: 1 })).toBe('03/01');
  });
});
