import { refuses } from '@qms/lifecycle';
import { type Authorization, againstGranting, againstSigning, inForceOn } from './authorization.rules';

const AUTHORIZATION: Authorization = {
  personId: 'p',
  name: 'Cao Thị Bích Vân',
  validFrom: '2026-06-01',
  validUntil: '2026-12-31',
  revokedOn: null,
};
const codes = (because: readonly { code: string }[]): string[] => because.map(({ code }) => code);

describe('an authorization', () => {
  it.each([
    ['2026-05-31', null, false],
    ['2026-06-01', null, true],
    ['2026-12-31', null, true],
    ['2027-01-01', null, false],
    ['2026-09-30', '2026-10-01', true],
    ['2026-10-01', '2026-10-01', false],
  ])('on %s, revoked on %s, is in force: %s', (on, revokedOn, is) => {
    expect(inForceOn({ ...AUTHORIZATION, revokedOn }, on)).toBe(is);
  });

  it.each<[what: string, Authorization | null, string, string, string[]]>([
    ['nobody signs TUQ. without one', null, 'Cao Thị Bích Vân', '2026-07-01', ['authorization-missing']],
    ['nobody signs before or after its time', AUTHORIZATION, 'Cao Thị Bích Vân', '2027-07-01', ['authorization-not-in-force']],
    ['it is handed on to nobody', AUTHORIZATION, 'Phan Thị Đào', '2026-07-01', ['signer-not-authorized']],
    ['spaces and capitals are no other name', AUTHORIZATION, ' CAO THỊ  BÍCH VÂN ', '2026-07-01', []],
    [
      'all that speaks against it comes at once',
      AUTHORIZATION,
      'Phan Thị Đào',
      '2026-01-01',
      ['authorization-not-in-force', 'signer-not-authorized'],
    ],
  ])('%s', (_, authorization, name, on, said) => {
    const because = againstSigning(authorization, { name, on });
    expect(codes(because)).toEqual(said);
    expect(because.every(refuses)).toBe(true);
  });

  it('is the head’s alone to give, to who heads a unit', () => {
    expect(againstGranting({ grantedByHead: true, headsUnit: true })).toEqual([]);
    const against = againstGranting({ grantedByHead: false, headsUnit: false });
    expect(codes(against)).toEqual(['only-the-head-authorizes', 'authorized-heads-no-unit']);
    expect(against.every(refuses)).toBe(true);
  });
});
