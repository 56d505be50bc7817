import { fileNameOf, namedApart } from './form-names.rules';

describe('tên tệp biểu mẫu', () => {
  it.each([
    [{ code: 'BM-HT-01.03', title: 'Phiếu đề nghị ban hành/sửa đổi' }, 'mẫu cũ.DOCX', 'BM-HT-01.03 - Phiếu đề nghị ban hành sửa đổi.docx'],
    [{ code: 'BM/01', title: 'Sổ "theo dõi": hồ sơ' }, 'x.xlsx', 'BM 01 - Sổ theo dõi hồ sơ.xlsx'],
    [{ code: 'BM-01', title: 'x'.repeat(300) }, 'a.docx', `BM-01 - ${'x'.repeat(112)}.docx`],
  ])('%j', (form, stored, expected) => expect(fileNameOf(form, stored)).toBe(expected));

  it('what would stand twice is counted', () =>
    expect(namedApart(['a.docx', 'A.docx', 'b.docx'])).toEqual(['a.docx', 'A (2).docx', 'b.docx']));
});
