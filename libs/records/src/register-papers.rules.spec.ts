import { type OfficialPaper, paperFaults } from '@qms/office-documents';
import { transferPaper } from './register-papers.rules';
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
  handOverBy: null,
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
  items: [{ ...row, files: 2 }],
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
});
