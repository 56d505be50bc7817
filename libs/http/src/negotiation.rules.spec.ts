import { FORMS, preferredForm } from './negotiation.rules';

describe('the form of a resource', () => {
  it.each([
    [undefined, 'json'],
    ['', 'json'],
    ['*/*', 'json'],
    ['application/json', 'json'],
    ['application/pdf', 'pdf'],
    ['APPLICATION/PDF', 'pdf'],
    [FORMS.docx, 'docx'],
    ['application/*', 'json'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'json'],
    ['application/pdf;q=0.9, application/json;q=0.5', 'pdf'],
    ['application/json;q=0, */*', 'docx'],
    [`application/json;q=0.2, ${FORMS.docx};q=0.8, application/pdf;q=0.8`, 'docx'],
    ['text/html', null],
    ['image/*', null],
    ['application/pdf;q=0', null],
    ['application/pdf;q=abc', null],
  ])('of "%s" is %s', (accept, expected) => {
    expect(preferredForm(accept)).toBe(expected);
  });

  it.each([
    [undefined, 'docx'],
    ['text/html,*/*;q=0.8', 'docx'],
    ['application/pdf', 'pdf'],
    ['application/json', null],
  ])('of a paper, for "%s", is %s', (accept, expected) => {
    expect(preferredForm(accept, ['docx', 'pdf'])).toBe(expected);
  });
});
