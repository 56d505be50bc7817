import { type CertificateRow, certificatePaper } from './certificate-paper.rules';

const ROW: CertificateRow = {
  year: 2026,
  number: 1,
  fullName: 'Trương Hoài Nam',
  birthDate: '1986-04-12',
  position: 'Chuyên viên',
  agencyName: 'Phòng Chuyển đổi số, Sở KH&CN',
  code: '0'.repeat(33),
  printed: {
    paper: 'completion',
    parent: 'UBND tỉnh An Sơn',
    issuer: 'Sở Khoa học và Công nghệ',
    place: 'An Sơn',
    course: 'Đánh giá nội bộ HTQLCL (lớp 1)',
    from: '2026-05-13',
    to: '2026-05-14',
    periods: 16,
    grantNumber: '78/QĐ-SKHCN',
    grantedOn: '2026-05-20',
    issuedOn: '2026-05-20',
    signerName: 'Lê Thị Minh Nguyệt',
    signerPost: 'Phó Giám đốc',
    signedFor: 'KT.',
    headPost: 'Giám đốc',
    replaces: null,
  },
};

describe('a certificate on paper', () => {
  it('quotes the decision with number and date, and says what it is: never a chứng chỉ', () => {
    const paper = certificatePaper(ROW, 'https://iso.anson.gov.vn');
    expect(paper).toMatchObject({
      sort: 'Hoàn thành khóa đào tạo',
      number: '001/2026',
      personLines: ['Ngày sinh: 12/4/1986 · Chức vụ: Chuyên viên', 'Cơ quan, đơn vị: Phòng Chuyển đổi số, Sở KH&CN'],
      courseLines: [
        'Từ ngày 13 tháng 5 năm 2026 đến ngày 14 tháng 5 năm 2026, thời lượng 16 tiết',
        'Theo Quyết định số 78/QĐ-SKHCN ngày 20 tháng 5 năm 2026 của Giám đốc Sở Khoa học và Công nghệ',
      ],
      placeAndDate: 'An Sơn, ngày 20 tháng 5 năm 2026',
      signerPosts: ['KT. Giám đốc', 'Phó Giám đốc'],
      qr: `https://iso.anson.gov.vn/xac-minh/${ROW.code}`,
    });
    expect(JSON.stringify(paper)).not.toMatch(/chứng chỉ/i);
  });
  it('of a course that is only attended says so', () => {
    const printed = { ...ROW.printed, paper: 'attendance', to: '2026-05-13', signedFor: null, signerPost: 'Giám đốc' } as const;
    const paper = certificatePaper({ ...ROW, printed, birthDate: null, position: null, agencyName: null }, null);
    expect(paper).toMatchObject({
      sort: 'Tham dự khóa đào tạo',
      deed: 'Đã tham dự khóa đào tạo',
      personLines: [],
      signerPosts: ['Giám đốc'],
      qr: ROW.code,
    });
    expect(paper.courseLines[0]).toBe('Ngày 13 tháng 5 năm 2026, thời lượng 16 tiết');
    expect(paper.notes[0]).toBe('Mã xác minh:');
  });
  it('names the number that it replaces', () => {
    expect(certificatePaper({ ...ROW, printed: { ...ROW.printed, replaces: '051/2026' } }, null).notes[0]).toBe(
      'Cấp lại, thay thế giấy chứng nhận số 051/2026',
    );
  });
});
