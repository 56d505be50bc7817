import { type OfficialPaper, paperFaults } from '@qms/office-documents';
import { type IssuancePaperFacts, issuingDecisionPaper, statementPaper } from './issuance-paper.rules';
import type { IssuanceDocumentDto } from './issuances.dto';

const FACTS: IssuancePaperFacts = {
  head: { name: 'Sở Xây dựng', parentTitle: 'UBND tỉnh An Sơn', place: 'An Sơn', symbol: 'SXD' },
  agencyHead: { name: 'Mai Xuân Thành', post: 'Giám đốc' },
  unit: { name: 'Văn phòng Sở Xây dựng', symbol: 'VP', head: { name: 'Cao Thị Bích Vân', post: 'Chánh Văn phòng' } },
  year: 2026,
  createdAt: new Date('2026-11-23T01:00:00Z'),
};
const item = (code: string, kind: IssuanceDocumentDto['kind'], more: Partial<IssuanceDocumentDto> = {}): IssuanceDocumentDto => ({
  revisionId: code,
  documentId: code,
  code,
  title: `Tài liệu ${code}`,
  kind,
  issue: 3,
  amendment: 1,
  state: 'in-review',
  changeSummary: 'Bổ sung bước kiểm tra hồ sơ',
  replaces: { issue: 3, amendment: 0, effectiveFrom: '2026-02-09' },
  file: null,
  ...more,
});
const ISSUANCE: Parameters<typeof issuingDecisionPaper>[0] = {
  id: 'i',
  organizationId: 'o',
  subject: 'Ban hành tài liệu Hệ thống quản lý chất lượng sửa đổi năm 2026',
  state: 'in-review',
  documents: 3,
  decisionNumber: null,
  decidedOn: null,
  effectiveFrom: null,
  createdAt: '2026-11-20T01:00:00Z',
  statement: 'Các phòng đã góp ý.\n\nĐề nghị ban hành trước ngày 01/12/2026.',
  preparedBy: { id: 'p', name: 'Nguyễn Văn An', post: 'Thư ký ISO' },
  submittedAt: '2026-11-21T01:00:00Z',
  returnReason: null,
  items: [
    item('BM-HT-01.01', 'form', { issue: 1, amendment: 0, replaces: null, changeSummary: null }),
    item('QT-HT-04', 'procedure'),
    item('QT-HT-01', 'procedure'),
  ],
  reviews: [
    {
      person: { id: 'v', name: 'Cao Thị Bích Vân', post: 'Chánh Văn phòng' },
      place: 1,
      agreedAt: '2026-11-22T01:00:00Z',
      remark: 'Đúng thể thức.',
      spokenBy: null,
    },
    { person: { id: 'd', name: 'Phan Thị Đào', post: 'Chuyên viên' }, place: 2, agreedAt: null, remark: null, spokenBy: null },
  ],
  approvalKind: null,
  signerName: null,
  signerPost: null,
  method: null,
  authorization: null,
  signedAt: null,
  decisionFile: null,
  issuedOn: null,
  version: 1,
};

const words = ({ body }: Pick<OfficialPaper, 'body'>): string[] =>
  body.flatMap((block) =>
    block.type === 'table' ? [] : block.type === 'article' ? [`Điều ${block.number}. ${block.text}`] : [block.text],
  );
const rows = ({ body }: Pick<OfficialPaper, 'body'>) => body.flatMap((block) => (block.type === 'table' ? block.rows : []));

