import { escaped, publicPage, typedIn } from './public-page';

describe('a public page', () => {
  it('is whole by itself, and says its language', () => {
    const page = publicPage({ title: 'Phiếu', language: 'vi', body: '<p>x</p>' });
    expect(page).toContain('<html lang="vi">');
    expect(page).not.toMatch(/<script|<link|src=/);
  });

  it('shows as text what somebody typed', () => {
    expect(escaped(`<b a="1" c='2'>&`)).toBe('&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;');
  });
});

describe('a field of a form', () => {
  it.each([
    [{ c0: 'Tốt' }, 'Tốt'],
    [{ c0: 'To\u0302\u0301t' }, 'Tốt'],
    [{ c0: 'a\0b' }, 'ab'],
    [{ c0: 'a\ud800' }, 'a\ufffd'],
    [{ c0: ['a', 'b'] }, ''],
    [{ c1: 'x' }, ''],
    ['text', ''],
    [null, ''],
    [undefined, ''],
  ])('of %j is %p', (body, said) => expect(typedIn(body, 'c0')).toBe(said));
});
