import type { DemoDocument } from './demo-documents';

/** What tells the permit procedure of February from that of September: the announced time, and who takes applications online. */
interface Permit {
  readonly basis: string;
  readonly limit: string;
  readonly receiving: string;
  readonly review: string;
  readonly online: readonly string[];
}

const FEBRUARY: Permit = {
  basis: 'Quyết định số 12/QĐ-UBND ngày 05/01/2026 của Chủ tịch UBND tỉnh An Sơn công bố danh mục thủ tục hành chính.',
  limit: '20 ngày kể từ ngày nhận đủ hồ sơ hợp lệ',
  receiving: 'Nộp trực tiếp hoặc qua dịch vụ bưu chính tại Trung tâm Phục vụ hành chính công tỉnh.',
  review: 'trong 15 ngày',
  online: [],
};
const SEPTEMBER: Permit = {
  basis: 'Quyết định số 1120/QĐ-UBND ngày 20/8/2026 của Chủ tịch UBND tỉnh An Sơn công bố thủ tục hành chính được sửa đổi, bổ sung.',
  limit: '15 ngày kể từ ngày nhận đủ hồ sơ hợp lệ',
  receiving:
    'Nộp trực tuyến qua Cổng Dịch vụ công quốc gia, trực tiếp hoặc qua dịch vụ bưu chính tại Trung tâm Phục vụ hành chính công tỉnh.',
  review: 'trong 10 ngày',
  online: [
    '5.6.2. Hồ sơ nộp trực tuyến được kiểm tra trong ngày làm việc; bản vẽ là tệp PDF có chữ ký số của tổ chức thiết kế, không yêu cầu nộp thêm bản giấy.',
  ],
};

