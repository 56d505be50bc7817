import type { OfficialPaper, PaperHeadBlock } from '../src/official-paper';

const createdAt = new Date('2026-11-23T02:00:00Z');
const HEAD: PaperHeadBlock = {
  parent: 'UBND tỉnh An Sơn',
  issuer: 'Sở Khoa học và Công nghệ',
  symbol: 'QĐ-SKHCN',
  number: null,
  place: 'An Sơn',
  date: { day: null, month: 6, year: 2026 },
};
const DIRECTOR = { post: 'Giám đốc', name: 'Trần Quốc Hưng' };
const DECISION_19 =
  'Căn cứ Quyết định số 19/2014/QĐ-TTg ngày 05 tháng 3 năm 2014 của Thủ tướng Chính phủ về việc áp dụng Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2008 vào hoạt động của các cơ quan, tổ chức thuộc hệ thống hành chính nhà nước';
const CIRCULAR_26 =
  'Căn cứ Thông tư số 26/2014/TT-BKHCN ngày 10 tháng 10 năm 2014 của Bộ Khoa học và Công nghệ quy định chi tiết thi hành Quyết định số 19/2014/QĐ-TTg ngày 05 tháng 3 năm 2014 của Thủ tướng Chính phủ về việc áp dụng Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2008 vào hoạt động của các cơ quan, tổ chức thuộc hệ thống hành chính nhà nước';
const PROPOSAL = 'Theo đề nghị của Trưởng phòng Tiêu chuẩn Đo lường Chất lượng';

/** Quyết định (Mẫu 1.2): an inspection at the agencies' offices. */
export const decision: OfficialPaper = {
  kind: 'decision',
  head: HEAD,
  title:
    'Về việc kiểm tra hoạt động xây dựng, áp dụng, duy trì và cải tiến Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2015 tại trụ sở cơ quan năm 2026',
  authority: 'Giám đốc Sở Khoa học và Công nghệ',
  bases: [DECISION_19, CIRCULAR_26, PROPOSAL],
  body: [
    {
      type: 'article',
      number: 1,
      text: 'Kiểm tra hoạt động xây dựng, áp dụng, duy trì và cải tiến Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2015 tại trụ sở của 04 cơ quan (Danh sách và thời gian tại Phụ lục kèm theo).\nHình thức kiểm tra: Kiểm tra tại trụ sở cơ quan.',
    },
    { type: 'article', number: 2, text: 'Thành lập Đoàn kiểm tra gồm các ông, bà có tên sau đây:' },
    { type: 'paragraph', text: '1. Bà Lê Thị Minh Nguyệt, Phó Giám đốc Sở, Trưởng đoàn;' },
    { type: 'paragraph', text: '2. Ông Nguyễn Đình Khoa, Trưởng phòng Tiêu chuẩn Đo lường Chất lượng, Phó Trưởng đoàn;' },
    { type: 'paragraph', text: '3. Ông Bùi Anh Tuấn, chuyên viên Phòng Tiêu chuẩn Đo lường Chất lượng, thành viên, kiêm Thư ký.' },
    { type: 'article', number: 3, text: 'Nội dung kiểm tra: Theo Điều 36 Thông tư số 26/2014/TT-BKHCN.' },
    { type: 'article', number: 4, text: 'Quyết định này có hiệu lực kể từ ngày ký.' },
    {
      type: 'article',
      number: 5,
      text: 'Trưởng phòng Hành chính - Tổng hợp, Trưởng phòng Tiêu chuẩn Đo lường Chất lượng, Thủ trưởng các cơ quan chịu sự kiểm tra và các ông, bà có tên tại Điều 2 chịu trách nhiệm thi hành Quyết định này',
    },
  ],
  copies: ['Như Điều 5', 'UBND tỉnh (báo cáo)', 'Giám đốc, các Phó Giám đốc Sở', 'Lưu: VT, TĐC'],
  signatures: [DIRECTOR],
  annexes: [
    {
      title: 'Danh sách cơ quan chịu sự kiểm tra và thời gian kiểm tra',
      orientation: 'portrait',
      body: [
        {
          type: 'table',
          columns: [
            { title: 'TT', width: 1, align: 'center' },
            { title: 'Cơ quan', width: 6 },
            { title: 'Ngày kiểm tra', width: 3, align: 'center' },
          ],
          rows: [
            ['1', 'Sở Xây dựng', '16/6/2026'],
            ['2', 'Chi cục Kiểm lâm', '18/6/2026'],
            ['3', 'Ủy ban nhân dân phường An Bình', '23/6/2026'],
            ['4', 'Sở Y tế', '07/7/2026'],
          ],
        },
      ],
    },
  ],
  createdAt,
};

