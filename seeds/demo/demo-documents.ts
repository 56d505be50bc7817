type Kind = 'policy' | 'objectives' | 'manual' | 'procedure' | 'instruction' | 'form' | 'annex';
export type State = 'effective' | 'superseded' | 'approved' | 'in-review' | 'returned' | 'draft';
/** One revision: issue, amendment, state on 23/11/2026, first day, first day after. */
export type DemoRevision = readonly [issue: number, amendment: number, state: State, from?: string, to?: string];
export interface DemoDocument {
  code: string;
  title: string;
  kind: Kind;
  clauses: string[];
  revisions: readonly DemoRevision[];
}

const FEB = '2026-02-09';

/** `QT-XD-02 3/1`: how the story names a revision. */
export const revisionKey = (code: string, issue: number, amendment: number): string => `${code} ${issue}/${amendment}`;

/** The system of Sở Xây dựng: one package of QĐ 58/QĐ-SXD and what came after it. */
const SXD: readonly DemoDocument[] = [
  { code: 'CSCL', title: 'Chính sách chất lượng', kind: 'policy', clauses: ['5.2'], revisions: [[3, 0, 'effective', FEB]] },
  { code: 'MTCL-2026', title: 'Mục tiêu chất lượng năm 2026', kind: 'objectives', clauses: ['6.2'], revisions: [[1, 0, 'effective', FEB]] },
  { code: 'STCL', title: 'Sổ tay chất lượng', kind: 'manual', clauses: ['4.3', '4.4'], revisions: [[3, 0, 'effective', FEB]] },
  {
    code: 'PL-STCL-01',
    title: 'Phụ lục: Danh mục TTHC thuộc phạm vi áp dụng',
    kind: 'annex',
    clauses: ['4.3'],
    revisions: [
      [3, 0, 'superseded', FEB, '2026-09-01'],
      [3, 1, 'effective', '2026-09-01'],
    ],
  },
  {
    code: 'QT-HT-01',
    title: 'Quy trình kiểm soát thông tin dạng văn bản',
    kind: 'procedure',
    clauses: ['7.5'],
    revisions: [[3, 0, 'effective', FEB]],
  },
  {
    code: 'QT-HT-02',
    title: 'Quy trình quản lý rủi ro và cơ hội',
    kind: 'procedure',
    clauses: ['6.1'],
    revisions: [[2, 0, 'effective', FEB]],
  },
  { code: 'QT-HT-03', title: 'Quy trình đánh giá nội bộ', kind: 'procedure', clauses: ['9.2'], revisions: [[3, 0, 'effective', FEB]] },
  {
    code: 'QT-HT-04',
    title: 'Quy trình kiểm soát sự không phù hợp và hành động khắc phục',
    kind: 'procedure',
    clauses: ['10.2'],
    revisions: [
      [3, 0, 'superseded', FEB, '2026-10-15'],
      [3, 1, 'effective', '2026-10-15'],
    ],
  },
  { code: 'QT-HT-05', title: 'Quy trình xem xét của lãnh đạo', kind: 'procedure', clauses: ['9.3'], revisions: [[2, 0, 'effective', FEB]] },
  {
    code: 'QT-HT-06',
    title: 'Quy trình đo lường mức độ hài lòng và xử lý phản ánh, kiến nghị',
    kind: 'procedure',
    clauses: ['9.1.2'],
    revisions: [
      [2, 0, 'effective', FEB],
      [2, 1, 'in-review'],
    ],
  },
  {
    code: 'QT-XD-01',
    title: 'Thẩm định báo cáo nghiên cứu khả thi đầu tư xây dựng',
    kind: 'procedure',
    clauses: ['8.1', '8.5'],
    revisions: [[3, 0, 'effective', FEB]],
  },
  {
    code: 'QT-XD-02',
    title: 'Cấp giấy phép xây dựng công trình',
    kind: 'procedure',
    clauses: ['8.1', '8.5'],
    revisions: [
      [3, 0, 'superseded', FEB, '2026-09-01'],
      [3, 1, 'effective', '2026-09-01'],
    ],
  },
  {
    code: 'QT-XD-03',
    title: 'Cấp chứng chỉ hành nghề hoạt động xây dựng',
    kind: 'procedure',
    clauses: ['8.1', '8.5'],
    revisions: [
      [2, 0, 'effective', FEB],
      [3, 0, 'returned'],
    ],
  },
  {
    code: 'QT-GT-01',
    title: 'Cấp giấy phép kinh doanh vận tải bằng xe ô tô',
    kind: 'procedure',
    clauses: ['8.5'],
    revisions: [[1, 0, 'effective', FEB]],
  },
  {
    code: 'QT-GT-02',
    title: 'Cấp phù hiệu xe ô tô kinh doanh vận tải',
    kind: 'procedure',
    clauses: ['8.5'],
    revisions: [[1, 0, 'effective', FEB]],
  },
  {
    code: 'QT-GT-03',
    title: 'Gia hạn giấy phép liên vận cho phương tiện',
    kind: 'procedure',
    clauses: ['8.5'],
    revisions: [[1, 0, 'effective', FEB]],
  },
  {
    code: 'HD-HT-01',
    title: 'Hướng dẫn mã hóa và trình bày tài liệu',
    kind: 'instruction',
    clauses: ['7.5.2'],
    revisions: [
      [2, 0, 'effective', FEB],
      [2, 1, 'in-review'],
    ],
  },
  {
    code: 'BM-HT-01.01',
    title: 'Danh mục tài liệu nội bộ',
    kind: 'form',
    clauses: ['7.5.3'],
    revisions: [
      [2, 0, 'effective', FEB],
      [2, 1, 'approved', '2027-01-01'],
    ],
  },
  {
    code: 'BM-HT-01.03',
    title: 'Phiếu đề nghị ban hành/sửa đổi/hủy bỏ tài liệu',
    kind: 'form',
    clauses: ['7.5.3'],
    revisions: [[2, 0, 'effective', FEB]],
  },
  {
    code: 'BM-HT-04.01',
    title: 'Phiếu báo cáo sự không phù hợp và hành động khắc phục',
    kind: 'form',
    clauses: ['10.2'],
    revisions: [[3, 1, 'approved', '2026-12-01']],
  },
];

