import { byGivenName, likeness, type NamedPerson, nameKey } from './person-match.rules';

const HOA: NamedPerson = {
  fullName: 'Nguyễn Thị Hòa',
  birthDate: '1988-03-08',
  position: 'Chuyên viên',
  agencyId: 'sxd',
  agencyName: 'Sở Xây dựng',
  email: 'hoa.nt@anson.gov.vn',
};
const like = (one: Partial<NamedPerson>, other: Partial<NamedPerson> = {}): string => likeness({ ...HOA, ...one }, { ...HOA, ...other });
const NO_DAY = { birthDate: null, email: null };

describe('is it the same person?', () => {
  it.each([
    ['the same in every word', {}, {}, 'same'],
    ['the tone written elsewhere, decomposed, in capitals', { fullName: 'NGUYỄN THỊ HOÀ'.normalize('NFD') }, {}, 'same'],
    ['the same day and another agency: transferred', { agencyId: 'pab', email: null }, {}, 'same'],
    ['the same mail, no day', { birthDate: null }, {}, 'same'],
    ['another name that folds alike, born on the same day', { fullName: 'Nguyễn Thị Hoa' }, {}, 'alike'],
    ['another name that folds alike, the same mail', { fullName: 'Nguyễn Thị Hoa', birthDate: null }, {}, 'alike'],
    ['another day in the same agency: a slip, or a namesake', { birthDate: '1988-08-03', email: null }, {}, 'alike'],
    ['another day and the same mail', { birthDate: '1988-08-03' }, {}, 'alike'],
    ['a day on one side alone, the same agency', { birthDate: null, email: null }, {}, 'alike'],
    ['a day on one side alone, no agency', { ...NO_DAY, agencyId: null, agencyName: null }, {}, 'alike'],
    ['a day on one side alone, another agency', { ...NO_DAY, agencyId: 'pab' }, { email: null }, 'other'],
    ['another day and another agency', { birthDate: '1990-01-01', agencyId: 'pab', email: null }, {}, 'other'],
    ['another name', { fullName: 'Nguyễn Thị Hà' }, {}, 'other'],
    ['no days, the same agency and post', NO_DAY, NO_DAY, 'same'],
    ['no days, no posts, the same agency', { ...NO_DAY, position: null }, { ...NO_DAY, position: null }, 'same'],
    ['no days, the same agency, another post', { ...NO_DAY, position: 'Trưởng phòng' }, NO_DAY, 'alike'],
    ['no days, the same agency, a post on one side', { ...NO_DAY, position: null }, NO_DAY, 'alike'],
    ['no days, another mail', { birthDate: null, email: 'a@anson.gov.vn' }, { birthDate: null }, 'alike'],
    [
      'an agency that is not of the tree, written alike',
      { ...NO_DAY, agencyId: null, agencyName: 'Công ty A' },
      { ...NO_DAY, agencyId: null, agencyName: 'CÔNG TY  A' },
      'same',
    ],
  ] as const)('%s', (_what, one, other, answer) => {
    expect(like(one, other)).toBe(answer);
    expect(likeness({ ...HOA, ...other }, { ...HOA, ...one })).toBe(answer);
  });

  it('tells tones apart, not where they are written', () => {
    expect(nameKey('Hoà')).toBe(nameKey('Hòa'));
    expect(nameKey('Thuý Đào')).toBe(nameKey('Thúy  đào'));
    expect(nameKey('Hòa')).not.toBe(nameKey('Hóa'));
    expect(nameKey('Đào')).not.toBe(nameKey('Dào'));
    expect(nameKey('Hoàng Ân')).not.toBe(nameKey('Hoàng An'));
  });

  it('orders by given name, then by what stands before it', () => {
    const people = ['Trần Văn Út', 'Nguyễn Văn An', 'Lê Thị Ánh', 'Bùi Văn An', 'Đỗ Đức', 'Phạm Dũng'].map((fullName, i) => ({
      id: String(i),
      fullName,
    }));
    expect(byGivenName(people).map(({ fullName }) => fullName)).toEqual([
      'Bùi Văn An',
      'Nguyễn Văn An',
      'Lê Thị Ánh',
      'Phạm Dũng',
      'Đỗ Đức',
      'Trần Văn Út',
    ]);
  });
});
