import {
  type CompetenceEvidence,
  type CompetenceRequirementFacts,
  countCompetence,
  holdsOn,
  isGap,
  isMet,
  judgeCompetence,
  requiredOn,
  sameSubject,
} from './competence.rules';

const COURSE = { courseId: 'dgnb', name: 'Đánh giá nội bộ' };
const DAY = '2026-11-23';
const shown = (more: Partial<CompetenceEvidence> = {}): CompetenceEvidence => ({
  id: 'a',
  source: 'register',
  ...COURSE,
  number: '001/2026',
  issuer: 'Sở',
  issuedOn: '2026-05-20',
  expiresOn: null,
  endedOn: null,
  ...more,
});
const needed = (more: Partial<CompetenceRequirementFacts> = {}): CompetenceRequirementFacts => ({
  id: 'r',
  role: 'internal-auditor',
  ...COURSE,
  validFrom: '2026-01-01',
  endedOn: null,
  ...more,
});

describe('what a certificate says on a day', () => {
  it.each([
    ['without expiry it is met', {}, 'met'],
    ['from the day on which it was issued', { issuedOn: DAY }, 'met'],
    ['not before it was issued', { issuedOn: '2026-11-24' }, 'missing'],
    ['61 days before the last one it is simply met', { expiresOn: '2027-01-23' }, 'met'],
    ['60 days before the last one it expires soon', { expiresOn: '2027-01-22' }, 'expiring'],
    ['its last day still counts', { expiresOn: DAY }, 'expiring'],
    ['the day after it is expired', { expiresOn: '2026-11-22' }, 'expired'],
    ['revoked or replaced on the day it counts no longer', { endedOn: DAY }, 'missing'],
    ['it counted up to the day before', { endedOn: '2026-11-24' }, 'met'],
    ['revoked after it had expired it is no evidence either', { expiresOn: '2026-10-01', endedOn: '2026-11-01' }, 'missing'],
    ['of another course it says nothing', { courseId: 'ntc', name: 'Nhận thức chung' }, 'missing'],
    ['of another office it is known by its name', { courseId: null, name: 'ĐÁNH GIÁ  nội bộ '.normalize('NFD') }, 'met'],
    ['a name that is only like it is another', { courseId: null, name: 'Danh gia noi bo' }, 'missing'],
  ] as const)('%s', (_sentence, more, state) => {
    expect(judgeCompetence(COURSE, [shown(more)], DAY).state).toBe(state);
  });

  it('nothing is missing', () => {
    expect(judgeCompetence(COURSE, [], DAY)).toEqual({ state: 'missing', evidence: null });
  });

  it.each([
    [
      'the one that lasts longest',
      [
        { id: 'a', expiresOn: '2026-12-01' },
        { id: 'b', expiresOn: '2027-12-01' },
      ],
      'met',
      'b',
    ],
    ['one without expiry before all', [{ id: 'a', expiresOn: '2030-12-01' }, { id: 'b' }], 'met', 'b'],
    ['the newer of two', [{ id: 'a' }, { id: 'b', issuedOn: '2026-06-01' }], 'met', 'b'],
    ['the same one whatever their order', [{ id: 'b' }, { id: 'a' }], 'met', 'a'],
    [
      'the one that counts, not the revoked one',
      [
        { id: 'a', endedOn: '2026-06-01' },
        { id: 'b', expiresOn: '2026-12-01' },
      ],
      'expiring',
      'b',
    ],
    [
      'of expired ones the last',
      [
        { id: 'a', expiresOn: '2026-01-01' },
        { id: 'b', expiresOn: '2026-02-01' },
      ],
      'expired',
      'b',
    ],
  ] as const)('of several %s speaks', (_sentence, several, state, id) => {
    const judged = judgeCompetence(COURSE, several.map(shown), DAY);
    expect([judged.state, judged.evidence?.id]).toEqual([state, id]);
  });
});

describe('what a person needs on a day', () => {
  it.each([
    [{}, true],
    [{ validFrom: DAY }, true],
    [{ validFrom: '2026-11-24' }, false],
    [{ endedOn: DAY }, false],
    [{ endedOn: '2026-11-24' }, true],
    [{ validFrom: DAY, endedOn: DAY }, false],
  ])('a requirement with %j holds: %s', (more, holds) => {
    expect(holdsOn(needed(more), DAY)).toBe(holds);
  });

  it('is what all his roles need, each course once', () => {
    const all = [
      needed(),
      needed({ id: 's', role: 'room-head' }),
      needed({ id: 't', role: 'room-head', courseId: null, name: 'Quản lý nhà nước' }),
      needed({ id: 'u', role: 'clerk', courseId: 'vt', name: 'Văn thư' }),
      needed({ id: 'v', courseId: 'old', name: 'Cũ', endedOn: '2026-02-01' }),
    ];
    expect(requiredOn(all, ['internal-auditor', 'room-head'], DAY).map(({ name }) => name)).toEqual([
      'Đánh giá nội bộ',
      'Quản lý nhà nước',
    ]);
    expect(requiredOn(all, ['staff'], DAY)).toEqual([]);
  });
});

it('two courses of the catalogue are two, also where they have one name', () => {
  expect(sameSubject(COURSE, { ...COURSE, courseId: 'other' })).toBe(false);
  expect(sameSubject(COURSE, { courseId: null, name: COURSE.name })).toBe(true);
});

it('is counted by state', () => {
  expect(countCompetence(['met', 'met', 'expiring', 'missing'])).toEqual({ required: 4, met: 2, expiring: 1, expired: 0, missing: 1 });
  expect((['met', 'expiring', 'expired', 'missing'] as const).map((state) => [isMet(state), isGap(state)])).toEqual([
    [true, false],
    [true, true],
    [false, true],
    [false, true],
  ]);
});
