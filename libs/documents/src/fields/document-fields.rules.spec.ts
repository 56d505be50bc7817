import { FIELD_NAMES, type FieldFacts, fieldValues, shownFields } from './document-fields.rules';

const DRAFT: FieldFacts = {
  agency: 'SỞ XÂY DỰNG',
  parentAgency: 'UBND TỈNH AN SƠN',
  code: 'QT-HT-01',
  title: 'Quy trình kiểm soát tài liệu',
  issue: 2,
  amendment: 0,
  preparedBy: 'Đặng Thị Hoa',
  effectiveOn: null,
  decidedOn: null,
  decisionNumber: null,
  signer: null,
  signerPost: null,
};
const ISSUED: FieldFacts = {
  ...DRAFT,
  effectiveOn: '2026-12-01',
  decidedOn: '2026-11-27',
  decisionNumber: '85/QĐ-SXD',
  signer: 'Vũ Đức Thắng',
  signerPost: 'Giám đốc',
};

describe('fields of a controlled document', () => {
  it('are dots as on paper until they are known', () => {
    expect(fieldValues(DRAFT)).toEqual({
      'cơ quan chủ quản': 'UBND TỈNH AN SƠN',
      'cơ quan': 'SỞ XÂY DỰNG',
      'mã tài liệu': 'QT-HT-01',
      'tên tài liệu': 'Quy trình kiểm soát tài liệu',
      'lần ban hành': '02',
      'lần sửa đổi': '00',
      'ngày ban hành': '…/…/……',
      'ngày hiệu lực': '…/…/……',
      'số quyết định': '……',
      'người soạn thảo': 'Đặng Thị Hoa',
      'người phê duyệt': '……',
      'chức vụ người phê duyệt': '……',
    });
  });

  it('are filled at issue', () => {
    expect(fieldValues(ISSUED)).toMatchObject({
      'ngày ban hành': '27/11/2026',
      'ngày hiệu lực': '01/12/2026',
      'số quyết định': '85/QĐ-SXD',
      'người phê duyệt': 'Vũ Đức Thắng',
      'chức vụ người phê duyệt': 'Giám đốc',
    });
  });

  it('an agency without one above it leaves that line empty', () => {
    expect(fieldValues({ ...DRAFT, parentAgency: null })['cơ quan chủ quản']).toBe('');
  });

  it.each([
    ['Mã tài liệu', 'QT-HT-01', null],
    [' MÃ  TÀI LIỆU ', 'QT-HT-01', null],
    ['mã tài liệu'.normalize('NFD'), 'QT-HT-01', null],
    ['ma tai lieu', null, 'mã tài liệu'],
    ['ngay_hieu_luc', null, 'ngày hiệu lực'],
    ['Ngày họp', null, null],
  ])('{{%s}} → %s, probably meant: %s', (name, value, meant) => {
    expect(shownFields([name], ISSUED)).toEqual([{ name, value, meant }]);
  });

  it('every name is written as fields are compared', () => {
    expect(FIELD_NAMES.map((name) => shownFields([name], ISSUED)[0]!.value === null)).toEqual(FIELD_NAMES.map(() => false));
  });
});
