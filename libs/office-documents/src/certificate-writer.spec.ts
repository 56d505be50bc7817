import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import type { CertificatePaper } from './certificate-paper';
import { mergePdfs, writeCertificates } from './papers';

const PAPER: CertificatePaper = {
  parent: 'UBND tỉnh An Sơn',
  issuer: 'Sở Khoa học và Công nghệ',
  sort: 'Hoàn thành khóa đào tạo',
  name: 'Trương Hoài Nam',
  personLines: ['Ngày sinh: 12/4/1986 · Chức vụ: Chuyên viên', 'Cơ quan, đơn vị: Phòng Chuyển đổi số, Sở Khoa học và Công nghệ'],
  deed: 'Đã hoàn thành khóa đào tạo',
  course: 'Đánh giá nội bộ Hệ thống quản lý chất lượng theo TCVN ISO 9001:2015 (lớp 1: sở, chi cục)',
  courseLines: [
    'Từ ngày 13 tháng 5 năm 2026 đến ngày 14 tháng 5 năm 2026, thời lượng 16 tiết',
    'Theo Quyết định số 78/QĐ-SKHCN ngày 20 tháng 5 năm 2026 của Giám đốc Sở Khoa học và Công nghệ',
  ],
  placeAndDate: 'An Sơn, ngày 20 tháng 5 năm 2026',
  signerPosts: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  signer: 'Lê Thị Minh Nguyệt',
  number: '001/2026',
  notes: ['Xác minh: https://iso.anson.gov.vn/xac-minh', '7K3QX-00000-11111-22222-33333-44444-555'],
  qr: 'https://iso.anson.gov.vn/xac-minh/7K3QX0000011111222223333344444555',
  createdAt: new Date('2026-05-20T03:00:00Z'),
};
const LONG: CertificatePaper = {
  ...PAPER,
  parent: 'Ủy ban nhân dân tỉnh An Sơn',
  issuer: 'Trung tâm Ứng dụng và Đổi mới sáng tạo trực thuộc Sở Khoa học và Công nghệ',
  name: 'Nguyễn Hoàng Phương Khánh Ngọc Thùy Dương Ái Nữ',
  course:
    'Xây dựng, cập nhật tài liệu và quy trình nội bộ giải quyết thủ tục hành chính sau sắp xếp tổ chức bộ máy, đơn vị hành chính cấp tỉnh, cấp xã trên địa bàn tỉnh',
  personLines: [
    'Ngày sinh: 12/4/1986 · Chức vụ: Phó Trưởng phòng phụ trách Phòng Kiểm soát thủ tục hành chính',
    'Cơ quan, đơn vị: Trung tâm Phục vụ hành chính công, Văn phòng Ủy ban nhân dân tỉnh An Sơn',
  ],
  number: '051/2026',
  notes: ['Cấp lại, thay thế giấy chứng nhận số 050/2026', ...PAPER.notes],
};

it('makes a PDF of one page for each, with equal bytes for equal lists, and one file for the printer', async () => {
  const files = await writeCertificates([PAPER, LONG]);
  expect(files).toHaveLength(2);
  expect(files.every((file) => file.subarray(0, 5).toString() === '%PDF-')).toBe(true);
  expect((await writeCertificates([PAPER, LONG])).every((file, index) => file.equals(files[index]!))).toBe(true);
  const merged = await mergePdfs(files);
  expect(merged.subarray(0, 5).toString()).toBe('%PDF-');
  if (process.env.QMS_PICTURES) {
    mkdirSync(process.env.QMS_PICTURES, { recursive: true });
    writeFileSync(join(process.env.QMS_PICTURES, 'certificates.pdf'), merged);
    writeFileSync(join(process.env.QMS_PICTURES, 'one.pdf'), files[0]!);
  }
});

it('cuts its fonts once for all of them: each file carries the fonts of the whole list', async () => {
  const [first, second] = await writeCertificates([PAPER, LONG]);
  const [alone] = await writeCertificates([PAPER]);
  expect(await fontsOf(second!)).toEqual(await fontsOf(first!));
  expect(await fontsOf(alone!)).not.toEqual(await fontsOf(first!));
});

/** Hashes of the embedded font programs, by name. */
async function fontsOf(file: Buffer): Promise<Readonly<Record<string, string>>> {
  const pdf = await PDFDocument.load(file, { updateMetadata: false });
  const dictionaries = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
  const found = dictionaries.flatMap((one) => {
    const program = one.lookup(PDFName.of('FontFile2'));
    const name = one.lookupMaybe(PDFName.of('FontName'), PDFName);
    if (!(program instanceof PDFRawStream)) return [];
    return [[String(name), createHash('sha256').update(program.getContents()).digest('hex')] as const];
  });
  expect(found).toHaveLength(3);
  return Object.fromEntries(found);
}
