import {
  addresseeLines,
  annexName,
  annexReference,
  basisLines,
  copyLines,
  dateWords,
  numberLine,
  roman,
  signatureLines,
  withEndMark,
} from './paper-text.rules';

describe('words of an official paper (NĐ 30/2020)', () => {
  it.each([
    [null, 'Số:         /BC-SKHCN'],
    [5, 'Số: 05/BC-SKHCN'],
    [312, 'Số: 312/BC-SKHCN'],
    ['07a', 'Số: 07a/BC-SKHCN'],
  ])('number %s gives "%s"', (number, line) => {
    expect(numberLine({ number, symbol: 'BC-SKHCN' })).toBe(line);
  });

  it.each([
    [{ day: 5, month: 2, year: 2026 }, 'ngày 05 tháng 02 năm 2026'],
    [{ day: 12, month: 3, year: 2026 }, 'ngày 12 tháng 3 năm 2026'],
    [{ day: null, month: 11, year: 2026 }, 'ngày        tháng 11 năm 2026'],
    [{ day: null, month: null, year: 2026 }, 'ngày        tháng        năm 2026'],
  ])('date %j', (date, words) => {
    expect(dateWords(date)).toBe(words);
  });

  it('writes one addressee on the line, several as a list', () => {
    expect(addresseeLines(['Ủy ban nhân dân tỉnh An Sơn'])).toEqual(['Kính gửi: Ủy ban nhân dân tỉnh An Sơn.']);
    expect(addresseeLines(['Sở Nội vụ', 'Sở Tài chính'])).toEqual(['Kính gửi:', '- Sở Nội vụ;', '- Sở Tài chính.']);
  });

  it('begins Nơi nhận as the kind prescribes', () => {
    expect(copyLines({ kind: 'report', copies: ['Sở Nội vụ', 'Lưu: VT, HCTH'] })).toEqual([
      '- Như trên;',
      '- Sở Nội vụ;',
      '- Lưu: VT, HCTH.',
    ]);
    expect(copyLines({ kind: 'decision', copies: ['Như Điều 5', 'Lưu: VT'] })[0]).toBe('- Như Điều 5;');
  });

  it('signs for somebody on two lines', () => {
    expect(signatureLines({ method: 'KT.', signedFor: 'GIÁM ĐỐC', post: 'PHÓ GIÁM ĐỐC', name: 'x' })).toEqual([
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
    ]);
    expect(signatureLines({ post: 'GIÁM ĐỐC', name: 'x' })).toEqual(['GIÁM ĐỐC']);
  });

  it('ends bases and body as the decree asks', () => {
    expect(basisLines(['Căn cứ A', 'Căn cứ B'])).toEqual(['Căn cứ A;', 'Căn cứ B.']);
    expect(withEndMark('báo cáo.')).toBe('báo cáo./.');
    expect(withEndMark('báo cáo./.')).toBe('báo cáo./.');
  });

  it('numbers annexes only when there are several', () => {
    expect([annexName(0, 1), annexName(1, 2)]).toEqual(['Phụ lục', 'Phụ lục II']);
  });

  it('does not double a mark that was given', () => {
    expect(copyLines({ kind: 'plan', copies: ['- Sở Nội vụ;'.slice(2), 'Lưu: VT.'] })).toEqual(['- Sở Nội vụ;', '- Lưu: VT.']);
  });

  it.each([
    [{ method: 'Q.', post: 'Giám đốc', name: 'x' }, ['Q. GIÁM ĐỐC']],
    [{ method: 'TM.', signedFor: 'Ủy ban nhân dân', post: 'Chủ tịch', name: 'x' }, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    [{ method: 'TUQ.', signedFor: 'Giám đốc', post: 'Trưởng phòng\nTổ chức', name: 'x' }, ['TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG', 'TỔ CHỨC']],
  ] as const)('signs %j', (signature, lines) => {
    expect(signatureLines(signature)).toEqual(lines);
  });

  it.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [49, 'XLIX'],
    [88, 'LXXXVIII'],
  ])('counts %i as %s', (value, text) => {
    expect(roman(value)).toBe(text);
  });

  it('leaves the reference of an annex blank in an electronic file, also when the number is known', () => {
    const head = { parent: null, issuer: 'Sở Xây dựng', symbol: 'BC-SXD', number: 7, place: 'x', date: { day: 1, month: 1, year: 2026 } };
    expect(annexReference({ kind: 'report', head })).toBe(
      '(Kèm theo Báo cáo số       /BC-SXD ngày       tháng       năm       của Sở Xây dựng)',
    );
    expect(annexReference({ kind: 'letter', head })).toContain('Kèm theo Công văn số');
    expect(annexReference({ kind: 'decision', head, authority: 'Giám đốc Sở Xây dựng' })).toContain('của Giám đốc Sở Xây dựng)');
  });
});
