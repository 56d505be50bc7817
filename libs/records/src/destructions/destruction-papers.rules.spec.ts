import { paperFaults } from '@qms/office-documents';
import { paperWords } from '../../../office-documents/testing/paper-words';
import { LISTED_RECORD, PAPER_FACTS } from '../../testing/listed-record';
import { councilPaper, destructionDecisionPaper, destructionMinutesPaper } from './destruction-papers.rules';
import type { DestructionDto } from './destructions.dto';

const facts = { ...PAPER_FACTS, agencyHead: { name: 'Mai Xuân Thành', post: 'Giám đốc' } };
const destruction: DestructionDto = {
  id: 'd',
  organizationId: 'o',
  title: 'Hồ sơ hết thời hạn',
  state: 'carried-out',
  records: 1,
  preparedBy: 'Nguyễn Văn An',
  council: 'Cao Thị Bích Vân, Chánh Văn phòng\nLương Thị Hoa, Văn thư',
  opinion: 'Nhất trí hủy.',
  reviewedOn: '2026-11-20',
  opinionFile: null,
  decisionKind: 'signed-decision',
  decisionNumber: '77/QĐ-SXD',
  decidedOn: '2026-11-21',
  confirmedOn: null,
  signerName: 'Mai Xuân Thành',
  signerPost: 'Giám đốc',
  method: null,
  authorization: null,
  decisionFile: null,
  carriedOutAt: '2026-11-23T20:00:00Z',
  carriedOutBy: 'Nguyễn Văn An',
  minutesNumber: null,
  minutesOn: null,
  minutesFile: null,
  papers: ['council', 'decision', 'minutes'],
  createdAt: '2026-11-24T01:00:00Z',
  items: [
    {
      ...LISTED_RECORD,
      because: [],
      leftOut: null,
      files: [
        { name: 'a.pdf', sha256: 'ab'.repeat(32), removedAt: '2026-11-23T20:00:01Z', stays: false },
        { name: 'b.pdf', sha256: 'cd'.repeat(32), removedAt: null, stays: false },
        { name: 'c.pdf', sha256: 'ef'.repeat(32), removedAt: null, stays: true },
      ],
    },
  ],
  history: [],
  actions: {},
  version: 1,
};
const undecided = {
  ...destruction,
  state: 'reviewed' as const,
  decisionKind: null,
  decisionNumber: null,
  decidedOn: null,
  signerName: null,
  signerPost: null,
  carriedOutAt: null,
  carriedOutBy: null,
};

