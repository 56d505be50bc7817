import { type Placed, wantsNewPage } from './pdf-page-breaks.rules';

const flow = (...pieces: [kind: Placed['kind'], ...pages: number[]][]): Placed[] =>
  pieces.map(([kind, ...pages], i) => ({ id: `p${i}`, kind, pages: () => pages }));

describe('where a new page begins', () => {
  it.each<[string, Placed[], boolean]>([
    ['a heading above its text', flow(['heading', 1], ['text', 1, 1]), false],
    ['a heading whose text begins on the next page', flow(['heading', 1], ['text', 2]), true],
    ['a heading above a heading whose text begins on the next page', flow(['heading', 1], ['heading', 1], ['text', 2, 2]), true],
    ['a heading whose text has one line here', flow(['heading', 1], ['text', 1, 2, 2]), true],
    ['a heading whose text has two lines here', flow(['heading', 1], ['text', 1, 1, 2]), false],
    ['a heading whose text is one line', flow(['heading', 1], ['text', 1]), false],
    ['the name of a group whose first row is on the next page', flow(['heading', 1], ['row', 2]), true],
    ['the name of a group whose first row has one line', flow(['heading', 1], ['row', 1, 2]), false],
    ['a text with its first line alone here', flow(['text', 1, 2, 2]), true],
    ['a text with two lines here', flow(['text', 1, 1, 2]), false],
    ['a row', flow(['row', 1, 2]), false],
    ['a last heading', flow(['heading', 1]), false],
    ['what is not laid out', flow(['text']), false],
  ])('%s', (_, pieces, wanted) => {
    expect(wantsNewPage(pieces, 'p0')).toBe(wanted);
  });

  it('knows only its own pieces', () => {
    expect(wantsNewPage(flow(['text', 1, 2, 2]), undefined)).toBe(false);
  });
});
