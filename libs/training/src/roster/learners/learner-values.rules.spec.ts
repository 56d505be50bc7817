import { Refusal } from '@qms/lifecycle';
import { learnerValues } from './learner-values.rules';

const TODAY = '2026-11-23';
const refusal = (given: Parameters<typeof learnerValues>[0]): Refusal => {
  try {
    learnerValues(given, TODAY);
  } catch (error) {
    if (error instanceof Refusal) return error;
  }
  throw new Error('was not refused');
};

describe('a learner entered by hand', () => {
  it('is kept composed, without blanks around, his number as it is dialled', () => {
    expect(
      learnerValues(
        { fullName: ' Nguyễn  Thị Đào '.normalize('NFD'), position: ' ', phone: '+84 912 345 678', agencyName: 'Công ty A' },
        TODAY,
      ),
    ).toEqual({
      fullName: 'Nguyễn Thị Đào',
      birthDate: null,
      position: null,
      agencyId: null,
      agencyName: 'Công ty A',
      email: null,
      phone: '0912345678',
    });
    expect(learnerValues({ fullName: 'An', agencyId: 'sxd', agencyName: 'Sở Xây dựng' }, TODAY)).toMatchObject({
      agencyId: 'sxd',
      agencyName: null,
    });
  });

  it.each([
    [{ fullName: '' }, 'learner-name-malformed'],
    [{ fullName: '=1+1' }, 'learner-name-malformed'],
    [{ fullName: 'An', birthDate: '2026-11-24' }, 'birth-date-unlikely'],
    [{ fullName: 'An', birthDate: '1900-01-01' }, 'birth-date-unlikely'],
    [{ fullName: 'An', email: 'an@anson' }, 'learner-email-malformed'],
    [{ fullName: 'An', phone: '12' }, 'learner-phone-malformed'],
  ])('%j is refused: %s', (given, code) => {
    expect(refusal(given).code).toBe(code);
  });

  it('is judged by what changes: what a list brought with a warning stays', () => {
    const was = { fullName: 'An 2', birthDate: '1900-01-01', email: 'an@anson', phone: '12' };
    expect(learnerValues({ ...was, position: 'Chuyên viên' }, TODAY, was)).toMatchObject({ ...was, position: 'Chuyên viên' });
    expect(() => learnerValues({ ...was, phone: '13' }, TODAY, was)).toThrow(Refusal);
  });

  it('tells all at once', () => {
    expect(refusal({ fullName: '1', email: 'x' }).because.map(({ code }) => code)).toEqual([
      'learner-name-malformed',
      'learner-email-malformed',
    ]);
  });
});
