import { paperFaults } from '@qms/office-documents';
import { paperWords } from '../../office-documents/testing/paper-words';
import { LISTED_RECORD, PAPER_FACTS } from '../testing/listed-record';
import { transferPaper } from './register-papers.rules';
import type { TransferDto } from './transfers/transfers.dto';

const facts = PAPER_FACTS;
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
  items: [{ ...LISTED_RECORD, files: 2 }],
  history: [],
  actions: {},
  version: 1,
};
describe('papers of the register', () => {
  it('biên bản giao nhận: what the archive has not said yet stays blank, the mục lục counts in words', () => {
    const paper = transferPaper(transfer, facts);
    expect(paperFaults(paper)).toEqual([]);
    expect(paper.head).toMatchObject({ number: null, symbol: 'BB-SXD', date: { day: null, month: null } });
    expect(paperWords(paper)).toContain('BÊN NHẬN (Lưu trữ cơ quan): ....');
    expect(paperWords(paper)).toContain('- Tổng số tệp tin trong hồ sơ: 2.');
    expect(paperWords(paper)).toContain('1 | 1/BB-SXD | Biên bản kiểm tra | 04/03/2015 | 05 năm');
    expect(paperWords(paper)).toContain('Viết bằng chữ: một hồ sơ');
  });

  it('biên bản giao nhận: number and day as the archive gave them', () => {
    const paper = transferPaper({ ...transfer, minutesNumber: '3/BB-SXD', receivedOn: '2026-11-20', receiverName: 'Lương Thị Hoa' }, facts);
    expect(paper.head).toMatchObject({ number: '3', symbol: 'BB-SXD', date: { day: 20, month: 11, year: 2026 } });
    expect(paper.signatures.map(({ name }) => name)).toEqual(['Nguyễn Văn An', 'Lương Thị Hoa']);
  });
});
