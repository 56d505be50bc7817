import { type PackedFile, PackPaths, segment } from './pack-paths.rules';

const FILE: PackedFile = {
  organization: null,
  clause: '9.2 Đánh giá nội bộ',
  kind: 'Báo cáo đánh giá nội bộ',
  happenedOn: '2025-12-18',
  number: '96/BC-SXD',
  title: 'Báo cáo đánh giá nội bộ năm 2025',
  file: 'Báo cáo.pdf',
};

describe('a part of a path', () => {
  it.each([
    ['Đánh giá nội bộ'.normalize('NFD'), 'Đánh giá nội bộ'],
    ['96/BC-SXD: "bản 2" <cuối>?', '96-BC-SXD- -bản 2- -cuối--'],
    ['a\u0000b\u202Ec\u200B', 'abc'],
    ['..\\..\\windows', '-..-windows'],
    ['Kết thúc bằng chấm...', 'Kết thúc bằng chấm'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['com1', '_com1'],
    ['Công văn', 'Công văn'],
    ['...', '_'],
    ['', '_'],
    ['  nhiều   chỗ\ttrống ', 'nhiều chỗ trống'],
  ])('%j becomes %j', (text, name) => expect(segment(text, 60)).toBe(name));

  it('is cut between characters, never within one, and never ends with a blank', () => {
    expect(segment('𝐀𝐁𝐂', 2)).toBe('𝐀𝐁');
    expect(segment('Biên bản họp', 9)).toBe('Biên bản');
  });
});

describe('the paths of a pack', () => {
  it('lie by clause, kind and record', () => {
    expect(new PackPaths().of(FILE)).toBe(
      '9.2 Đánh giá nội bộ/Báo cáo đánh giá nội bộ/2025-12-18 96-BC-SXD Báo cáo đánh giá nội bộ năm 2/Báo cáo.pdf',
    );
  });

  it('begin with the organization where there are several; a record without a clause has its place too', () => {
    expect(
      new PackPaths()
        .of({ ...FILE, organization: 'Sở Xây dựng', clause: null })
        .split('/')
        .slice(0, 2),
    ).toEqual(['Sở Xây dựng', 'Không ghi điều khoản']);
  });

  it('are never two alike, small and capital letters being one on Windows', () => {
    const paths = new PackPaths();
    expect(
      [FILE, FILE, { ...FILE, file: 'BÁO CÁO.PDF' }, { ...FILE, file: 'Báo cáo (2).pdf' }].map((one) => paths.of(one).split('/').at(-1)),
    ).toEqual(['Báo cáo.pdf', 'Báo cáo (2).pdf', 'BÁO CÁO (3).PDF', 'Báo cáo (2) (2).pdf']);
  });

  it('stay short enough for Windows, the extension kept', () => {
    const long = 'Rất dài '.repeat(60);
    const path = new PackPaths().of({
      organization: long,
      clause: long,
      kind: long,
      happenedOn: '2025-12-18',
      number: long,
      title: long,
      file: `${long}.docx`,
    });
    expect(path.length).toBeLessThanOrEqual(220);
    expect(path).toMatch(/\.docx$/);
  });
});
