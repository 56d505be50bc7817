import { type RetentionEnd, type RetentionTerm, retentionEnd } from './retention.rules';

const term = (years: number | null, startEvent: RetentionTerm['startEvent'] = 'record-date'): RetentionTerm => ({ years, startEvent });
const until = (on: string): RetentionEnd => ({ kind: 'until', on });

describe('the end of a term', () => {
  it.each<[string, RetentionTerm | null, string, string | null, RetentionEnd]>([
    ['5 years from the day of the record', term(5), '2021-11-23', null, until('2026-11-23')],
    ['5 years from the next 1 January', term(5, 'next-year'), '2021-11-23', null, until('2027-01-01')],
    ['the last day of a year counts to that year', term(1, 'next-year'), '2025-12-31', null, until('2027-01-01')],
    ['5 years from the end of validity', term(5, 'validity-end'), '2010-02-09', '2021-03-01', until('2026-03-01')],
    ['a record still valid', term(5, 'validity-end'), '2010-02-09', null, { kind: 'unknown', because: 'still-valid' }],
    ['for ever', term(null), '1990-01-01', '1991-01-01', { kind: 'permanent' }],
    ['without a class', null, '1990-01-01', null, { kind: 'unknown', because: 'no-class' }],
    ['29 February in a year without one', term(1), '2024-02-29', null, until('2025-03-01')],
    ['29 February in a leap year', term(4), '2024-02-29', null, until('2028-02-29')],
  ])('%s', (_, of, happenedOn, validTo, end) => {
    expect(retentionEnd(of, { happenedOn, validTo })).toEqual(end);
  });
});
