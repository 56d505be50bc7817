import { type Piece, paragraphsOf, recognizedParagraphs } from './lines.rules';

const line = (text: string, y: number, x = 85, width = text.length * 6): Piece => ({ text, x, y, width, height: 13 });

describe('paragraphs of a page', () => {
  it('go on over lines, begin at a gap, an indent and a heading; the number of the page is none', () => {
    expect(
      paragraphsOf(
        [
          line('2', 800, 300),
          line('QUY TRÌNH', 760, 250),
          line('Cán bộ tiếp nhận kiểm tra thành phần hồ sơ và lập phiếu hẹn trả', 720, 120),
          line('kết quả trong ngày làm việc theo quy định của cơ quan và pháp luật', 704),
          line('có liên quan.', 688),
          line('Hồ sơ chưa đủ thì hướng dẫn bổ sung một lần, bằng văn bản, nêu', 672, 120),
          line('rõ lý do.', 656),
          line('Điều 2. Thời hạn giải quyết', 640),
          line('a) Mười ngày làm việc', 624),
        ],
        842,
      ),
    ).toEqual([
      'QUY TRÌNH',
      'Cán bộ tiếp nhận kiểm tra thành phần hồ sơ và lập phiếu hẹn trả kết quả trong ngày làm việc theo quy định của cơ quan và pháp luật có liên quan.',
      'Hồ sơ chưa đủ thì hướng dẫn bổ sung một lần, bằng văn bản, nêu rõ lý do.',
      'Điều 2. Thời hạn giải quyết',
      'a) Mười ngày làm việc',
    ]);
  });

  it('joins pieces of a line, with a blank only where there is a gap', () => {
    expect(paragraphsOf([line('Đào', 700, 85, 20), line(' ', 700, 105, 4), line('tạ', 700, 109, 10), line('o', 700, 119, 6)], 842)).toEqual(
      ['Đào tạo'],
    );
  });

  it('of a recognized page are parted by an empty line', () => {
    expect(recognizedParagraphs('Điều 1.\nPhạm vi\n\n \nĐiều 2.\n')).toEqual(['Điều 1. Phạm vi', 'Điều 2.']);
    expect(recognizedParagraphs(' \n')).toEqual([]);
  });
});
