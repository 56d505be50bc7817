import { controlSheet, type ProcedurePaperFacts, procedurePaper } from './procedure-paper.rules';

const FACTS: ProcedurePaperFacts = {
  agency: { name: 'Sở Xây dựng', parentTitle: 'UBND TỈNH AN SƠN' },
  code: 'QT-XD-02',
  title: 'Cấp giấy phép xây dựng công trình',
  issue: 3,
  amendment: 1,
  effectiveOn: null,
  signatures: [],
  sheet: {
    head: { purpose: 'Quy định trình tự', results: 'Giấy phép xây dựng', retention: 'Lưu 05 năm' },
    steps: [
      { what: 'Tiếp nhận', responsible: 'Công chức TN&TKQ', time: 'Giờ hành chính', form: 'Mẫu 01' },
      { what: 'Thẩm tra', responsible: 'Chuyên viên', time: '14,5 ngày', form: '' },
      { what: 'Ký', responsible: 'Lãnh đạo Sở', time: '04 giờ', form: '' },
    ],
    administrativeProcedures: [
      {
        id: 'x',
        code: '9.000003',
        name: 'Cấp giấy phép xây dựng mới',
        timeLimit: '15 ngày',
        decisionNumber: '1120/QĐ-UBND',
        decidedOn: '2026-08-20',
        abolished: false,
        exceeded: false,
      },
    ],
    forms: [{ documentId: 'y', code: 'BM-XD-02.01', title: 'Đơn đề nghị', revisionId: null, hasBlank: false, mayOpen: true }],
  },
  createdAt: new Date('2026-11-23T02:00:00Z'),
};

describe('quy trình nội bộ giải quyết TTHC', () => {
  const { body, marks } = procedurePaper(FACTS);
  const headings = body.flatMap((block) => (block.type === 'heading' ? [block.text] : []));

  it('numbers what is there and leaves out what is empty', () =>
    expect(headings).toEqual([
      '1. Mục đích',
      '2. Nội dung quy trình',
      '2.1. Thủ tục hành chính áp dụng quy trình này',
      '2.2. Kết quả giải quyết',
      '2.3. Quy trình xử lý công việc',
      '3. Biểu mẫu',
      '4. Hồ sơ lưu',
    ]));

  it('has the steps with their total, and the day blank until the decision gives it', () => {
    const steps = body.find((block) => block.type === 'table' && block.columns.length === 5);
    expect(steps).toMatchObject({
      rows: [['B1', 'Tiếp nhận', 'Công chức TN&TKQ', 'Giờ hành chính', 'Mẫu 01'], {}, {}, { band: 'Tổng thời gian: 15 ngày' }],
    });
    expect(marks).toEqual(['Ký hiệu: QT-XD-02', 'Lần ban hành: 03', 'Lần sửa đổi: 01', 'Ngày hiệu lực: …/…/……']);
  });
});

describe('phiếu kiểm soát quá trình giải quyết hồ sơ', () => {
  it('has a line for each step to be signed by who gives and who takes', () => {
    const paper = controlSheet(FACTS);
    expect([paper.orientation, paper.sort, paper.title]).toEqual(['landscape', 'Phiếu kiểm soát', 'quá trình giải quyết hồ sơ']);
    const table = paper.body.at(-1)!;
    expect(table.type === 'table' && table.rows).toHaveLength(3);
  });
});
