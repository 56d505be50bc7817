import { CLASS_STATES } from '../classes/training-class.lifecycle';
import type { RosterStanding } from './roster.facts';
import { enrolmentFacts, sameAgency, sizesWith, sourceOf, substitution, takesLearners } from './roster.rules';

const STANDING: RosterStanding = {
  classId: 'c',
  organizationId: 'o',
  state: 'enrolling',
  regulated: true,
  capacity: 20,
  accepted: 20,
  keepsWaitingList: false,
  takesSubstitutes: true,
};

describe('places of a class', () => {
  it.each([
    ['nomination', ['enrolling']],
    ['import', ['enrolling']],
    ['paste', ['enrolling']],
    ['walk-in', ['enrolling', 'roster-closed', 'running']],
    ['substitute', ['enrolling', 'roster-closed', 'running']],
  ] as const)('who comes by %s is taken in %j', (source, states) => {
    expect(CLASS_STATES.filter((state) => takesLearners(state, source))).toEqual(states);
  });

  it('are given back as to who comes to the door', () => {
    expect(sourceOf('return', 'nomination')).toBe('walk-in');
    expect(sourceOf('accept', 'nomination')).toBe('nomination');
  });

  it('are counted with those who are asked for', () => {
    expect(sizesWith(STANDING, 0)).toEqual({ withinLegalSize: true, withinCapacity: true });
    expect(sizesWith(STANDING, 5)).toEqual({ withinLegalSize: true, withinCapacity: false });
    expect(sizesWith(STANDING, 6)).toEqual({ withinLegalSize: false, withinCapacity: false });
    expect(sizesWith({ ...STANDING, regulated: false, capacity: null }, 500)).toEqual({ withinLegalSize: true, withinCapacity: true });
  });

  it('are given up until the result is settled', () => {
    const open = CLASS_STATES.filter((state) => enrolmentFacts({ ...STANDING, state }, 'nomination').resultOpen);
    expect(open).toEqual(['planned', 'enrolling', 'roster-closed', 'running', 'awaiting-results']);
  });

  it('go to a substitute while his predecessor has one, also in a full class', () => {
    const full: RosterStanding = { ...STANDING, accepted: 25, capacity: 25 };
    expect(substitution(full, 'accepted')).toEqual({ allowed: true, because: [] });
    expect(substitution(full, 'nominated').because.map(({ code }) => code)).toEqual(['wrong-state']);
    expect(substitution({ ...full, state: 'finished' }, 'accepted').because.map(({ code }) => code)).toEqual([
      'roster-settled',
      'roster-closed',
    ]);
  });
});

it.each([
  ['of the tree', ['a', null], ['a', null], true],
  ['of the tree, its name is no matter', ['a', 'Sở X'], ['a', null], true],
  ['another of the tree', ['a', null], ['b', null], false],
  ['by name, capitals aside', [null, 'Công ty Một'], [null, 'CÔNG TY MỘT'], true],
  ['another by name', [null, 'Công ty Một'], [null, 'Công ty Hai'], false],
  ['of the tree and by name', ['a', 'Công ty Một'], [null, 'Công ty Một'], false],
  ['none at all', [null, null], [null, null], true],
] as const)('a substitute is of the same agency: %s', (_, [first, firstName], [second, secondName], same) => {
  expect(
    sameAgency({ counterpartOrganizationId: first, agencyName: firstName }, { counterpartOrganizationId: second, agencyName: secondName }),
  ).toBe(same);
});