/** What changed from one revision to the next, as the list of amendments says it. */
const CHANGES: Readonly<Record<string, string>> = {
  'PL-STCL-01 3/1': 'Cập nhật thời hạn giải quyết của 04 TTHC cấp giấy phép xây dựng theo Quyết định số 1120/QĐ-UBND ngày 20/8/2026',
  'QT-HT-04 3/1': 'Bổ sung bước kiểm tra hiệu lực của hành động khắc phục, theo kết luận kiểm tra năm 2026',
  'QT-HT-06 2/1': 'Bổ sung bước tổng hợp theo lĩnh vực và thời hạn công khai kết quả khảo sát',
  'QT-XD-02 3/1':
    'Rút thời hạn giải quyết từ 20 ngày còn 15 ngày theo Quyết định số 1120/QĐ-UBND ngày 20/8/2026; bổ sung tiếp nhận hồ sơ trực tuyến',
  'QT-XD-03 3/0': 'Cập nhật thành phần hồ sơ và các bước sát hạch',
  'HD-HT-01 2/1': 'Bổ sung mã lĩnh vực đường bộ (GT) và cách trình bày phụ lục',
  'BM-HT-01.01 2/1': 'Thêm cột nơi giữ bản giấy; áp dụng từ danh mục năm 2027',
  'BM-HT-04.01 3/1': 'Thêm phần kiểm tra hiệu lực, theo QT-HT-04 lần sửa đổi 01',
};
export const changeOf = (code: string, issue: number, amendment: number): string | null =>
  CHANGES[revisionKey(code, issue, amendment)] ?? null;

