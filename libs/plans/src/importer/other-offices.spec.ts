import { parsePlan, type ReadTask } from './index';

const tasks = (text: string): ReadTask[] => parsePlan(text).tasks;
const brief = (text: string) =>
  tasks(text).map(({ code, title, leadText, coordinatorsText, productText, timing }) => [
    code,
    title,
    leadText,
    coordinatorsText,
    productText,
    timing.text,
  ]);

describe('plans as other offices write them', () => {
  it('labels of other words, numbered tasks without letters', () => {
    expect(
      brief(`KẾ HOẠCH
Cải cách hành chính năm 2027

II. NHIỆM VỤ TRỌNG TÂM
1. Rà soát thủ tục hành chính
- Cơ quan thực hiện: Văn phòng.
- Cơ quan phối hợp: Các phòng chuyên môn.
- Kết quả: Báo cáo rà soát.
- Thời hạn hoàn thành: Trước ngày 30/6/2027.
2. Số hóa hồ sơ
- Bộ phận chủ trì tham mưu: Phòng Chuyển đổi số.
- Kết quả đạt được: 80% hồ sơ được số hóa.
- Thời hạn: Quý IV/2027.
`),
    ).toEqual([
      ['II.1', 'Rà soát thủ tục hành chính', 'Văn phòng', 'Các phòng chuyên môn', 'Báo cáo rà soát', 'Trước ngày 30/6/2027'],
      ['II.2', 'Số hóa hồ sơ', 'Phòng Chuyển đổi số', '', '80% hồ sơ được số hóa', 'Quý IV/2027'],
    ]);
  });

  it('reads dates in many forms', () => {
    const due = (when: string, year = 2027) =>
      tasks(
        `KẾ HOẠCH\nCông tác năm ${year}\n\nI. NHIỆM VỤ\n1. Việc thứ nhất cần làm\n- Đơn vị chủ trì: Văn phòng Sở.\n- Thời gian: ${when}.\n`,
      )[0]!.timing;
    expect(due('Trước ngày 30/6/2027')).toMatchObject({ kind: 'by-date', from: null, to: '2027-06-30' });
    expect(due('Hoàn thành trước 15.9.2027')).toMatchObject({ kind: 'by-date', to: '2027-09-15' });
    expect(due('Quý IV/2027')).toMatchObject({ kind: 'quarter', from: '2027-10-01', to: '2027-12-31' });
    expect(due('Quý II, III năm 2027')).toMatchObject({ kind: 'range', from: '2027-04-01', to: '2027-09-30' });
    expect(due('Quý I')).toMatchObject({ kind: 'quarter', from: '2027-01-01', to: '2027-03-31' });
    expect(due('Tháng 5/2027')).toMatchObject({ kind: 'range', from: '2027-05-01', to: '2027-05-31' });
    expect(due('Từ tháng 3 đến tháng 6 năm 2027')).toMatchObject({ kind: 'range', from: '2027-03-01', to: '2027-06-30' });
    expect(due('Từ ngày 01/3/2027 đến ngày 30/11/2027')).toMatchObject({ kind: 'range', from: '2027-03-01', to: '2027-11-30' });
    expect(due('Cả năm')).toMatchObject({ kind: 'continuous' });
    expect(due('Hằng năm')).toMatchObject({ kind: 'continuous' });
    expect(due('Năm 2027')).toMatchObject({ kind: 'range', from: '2027-01-01', to: '2027-12-31' });
    expect(due('Theo chỉ đạo của UBND tỉnh')).toMatchObject({ kind: 'per-superior-guidance' });
    expect(due('6 tháng đầu năm')).toMatchObject({ kind: 'range', from: '2027-01-01', to: '2027-06-30' });
  });

  it('several fields on one line', () => {
    expect(
      brief(`II. NHIỆM VỤ
1. Cải cách thể chế
a) Ban hành chương trình công tác. Đơn vị
chủ trì báo cáo theo quý.
- Đơn vị chủ trì: Văn phòng Sở; đơn vị phối hợp: Thanh tra Sở; sản phẩm: Chương trình công tác; thời gian thực hiện: Quý I năm 2027.
b) Theo dõi thi hành pháp luật
- Đơn vị chủ trì: Thanh tra Sở; thời gian hoàn thành: Tháng 11 năm 2027.
`),
    ).toEqual([
      [
        'II.1.a',
        'Ban hành chương trình công tác. Đơn vị chủ trì báo cáo theo quý',
        'Văn phòng Sở',
        'Thanh tra Sở',
        'Chương trình công tác',
        'Quý I năm 2027',
      ],
      ['II.1.b', 'Theo dõi thi hành pháp luật', 'Thanh tra Sở', '', '', 'Tháng 11 năm 2027'],
    ]);
  });

  it('letters that are labels and no items', () => {
    expect(
      brief(`II. NHIỆM VỤ
1. Tổ chức hội nghị đối thoại
a) Đơn vị chủ trì: Văn phòng Sở.
b) Đơn vị phối hợp: các đơn vị liên quan.
c) Sản phẩm: Biên bản hội nghị.
d) Thời gian: Quý III.
2. Kiểm tra công vụ
a) Đơn vị chủ trì: Thanh tra Sở.
b) Thời gian: Thường xuyên.
`),
    ).toEqual([
      ['II.1', 'Tổ chức hội nghị đối thoại', 'Văn phòng Sở', 'các đơn vị liên quan', 'Biên bản hội nghị', 'Quý III'],
      ['II.2', 'Kiểm tra công vụ', 'Thanh tra Sở', '', '', 'Thường xuyên'],
    ]);
  });

  it('tasks that are bullets under sections', () => {
    expect(
      brief(`PHẦN II. NHIỆM VỤ, GIẢI PHÁP
1. Cải cách thể chế
- Rà soát văn bản quy phạm pháp luật
+ Đơn vị chủ trì: Phòng Pháp chế.
+ Thời gian: Quý I.
- Theo dõi thi hành pháp luật
+ Đơn vị chủ trì: Thanh tra Sở.
+ Thời gian: Quý II.
`).map(([code, title, lead]) => [code, title, lead]),
    ).toEqual([
      ['II.1.1', 'Rà soát văn bản quy phạm pháp luật', 'Phòng Pháp chế'],
      ['II.1.2', 'Theo dõi thi hành pháp luật', 'Thanh tra Sở'],
    ]);
  });

  it('"Nhiệm vụ 1:" without parts', () => {
    expect(
      brief(`KẾ HOẠCH
Cải cách hành chính năm 2027 của UBND xã Sơn Thủy

Nhiệm vụ 1: Niêm yết công khai thủ tục hành chính
Đơn vị chủ trì: Văn phòng HĐND và UBND
Thời gian: Thường xuyên
Nhiệm vụ 2: Khảo sát sự hài lòng
Đơn vị chủ trì: Phòng Văn hóa - Xã hội
Thời gian: Quý IV
`).map(([code, title, lead, , , when]) => [code, title, lead, when]),
    ).toEqual([
      ['I.1', 'Niêm yết công khai thủ tục hành chính', 'Văn phòng HĐND và UBND', 'Thường xuyên'],
      ['I.2', 'Khảo sát sự hài lòng', 'Phòng Văn hóa - Xã hội', 'Quý IV'],
    ]);
  });

  it('three levels of numbers', () => {
    const found = parsePlan(`II. NỘI DUNG
1. Hiện đại hóa hành chính
1.1. Xây dựng cổng dữ liệu
- Đơn vị chủ trì: Phòng Chuyển đổi số
- Thời gian: Quý II
1.2. Áp dụng ISO 9001
a) Đánh giá nội bộ
- Đơn vị chủ trì: Văn phòng Sở
- Thời gian: Tháng 9
b) Xem xét của lãnh đạo
- Đơn vị chủ trì: Văn phòng Sở
- Thời gian: Tháng 10
2. Tài chính công
2.1. Lập dự toán
- Đơn vị chủ trì: Phòng Kế hoạch - Tài chính
- Thời gian: Quý III
`);
    expect(found.tasks.map((task) => task.code)).toEqual(['II.1.1', 'II.1.2.a', 'II.1.2.b', 'II.2.1']);
    expect(found.sections.map((section) => [section.code, section.parent])).toEqual([
      ['II.1', undefined],
      ['II.1.2', 'II.1'],
      ['II.2', undefined],
    ]);
  });

  it('a table with bars, wrapped cells and section rows', () => {
    const found = parsePlan(`KẾ HOẠCH
Công tác cải cách hành chính năm 2027

STT | Nội dung nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Sản phẩm | Thời gian hoàn thành
I | Cải cách thể chế | | | |
1 | Rà soát văn bản quy phạm | Phòng Pháp chế | Các phòng | Báo cáo | Quý I
  | pháp luật năm 2027 | | | kết quả |
2 | Theo dõi thi hành pháp luật | Thanh tra Sở | | Kế hoạch; báo cáo | Tháng 11
II | Cải cách thủ tục hành chính | | | |
1 | Niêm yết thủ tục | Văn phòng Sở | | | Thường xuyên
`);
    expect(found.sections.map((section) => section.code)).toEqual(['I', 'II']);
    expect(found.tasks.map(({ code, title, leadText, productText, timing }) => [code, title, leadText, productText, timing.kind])).toEqual([
      ['I.1', 'Rà soát văn bản quy phạm pháp luật năm 2027', 'Phòng Pháp chế', 'Báo cáo kết quả', 'quarter'],
      ['I.2', 'Theo dõi thi hành pháp luật', 'Thanh tra Sở', 'Kế hoạch; báo cáo', 'range'],
      ['II.1', 'Niêm yết thủ tục', 'Văn phòng Sở', '', 'continuous'],
    ]);
  });

  it('a table in columns of blanks, and one of tabs', () => {
    const blanks = `TT    Nhiệm vụ                          Cơ quan chủ trì      Kết quả              Thời hạn
1     Ban hành kế hoạch tuyên truyền    Văn phòng Sở         Kế hoạch             Quý I
2     Tổ chức hội thi tìm hiểu          Công đoàn            Hội thi được         Tháng 8
      cải cách hành chính                                    tổ chức
`;
    expect(brief(blanks).map(([code, title, lead, , product]) => [code, title, lead, product])).toEqual([
      ['I.1', 'Ban hành kế hoạch tuyên truyền', 'Văn phòng Sở', 'Kế hoạch'],
      ['I.2', 'Tổ chức hội thi tìm hiểu cải cách hành chính', 'Công đoàn', 'Hội thi được tổ chức'],
    ]);
    expect(brief('STT\tNội dung công việc\tĐơn vị chủ trì\tThời gian\n1\tLàm việc một\tVăn phòng\tQuý I\n')).toEqual([
      ['I.1', 'Làm việc một', 'Văn phòng', '', '', 'Quý I'],
    ]);
  });

  it('page furniture, dirt and a form feed in the middle of a task', () => {
    expect(
      brief(`II. NHIỆM VỤ
1. Cải cách thể chế
a) Xây dựng kế hoạch theo dõi thi hành

12
\f pháp luật của Sở
~ - Đơn vị chủ trì: Thanh tra
Sở.
‘ - Thời gian: Quý I.
`),
    ).toEqual([['II.1.a', 'Xây dựng kế hoạch theo dõi thi hành pháp luật của Sở', 'Thanh tra Sở', '', '', 'Quý I']]);
  });

  it('letters beyond d, with đ forgotten or misread', () => {
    const letters = (marks: string[]): string =>
      `II. NHIỆM VỤ\n1. Cải cách\n${marks.map((mark, i) => `${mark}) Việc số ${i + 1} của kế hoạch\n- Đơn vị chủ trì: Văn phòng Sở\n`).join('')}`;
    expect(tasks(letters(['a', 'b', 'c', 'd', 'd', 'e', 'g', 'h', '1', 'k', ''])).map((task) => task.code.split('.').at(-1))).toEqual([
      'a',
      'b',
      'c',
      'd',
      'đ',
      'e',
      'g',
      'h',
      'i',
      'k',
      'l',
    ]);
    expect(tasks(letters(['a', 'b', 'c', 'd', 'e', 'g'])).map((task) => task.code.split('.').at(-1))).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
      'g',
    ]);
    expect(parsePlan(letters(['a', 'b', 'd'])).warnings.map((warning) => warning.code)).toContain('letter-skipped');
  });

  it('a part of duties after the tasks gives none', () => {
    const found = tasks(`II. NHIỆM VỤ
1. Việc một của năm
- Đơn vị chủ trì: Văn phòng Sở
- Thời gian: Quý I
III. TỔ CHỨC THỰC HIỆN
1. Văn phòng Sở: chủ trì theo dõi
- Thời gian báo cáo: hằng quý
- Đơn vị chủ trì: tổng hợp
Nơi nhận:
- Lưu: VT
`);
    expect(found).toHaveLength(1);
    expect(found[0]!.timing.text).toBe('Quý I');
  });

  it('takes names that the caller knows, with their aliases', () => {
    const [task] = parsePlan(
      `II. NHIEM VU\n1. Viec mot\n- Don vi chu tri: Ban Quan ly Khu cong nghe cao va TTUD\n- Thoi gian: Quy I nam 2027\n`,
      {
        organizations: [
          { code: 'BQL', name: 'Ban Quản lý Khu công nghệ cao' },
          { code: 'TTUD', name: 'Trung tâm Ứng dụng', aliases: ['TTƯD'] },
        ],
      },
    ).tasks;
    expect(task!.leadText).toContain('Ban Quản lý Khu công nghệ cao');
    expect(task!.read.leadText).toBe('Ban Quan ly Khu cong nghe cao va TTUD');
  });

  it('fields on one line that wraps in the middle of a label', () => {
    expect(
      brief(`II. NHIỆM VỤ
1. Cải cách thể chế
a) Theo dõi thi hành pháp luật.
- Cơ quan, đơn vị chủ trì: Văn phòng Sở; cơ quan, đơn vị phối hợp: Thanh tra Sở; sản phẩm: Kế
hoạch; báo cáo kết quả; thời
gian hoàn thành: Quý I năm 2027.
b) Rà soát văn bản
- Chủ trì: Thanh tra Sở, phối hợp: Văn phòng Sở - Thời hạn: Tháng 11 năm 2027.
`),
    ).toEqual([
      ['II.1.a', 'Theo dõi thi hành pháp luật', 'Văn phòng Sở', 'Thanh tra Sở', 'Kế hoạch; báo cáo kết quả', 'Quý I năm 2027'],
      ['II.1.b', 'Rà soát văn bản', 'Thanh tra Sở', 'Văn phòng Sở', '', 'Tháng 11 năm 2027'],
    ]);
  });

  it('a table for each section, its head again on the next page, sentences after the last', () => {
    const found = parsePlan(`II. NHIỆM VỤ
1. Cải cách thể chế

TT    Nhiệm vụ                          Cơ quan chủ trì      Kết quả              Thời hạn
1     Ban hành kế hoạch tuyên truyền    Văn phòng Sở         Kế hoạch             Quý I
TT    Nhiệm vụ                          Cơ quan chủ trì      Kết quả              Thời hạn
2     Tổ chức hội thi tìm hiểu          Công đoàn            Hội thi              Tháng 8

2. Chuyển đổi số

TT    Nhiệm vụ                          Cơ quan chủ trì      Kết quả              Thời hạn
1     Số hóa hồ sơ                      Văn phòng Sở         80% hồ sơ            Quý IV

III. TỔ CHỨC THỰC HIỆN
1. Các phòng, đơn vị căn cứ chức năng, nhiệm vụ được giao tổ chức thực hiện và báo cáo kết quả trước ngày 05/12.
`);
    expect(found.sections.map(({ code, title }) => [code, title])).toEqual([
      ['II.1', 'Cải cách thể chế'],
      ['II.2', 'Chuyển đổi số'],
    ]);
    expect(found.tasks.map(({ code, leadText, timing }) => [code, leadText, timing.text])).toEqual([
      ['II.1.1', 'Văn phòng Sở', 'Quý I'],
      ['II.1.2', 'Công đoàn', 'Tháng 8'],
      ['II.2.1', 'Văn phòng Sở', 'Quý IV'],
    ]);
  });

  it('tasks in words and an annex in a table', () => {
    const found = parsePlan(`II. NHIỆM VỤ
1. Cải cách thể chế
- Đơn vị chủ trì: Thanh tra Sở
- Thời gian: Quý I

PHỤ LỤC
STT | Nội dung nhiệm vụ | Đơn vị chủ trì | Thời gian
1 | Rà soát thủ tục | Văn phòng Sở | Quý II
2 | Niêm yết thủ tục | Văn phòng Sở | Quý III
`);
    expect(found.tasks.map(({ code, title }) => [code, title])).toEqual([
      ['II.1', 'Cải cách thể chế'],
      ['PL.1', 'Rà soát thủ tục'],
      ['PL.2', 'Niêm yết thủ tục'],
    ]);
  });
});
