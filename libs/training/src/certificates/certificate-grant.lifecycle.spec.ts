import { decide, edges, permits } from '@qms/lifecycle';
import { certificateLifecycle, UNTROUBLED } from './certificate.lifecycle';
import { certificateGrantLifecycle, GRANT_STATES, type GrantAction, type GrantFacts } from './certificate-grant.lifecycle';

const ALL: GrantFacts = {
  resultsOpen: true,
  everybodyJudged: true,
  passed: 1,
  hasPaper: true,
  isByPlan: true,
  hasFile: true,
  reserved: 1,
  printed: 0,
  withinSignersField: true,
};
const refusals = (action: GrantAction, state: (typeof GRANT_STATES)[number], facts: Partial<GrantFacts> = {}) =>
  permits(certificateGrantLifecycle, action, state, { ...ALL, ...facts });

describe('the decision that grants certificates', () => {
  it.each<[GrantAction, string[]]>([
    ['draft', ['recalled']],
    ['submit', ['draft']],
    ['takeBack', ['submitted']],
    ['sign', ['draft', 'submitted']],
    ['number', ['draft', 'submitted', 'signed']],
    ['attach', ['numbered']],
    ['issue', ['numbered']],
    ['recall', ['draft', 'submitted', 'signed', 'numbered']],
  ])('%s only from %p', (action, from) => {
    expect(GRANT_STATES.filter((state) => refusals(action, state, { hasFile: action !== 'attach' }).allowed)).toEqual(from);
  });

  it.each<[GrantAction, (typeof GRANT_STATES)[number], Partial<GrantFacts>, string, boolean]>([
    ['draft', 'recalled', { resultsOpen: false }, 'results-not-open', false],
    ['draft', 'recalled', { everybodyJudged: false }, 'learners-unjudged', false],
    ['draft', 'recalled', { passed: 0 }, 'nobody-passed', false],
    ['draft', 'recalled', { hasPaper: false }, 'course-without-paper', false],
    ['draft', 'recalled', { isByPlan: false }, 'paper-of-the-provider', false],
    ['number', 'signed', { hasFile: false }, 'signed-decision-missing', true],
    ['number', 'signed', { withinSignersField: false }, 'outside-own-field', true],
    ['attach', 'numbered', { hasFile: true }, 'signed-decision-there', false],
    ['recall', 'numbered', { printed: 1 }, 'certificates-printed', false],
    ['issue', 'numbered', { reserved: 0 }, 'nothing-to-issue', false],
  ])('%s from %s with %p: %s', (action, state, facts, code, goesOn) => {
    const { allowed, because } = refusals(action, state, facts);
    expect([because.map((one) => one.code), allowed]).toEqual([[code], goesOn]);
  });
});

const led = (moves: readonly (readonly [string, string])[]): string[] => moves.map(([from, to]) => `${from} → ${to}`);

it('the decision goes from its draft to its number, or is recalled', () => {
  expect(certificateGrantLifecycle.initial).toEqual(['draft']);
  expect(led(edges(certificateGrantLifecycle))).toEqual([
    'draft → numbered',
    'draft → recalled',
    'draft → signed',
    'draft → submitted',
    'numbered → recalled',
    'signed → numbered',
    'signed → recalled',
    'submitted → draft',
    'submitted → numbered',
    'submitted → recalled',
    'submitted → signed',
  ]);
});

it('a certificate begins as a number that is kept, or as the one that replaces another; it ends replaced, revoked or void', () => {
  expect(certificateLifecycle.initial).toEqual(['reserved', 'being-issued']);
  expect(led(edges(certificateLifecycle))).toEqual([
    'being-issued → issued',
    'being-issued → void',
    'issued → replaced',
    'issued → revoked',
    'reserved → being-issued',
    'reserved → void',
  ]);
});

describe('a certificate', () => {
  const FREE = { ...UNTROUBLED, triesFailed: 3 };
  it.each([
    ['issue', ['reserved']],
    ['finish', ['being-issued']],
    ['void', ['reserved', 'being-issued']],
    ['replace', ['issued']],
    ['reissue', ['issued']],
    ['revoke', ['issued']],
    ['handOver', ['issued']],
    ['retry', ['being-issued']],
    ['giveUp', ['being-issued']],
  ] as const)('%s only from %p', (action, from) => {
    expect(certificateLifecycle.states.filter((state) => permits(certificateLifecycle, action, state, FREE).allowed)).toEqual(from);
  });

  it('is neither reissued nor revoked while another one is on its way for it, and signed for once', () => {
    for (const action of ['reissue', 'revoke'] as const)
      expect(permits(certificateLifecycle, action, 'issued', { ...FREE, beingReplaced: true }).because.map(({ code }) => code)).toEqual([
        'being-replaced',
      ]);
    expect(permits(certificateLifecycle, 'handOver', 'issued', { ...FREE, received: true }).because.map(({ code }) => code)).toEqual([
      'received-already',
    ]);
  });

  it('that is given up is void', () => {
    expect(decide(certificateLifecycle, 'giveUp', 'being-issued', FREE).to).toBe('void');
    expect(decide(certificateLifecycle, 'void', 'being-issued', FREE).to).toBe('void');
  });

  it.each([
    [0, ['making-goes-on'], ['making-goes-on']],
    [1, [], ['making-goes-on']],
    [2, [], ['making-goes-on']],
    [3, [], []],
  ])('whose making failed %d times running may be tried again: %p, given up: %p', (triesFailed, retry, giveUp) => {
    const because = (action: 'retry' | 'giveUp') =>
      permits(certificateLifecycle, action, 'being-issued', { ...UNTROUBLED, triesFailed }).because.map(({ code }) => code);
    expect([because('retry'), because('giveUp')]).toEqual([retry, giveUp]);
  });
});
