import { paperFaults } from '@qms/office-documents';
import { type ClassPaperFacts, callPaper, openingPaper } from './class-paper.rules';

const FACTS: ClassPaperFacts = {
  head: { name: 'Sở Khoa học và Công nghệ', parentTitle: 'UBND tỉnh An Sơn', place: 'An Sơn', symbol: 'SKHCN' },
  agencyHead: { name: 'Trần Quốc Hưng', post: 'Giám đốc' },
  unit: {
    name: 'Phòng Tiêu chuẩn Đo lường Chất lượng',
    symbol: 'TĐC',
    head: { name: 'Nguyễn Đình Khoa', post: 'Trưởng phòng Tiêu chuẩn Đo lường Chất lượng' },
  },
  course: {
    purpose: 'Kiểm tra được.',
    basis: 'Kế hoạch số 1720/KH-SKHCN ngày 26/12/2025',
    topics: [{ title: 'Nội dung kiểm tra', periods: 8 }],
  },
  roster: [
    { fullName: 'Lê Văn An', birthDate: '1990-02-05', position: 'Chuyên viên', agency: 'Sở Xây dựng' },
    { fullName: 'Trần Thị Bình', birthDate: null, position: null, agency: null },
  ],
  today: '2026-11-18',
  createdAt: new Date('2026-11-18T01:00:00Z'),
};
const CLASS: Parameters<typeof callPaper>[0] = {
  id: 'c',
  organizationId: 'o',
  code: 'NVKT-2026-01',
  title: 'Nghiệp vụ kiểm tra HTQLCL',
  state: 'enrolling',
  course: { id: 'k', code: 'NVKT', name: 'Nghiệp vụ kiểm tra', regime: 'by-plan', paper: 'completion', periods: 16 },
  startsOn: '2026-11-24',
  endsOn: '2026-11-25',
  place: 'Phòng học B1',
  capacity: 30,
  accepted: 2,
  organiser: { id: 'p', name: 'Hồ Thị Mỹ Linh', post: 'Chuyên viên' },
  enrolUntil: '2026-11-13',
  budget: 'Nguồn chi thường xuyên năm 2026',
  planTask: 'Kế hoạch số 1720/KH-SKHCN ngày 26/12/2025',
  cancelReason: null,
  unit: null,
  provider: null,
  call: { number: null, signedOn: null, file: null },
  opening: { number: null, signedOn: null, file: null },
  enrolments: {},
  sessions: [],
  version: 1,
};
const NUMBERED = {
  ...CLASS,
  call: { number: '1042/SKHCN-TĐC', signedOn: '2026-10-30', file: null },
  opening: { number: '203', signedOn: '2026-11-19', file: null },
};
const words = (paper: ReturnType<typeof callPaper>): string => paper.body.map((block) => ('text' in block ? block.text : '')).join('\n');

describe('công văn chiêu sinh', () => {
  it('has no fault of form, with and without number', () => {
    expect(paperFaults(callPaper(CLASS, FACTS))).toEqual([]);
    expect(paperFaults(callPaper(NUMBERED, FACTS))).toEqual([]);
  });

  it('says what, when, where, how many, until when, and whom to ask', () => {
    const text = words(callPaper(CLASS, FACTS));
    for (const word of [
      'Thực hiện Kế hoạch số 1720/KH-SKHCN ngày 26/12/2025, Sở Khoa học và Công nghệ tổ chức lớp',
      'Mục tiêu: Kiểm tra được.',
      'từ ngày 24 tháng 11 năm 2026 đến ngày 25 tháng 11 năm 2026; thời lượng 16 tiết',
      'Phòng học B1',
      'không quá 30 học viên',
      // The last day is within; an office writes the day before which it wants the list.
      'trước ngày 14/11/2026',
      'Hồ Thị Mỹ Linh',
    ])
      expect(text).toContain(word);
  });

  it('has number and date only from the clerk', () => {
    expect(callPaper(CLASS, FACTS).head).toMatchObject({ symbol: 'SKHCN-TĐC', number: null, date: { day: null, month: null, year: 2026 } });
    expect(callPaper(NUMBERED, FACTS).head).toMatchObject({
      symbol: 'SKHCN-TĐC',
      number: '1042',
      date: { day: 30, month: 10, year: 2026 },
    });
  });

  it('leaves out what is not known', () => {
    const bare = { ...CLASS, place: null, capacity: null, budget: null, planTask: null, enrolUntil: null };
    const paper = callPaper(bare, { ...FACTS, agencyHead: null, unit: null, course: { purpose: null, basis: null, topics: [] } });
    expect(words(paper)).not.toMatch(/null|undefined|Số lượng|Kinh phí|trước ngày/);
    expect(paper).toMatchObject({ head: { symbol: 'SKHCN' }, copies: ['Lưu: VT'], signatures: [{ post: 'Thủ trưởng cơ quan', name: '' }] });
  });
});

describe('quyết định mở lớp', () => {
  it('has no fault of form, with and without number', () => {
    expect(paperFaults(openingPaper(CLASS, FACTS))).toEqual([]);
    expect(paperFaults(openingPaper(NUMBERED, FACTS))).toEqual([]);
  });

  it('has the learners as its annex, each with a number', () => {
    const [annex] = openingPaper(CLASS, FACTS).annexes!;
    expect(annex!.body[0]).toMatchObject({
      rows: [
        ['1', 'Lê Văn An', '05/02/1990', 'Chuyên viên', 'Sở Xây dựng'],
        ['2', 'Trần Thị Bình', '', '', ''],
      ],
    });
    expect(annex!.body[1]).toEqual({ type: 'paragraph', text: '(Danh sách gồm 02 người)' });
  });

  it('is decided by the head, on the basis of the plan', () => {
    const paper = openingPaper({ ...CLASS, endsOn: CLASS.startsOn }, FACTS);
    expect(paper.authority).toBe('Giám đốc Sở Khoa học và Công nghệ');
    expect(paper.bases).toContain('Căn cứ Kế hoạch số 1720/KH-SKHCN ngày 26/12/2025');
    expect(paper.bases?.at(-1)).toBe('Theo đề nghị của Trưởng phòng Tiêu chuẩn Đo lường Chất lượng');
    expect(words(paper)).toContain('ngày 24 tháng 11 năm 2026, tại Phòng học B1, với 02 học viên');
    expect(openingPaper(NUMBERED, FACTS).head).toMatchObject({
      symbol: 'QĐ-SKHCN',
      number: '203',
      date: { day: 19, month: 11, year: 2026 },
    });
  });
});
