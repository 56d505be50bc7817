import { formPage, noticePage } from './evaluation.page';

const FORM = {
  id: 'e',
  organizationId: 'o',
  classId: 'c',
  state: 'open',
  title: 'Đánh giá nội bộ <b>lớp 1</b>',
  issuer: 'Sở Khoa học và Công nghệ',
  startsOn: '2026-05-13',
  endsOn: '2026-05-14',
  questions: [
    { kind: 'scale', words: 'Nội dung' },
    { kind: 'text', words: 'Ý kiến khác' },
  ],
} as const;
const FILLED = { form: FORM, action: '/phieu-danh-gia/X', number: 'N', typed: [], faults: new Map() };

describe('the form', () => {
  it('works without script, and nothing that somebody typed is more than text', () => {
    const page = formPage({ ...FILLED, typed: ['4', '</textarea><script>alert(1)</script>'] }, 'vi');
    expect(page).not.toContain('<script');
    expect(page).not.toContain('<b>');
    expect(page).toContain('&lt;/textarea&gt;');
    expect(page.match(/type="radio"/g)).toHaveLength(5);
    expect(page).toContain('value="4" checked');
    expect(page).toContain('13/05/2026 - 14/05/2026');
    expect(page).toContain('noindex');
  });

  it('says what is wrong beside its question and on top, with what was typed', () => {
    const page = formPage({ ...FILLED, typed: ['', 'Tốt'], faults: new Map([[0, 'mark-missing']]) }, 'vi');
    expect(page.match(/Chọn một mức từ 1 đến 5/g)).toHaveLength(2);
    expect(page).toContain('href="#c0-1"');
    expect(page).toContain('aria-describedby="f0"');
    expect(page).toContain('>Tốt</textarea>');
  });

  it('speaks both languages, and says that more are not taken', () => {
    expect(formPage({ ...FILLED, told: 'full' }, 'en')).toContain('a rule of the organiser');
    expect(formPage(FILLED, 'vi')).not.toContain('role="alert"');
    expect(noticePage('thanks', 'vi')).toContain('role="status"');
    expect(noticePage('closed', 'en')).toContain('has ended');
  });
});
