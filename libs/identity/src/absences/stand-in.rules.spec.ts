import type { HeldRole, Role } from '@qms/work';
import { inPlaceOf, mayStandIn, rolesInCommon } from './stand-in.rules';

const held = (...roles: Role[]): HeldRole[] => roles.map((role) => ({ role, unitId: role === 'room-head' ? 'room-1' : null }));

describe('who stands in', () => {
  it.each<[absent: Role[], candidate: Role[], may: boolean]>([
    [['iso-secretary'], ['iso-secretary'], true],
    [['iso-secretary', 'staff'], ['staff'], true],
    [['room-head'], ['room-head'], true],
    [['room-head'], ['staff'], false],
    [['agency-head'], ['deputy-head'], true],
    [['agency-head'], ['room-head'], false],
    [['deputy-head'], ['agency-head'], false],
    [['deputy-head'], ['deputy-head'], true],
    [['system-administrator'], ['system-administrator'], false],
    [['guest-reader'], ['guest-reader'], false],
  ])('for %j by %j: %s', (absent, candidate, may) => {
    expect(mayStandIn(held(...absent), held(...candidate))).toBe(may);
  });

  it('acts in the roles that both hold, with the room of who is away, and in no other', () => {
    expect(rolesInCommon(held('room-head', 'iso-secretary'), [{ role: 'room-head', unitId: 'room-2' }])).toEqual([
      { role: 'room-head', unitId: 'room-1' },
    ]);
    expect(rolesInCommon(held('agency-head'), held('deputy-head'))).toEqual([]);
  });

  it('is said behind the sentence', () => {
    expect(inPlaceOf('vi', 'Nguyễn Văn An', '30/11/2026')).toBe(' - thay Nguyễn Văn An (vắng đến 30/11/2026)');
    expect(inPlaceOf('en', 'Nguyễn Văn An', '30/11/2026')).toBe(' - for Nguyễn Văn An (away until 30/11/2026)');
  });
});
