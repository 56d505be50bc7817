import { numberWords } from './number-words.rules';

describe('a count in words', () => {
  it.each([
    [0, 'không'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi bốn'],
    [55, 'năm mươi lăm'],
    [100, 'một trăm'],
    [105, 'một trăm linh năm'],
    [111, 'một trăm mười một'],
    [500, 'năm trăm'],
    [999, 'chín trăm chín mươi chín'],
  ])('%i = %s', (count, words) => {
    expect(numberWords(count)).toBe(words);
  });
});
