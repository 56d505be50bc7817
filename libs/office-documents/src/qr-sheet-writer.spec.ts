import { readPdf } from '../testing/read-pdf';
import { composeQrSheet, type QrSheet } from './qr-sheet-writer';

const SHEET: QrSheet = {
  parent: 'UBND tỉnh An Sơn',
  issuer: 'Sở Khoa học và Công nghệ',
  title: 'Phiếu đánh giá khóa học',
  lines: ['Lớp: Đánh giá nội bộ HTQLCL theo TCVN ISO 9001:2015 (lớp 1: sở, chi cục) (DGNB-2026-01)'],
  qr: 'https://iso.anson.gov.vn/phieu-danh-gia/7K3QX0000011111222223333344444555',
  steps: ['Quét mã bằng máy ảnh của điện thoại.', 'Chọn mức, bấm Gửi phiếu.'],
  createdAt: new Date('2026-11-24T01:00:00Z'),
};

describe('a QR for the wall', () => {
  it('stands on one page with its address and what is done with it', async () => {
    const { pages, pieces } = await readPdf(await composeQrSheet(SHEET));
    expect(pages).toHaveLength(1);
    const text = pieces.map((piece) => piece.text).join(' ');
    for (const words of ['PHIẾU ĐÁNH GIÁ KHÓA HỌC', 'DGNB-2026-01', SHEET.qr, 'bấm Gửi phiếu']) expect(text).toContain(words);
  }, 30_000);

  it('is the same file for the same sheet', async () => {
    expect((await composeQrSheet(SHEET)).equals(await composeQrSheet(SHEET))).toBe(true);
  }, 30_000);
});
