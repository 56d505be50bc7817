import fc from 'fast-check';
import { sharedWidths } from './column-widths.rules';

describe('widths of columns', () => {
  it.each([
    [[1, 1, 2], [0, 0, 0], 100, [25, 25, 50]],
    [[1, 99], [20, 10], 100, [20, 80]],
    [[1, 1, 98], [20, 30, 10], 100, [20, 30, 50]],
    [[1, 1], [80, 80], 100, [50, 50]],
  ])('shares %j, minima %j of %i', (shares, minima, whole, widths) => {
    sharedWidths(shares, minima, whole).forEach((width, i) => {
      expect(width).toBeCloseTo(widths[i]!, 6);
    });
  });

  it('fill the whole and keep every minimum as long as all fit', () => {
    const column = fc.record({ share: fc.integer({ min: 1, max: 50 }), least: fc.integer({ min: 0, max: 60 }) });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 10 }), fc.integer({ min: 50, max: 700 }), (columns, whole) => {
        const minima = columns.map(({ least }) => least);
        const widths = sharedWidths(
          columns.map(({ share }) => share),
          minima,
          whole,
        );
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(whole, 6);
        if (minima.reduce((sum, least) => sum + least, 0) < whole)
          widths.forEach((width, i) => {
            expect(width).toBeGreaterThanOrEqual(minima[i]! - 1e-6);
          });
      }),
    );
  });
});