const WHOLE_SYSTEM = 'Các tài liệu đã được các phòng, đơn vị góp ý và hoàn thiện; kính trình xem xét, ban hành.';
/** What went to the head together: what is signed and sent out, what he has signed and the clerk has still to number, what awaits him. */
const PACKAGES: readonly DemoPackage[] = [
  {
    state: 'issued',
    number: '58/QĐ-SXD',
    on: FEB,
    from: FEB,
    title: 'Ban hành Hệ thống tài liệu HTQLCL theo TCVN ISO 9001:2015',
    statement: WHOLE_SYSTEM,
    documents: SXD.flatMap(({ code, revisions }) =>
      revisions.filter(([, , , from]) => from === FEB).map(([i, a]) => revisionKey(code, i, a)),
    ),
  },
  {
    state: 'issued',
    number: '402/QĐ-SXD',
    on: '2026-08-28',
    from: '2026-09-01',
    title: 'Ban hành tài liệu HTQLCL sửa đổi về cấp giấy phép xây dựng',
    statement: 'Thời hạn của bốn thủ tục hành chính thay đổi từ ngày 01/9/2026; kính trình ban hành quy trình và phụ lục sửa đổi.',
    documents: ['PL-STCL-01 3/1', 'QT-XD-02 3/1'],
  },
  {
    state: 'issued',
    number: '471/QĐ-SXD',
    on: '2026-10-12',
    from: '2026-10-15',
    title: 'Ban hành Quy trình kiểm soát sự không phù hợp và hành động khắc phục (sửa đổi)',
    statement: 'Quy trình được sửa theo kết luận kiểm tra năm 2026; kính trình xem xét, ban hành.',
    documents: ['QT-HT-04 3/1'],
  },
  {
    state: 'issued',
    number: '538/QĐ-SXD',
    on: '2026-11-20',
    from: '2026-12-01',
    title: 'Ban hành Phiếu báo cáo sự không phù hợp và hành động khắc phục',
    statement: 'Biểu mẫu được sửa cho phù hợp với QT-HT-04; kính trình xem xét, ban hành.',
    documents: ['BM-HT-04.01 3/1'],
  },
  {
    state: 'signed',
    on: '2026-11-20',
    from: '2027-01-01',
    title: 'Sửa đổi biểu mẫu Danh mục tài liệu nội bộ',
    statement: 'Danh mục năm 2027 lập theo biểu mẫu mới; kính trình xem xét, ban hành.',
    documents: ['BM-HT-01.01 2/1'],
  },
  {
    state: 'in-review',
    on: '2026-11-20',
    title: 'Sửa đổi Hướng dẫn mã hóa và trình bày tài liệu',
    statement: 'Chánh Văn phòng đã xem xét; kính trình Giám đốc ký ban hành.',
    documents: ['HD-HT-01 2/1'],
  },
];

const PAB: readonly DemoDocument[] = [
  {
    code: 'CSCL',
    title: 'Chính sách chất lượng của UBND phường An Bình',
    kind: 'policy',
    clauses: ['5.2'],
    revisions: [[1, 0, 'effective', '2026-03-02']],
  },
  {
    code: 'QT-MC-01',
    title: 'Quy trình tiếp nhận và trả kết quả tại Bộ phận Một cửa',
    kind: 'procedure',
    clauses: ['8.5'],
    revisions: [[1, 0, 'effective', '2026-03-02']],
  },
];

/** An issuing package on its way; `documents` by {@link revisionKey}. */
export type DemoPackage = {
  /** Signed, or submitted, on. */
  on: string;
  title: string;
  /** Tờ trình. */
  statement: string;
  documents: readonly string[];
} & ({ state: 'issued'; number: string; from: string } | { state: 'signed'; from: string } | { state: 'in-review' });

export interface Office {
  code: string;
  name: string;
  secretary: string;
  head: { login: string; name: string; post: string };
  packages: readonly DemoPackage[];
  documents: readonly DemoDocument[];
}
export const OFFICES: readonly Office[] = [
  {
    code: 'SXD',
    name: 'SỞ XÂY DỰNG TỈNH AN SƠN',
    secretary: 'thuky',
    head: { login: 'lanhdao', name: 'Mai Xuân Thành', post: 'Giám đốc' },
    packages: PACKAGES,
    documents: SXD,
  },
  {
    code: 'PAB',
    name: 'UBND PHƯỜNG AN BÌNH',
    secretary: 'coquan2',
    head: { login: 'chutichpab', name: 'Vũ Thị Hạnh', post: 'Chủ tịch' },
    packages: [
      {
        state: 'issued',
        number: '45/QĐ-UBND',
        on: '2026-03-02',
        from: '2026-03-02',
        title: 'Ban hành tài liệu Hệ thống quản lý chất lượng',
        statement: WHOLE_SYSTEM,
        documents: ['CSCL 1/0', 'QT-MC-01 1/0'],
      },
    ],
    documents: PAB,
  },
];
