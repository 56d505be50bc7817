import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fontkit from '@cantoo/fontkit';
import { compareActs } from './load.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fromBuild = (path) => createRequire(import.meta.url)(join(root, 'dist', path));
const CERTIFICATES = 200;
/** As many as the worker makes at once. */
const AT_ONCE = 25;

const paper = (n) => ({
  parent: 'Ủy ban nhân dân tỉnh An Sơn',
  issuer: 'Sở Khoa học và Công nghệ',
  sort: 'Hoàn thành khóa đào tạo',
  name: `Nguyễn Thị Phương Thảo ${n}`,
  personLines: ['Ngày sinh: 08/3/1990 · Chức vụ: Chuyên viên', `Cơ quan, đơn vị: Ủy ban nhân dân xã ${n}`],
  deed: 'Đã hoàn thành khóa đào tạo',
  course: 'Đánh giá nội bộ Hệ thống quản lý chất lượng theo TCVN ISO 9001:2015',
  courseLines: [
    'Từ ngày 13 tháng 5 năm 2026 đến ngày 14 tháng 5 năm 2026, thời lượng 16 tiết',
    'Theo Quyết định số 99/QĐ-SKHCN ngày 20 tháng 5 năm 2026',
  ],
  placeAndDate: 'An Sơn, ngày 20 tháng 5 năm 2026',
  signerPosts: ['KT. Giám đốc', 'Phó Giám đốc'],
  signer: 'Lê Thị Minh Nguyệt',
  number: `${String(n).padStart(3, '0')}/2026`,
  notes: ['Xác minh tại: https://iso.anson.gov.vn/xac-minh', `ABCD-EFGH-JKMN-${String(n).padStart(4, '0')}`],
  qr: `https://iso.anson.gov.vn/xac-minh/ABCDEFGHJKMNPQRSTVWXYZ${String(n).padStart(10, '0')}`,
  createdAt: new Date('2026-05-20T00:00:00+07:00'),
});

/** W6: two hundred single certificates against the same lines on the pages of one PDF. */
export async function certificatesWorkload({ times }) {
  const { writeCertificates } = fromBuild('libs/office-documents/src/papers.js');
  process.stderr.write('W6 certificates\n');
  const papers = Array.from({ length: CERTIFICATES }, (_, n) => paper(n + 1));
  const timed = async (act) => {
    const at = performance.now();
    await act();
    return performance.now() - at;
  };
  const acts = {
    ours: () =>
      timed(async () => {
        for (let from = 0; from < papers.length; from += AT_ONCE) await writeCertificates(papers.slice(from, from + AT_ONCE));
      }),
    bare: () => timed(() => merged(papers)),
  };
  return { results: { 'W6 200 certificates': { 1: await compareActs(acts, times) } } };
}

async function merged(papers) {
  const { qrOperators } = fromBuild('libs/office-documents/src/qr-drawing.js');
  // The library that the product loads: what draws its QR codes belongs to it.
  const document = await fromBuild('../node_modules/pdf-lib').PDFDocument.create();
  document.registerFontkit(fontkit);
  const face = (name) => readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${name}.ttf`));
  const [regular, bold, italic] = await Promise.all(
    ['400Regular/Tinos_400Regular', '700Bold/Tinos_700Bold', '400Regular_Italic/Tinos_400Regular_Italic'].map((name) =>
      document.embedFont(face(name), { subset: true }),
    ),
  );
  for (const one of papers) {
    const page = document.addPage([841.89, 595.28]);
    const lines = [
      [one.parent, regular],
      [one.issuer, bold],
      [one.sort, bold],
      [one.name, bold],
      ...one.personLines.map((line) => [line, regular]),
      [one.deed, regular],
      [one.course, bold],
      ...one.courseLines.map((line) => [line, regular]),
      [one.placeAndDate, italic],
      ...one.signerPosts.map((line) => [line, bold]),
      [one.signer, bold],
      [one.number, bold],
      ...one.notes.map((line) => [line, regular]),
    ];
    lines.forEach(([text, font], place) => {
      page.drawText(text, { x: 222, y: 540 - place * 24, size: 13, font });
    });
    page.pushOperators(...qrOperators(one.qr, 48, 46, 84, 4));
  }
  return document.save();
}
