import { paperFaults } from '@qms/office-documents';
import { type ClassReportFacts, type ReportedLearner, reportPaper } from './class-report.rules';

const learner = (name: string, more: Partial<ReportedLearner> = {}): ReportedLearner => ({
  name,
  position: 'Chuyên viên',
  agencyName: 'Sở Xây dựng',
  state: 'passed',
  attended: 2,
  mark: 76.5,
  again: false,
  certificate: null,
  ...more,
});
const issued = (number: number, more = {}) => ({ number, year: 2026, state: 'issued', anew: false, ...more }) as const;
const FACTS: ClassReportFacts = {
  head: { name: 'Sở Khoa học và Công nghệ', parentTitle: 'UBND tỉnh An Sơn', place: 'An Sơn', symbol: 'SKHCN' },
  agencyHead: { name: 'Trần Quốc Hưng', post: 'Giám đốc' },
  unit: { name: 'Phòng Tiêu chuẩn Đo lường Chất lượng', symbol: 'TĐC', head: { name: 'Nguyễn Đình Khoa', post: 'Trưởng phòng' } },
  course: { purpose: null, basis: null, topics: [] },
  roster: [],
  trainers: ['Hồ Thị Mỹ Linh', 'Vũ Đức Thịnh'],
  provider: null,
  rule: { leastAttendance: 80, passMark: 50, topMark: 100 },
  sessions: [
    { heldOn: '2026-05-13', half: 'morning', title: 'Khái niệm', present: 2, excused: 1, absent: 0 },
    { heldOn: '2026-05-13', half: 'afternoon', title: 'Thực hành', present: 0, excused: 0, absent: 0 },
  ],
  learners: [
    learner('Lê Văn An', { certificate: { number: 5, year: 2026 } }),
    learner('Trần Thị Bình', { again: true }),
    learner('Vũ Chi', { state: 'failed', attended: 0, mark: null, position: null, agencyName: null }),
  ],
  people: { listed: 5, walkedIn: 1, substituted: 1, declined: 1, withdrawn: 1, undecided: 2 },
  grant: { number: '78/QĐ-SKHCN', decidedOn: '2026-05-20' },
  certificates: [issued(1, { state: 'replaced' }), issued(2, { state: 'revoked' }), issued(4), issued(5, { anew: true })],
  evaluation: null,
  today: '2026-06-01',
  createdAt: new Date('2026-06-01T01:00:00Z'),
};
const CLASS: Parameters<typeof reportPaper>[0] = {
  id: 'c',
  organizationId: 'o',
  code: 'DGNB-2026-01',
  title: 'Đánh giá nội bộ (lớp 1)',
  state: 'certificates-issued',
  course: { id: 'k', code: 'DGNB', name: 'Đánh giá nội bộ', regime: 'by-plan', paper: 'completion', periods: 16 },
  startsOn: '2026-05-13',
  endsOn: '2026-05-14',
  place: 'Hội trường A',
  capacity: 60,
  accepted: 3,
  organiser: { id: 'p', name: 'Hồ Thị Mỹ Linh', post: 'Chuyên viên' },
  enrolUntil: null,
  budget: null,
  planTask: 'Kế hoạch số 1720/KH-SKHCN ngày 26/12/2025',
  cancelReason: null,
  unit: null,
  provider: null,
  call: { number: '410/SKHCN-TĐC', signedOn: '2026-04-20', file: null },
  opening: { number: '70/QĐ-SKHCN', signedOn: '2026-05-08', file: null },
  enrolments: {},
  sessions: [],
  version: 1,
};
const words = (paper: ReturnType<typeof reportPaper>): string => paper.body.map((block) => ('text' in block ? block.text : '')).join('\n');

