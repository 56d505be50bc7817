import { type HandOver, type HandOverFacts, handOver, handOverBy, mustBeHandedOver, toldUpTo } from './hand-over.rules';
import type { RetentionTerm } from './retention.rules';

const term = (years: number | null, startEvent: RetentionTerm['startEvent'] = 'next-year'): RetentionTerm => ({ years, startEvent });
const VALID: HandOverFacts = { kind: 'inspection-minutes', state: 'valid', happenedOn: '2025-03-04', validTo: null, archivedOn: null };
const REVISION: HandOverFacts = { ...VALID, kind: 'effective-revision', happenedOn: '2020-02-01' };
const until = (workEndedOn: string, by: string): HandOver => ({ kind: 'until', workEndedOn, by });

describe('handing over to the archive', () => {
  it.each<[string, RetentionTerm | null, HandOverFacts, HandOver]>([
    ['within a year after the day of the record', term(5), VALID, until('2025-03-04', '2026-03-04')],
    ['from its own day also where its years run from that', term(10, 'record-date'), VALID, until('2025-03-04', '2026-03-04')],
    ['kept for ever', term(null, 'record-date'), VALID, until('2025-03-04', '2026-03-04')],
    ['of 29 February by 1 March', term(5), { ...VALID, happenedOn: '2024-02-29' }, until('2024-02-29', '2025-03-01')],
    ['not while a revision is in force', term(5, 'validity-end'), REVISION, { kind: 'still-valid' }],
    ['not while a revision is in force, whatever class it was given', term(null), REVISION, { kind: 'still-valid' }],
    ['not while what is kept from the end of its validity is valid', term(5, 'validity-end'), VALID, { kind: 'still-valid' }],
    [
      'a superseded revision within a year after its validity ended',
      term(5, 'validity-end'),
      { ...REVISION, state: 'superseded', validTo: '2026-05-06' },
      until('2026-05-06', '2027-05-06'),
    ],
    [
      'a revision withdrawn by a decision the same',
      term(5, 'validity-end'),
      { ...REVISION, state: 'withdrawn', validTo: '2026-05-06' },
      until('2026-05-06', '2027-05-06'),
    ],
    [
      'not a revision that was entered by mistake',
      term(5, 'validity-end'),
      { ...REVISION, state: 'withdrawn', validTo: REVISION.happenedOn },
      { kind: 'none' },
    ],
    ['not what was struck out', term(5), { ...VALID, state: 'withdrawn', validTo: '2026-05-06' }, { kind: 'none' }],
    ['not what was destroyed', term(5), { ...VALID, state: 'destroyed' }, { kind: 'none' }],
    ['not what the archive has', term(5), { ...VALID, archivedOn: '2025-12-01' }, { kind: 'none' }],
    ['not what is kept for less than 05 years', term(4), VALID, { kind: 'none' }],
    ['not without a class', null, VALID, { kind: 'none' }],
  ])('%s', (_, of, facts, expected) => {
    expect(handOver(of, facts)).toEqual(expected);
  });

  it('is due one year after the work ended', () => {
    expect(handOverBy('2025-11-23')).toBe('2026-11-23');
  });

  it.each([
    [4, false],
    [5, true],
    [null, true],
  ])('kept for %s years: %s', (years, expected) => {
    expect(mustBeHandedOver(term(years))).toBe(expected);
  });

  it('is told thirty days ahead', () => {
    expect(toldUpTo('2026-11-23')).toBe('2026-12-23');
  });
});
