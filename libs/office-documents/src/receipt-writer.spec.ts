import { createHash } from 'node:crypto';
import { readPdf } from '../testing/read-pdf';
import { composeReceipt, type ReceiptPaper } from './receipt-writer';

/** The text of each page. */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const { pages, pieces } = await readPdf(bytes);
  return pages.map((_, i) =>
    pieces
      .filter((piece) => piece.page === i + 1)
      .map((piece) => piece.text)
      .join(' '),
  );
}

const receipt = (files: number): ReceiptPaper => ({
  parent: 'UBND tỉnh An Sơn',
  issuer: 'Sở Xây dựng',
  number: '15/2026',
  title: 'Hồ sơ đánh giá nội bộ năm 2026',
  issuedAt: new Date('2026-02-05T03:32:00Z'),
  issuedBy: 'Nguyễn Văn An',
  files: Array.from({ length: files }, (_, i) => ({
    path: `Quý ${i}/${'Biên bản làm việc với đơn vị được đánh giá_'.repeat(3)}${i}.pdf`,
    size: 1_234_567 + i,
    sha256: createHash('sha256').update(String(i)).digest('hex'),
  })),
  bytes: 1_234_567,
  manifestSha256: 'ab'.repeat(32),
  voidReason: null,
});

describe('a receipt', () => {
  it('says number, count and time, and names every file by its hash; the hash of the list stands on every page', async () => {
    const given = receipt(42);
    const pages = await pagesOf(await composeReceipt(given));
    const plain = pages.map((page) => page.replace(/[\s\u200b]+/g, ''));
    expect(plain[0]).toContain('Số15/2026');
    expect(plain[0]).toContain('10:32ngày05/02/2026');
    for (const page of plain) expect(page).toContain('ab'.repeat(32));
    const all = plain.join('');
    for (const { sha256 } of given.files) expect(all).toContain(sha256);
    expect(pages.length).toBeGreaterThan(2);
  }, 20_000);

  it('is the same file for the same receipt, and says when it was voided', async () => {
    expect((await composeReceipt(receipt(2))).equals(await composeReceipt(receipt(2)))).toBe(true);
    const [first] = await pagesOf(await composeReceipt({ ...receipt(1), voidReason: 'Tải nhầm thư mục' }));
    expect(first).toContain('ĐÃ HỦY BỎ: Tải nhầm thư mục');
  }, 20_000);
});
