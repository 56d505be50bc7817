import type { OfficialPaper } from '../../libs/office-documents/src';

/** The yearly reform report of an invented department (practice: báo cáo lên cấp trên), with two annexes. */
export const sampleReport = (number: number | null = null): OfficialPaper => ({
  kind: 'report',
  head: {
    parent: 'UBND TỈNH AN SƠN',
    issuer: 'Sở Khoa học và Công nghệ',
    symbol: 'BC-SKHCN',
    number,
    place: 'An Sơn',
    date: number === null ? { day: null, month: 11, year: 2026 } : { day: 24, month: 11, year: 2026 },
  },
  title: 'Kết quả thực hiện công tác cải cách hành chính năm 2026',
  addressees: ['Ủy ban nhân dân tỉnh An Sơn (qua Sở Nội vụ)'],
  body: [
    {
      type: 'paragraph',
      text: 'Thực hiện Kế hoạch số 1720/KH-SKHCN ngày 26 tháng 12 năm 2025 của Sở Khoa học và Công nghệ về cải cách hành chính năm 2026, Sở Khoa học và Công nghệ báo cáo kết quả thực hiện (số liệu tính từ ngày 15/12/2025 đến ngày 14/11/2026) như sau:',
    },
    { type: 'heading', level: 1, text: 'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH' },
    { type: 'heading', level: 2, text: '1. Việc ban hành và thực hiện kế hoạch' },
    {
      type: 'paragraph',
      text: 'Tổng số nhiệm vụ: 37; hoàn thành đúng hạn: 12; hoàn thành chậm: 1; đang thực hiện: 9; thực hiện thường xuyên: 14; quá hạn: 1.',
    },
    { type: 'heading', level: 1, text: 'II. KẾT QUẢ THỰC HIỆN CÁC NỘI DUNG CẢI CÁCH HÀNH CHÍNH' },
    ...Array.from({ length: 8 }, (_, i) => [
      { type: 'heading' as const, level: 2 as const, text: `${i + 1}. Nội dung cải cách thứ ${i + 1}` },
      {
        type: 'paragraph' as const,
        text: 'Đã duy trì, cải tiến Hệ thống quản lý chất lượng theo TCVN ISO 9001:2015; tổ chức đánh giá nội bộ ngày 10/9/2026 và xem xét của lãnh đạo ngày 22/9/2026; các điểm không phù hợp đã được khắc phục và đánh giá hiệu lực.',
      },
    ]).flat(),
    { type: 'paragraph', text: '(Chi tiết tại Phụ lục I: Kết quả thực hiện nhiệm vụ; Phụ lục II: Danh mục tài liệu kiểm chứng)' },
    {
      type: 'paragraph',
      text: 'Trên đây là báo cáo kết quả thực hiện công tác cải cách hành chính năm 2026 của Sở Khoa học và Công nghệ.',
    },
  ],
  copies: ['Sở Nội vụ', 'Giám đốc, các Phó Giám đốc Sở', 'Các phòng, đơn vị thuộc Sở', 'Lưu: VT, HCTH'],
  signatures: [{ method: 'KT.', signedFor: 'GIÁM ĐỐC', post: 'PHÓ GIÁM ĐỐC', name: 'Lê Thị Minh Nguyệt' }],
  annexes: [
    {
      title: 'Kết quả thực hiện nhiệm vụ cải cách hành chính năm 2026',
      orientation: 'landscape',
      body: [
        {
          type: 'table',
          columns: [
            { title: 'TT', width: 5, align: 'center' },
            { title: 'Nhiệm vụ', width: 30 },
            { title: 'Đơn vị chủ trì', width: 14 },
            { title: 'Sản phẩm (số, ngày, trích yếu)', width: 22 },
            { title: 'Thời hạn', width: 11 },
            { title: 'Kết quả', width: 12 },
          ],
          rows: Array.from({ length: 30 }, (_, i) => [
            String(i + 1),
            'Kiểm tra việc xây dựng, áp dụng, duy trì và cải tiến Hệ thống quản lý chất lượng tại các cơ quan hành chính nhà nước trên địa bàn tỉnh',
            'Phòng Tiêu chuẩn Đo lường Chất lượng',
            'Báo cáo kết quả kiểm tra',
            'Quý II - III',
            'Hoàn thành đúng hạn',
          ]),
        },
      ],
    },
    {
      title: 'Danh mục tài liệu kiểm chứng',
      orientation: 'portrait',
      body: [
        {
          type: 'table',
          columns: [
            { title: 'TT', width: 1, align: 'center' },
            { title: 'Số, ký hiệu', width: 3 },
            { title: 'Trích yếu', width: 6 },
          ],
          rows: [['1', '85/QĐ-SKHCN', 'Quyết định kiểm tra']],
        },
      ],
    },
  ],
  createdAt: new Date('2026-11-23T02:00:00Z'),
});
