type Kind = 'policy' | 'objectives' | 'manual' | 'procedure' | 'instruction' | 'form' | 'annex';
export type State = 'effective' | 'superseded' | 'withdrawn' | 'approved' | 'in-review' | 'returned' | 'draft';
/** One revision: issue, amendment, state on 23/11/2026, first day, first day after. */
export type DemoRevision = readonly [issue: number, amendment: number, state: State, from?: string, to?: string];
export interface DemoDocument {
  code: string;
  title: string;
  kind: Kind;
  clauses: string[];
  revisions: readonly DemoRevision[];
}

export const FEB = '2026-02-09';

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
    revisions: [[1, 0, 'withdrawn', FEB, '2026-06-01']],
  },
  {
    code: 'HD-HT-01',
    title: 'Hướng dẫn mã hóa và trình bày tài liệu',
    kind: 'instruction',
    clauses: ['7.5.2'],
    revisions: [[2, 0, 'effective', FEB]],
  },
  { code: 'BM-HT-01.01', title: 'Danh mục tài liệu nội bộ', kind: 'form', clauses: ['7.5.3'], revisions: [[2, 0, 'effective', FEB]] },
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

export interface Office {
  code: string;
  name: string;
  secretary: string;
  head: { name: string; post: string };
  decision: { number: string; on: string; title: string };
  documents: readonly DemoDocument[];
}
export const OFFICES: readonly Office[] = [
  {
    code: 'SXD',
    name: 'SỞ XÂY DỰNG TỈNH AN SƠN',
    secretary: 'thuky',
    head: { name: 'Mai Xuân Thành', post: 'Giám đốc' },
    decision: { number: '58/QĐ-SXD', on: FEB, title: 'Ban hành Hệ thống tài liệu HTQLCL theo TCVN ISO 9001:2015' },
    documents: SXD,
  },
  {
    code: 'PAB',
    name: 'UBND PHƯỜNG AN BÌNH',
    secretary: 'coquan2',
    head: { name: 'Vũ Thị Hạnh', post: 'Chủ tịch' },
    decision: { number: '45/QĐ-UBND', on: '2026-03-02', title: 'Ban hành tài liệu Hệ thống quản lý chất lượng' },
    documents: PAB,
  },
];
