import { BODY_LINES, FIRST_LINE_MM, MARGINS_MM } from './page-setup';
import { TEXT_STYLES, type TextStyle } from './text-styles';

describe('the page and the styles within what NĐ 30/2020, PL I allows', () => {
  it('margins (I.3), first line and lines (II.6e)', () => {
    for (const [margin, least, most] of [
      [MARGINS_MM.top, 20, 25],
      [MARGINS_MM.bottom, 20, 25],
      [MARGINS_MM.left, 30, 35],
      [MARGINS_MM.right, 15, 20],
    ] as const) {
      expect(margin).toBeGreaterThanOrEqual(least);
      expect(margin).toBeLessThanOrEqual(most);
    }
    expect([10, 12.7]).toContain(FIRST_LINE_MM);
    expect(BODY_LINES).toBeGreaterThanOrEqual(1);
    expect(BODY_LINES).toBeLessThanOrEqual(1.5);
  });

  it.each(Object.entries<TextStyle>(TEXT_STYLES))('%s', (_, { size, allowed }) => {
    const [least, most] = allowed ?? [11, 14];
    expect(size).toBeGreaterThanOrEqual(least);
    expect(size).toBeLessThanOrEqual(most);
  });

  it('have names of their own, as Word lists them', () => {
    const names = Object.values<TextStyle>(TEXT_STYLES).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
