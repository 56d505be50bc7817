import { describe, expect, it } from 'vitest';
import { comparison, counted } from './comparison.rules';

const shown = (before: string[], after: string[]) =>
  comparison(before.join('\n'), after.join('\n'))!.map((block) =>
    block.kind === 'same'
      ? `= ${block.paragraphs.join(' / ')}`
      : block.parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`)).join(''),
  );

describe('two texts', () => {
  it('are compared word by word within a changed paragraph, the others stay whole', () => {
    expect(
      shown(
        ['Điều 1. Phạm vi', 'Thời hạn giải quyết là mười ngày làm việc.', 'Điều 3. Thi hành'],
        ['Điều 1. Phạm vi', 'Thời hạn giải quyết là tám ngày làm việc.', 'Điều 3. Thi hành'],
      ),
    ).toEqual(['= Điều 1. Phạm vi', 'Thời hạn giải quyết là [-mười][+tám] ngày làm việc.', '= Điều 3. Thi hành']);
  });

  it('show what came and what went where it stood, and pair what is alike although something new stands between', () => {
    expect(shown(['Một hai ba bốn', 'Sẽ bỏ hẳn đoạn này'], ['Đoạn mới tinh', 'Một hai ba năm', 'Cuối'])).toEqual([
      '[+Đoạn mới tinh]',
      'Một hai ba [-bốn][+năm]',
      '[-Sẽ bỏ hẳn đoạn này]',
      '[+Cuối]',
    ]);
    expect(shown(['a', 'b'], ['a'])).toEqual(['= a', '[-b]']);
    expect(shown(['a'], ['a', 'b'])).toEqual(['= a', '[+b]']);
  });

  it('that are the same have no change, empty ones neither', () => {
    expect(counted(comparison('a\n\nb', 'a\nb')!)).toEqual({ changed: 0, same: 2 });
    expect(comparison('', '')).toEqual([]);
    expect(counted(comparison('', 'x')!)).toEqual({ changed: 1, same: 0 });
  });

  it('of a thousand paragraphs each are answered at once', () => {
    const text = (mark: string) =>
      Array.from({ length: 1_000 }, (_, i) => `Đoạn ${i} ${i % 10 === 0 ? mark : ''} nói về việc tiếp nhận hồ sơ`).join('\n');
    expect(counted(comparison(text('cũ'), text('mới'))!)).toEqual({ changed: 100, same: 900 });
  });
});