describe('báo cáo kết quả lớp', () => {
  it('has no fault of form, of a unit and of an agency without one', () => {
    expect(paperFaults(reportPaper(CLASS, FACTS))).toEqual([]);
    expect(paperFaults(reportPaper(CLASS, { ...FACTS, unit: null, agencyHead: null }))).toEqual([]);
  });

  it('goes from the unit to the head who opened the class; without a unit to the agency above', () => {
    expect(reportPaper(CLASS, FACTS)).toMatchObject({
      head: {
        parent: 'Sở Khoa học và Công nghệ',
        issuer: 'Phòng Tiêu chuẩn Đo lường Chất lượng',
        symbol: 'BC-TĐC',
        number: null,
        date: { day: null },
      },
      addressees: ['Giám đốc Sở Khoa học và Công nghệ'],
      signatures: [{ post: 'Trưởng phòng', name: 'Nguyễn Đình Khoa' }],
      copies: ['Lưu: VT, TĐC'],
    });
    expect(reportPaper(CLASS, { ...FACTS, unit: null })).toMatchObject({
      head: { parent: 'UBND tỉnh An Sơn', issuer: 'Sở Khoa học và Công nghệ', symbol: 'BC-SKHCN' },
      addressees: ['Ủy ban nhân dân tỉnh An Sơn'],
      signatures: [{ name: 'Trần Quốc Hưng' }],
    });
  });

  it('says by which acts, when, where, by whom, how many, and what came of it', () => {
    const text = words(reportPaper(CLASS, FACTS));
    for (const said of [
      'Thực hiện Kế hoạch số 1720/KH-SKHCN ngày 26/12/2025 và Quyết định số 70/QĐ-SKHCN ngày 08 tháng 5 năm 2026 của Giám đốc Sở Khoa học và Công nghệ về việc mở lớp',
      'Công văn số 410/SKHCN-TĐC ngày 20 tháng 4 năm 2026',
      'từ ngày 13 tháng 5 năm 2026 đến ngày 14 tháng 5 năm 2026, 02 buổi học; thời lượng 16 tiết',
      'Địa điểm: Hội trường A.',
      'Giảng viên: Hồ Thị Mỹ Linh, Vũ Đức Thịnh.',
      'được cử: 05; bổ sung tại lớp: 01; thay thế: 01; không xếp lớp: 01; xin rút: 01; danh sách chờ, chưa xét: 02; có tên trong danh sách lớp: 03; dự học: 02.',
      'dự ít nhất 80% số buổi học; kiểm tra cuối khóa đạt từ 50/100 điểm',
      '02 người dự; 01 người kiểm tra lại',
      'đạt 02; không đạt 01; xin rút 01.',
      '3 (ba) giấy, số vào sổ từ 001/2026 đến 002/2026, 004/2026, theo Quyết định số 78/QĐ-SKHCN ngày 20 tháng 5 năm 2026',
      'Cấp lại, đính chính: 01 giấy (số 005/2026), thay thế số 001/2026.',
      'Thu hồi: 01 giấy (số 002/2026).',
    ])
      expect(text).toContain(said);
  });

  it('counts each half-day, and nobody where it was not entered', () => {
    const { body } = reportPaper(CLASS, FACTS);
    expect(body.find(({ type }) => type === 'table')).toMatchObject({
      rows: [
        ['Sáng 13/05/2026', 'Khái niệm', '2', '1', '0', '66%'],
        ['Chiều 13/05/2026', 'Thực hành', '0', '0', '0', ''],
      ],
    });
    expect(words(reportPaper(CLASS, { ...FACTS, sessions: [] }))).toContain('lớp không có buổi học');
  });

  it('has the learners with their results as its annex', () => {
    const [annex] = reportPaper(CLASS, FACTS).annexes!;
    expect(annex!.body[0]).toMatchObject({
      rows: [
        ['1', 'Lê Văn An', 'Chuyên viên', 'Sở Xây dựng', '2/2', '76,5', 'Đạt', '005/2026'],
        ['2', 'Trần Thị Bình', 'Chuyên viên', 'Sở Xây dựng', '2/2', '76,5', 'Đạt', ''],
        ['3', 'Vũ Chi', '', '', '0/2', '', 'Không đạt', ''],
      ],
    });
  });

  it('of a regulated class names who reports by the law, and does not stand for that report', () => {
    const regulated = { ...CLASS, course: { ...CLASS.course, regime: 'regulated-auditing' as const } };
    const text = words(
      reportPaper(regulated, { ...FACTS, provider: { name: 'Trung tâm Miền Trung', confirmationNumber: '07/GXN' }, grant: null }),
    );
    expect(text).toContain('theo khoản 6 Điều 31 Thông tư số 26/2014/TT-BKHCN; báo cáo này không thay báo cáo đó.');
    expect(text).toContain('do cơ sở đào tạo cấp (khoản 1 Điều 31');
    expect(text).not.toContain('Mẫu');
  });

  it('leaves open what is not known', () => {
    const bare = {
      ...CLASS,
      place: null,
      planTask: null,
      call: { ...CLASS.call, number: null },
      opening: { ...CLASS.opening, number: null },
    };
    const learners = [learner('Lê Văn An', { state: 'accepted' })];
    const rule = { leastAttendance: null, passMark: null, topMark: null };
    const text = words(reportPaper(bare, { ...FACTS, trainers: [], grant: null, learners, rule }));
    expect(text).not.toMatch(/null|undefined|Thực hiện|Chiêu sinh|Kiểm tra cuối khóa/);
    expect(text).toContain('chưa đánh giá 01');
    expect(text).toContain('chưa có quyết định cấp');
    expect(words(reportPaper(CLASS, { ...FACTS, certificates: [] }))).toContain('chưa cấp theo Quyết định số 78/QĐ-SKHCN');
    const without = { ...CLASS, course: { ...CLASS.course, paper: 'none' as const } };
    expect(words(reportPaper(without, FACTS))).not.toContain('Giấy chứng nhận');
  });
});
