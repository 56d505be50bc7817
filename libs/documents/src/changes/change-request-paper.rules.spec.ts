import { blockWords } from '../../../office-documents/testing/paper-words';
import { type ChangeRequestPaperFacts, changeRequestPaper } from './change-request-paper.rules';

const FACTS: ChangeRequestPaperFacts = {
  head: { name: 'Sở Xây dựng', parentTitle: 'UBND tỉnh An Sơn', place: 'An Sơn', symbol: 'SXD' },
  form: { code: 'BM-HT-01.03', issue: 2, amendment: 0, effectiveFrom: '2026-02-09' },
  concerned: [{ code: 'QT-GT-01', title: 'Cấp phép thi công', issue: 3, amendment: 0, effectiveFrom: '2026-02-09' }],
  unitName: 'Phòng Quản lý xây dựng',
  agencyHead: { name: 'Mai Xuân Thành', post: 'Giám đốc' },
  year: 2026,
};
type Request = Parameters<typeof changeRequestPaper>[0];
const REQUEST: Request = {
  id: 'c',
  year: 2026,
  number: 2,
  kind: 'amend',
  state: 'awaiting',
  proposedTitle: null,
  documents: [{ id: 'd', code: 'QT-GT-01', title: 'Cấp phép thi công' }],
  reason: 'Thời hạn tại bước 4 không còn khớp\nvới phần mềm một cửa',
  proposal: 'Sửa 02 ngày thành 01 ngày làm việc',
  external: null,
  file: null,
  filedBy: { id: 'p', name: 'Phan Thị Đào', post: 'Chuyên viên' },
  filedAt: '2026-11-18T03:00:00Z',
  decidedBy: null,
  decidedAt: null,
  decisionReason: null,
  sheet: null,
  impacts: [
    {
      kind: 'form',
      subjectId: 'x',
      label: 'BM-GT-01.01 - Đơn',
      by: 'QT-GT-01',
      answer: null,
      remark: null,
      answeredBy: null,
      answeredAt: null,
    },
    {
      kind: 'other',
      subjectId: 'y',
      label: 'Bảng niêm yết tại Bộ phận Một cửa',
      by: null,
      answer: 'affected',
      remark: 'In lại',
      answeredBy: { id: 't', name: 'Nguyễn Văn An', post: 'Thư ký ISO' },
      answeredAt: '2026-11-19T03:00:00Z',
    },
  ],
  opinions: [
    {
      person: { id: 'v', name: 'Cao Thị Bích Vân', post: 'Chánh Văn phòng' },
      askedAt: '2026-11-19T02:00:00Z',
      opinion: null,
      remark: null,
      givenAt: null,
      spokenBy: null,
    },
  ],
};
const paper = (more: Partial<Request> = {}, facts: Partial<ChangeRequestPaperFacts> = {}) =>
  changeRequestPaper({ ...REQUEST, ...more }, { ...FACTS, ...facts });

