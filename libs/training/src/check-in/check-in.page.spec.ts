import { checkInForm, checkInNotice } from './check-in.page';

const FORM = {
  session: {
    id: 's',
    organizationId: 'o',
    classTitle: 'Lớp <b>1</b>',
    title: 'Thực hành',
    heldOn: '2026-11-24',
    half: 'morning',
    startsAt: '07:30',
    endsAt: '11:30',
    state: 'running',
    closedAt: null,
    cancelledAt: null,
  },
  action: '/diem-danh/s',
  ticket: '1.A',
} as const;

describe('the page of who scanned the code', () => {
  it('works without script, and nothing that somebody typed is more than text', () => {
    const page = checkInForm({ ...FORM, typed: { who: '"><script>alert(1)</script>', birth: '<b>' } }, 'vi');
    expect(page).not.toContain('<script');
    expect(page).not.toContain('<b>');
    expect(page).toContain('Buổi sáng 24/11/2026, 07:30-11:30: Thực hành');
    expect(page).toContain('Chưa khớp với danh sách lớp');
  });

  it('says nothing of a fault before anything was typed, and speaks both languages', () => {
    expect(checkInForm(FORM, 'vi')).not.toContain('role="alert"');
    expect(checkInForm(FORM, 'en')).toContain('Date of birth');
    expect(checkInNotice('done', 'vi')).toContain('role="status"');
    expect(checkInNotice('old', 'vi')).toContain('Quét lại mã');
  });
});
