import { type KnownUnit, readLeads } from './lead-units.rules';

const unit = (id: string, name: string, kind: string, more: Partial<KnownUnit> = {}): KnownUnit => ({
  id,
  name,
  shortName: name,
  aliases: [],
  kind,
  ended: false,
  ...more,
});
const UNITS: readonly KnownUnit[] = [
  unit('SO', 'Sở Khoa học và Công nghệ', 'department', { shortName: 'Sở KH&CN' }),
  unit('LD', 'Lãnh đạo Sở', 'leadership'),
  unit('HCTH', 'Phòng Hành chính - Tổng hợp', 'room', { shortName: 'Phòng HC-TH' }),
  unit('TDC', 'Phòng Tiêu chuẩn Đo lường Chất lượng', 'room', { aliases: ['Phòng Quản lý Tiêu chuẩn Đo lường Chất lượng'] }),
  unit('QLKH', 'Phòng Quản lý Khoa học', 'room'),
  unit('TTUD', 'Trung tâm Ứng dụng và Đổi mới sáng tạo', 'public-unit', { aliases: ['TTƯD'] }),
  unit('TTRA', 'Thanh tra Sở', 'room', { ended: true }),
];
const read = (text: string) => readLeads(text, UNITS, 'SO');

describe('the lead line of a task', () => {
  it('names one unit', () => {
    expect(read('Phòng Hành chính - Tổng hợp')).toEqual({ unitIds: ['HCTH'], collective: false, unmatched: '', endedIds: [] });
  });

  it('knows other names, accents or not', () => {
    expect(read('Phong Quan ly Tieu chuan Do luong Chat luong').unitIds).toEqual(['TDC']);
    expect(read('TTƯD').unitIds).toEqual(['TTUD']);
  });

  it('names two units', () => {
    expect(read('Phòng Hành chính - Tổng hợp và Trung tâm Ứng dụng và Đổi mới sáng tạo')).toMatchObject({
      unitIds: ['HCTH', 'TTUD'],
      unmatched: '',
    });
  });

  it.each([
    ['Các phòng, đơn vị thuộc Sở', ['HCTH', 'TDC', 'QLKH', 'TTUD']],
    ['Các phòng thuộc Sở', ['HCTH', 'TDC', 'QLKH']],
    ['Các đơn vị thuộc Sở', ['TTUD']],
    ['Các phòng, đơn vị thuộc Sở Khoa học và Công nghệ', ['HCTH', 'TDC', 'QLKH', 'TTUD']],
    ['Phòng Hành chính - Tổng hợp và đơn vị thuộc Sở', ['HCTH', 'TTUD']],
  ])('"%s" is each unit of today, one by one', (text, expected) => {
    expect(read(text)).toEqual({ unitIds: expected, collective: true, unmatched: '', endedIds: [] });
  });

  it('tells what it does not understand', () => {
    expect(read('Phòng Hành chính - Tổng hợp và công chức làm việc tại Trung tâm Phục vụ hành chính công tỉnh')).toMatchObject({
      unitIds: ['HCTH'],
      unmatched: 'va cong chuc lam viec tai trung tam phuc vu hanh chinh cong tinh',
    });
    expect(read('Các phòng, đơn vị liên quan')).toMatchObject({ unitIds: [], collective: false, unmatched: 'cac phong don vi lien quan' });
    expect(read('Các phòng, đơn vị thuộc Sở có liên quan')).toMatchObject({ unitIds: [], collective: false });
  });

  it('names a unit that is gone, and says so', () => {
    expect(read('Thanh tra Sở')).toEqual({ unitIds: ['TTRA'], collective: false, unmatched: '', endedIds: ['TTRA'] });
  });

  it('may be the whole organization', () => {
    expect(read('Sở Khoa học và Công nghệ').unitIds).toEqual(['SO']);
  });

  it('that is empty names nobody', () => {
    expect(read('')).toEqual({ unitIds: [], collective: false, unmatched: '', endedIds: [] });
  });
});