/** Quyết định ban hành (Mẫu 1.3): the documents of an agency's quality management system, by a chi cục with a long name above it. */
export const issuingDecision: OfficialPaper = {
  kind: 'issuing-decision',
  head: {
    ...HEAD,
    parent: 'Sở Nông nghiệp và Môi trường tỉnh An Sơn',
    issuer: 'Chi cục Kiểm lâm',
    symbol: 'QĐ-CCKL',
    number: 9,
    date: { day: 9, month: 2, year: 2026 },
  },
  title: 'Ban hành Hệ thống tài liệu Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2015',
  authority: 'Chi cục trưởng Chi cục Kiểm lâm',
  bases: [DECISION_19, PROPOSAL],
  body: [
    {
      type: 'article',
      number: 1,
      text: 'Ban hành kèm theo Quyết định này Hệ thống tài liệu Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2015 gồm 20 tài liệu.',
    },
    { type: 'article', number: 2, text: 'Quyết định này có hiệu lực kể từ ngày ký.' },
    { type: 'article', number: 3, text: 'Trưởng các phòng, đơn vị thuộc Chi cục chịu trách nhiệm thi hành Quyết định này' },
  ],
  copies: ['Như Điều 3', 'Sở Nông nghiệp và Môi trường (báo cáo)', 'Lưu: VT, TCHC'],
  signatures: [{ post: 'Chi cục trưởng', name: 'Đinh Văn Thắng' }],
  createdAt,
};

/** Biên bản (Mẫu 1.9): a team named in the head, signed by both sides and the secretary. */
export const minutes: OfficialPaper = {
  kind: 'minutes',
  head: {
    ...HEAD,
    parent: 'Sở Khoa học và Công nghệ tỉnh An Sơn',
    issuer: 'Đoàn kiểm tra theo Quyết định số 85/QĐ-SKHCN',
    symbol: 'BB-ĐKT',
    number: 1,
    date: { day: 16, month: 6, year: 2026 },
  },
  title:
    'Kiểm tra hoạt động xây dựng, áp dụng, duy trì và cải tiến Hệ thống quản lý chất lượng theo TCVN ISO 9001:2015 tại Sở Xây dựng tỉnh An Sơn',
  body: [
    { type: 'paragraph', text: 'Thời gian bắt đầu: 08 giờ 00, ngày 16 tháng 6 năm 2026.' },
    { type: 'paragraph', text: 'Địa điểm: Trụ sở Sở Xây dựng, số 12 đường Trần Phú, phường An Bình, tỉnh An Sơn.' },
    { type: 'paragraph', text: 'Thành phần tham dự:' },
    { type: 'paragraph', text: '1. Đoàn kiểm tra: Ông Nguyễn Đình Khoa, Trưởng phòng Tiêu chuẩn Đo lường Chất lượng, Phó Trưởng đoàn.' },
    { type: 'paragraph', text: '2. Cơ quan chịu sự kiểm tra: Ông Mai Xuân Thành, Giám đốc; Bà Cao Thị Bích Vân, Chánh Văn phòng.' },
    { type: 'paragraph', text: 'Chủ trì: Bà Lê Thị Minh Nguyệt, Trưởng đoàn.' },
    { type: 'paragraph', text: 'Thư ký: Ông Bùi Anh Tuấn.' },
    { type: 'heading', level: 1, text: 'I. CĂN CỨ VÀ PHẠM VI KIỂM TRA' },
    {
      type: 'paragraph',
      text: 'Quyết định số 85/QĐ-SKHCN ngày 02 tháng 6 năm 2026 của Giám đốc Sở Khoa học và Công nghệ, đã công bố hồi 08 giờ 15 (có biên bản riêng).',
    },
    { type: 'heading', level: 1, text: 'II. VẤN ĐỀ TỒN TẠI' },
    { type: 'paragraph', text: '1. Chưa thực hiện xem xét của lãnh đạo năm 2025 (điểm đ khoản 1 Điều 36 Thông tư số 26/2014/TT-BKHCN).' },
    {
      type: 'paragraph',
      text: 'Biên bản được lập thành 02 (hai) bản có giá trị pháp lý như nhau, cơ quan chịu sự kiểm tra giữ 01 (một) bản, Đoàn kiểm tra giữ 01 (một) bản, đã đọc cho những người tham dự cùng nghe và thống nhất ký.',
    },
    { type: 'paragraph', text: 'Buổi làm việc kết thúc vào 16 giờ 30, ngày 16 tháng 6 năm 2026' },
  ],
  copies: ['Sở Xây dựng', 'Phòng Tiêu chuẩn Đo lường Chất lượng', 'Lưu: VT, Hồ sơ'],
  signatures: [
    { post: 'Đại diện cơ quan\nchịu sự kiểm tra\nGiám đốc', name: 'Mai Xuân Thành' },
    { post: 'Trưởng đoàn kiểm tra', otherPost: 'Phó Giám đốc\nSở Khoa học và Công nghệ', name: 'Lê Thị Minh Nguyệt' },
    { post: 'Thư ký', name: 'Bùi Anh Tuấn' },
  ],
  createdAt,
};

