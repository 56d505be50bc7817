import { paperFaults } from '@qms/office-documents';
import { type PaperFacts, productsWords, reportPaper, taskNote } from './report-paper.rules';
import type { ReportDto } from './reports.dto';

const FACTS: PaperFacts = {
  head: { name: 'Sở Khoa học và Công nghệ', parentTitle: 'UBND TỈNH AN SƠN', place: 'An Sơn', symbol: 'SKHCN' },
  signer: { name: 'Trần Quốc Hưng', post: 'Giám đốc' },
  sections: [{ code: 'II.6.2', title: 'Hệ thống quản lý chất lượng' }],
  createdAt: new Date('2026-11-23T01:00:00Z'),
};
const EVIDENCE = {
  taskCode: 'II.6.2.a',
  number: '78/QĐ-SKHCN',
  happenedOn: '2026-05-20',
  title: 'Quyết định công nhận kết quả',
  organizationName: 'Sở KH&CN',
};
const REPORT: ReportDto = {
  planId: 'p',
  planNumber: '1720/KH-SKHCN',
  period: {
    key: 'Q1',
    name: 'quý I năm 2026',
    dataFrom: '2025-12-15',
    dataTo: '2026-02-14',
    dueWords: 'Trước ngày 03/3/2026',
    dueOn: '2026-03-03',
    dueBy: '2026-03-02',
    reportState: 'draft',
    reportNumber: null,
    reportIssuedOn: null,
    version: 1,
  },
  state: 'draft',
  number: null,
  issuedOn: null,
  fileId: null,
  title: 'Kết quả thực hiện công tác cải cách hành chính quý I năm 2026',
  opening: 'Thực hiện Kế hoạch số 1720/KH-SKHCN, Sở Khoa học và Công nghệ báo cáo như sau:',
  closing: 'Trên đây là báo cáo kết quả thực hiện',
  addressees: ['Ủy ban nhân dân tỉnh An Sơn (qua Sở Nội vụ)'],
  copies: ['Sở Nội vụ', 'Lưu: VT, HCTH'],
  sections: [
    {
      key: 'I',
      heading: 'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
      level: 1,
      filling: 'progress',
      planSections: [],
      text: '- Đã ban hành kế hoạch.\n\n- Đã kiểm tra.',
      merged: '',
      edited: true,
      outdated: false,
      editedBy: null,
      editedAt: null,
      parts: [],
      version: 1,
    },
  ],
  counts: { tasks: 1, withoutEvidence: 0, byStatus: [] },
  tasks: [
    {
      code: 'II.6.2.a',
      section: 'II.6.2',
      title: 'Tổ chức 02 lớp',
      leads: 'Phòng TĐC',
      coordinators: 'Phòng HC-TH',
      products: '78/QĐ-SKHCN',
      timing: 'Quý II - III năm 2026',
      doneOn: '2026-09-17',
      status: 'done-on-time',
      note: '',
    },
  ],
  evidence: [EVIDENCE],
  units: [],
  history: [],
  version: 1,
  actions: {},
};

describe('the consolidated report as a paper', () => {
  it('has no fault by Decree 30, drafted or issued', () => {
    expect(paperFaults(reportPaper(REPORT, FACTS))).toEqual([]);
    expect(paperFaults(reportPaper({ ...REPORT, number: '21/BC-SKHCN', issuedOn: '2026-03-02' }, FACTS))).toEqual([]);
  });

  it('leaves number and day to the clerk', () => {
    expect(reportPaper(REPORT, FACTS).head).toMatchObject({
      number: null,
      symbol: 'BC-SKHCN',
      date: { day: null, month: null, year: 2026 },
    });
    expect(reportPaper({ ...REPORT, number: '21/BC-SKHCN', issuedOn: '2026-03-02' }, FACTS).head).toMatchObject({
      number: '21',
      symbol: 'BC-SKHCN',
      date: { day: 2, month: 3, year: 2026 },
    });
    expect(reportPaper({ ...REPORT, number: '21' }, FACTS).head).toMatchObject({ number: '21', symbol: 'BC-SKHCN' });
  });

  it('has a paragraph for each line of a section, names its annexes, and ends with what the outline says', () => {
    const { body } = reportPaper(REPORT, FACTS);
    expect(body.map((block) => ('text' in block ? block.text : block.type))).toEqual([
      REPORT.opening,
      'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
      '- Đã ban hành kế hoạch.',
      '- Đã kiểm tra.',
      '(Chi tiết tại Phụ lục I: Kết quả thực hiện nhiệm vụ; Phụ lục II: Danh mục tài liệu kiểm chứng)',
      'Trên đây là báo cáo kết quả thực hiện',
    ]);
  });

  it('has the tasks under their sections in annex I, the evidence in annex II', () => {
    const [tasks, evidence] = reportPaper(REPORT, FACTS).annexes!;
    expect(tasks!.body[0]).toMatchObject({
      type: 'table',
      rows: [
        { band: 'II.6.2. Hệ thống quản lý chất lượng' },
        [
          '1',
          'II.6.2.a. Tổ chức 02 lớp',
          'Phòng TĐC',
          'Phòng HC-TH',
          '78/QĐ-SKHCN',
          'Quý II - III năm 2026',
          '17/09/2026',
          'Hoàn thành đúng hạn',
          '',
        ],
      ],
    });
    expect(evidence!.body[0]).toMatchObject({
      rows: [['1', 'II.6.2.a', '78/QĐ-SKHCN', '20/05/2026', 'Quyết định công nhận kết quả', 'Sở KH&CN']],
    });
    expect(reportPaper({ ...REPORT, evidence: [] }, FACTS).annexes![1]!.body).toEqual([
      { type: 'paragraph', text: 'Chưa có tài liệu kiểm chứng.' },
    ]);
  });

  it('names products by number, day and title once there are any', () => {
    expect(productsWords([], 'Kế hoạch')).toBe('Kế hoạch');
    expect(productsWords([EVIDENCE, { ...EVIDENCE, number: '' }], 'Kế hoạch')).toBe(
      '78/QĐ-SKHCN ngày 20/05/2026 Quyết định công nhận kết quả;\nngày 20/05/2026 Quyết định công nhận kết quả',
    );
  });

  it('notes what arose and what was adjusted', () => {
    expect(taskNote({ adjustedOn: '2026-09-15', addedByAct: 'TB 210' })).toBe('Phát sinh theo TB 210; Điều chỉnh ngày 15/09/2026');
    expect(taskNote({ adjustedOn: null, addedByAct: null })).toBe('');
  });
});
