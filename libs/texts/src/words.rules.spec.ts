import { foldedAlike, keptText, MOST_CHARACTERS, textQuestion, titleQuestion, wordsVector } from './words.rules';

describe('a text that is searched', () => {
  it('is folded character by character, so that places agree', () => {
    for (const text of ['Đào tạo – lần 2', 'ﬁ½Æ😀 ê̂', 'Quy trình\nsố 85/QĐ-SXD']) {
      expect([...foldedAlike(text)]).toHaveLength([...text].length);
    }
    expect(foldedAlike('Đào tạo, 85/QĐ-SXD')).toBe('dao tao  85 qd sxd');
  });

  it('is kept in NFC, without what no text holds, and cut where it never ends', () => {
    expect(keptText('Đa\u0300o\u0000 ta\u0323o\u00ad \r\n\r\n\r\n\r\n 2')).toBe('Đào tạo\n\n2');
    expect(keptText('ê'.repeat(MOST_CHARACTERS + 5))).toHaveLength(MOST_CHARACTERS);
    expect(keptText('\ud800x')).toBe('\ufffdx');
  });

  it('has each word at its place without accents and as it stands', () => {
    expect(wordsVector('Đào tạo, đào')).toBe("'dao':1,3 'đào':1,3 'tao':2 'tạo':2 'dao tao' 'đào tạo' 'tao dao' 'tạo đào'");
    expect(wordsVector('85/QĐ-SXD')).toBe("'85':1 'qd':2 'qđ':2 'sxd':3 '85 qd' '85 qđ' 'qd sxd' 'qđ sxd'");
    expect(wordsVector("O'Neil \\ '")).toBe("'o':1 'neil':2 'o neil'");
    expect(wordsVector('')).toBe('');
  });

  it('has a word as often as the database counts, and of garbage as much as it takes', () => {
    expect(wordsVector('so '.repeat(20_000)).split(',')).toHaveLength(255);
    const garbage = Array.from({ length: 40_000 }, (_, i) => `${'ế'.repeat(20)}${i}`).join(' ');
    expect(Buffer.byteLength(wordsVector(garbage))).toBeLessThan(1_300_000);
  });
});

describe('a question', () => {
  it('asks the same words however it is spelt', () => {
    const asked = ['dao tao', 'đao tao', 'Đào tạo', 'Đào tạo'.normalize('NFD'), ' ĐÀO  TẠO '].map((q) => textQuestion(q)?.words);
    expect(new Set(asked)).toEqual(new Set(["'dao tao'"]));
    expect(textQuestion('Đào tạo'.normalize('NFD'))?.exact).toBe("'đào tạo'");
    expect(textQuestion('dao tao')?.exact).toBeNull();
  });

  it('of one or two words or with a number is a row of words, of more it is words', () => {
    expect(textQuestion('85/QĐ-SXD')?.words).toBe("'85 qd' & 'qd sxd' & '85' <-> 'qd' <-> 'sxd'");
    expect(textQuestion('tiếp nhận hồ sơ')?.words).toBe("'tiep' & 'nhan' & 'ho' & 'so'");
    expect(textQuestion('tiếp nhận hồ sơ')).toMatchObject({ phrase: 'tiep nhan ho so', word: 'tiep' });
  });

  it('of too few letters, or of signs alone, is none', () => {
    for (const q of ['ab', "'", '%__', '& | !', '']) expect(textQuestion(q)).toBeNull();
    expect(textQuestion("abc') | ('")?.words).toBe("'abc'");
  });
});

describe('a question to titles', () => {
  it.each([
    ['sáng', "'sang':*", "'sáng':*"],
    ['dao tao', "'dao tao':*", null],
    ['Đào tạo', "'dao tao':*", "'đào tạo':*"],
    ['kế hoạch đào t', "'ke' & 'hoach' & 'dao' & ('t' | 'dao t':*)", "'kế' & 'hoạch' & 'đào' & ('t' | 'đào t':*)"],
    ['năm 2026', "'nam' & '2026':*", "'năm' & '2026':*"],
    ['ke hoach so 12', "'ke' & 'hoach' & 'so' & '12'", null],
    ['500 m²', "'500' & 'm'", null],
    ['2026 quy', "'2026' & 'quy':*", null],
  ])('%s', (input, words, exact) => {
    expect(titleQuestion(input)).toEqual({ words, exact });
  });

  it.each(['', 'ab', ' % ', '--', 'đ'])('%j is none', (input) => {
    expect(titleQuestion(input)).toBeNull();
  });
});