describe('phiếu đề nghị on paper', () => {
  it('is the agency’s own form, numbered in the register of requests', () => {
    expect(paper()).toMatchObject({ sort: 'Phiếu đề nghị', title: 'ban hành/ sửa đổi/ hủy bỏ tài liệu', issuer: 'Sở Xây dựng' });
    expect(paper().marks).toEqual(['Mã hiệu: BM-HT-01.03', 'Lần ban hành: 02', 'Lần sửa đổi: 00', 'Số phiếu: 02/2026']);
    expect(paper({}, { form: null }).marks[0]).toBe('Mã hiệu: ………………');
  });

  it('says who asks, for what, why, what it touches and who said what', () => {
    const { body } = paper();
    expect(body.flatMap((block) => (block.type === 'heading' ? [block.text] : []))).toEqual([
      '1. Người đề nghị',
      '2. Nội dung đề nghị',
      '3. Lý do',
      '4. Nội dung đề xuất',
      '5. Tác động của thay đổi',
      '6. Ý kiến',
      '7. Quyết định',
    ]);
    const words = blockWords(body);
    for (const part of [
      'Phan Thị Đào, Chuyên viên (Phòng Quản lý xây dựng), đề nghị ngày 18/11/2026',
      '□ Ban hành mới        ■ Sửa đổi        □ Hủy bỏ',
      '1 | QT-GT-01 | Cấp phép thi công | 03/00 | 09/02/2026',
      'Thời hạn tại bước 4 không còn khớp\nvới phần mềm một cửa',
      '1 | Biểu mẫu, phụ lục của QT-GT-01: BM-GT-01.01 - Đơn | Chưa trả lời |  | ',
      '2 | Bảng niêm yết tại Bộ phận Một cửa | Bị ảnh hưởng: sửa theo | In lại | Nguyễn Văn An, 19/11/2026',
      '1 | Cao Thị Bích Vân, Chánh Văn phòng | Chưa có ý kiến |  | ',
    ])
      expect(words).toContain(part);
  });

  it('of something new names its title and no table', () => {
    const words = blockWords(paper({ kind: 'issue', proposedTitle: 'Quy trình tiếp công dân', documents: [] }, { concerned: [] }).body);
    expect(words).toContain('■ Ban hành mới');
    expect(words).toContain('Tên tài liệu đề nghị ban hành: Quy trình tiếp công dân');
  });

  it('awaiting the decision is left to be ticked, dated and signed', () => {
    const { body, closing } = paper();
    expect(blockWords(body)).toContain('□ Chấp nhận\n□ Không chấp nhận | \n\n\n\n\n');
    expect(closing).toEqual({
      signatures: [
        { post: 'Người đề nghị', name: 'Phan Thị Đào' },
        { post: 'Giám đốc', name: 'Mai Xuân Thành' },
      ],
      placeAndDate: { place: 'An Sơn', date: { day: null, month: null, year: 2026 } },
    });
    expect(paper({}, { agencyHead: null }).closing?.signatures[1]).toEqual({ post: 'Thủ trưởng cơ quan', name: '' });
  });

  it('decided in the app says by whom and when; by a signed sheet who signed, as he signed', () => {
    const decided = {
      state: 'refused',
      decidedBy: { id: 'h', name: 'Mai Xuân Thành', post: 'Giám đốc' },
      decidedAt: '2026-11-20T01:00:00Z',
      decisionReason: 'Chưa cần thiết',
    } as const;
    const words = blockWords(paper(decided).body);
    expect(words).toContain(
      '□ Chấp nhận\n■ Không chấp nhận | Chưa cần thiết\nMai Xuân Thành, Giám đốc xác nhận trên hệ thống ngày 20/11/2026',
    );
    const file = { id: 'f', organizationId: 'o', name: 'phieu.pdf', contentType: 'application/pdf', size: 1, sha256: '' };
    const sheet = { signerName: 'Hà Văn Lộc', signerPost: 'Phó Giám đốc', method: 'KT.', decidedOn: '2026-11-21', file } as const;
    const signed = paper({ ...decided, state: 'carried-out', sheet });
    expect(blockWords(signed.body)).toContain('■ Chấp nhận\n□ Không chấp nhận | Chưa cần thiết');
    expect(blockWords(signed.body)).not.toContain('xác nhận trên hệ thống');
    expect(signed.closing).toMatchObject({
      signatures: [{}, { method: 'KT.', signedFor: 'Giám đốc', post: 'Phó Giám đốc', name: 'Hà Văn Lộc' }],
      placeAndDate: { date: { day: 21, month: 11, year: 2026 } },
    });
  });

  it('recalled is nobody’s to sign', () => {
    const { body, closing } = paper({ state: 'recalled' });
    expect(closing).toBeUndefined();
    expect(blockWords(body)).toContain('Người đề nghị đã rút lại phiếu');
  });
});