/** Công văn (Mẫu 1.5) to several agencies. */
export const letter: OfficialPaper = {
  kind: 'letter',
  head: { ...HEAD, symbol: 'SKHCN-TĐC', date: { day: null, month: 3, year: 2026 } },
  title: 'báo cáo việc xây dựng, áp dụng Hệ thống quản lý chất lượng năm 2026',
  addressees: ['Các sở, ban, ngành cấp tỉnh', 'Các chi cục và tương đương trực thuộc sở', 'Ủy ban nhân dân các xã, phường'],
  body: [
    {
      type: 'paragraph',
      text: 'Thực hiện Kế hoạch kiểm tra năm 2026 được phê duyệt tại Quyết định số 2145/QĐ-UBND ngày 18 tháng 12 năm 2025 của Chủ tịch Ủy ban nhân dân tỉnh, Sở Khoa học và Công nghệ đề nghị các cơ quan báo cáo theo mẫu gửi kèm trước ngày 15 tháng 4 năm 2026.',
    },
    { type: 'paragraph', text: 'Rất mong sự phối hợp của các cơ quan' },
  ],
  copies: ['UBND tỉnh (báo cáo)', 'Giám đốc, các Phó Giám đốc Sở', 'Lưu: VT, TĐC'],
  signatures: [{ method: 'TL.', signedFor: 'Giám đốc', post: 'Trưởng phòng\nTiêu chuẩn Đo lường Chất lượng', name: 'Nguyễn Đình Khoa' }],
  createdAt,
};

/** Tờ trình (Mẫu 1.4). */
export const submission: OfficialPaper = {
  kind: 'submission',
  head: { ...HEAD, symbol: 'TTr-SKHCN', date: { day: null, month: null, year: 2026 } },
  title: 'Về việc phê duyệt Kế hoạch kiểm tra năm 2027',
  addressees: ['Chủ tịch Ủy ban nhân dân tỉnh An Sơn'],
  body: [
    {
      type: 'paragraph',
      text: 'Sở Khoa học và Công nghệ kính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, phê duyệt Kế hoạch kiểm tra năm 2027',
    },
  ],
  copies: ['Sở Nội vụ', 'Lưu: VT, TĐC'],
  signatures: [{ method: 'Q.', post: 'Giám đốc', name: 'Trần Quốc Hưng' }],
  createdAt,
};

/** Kế hoạch (Mẫu 1.4) of a commune's people's committee, signed on behalf of it. */
export const plan: OfficialPaper = {
  kind: 'plan',
  head: {
    ...HEAD,
    parent: null,
    issuer: 'Ủy ban nhân dân xã Sơn Thủy',
    symbol: 'KH-UBND',
    place: 'Sơn Thủy',
    date: { day: 12, month: 1, year: 2026 },
    number: 12,
  },
  title: 'Cải cách hành chính năm 2026',
  bases: ['Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025'],
  body: [
    { type: 'heading', level: 1, text: 'I. MỤC ĐÍCH, YÊU CẦU' },
    { type: 'heading', level: 2, text: '1. Mục đích' },
    { type: 'paragraph', text: 'Nâng cao chất lượng phục vụ tổ chức, cá nhân trên địa bàn xã.' },
    { type: 'heading', level: 1, text: 'II. TỔ CHỨC THỰC HIỆN' },
    { type: 'paragraph', text: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã theo dõi, đôn đốc việc thực hiện Kế hoạch này' },
  ],
  copies: ['UBND tỉnh', 'Các cơ quan, đơn vị thuộc xã', 'Lưu: VT, VP'],
  signatures: [{ method: 'TM.', signedFor: 'Ủy ban nhân dân', post: 'Chủ tịch', name: 'Hoàng Văn Lực' }],
  createdAt,
};