/** Cấp giấy phép xây dựng công trình: about two pages. */
const permit = ({ basis, limit, receiving, review, online }: Permit): string[] => [
  '1. MỤC ĐÍCH',
  'Quy định trình tự, trách nhiệm và thời hạn cấp giấy phép xây dựng công trình tại Sở Xây dựng, bảo đảm việc giải quyết thống nhất, đúng hạn và công khai.',
  '2. PHẠM VI ÁP DỤNG',
  'Áp dụng đối với các thủ tục hành chính: cấp giấy phép xây dựng mới (9.000003); cấp giấy phép xây dựng sửa chữa, cải tạo (9.000004); cấp giấy phép di dời công trình (9.000005); cấp lại giấy phép xây dựng (9.000006).',
  'Các phòng thuộc Sở, công chức Bộ phận Một cửa và tổ chức, cá nhân đề nghị cấp giấy phép thực hiện quy trình này.',
  '3. TÀI LIỆU VIỆN DẪN',
  'TCVN ISO 9001:2015, các điều 8.1 và 8.5.',
  basis,
  'QT-HT-01 - Quy trình kiểm soát thông tin dạng văn bản.',
  '4. TỪ VIẾT TẮT',
  'TTHC: thủ tục hành chính. TN&TKQ: tiếp nhận và trả kết quả. QLXD: quản lý xây dựng.',
  '5. NỘI DUNG',
  '5.1. Thành phần hồ sơ: đơn đề nghị cấp giấy phép xây dựng (bản chính); giấy tờ về quyền sử dụng đất (bản sao); bản vẽ thiết kế xây dựng (bản chính). Đối với công trình sửa chữa, cải tạo: bản vẽ hiện trạng và ảnh chụp hiện trạng công trình.',
  '5.2. Số lượng hồ sơ: 02 bộ.',
  `5.3. Thời gian xử lý: ${limit}.`,
  `5.4. Nơi tiếp nhận và trả kết quả: ${receiving}`,
  '5.5. Lệ phí: 150.000 đồng; cấp lại 15.000 đồng.',
  '5.6. Quy trình xử lý công việc',
  '5.6.1. Tiếp nhận: công chức TN&TKQ kiểm tra thành phần hồ sơ; đầy đủ, hợp lệ thì tiếp nhận và hẹn trả kết quả; chưa đầy đủ thì hướng dẫn bổ sung một lần bằng phiếu hướng dẫn.',
  ...online,
  '5.6.3. Chuyển hồ sơ: hồ sơ được chuyển về Phòng QLXD; lãnh đạo phòng phân công chuyên viên thụ lý trong 0,5 ngày.',
  `5.6.4. Thẩm tra: chuyên viên thẩm tra hồ sơ, kiểm tra thực địa, lấy ý kiến cơ quan có liên quan khi cần và dự thảo giấy phép hoặc văn bản trả lời ${review}.`,
  '5.6.5. Xem xét: lãnh đạo Phòng QLXD xem xét dự thảo, ký nháy và trình lãnh đạo Sở trong 02 ngày. Hồ sơ chưa đạt được trả lại chuyên viên, nêu rõ nội dung cần hoàn thiện.',
  '5.6.6. Ký duyệt: lãnh đạo Sở ký giấy phép xây dựng trong 02 ngày.',
  '5.6.7. Phát hành: văn thư lấy số, đóng dấu, chuyển kết quả về Bộ phận Một cửa trong 0,5 ngày.',
  '5.6.8. Trả kết quả: công chức TN&TKQ trả kết quả cho tổ chức, cá nhân, cập nhật sổ theo dõi và hệ thống thông tin giải quyết TTHC.',
  '5.7. Trường hợp quá hạn: Phòng QLXD báo cáo lãnh đạo Sở, gửi văn bản xin lỗi và hẹn lại ngày trả kết quả; nguyên nhân được ghi nhận và xử lý theo QT-HT-04.',
  '6. BIỂU MẪU',
  'Mẫu 01: Giấy tiếp nhận hồ sơ và hẹn trả kết quả. Mẫu 02: Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. Mẫu 05: Phiếu kiểm soát quá trình giải quyết hồ sơ.',
  '7. HỒ SƠ LƯU',
  'Hồ sơ đề nghị, phiếu kiểm soát, giấy phép xây dựng và văn bản liên quan lưu tại Phòng QLXD 05 năm, sau đó nộp lưu theo quy định của cơ quan.',
];

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'QT-XD-02 3/0': permit(FEBRUARY),
  'QT-XD-02 3/1': permit(SEPTEMBER),
  'QT-XD-03 3/0': [
    '1. Mục đích: quy định trình tự cấp chứng chỉ hành nghề hoạt động xây dựng tại Sở Xây dựng.',
    '2. Phạm vi: áp dụng cho Phòng Quản lý xây dựng, Hội đồng xét cấp chứng chỉ và cá nhân đề nghị cấp chứng chỉ (TTHC 9.000007).',
    '3. Thành phần hồ sơ: đơn đề nghị cấp chứng chỉ; ảnh chân dung; văn bằng chuyên môn; kết quả sát hạch đạt yêu cầu.',
    '4. Thời gian xử lý: 20 ngày kể từ ngày nhận đủ hồ sơ hợp lệ.',
    '5. Các bước: tiếp nhận; kiểm tra hồ sơ; tổ chức sát hạch; Hội đồng xét duyệt; lãnh đạo Sở ký; trả kết quả.',
  ],
};

/** The text of a revision, as far as the story tells it; otherwise what each paper of the system says. */
export function textOf(document: DemoDocument, issue: number, amendment: number): readonly string[] {
  return [
    `Ký hiệu: ${document.code}`,
    `Lần ban hành: ${String(issue).padStart(2, '0')}; lần sửa đổi: ${String(amendment).padStart(2, '0')}`,
    ...(TEXTS[`${document.code} ${issue}/${amendment}`] ?? [
      '1. Mục đích: quy định thống nhất cách thực hiện tại cơ quan.',
      '2. Phạm vi: áp dụng cho các phòng, đơn vị trong phạm vi Hệ thống quản lý chất lượng.',
      `3. Tài liệu viện dẫn: TCVN ISO 9001:2015, điều ${document.clauses.join(', ')}.`,
    ]),
  ];
}

const HEAD = [
  'Ký hiệu: {{mã tài liệu}}',
  'Lần ban hành: {{lần ban hành}}; lần sửa đổi: {{lần sửa đổi}}',
  'Ngày hiệu lực: {{ngày hiệu lực}}; Quyết định số {{số quyết định}}',
];

/** Lines of the author's Word file: a blank of a form, or a procedure with its fields; null where only the PDF was kept. */
export function wordOf(document: DemoDocument, issue: number, amendment: number): readonly string[] | null {
  if (document.kind === 'form') return ['Đơn vị: ………………', 'Nội dung: ………………'];
  const key = `${document.code} ${issue}/${amendment}`;
  return key === 'QT-XD-02 3/1' || key === 'QT-XD-03 3/0' ? [...HEAD, ...TEXTS[key]!] : null;
}
