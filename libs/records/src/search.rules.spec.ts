import { folded, searchRoute } from './search.rules';

describe('how a search term is looked up', () => {
  it.each([
    ['QT-HT-01', 'code', 'qtht01'],
    ['85 qd skhcn', 'code', '85qdskhcn'],
    ['85/QĐ-SKHCN', 'code', '85qdskhcn'],
    ['58b/QĐ-SXD', 'code', '58bqdsxd'],
    ['qt ht 07', 'code', 'qtht07'],
    ['MTCL-2026', 'code', 'mtcl2026'],
    ['đào tạo', 'words', "'dao tao':*"],
    ['ĐÀO TẠO'.normalize('NFD'), 'words', "'dao tao':*"],
    ['năm 2026', 'words', "'nam' & '2026':*"],
  ])('%s goes by %s', (input, route, term) => {
    expect(searchRoute(input)).toMatchObject({ route, term });
  });

  it.each(['', 'ab', ' % ', '--', 'đ'])('%j is too short', (input) => {
    expect(searchRoute(input)).toBeNull();
  });

  it('reads four spellings alike', () => {
    expect(new Set(['dao tao', 'đao tao', 'Đào tạo', 'Đào tạo'.normalize('NFD')].map(folded)).size).toBe(1);
  });

  it('asks for the accents that were typed', () => {
    expect(searchRoute('Đào tạo')?.typed).toBe("'đào tạo':*");
    expect(searchRoute('dao tao')?.typed).toBeNull();
    expect(searchRoute('85/QĐ-SKHCN')?.typed).toBeNull();
  });

  it('hands nothing of the input on as an operator', () => {
    expect(searchRoute("một hai ' | ba")?.term).toBe("'mot' & 'hai' & ('ba' | 'hai ba':*)");
    expect(searchRoute('100%_cao')?.term).toBe("'100' & 'cao':*");
  });
});
