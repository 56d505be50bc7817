import { verificationPage } from './verification.page';

const FOUND = {
  name: 'Trương H*** N***',
  course: 'Đánh giá nội bộ <b>lớp 1</b>',
  number: '001/2026, Quyết định số 78/QĐ-SKHCN ngày 20/05/2026',
  issuer: 'Sở Khoa học và Công nghệ',
  standing: { state: 'valid', replacedBy: null },
} as const;

describe('the public page', () => {
  it('says five things, and nothing that somebody typed is more than text', () => {
    const page = verificationPage({ found: FOUND }, '"><script>alert(1)</script>', 'vi');
    expect(page.match(/<dd /g)).toHaveLength(5);
    expect(page).not.toContain('<script');
    expect(page).not.toContain('<b>');
    expect(page).toContain('noindex');
    expect(page).toContain('✓ Có hiệu lực');
  });
  it.each([
    ['replaced', '! Đã được thay thế: 096/2026'],
    ['revoked', '✕ Đã thu hồi: 096/2026'],
    ['expired', '! Đã hết thời hạn: 096/2026'],
  ] as const)('says of one that is %s what came of it', (state, words) => {
    expect(verificationPage({ found: { ...FOUND, standing: { state, replacedBy: '096/2026' } } }, '', 'vi')).toContain(words);
  });
  it('speaks both languages, and says what to do where there is nothing', () => {
    expect(verificationPage('none', 'x', 'en')).toContain('There is no certificate with this code.');
    expect(verificationPage('too-many', 'x', 'vi')).toContain('Đợi một phút');
    expect(verificationPage('asked', '', 'vi')).not.toContain('role="alert"');
  });
});
