import { type OfficialPaper, paperFaults } from '@qms/office-documents';
import type { DestructionDto } from './destructions/destructions.dto';
import { destructionPaper, transferPaper } from './register-papers.rules';
import type { TransferDto } from './transfers/transfers.dto';

const facts = {
  head: { name: 'Sở Xây dựng', parentTitle: 'UBND tỉnh An Sơn', place: 'An Sơn', symbol: 'SXD' },
  now: new Date('2026-11-24T02:00:00Z'),
};
const row = {
  id: 'r1',
  organizationId: 'o',
  organizationName: 'Sở Xây dựng',
  kind: 'inspection-minutes' as const,
  state: 'destroyed' as const,
  code: null,
  number: '1/BB-SXD',
  title: 'Biên bản kiểm tra',
  issuer: null,
  happenedOn: '2015-03-04',
  clauses: [],
  retainUntil: '2021-01-01',
  held: false,
  term: '05 năm',
};
const transfer: TransferDto = {
  id: 't',
  organizationId: 'o',
  title: 'Hồ sơ năm 2025',
  state: 'draft',
  records: 1,
  giverName: 'Nguyễn Văn An',
  giverPost: 'Thư ký ISO',
  receiverName: null,
  receiverPost: null,
  basis: null,
  condition: null,
  boxes: null,
  receivedOn: null,
  minutesNumber: null,
  minutesFile: null,
  createdAt: '2026-11-24T01:00:00Z',
  items: [{ ...row, files: 2, handOverBy: '2016-03-04' }],
  history: [],
  actions: {},
  version: 1,
};
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
  signerName: 'Mai Xuân Thành',
  signerPost: 'Giám đốc',
  decisionFile: null,
  carriedOutAt: '2026-11-23T20:00:00Z',
  carriedOutBy: 'Nguyễn Văn An',
  minutesNumber: null,
  minutesOn: null,
  minutesFile: null,
  createdAt: '2026-11-24T01:00:00Z',
  items: [
    {
      ...row,
      because: [],
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
const words = (paper: OfficialPaper): string =>
  [...paper.body, ...(paper.annexes ?? []).flatMap(({ body }) => body)]
    .map((block) =>
      block.type === 'table' ? block.rows.map((one) => ('band' in one ? one.band : one.join(' | '))).join('\n') : block.text,
    )
    .join('\n');

describe('papers of the register', () => {
  it('biên bản giao nhận: what the archive has not said yet stays blank, the mục lục counts in words', () => {
    const paper = transferPaper(transfer, facts);
    expect(paperFaults(paper)).toEqual([]);
    expect(paper.head).toMatchObject({ number: null, symbol: 'BB-SXD', date: { day: null, month: null } });
    expect(words(paper)).toContain('BÊN NHẬN (Lưu trữ cơ quan): ....');
    expect(words(paper)).toContain('- Tổng số tệp tin trong hồ sơ: 2.');
    expect(words(paper)).toContain('1 | 1/BB-SXD | Biên bản kiểm tra | 04/03/2015 | 05 năm');
    expect(words(paper)).toContain('Viết bằng chữ: một hồ sơ');
  });

  it('biên bản giao nhận: number and day as the archive gave them', () => {
    const paper = transferPaper({ ...transfer, minutesNumber: '3/BB-SXD', receivedOn: '2026-11-20', receiverName: 'Lương Thị Hoa' }, facts);
    expect(paper.head).toMatchObject({ number: '3', symbol: 'BB-SXD', date: { day: 20, month: 11, year: 2026 } });
    expect(paper.signatures.map(({ name }) => name)).toEqual(['Nguyễn Văn An', 'Lương Thị Hoa']);
  });

  it('biên bản hủy: decision, council, every hash whole, and only what the store confirmed is said to be gone', () => {
    const paper = destructionPaper(destruction, facts);
    expect(paperFaults(paper)).toEqual([]);
    const text = words(paper);
    expect(text).toContain('Căn cứ Quyết định số 77/QĐ-SXD ngày 21/11/2026 của Giám đốc Mai Xuân Thành.');
    expect(text).toContain('ngày 24/11/2026 xóa tệp');
    expect(text).toContain('không còn 1 tệp, 1 tệp đang chờ xóa');
    expect(text).toContain('1 tệp được giữ lại');
    for (const file of destruction.items[0]!.files) expect(text.replaceAll(' ', '')).toContain(file.sha256);
  });

  it('biên bản hủy before a decision says that there is none', () => {
    const draft = { ...destruction, decisionKind: null, decidedOn: null, carriedOutAt: null, state: 'draft' as const };
    expect(words(destructionPaper(draft, facts))).toMatch(/Chưa có quyết định hủy[\s\S]*Chưa thực hiện/);
  });
});
