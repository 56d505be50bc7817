import { stampScale, viewOf } from './page-view.rules';

const A4 = { x: 0, y: 0, width: 595, height: 842 };

describe('a page as it is seen', () => {
  it.each([
    [0, [595, 842], [0, 0]],
    [90, [842, 595], [595, 0]],
    [180, [595, 842], [595, 842]],
    [270, [842, 595], [0, 842]],
    [-90, [842, 595], [0, 842]],
    [450, [842, 595], [595, 0]],
  ])('turned by %i: size and where the seen bottom left is on the page', (turn, size, corner) => {
    const { width, height, toPage } = viewOf(A4, A4, turn);
    expect([width, height]).toEqual(size);
    expect([toPage[4], toPage[5]]).toEqual(corner);
    // The seen top right is the opposite corner.
    const [a, b, c, d, e, f] = toPage;
    expect([a * width + c * height + e, b * width + d * height + f]).toEqual([595 - corner[0]!, 842 - corner[1]!]);
  });

  it('is what media box and crop box have in common', () => {
    expect(viewOf(A4, { x: 50, y: -10, width: 1000, height: 500 }, 0)).toEqual({ width: 545, height: 490, toPage: [1, 0, 0, 1, 50, 0] });
  });

  it('bears boxes written from any corner, and crop boxes beside the page', () => {
    expect(viewOf({ x: 595, y: 842, width: -595, height: -842 }, A4, 0)).toMatchObject({ width: 595, height: 842 });
    expect(viewOf(A4, { x: 900, y: 900, width: 10, height: 10 }, 0)).toMatchObject({ width: 595, height: 842 });
  });

  it.each([
    [595, 842, 1],
    [842, 595, 1],
    [1190, 1684, 2],
    [100, 100, 0.25],
  ])('carries on %i x %i a stamp of size %d', (width, height, scale) => {
    expect(stampScale({ width, height })).toBeCloseTo(scale, 6);
  });
});