describe('the decision that issues documents', () => {
  it('has no fault of form before and after it was numbered', () => {
    expect(paperFaults(issuingDecisionPaper(ISSUANCE, FACTS))).toEqual([]);
    expect(paperFaults(issuingDecisionPaper({ ...ISSUANCE, decisionNumber: '77/QĐ-SXD', decidedOn: '2026-11-24' }, FACTS))).toEqual([]);
  });

  it('has number and date only from the clerk', () => {
    const blank = issuingDecisionPaper(ISSUANCE, FACTS);
    expect(blank.head).toMatchObject({ symbol: 'QĐ-SXD', number: null, place: 'An Sơn', date: { day: null, month: null, year: 2026 } });
    const numbered = issuingDecisionPaper({ ...ISSUANCE, decisionNumber: '77/QĐ-UBND', decidedOn: '2027-01-05' }, FACTS);
    expect(numbered.head).toMatchObject({ symbol: 'QĐ-UBND', number: '77', date: { day: 5, month: 1, year: 2027 } });
    expect(issuingDecisionPaper({ ...ISSUANCE, decisionNumber: '77', decidedOn: '2026-11-24' }, FACTS).head).toMatchObject({
      symbol: 'QĐ-SXD',
      number: '77',
    });
  });

  it('lists the documents by kind and code, with what each replaces', () => {
    const [annex] = issuingDecisionPaper(ISSUANCE, FACTS).annexes!;
    expect(rows(annex!)).toEqual([
      ['1', 'QT-HT-01', 'Tài liệu QT-HT-01', '03/01', 'Lần 03/00, hiệu lực từ 09/02/2026'],
      ['2', 'QT-HT-04', 'Tài liệu QT-HT-04', '03/01', 'Lần 03/00, hiệu lực từ 09/02/2026'],
      ['3', 'BM-HT-01.01', 'Tài liệu BM-HT-01.01', '01/00', 'Ban hành mới'],
    ]);
    expect(words(annex!)).toEqual(['(Danh mục gồm 03 tài liệu)']);
  });

  it('says from which day, and what it ends only where it ends something', () => {
    expect(words(issuingDecisionPaper(ISSUANCE, FACTS))[1]).toContain('có hiệu lực kể từ ngày ký.\nCác tài liệu nêu tại cột');
    const later = {
      ...ISSUANCE,
      effectiveFrom: '2026-12-01',
      decidedOn: '2026-11-24',
      items: [item('QT-1', 'procedure', { replaces: null })],
    };
    expect(words(issuingDecisionPaper(later, FACTS))[1]).toBe('Điều 2. Quyết định này có hiệu lực kể từ ngày 01 tháng 12 năm 2026.');
  });

  it.each([
    ['Ban hành tài liệu', 'Ban hành tài liệu'],
    ['ban hành tài liệu', 'Ban hành tài liệu'],
    ['Về việc ban hành tài liệu', 'Ban hành tài liệu'],
    ['Phê duyệt tài liệu', 'Phê duyệt tài liệu'],
    ['Tài liệu HTQLCL năm 2026', 'Ban hành Tài liệu HTQLCL năm 2026'],
  ])('"%s" is headed "%s"', (subject, title) => {
    expect(issuingDecisionPaper({ ...ISSUANCE, subject }, FACTS).title).toBe(title);
  });

  it('is signed by the head, or by whoever signed it, for the head', () => {
    expect(issuingDecisionPaper(ISSUANCE, FACTS).signatures).toEqual([{ post: 'Giám đốc', name: 'Mai Xuân Thành' }]);
    const byAuthorization = {
      ...ISSUANCE,
      signerName: 'Cao Thị Bích Vân',
      signerPost: 'Chánh Văn phòng',
      method: 'TUQ.' as const,
      authorization: { id: 'a', number: '12/GUQ-SXD', decidedOn: '2026-06-25' },
    };
    const authorized = issuingDecisionPaper(byAuthorization, FACTS);
    expect(authorized.signatures).toEqual([{ method: 'TUQ.', signedFor: 'Giám đốc', post: 'Chánh Văn phòng', name: 'Cao Thị Bích Vân' }]);
    expect(authorized.bases).toContain('Căn cứ văn bản ủy quyền số 12/GUQ-SXD ngày 25 tháng 6 năm 2026 của Giám đốc Sở Xây dựng');
    const forHim = { ...ISSUANCE, signerName: 'Lê Thị Minh Nguyệt', signerPost: 'Phó Giám đốc', method: 'KT.' as const };
    expect(issuingDecisionPaper(forHim, FACTS).signatures).toEqual([
      { method: 'KT.', signedFor: 'Giám đốc', post: 'Phó Giám đốc', name: 'Lê Thị Minh Nguyệt' },
    ]);
    expect(issuingDecisionPaper(ISSUANCE, { ...FACTS, agencyHead: null })).toMatchObject({
      authority: 'Thủ trưởng Sở Xây dựng',
      signatures: [{ post: 'Thủ trưởng cơ quan', name: '' }],
    });
  });
});

describe('the statement', () => {
  it('goes from the unit to the head, without fault of form', () => {
    const paper = statementPaper(ISSUANCE, FACTS);
    expect(paperFaults(paper)).toEqual([]);
    expect(paper).toMatchObject({
      head: { parent: 'Sở Xây dựng', issuer: 'Văn phòng', symbol: 'TTr-VP', number: null },
      title: 'Về việc ban hành tài liệu Hệ thống quản lý chất lượng sửa đổi năm 2026',
      addressees: ['Giám đốc Sở Xây dựng'],
      signatures: [{ name: 'Cao Thị Bích Vân', post: 'Chánh Văn phòng' }],
      copies: ['Lưu: VT, VP'],
    });
  });

  it('tells what, why, and what was said', () => {
    const said = words(statementPaper(ISSUANCE, FACTS));
    expect(said).toContain('I. NỘI DUNG TRÌNH');
    expect(said).toContain('Đề nghị ban hành trước ngày 01/12/2026.');
    expect(said).toContain('1. Cao Thị Bích Vân, Chánh Văn phòng: đồng ý; Đúng thể thức.');
    expect(said).toContain('2. Phan Thị Đào, Chuyên viên: chưa có ý kiến.');
    expect(rows(statementPaper(ISSUANCE, FACTS))[2]).toEqual(['3', 'BM-HT-01.01', 'Tài liệu BM-HT-01.01', '01/00', 'Ban hành mới']);
  });

  it('without words, opinions and unit has no empty parts', () => {
    const paper = statementPaper({ ...ISSUANCE, statement: ' ', reviews: [] }, { ...FACTS, unit: null });
    expect(paperFaults(paper)).toEqual([]);
    expect(words(paper).filter((line) => /^[IVX]+\. /.test(line))).toEqual(['I. TÀI LIỆU TRÌNH BAN HÀNH']);
    expect(paper).toMatchObject({
      head: { parent: 'UBND tỉnh An Sơn', issuer: 'Sở Xây dựng', symbol: 'TTr-SXD' },
      signatures: [{ name: 'Nguyễn Văn An', post: 'Thư ký ISO' }],
    });
  });
});