describe('papers of a destruction', () => {
  it('of the council: a list to be looked through, with what speaks against each record; nothing calls itself biên bản hủy', () => {
    const draft = { ...undecided, state: 'draft' as const, council: null, opinion: null, reviewedOn: null };
    const because = [{ code: 'record-held', message: 'Hồ sơ đang tạm dừng hủy' }];
    const paper = councilPaper({ ...draft, items: [{ ...draft.items[0]!, because }] }, facts);
    expect(paperFaults(paper)).toEqual([]);
    expect(paper.title).toBe('Họp Hội đồng xác định giá trị tài liệu xét hủy hồ sơ, tài liệu hết thời hạn lưu trữ');
    expect(paperWords(paper)).toContain('Riêng 1 hồ sơ hiện chưa được hủy');
    expect(paperWords(paper)).toContain('Hồ sơ đang tạm dừng hủy');
    expect(paperWords(paper)).toContain('3. Ý kiến của Hội đồng: ....');
    const said = councilPaper(undecided, facts);
    expect(paperWords(said)).toMatch(/ngày 20\/11\/2026[\s\S]*- Lương Thị Hoa, Văn thư[\s\S]*Nhất trí hủy/);
  });

  it('the minutes name what was left out after the decision, and destroy the rest alone; the decision keeps all that was decided', () => {
    const left = { ...destruction.items[0]!, id: 'r2', number: '2/BB-SXD', leftOut: 'Thanh tra tỉnh yêu cầu giữ', files: [] };
    const both = { ...destruction, items: [...destruction.items, left] };
    const minutes = paperWords(destructionMinutesPaper(both, facts));
    expect(minutes).toContain('3. Số lượng: 1 hồ sơ, 3 tệp điện tử');
    expect(minutes).toContain(
      'Không hủy và đưa ra khỏi danh mục: 2/BB-SXD Biên bản kiểm tra (ngày 04/03/2015). Lý do: Thanh tra tỉnh yêu cầu giữ',
    );
    expect(paperWords(destructionDecisionPaper(both, facts))).toContain('Hủy 02 hồ sơ');
  });

  it('the decision: a draft as the head would sign it, number and day blank; then as it was signed', () => {
    const draft = destructionDecisionPaper(undecided, facts);
    expect(paperFaults(draft)).toEqual([]);
    expect(draft).toMatchObject({
      kind: 'decision',
      title: 'Về việc hủy hồ sơ, tài liệu hết thời hạn lưu trữ',
      authority: 'Giám đốc Sở Xây dựng',
      head: { number: null, symbol: 'QĐ-SXD', date: { day: null, month: null } },
      signatures: [{ post: 'Giám đốc', name: 'Mai Xuân Thành' }],
    });
    expect(paperWords(draft)).toContain('Hủy 01 hồ sơ với 03 tệp điện tử đã hết thời hạn lưu trữ');
    expect(paperWords(draft)).toContain('1 | 1/BB-SXD | Biên bản kiểm tra | 04/03/2015 | 05 năm | 01/01/2021 | 3');
    const signed = destructionDecisionPaper(
      {
        ...destruction,
        method: 'TUQ.',
        signerName: 'Trần Văn Bình',
        signerPost: 'Chánh Văn phòng',
        authorization: { id: 'a', number: '12/GUQ-SXD', decidedOn: '2026-06-25' },
      },
      facts,
    );
    expect(paperFaults(signed)).toEqual([]);
    expect(signed.head).toMatchObject({ number: '77', symbol: 'QĐ-SXD', date: { day: 21, month: 11, year: 2026 } });
    expect(signed.signatures).toEqual([{ method: 'TUQ.', signedFor: 'Giám đốc', post: 'Chánh Văn phòng', name: 'Trần Văn Bình' }]);
    expect(signed.bases).toContain('Căn cứ văn bản ủy quyền số 12/GUQ-SXD ngày 25/06/2026 của Giám đốc Sở Xây dựng');
  });

  it('biên bản hủy: decision, council, every hash whole, and only what the store confirmed is said to be gone', () => {
    const paper = destructionMinutesPaper(destruction, facts);
    expect(paperFaults(paper)).toEqual([]);
    const text = paperWords(paper);
    expect(text).toContain('Căn cứ Quyết định số 77/QĐ-SXD ngày 21/11/2026 của Giám đốc Mai Xuân Thành.');
    expect(text).toContain('ngày 24/11/2026 xóa tệp');
    expect(text).toContain('không còn 1 tệp, 1 tệp đang chờ xóa');
    expect(text).toContain('1 tệp được giữ lại');
    for (const file of destruction.items[0]!.files) expect(text.replaceAll(' ', '')).toContain(file.sha256);
  });

  it('biên bản hủy says how the decision was signed, and that what was confirmed has no number yet', () => {
    const byDeputy = { ...destruction, method: 'KT.' as const, signerName: 'Hà Văn Lộc', signerPost: 'Phó Giám đốc' };
    expect(paperWords(destructionMinutesPaper(byDeputy, facts))).toContain(
      'Căn cứ Quyết định số 77/QĐ-SXD ngày 21/11/2026, KT. Phó Giám đốc Hà Văn Lộc ký.',
    );
    const confirmed = { ...destruction, decisionNumber: null, decidedOn: null, confirmedOn: '2026-11-21' };
    expect(paperWords(destructionMinutesPaper(confirmed, facts))).toContain(
      'Căn cứ quyết định hủy được xác nhận trên hệ thống ngày 21/11/2026 của Giám đốc Mai Xuân Thành.',
    );
  });
});
