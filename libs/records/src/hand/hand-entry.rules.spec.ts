import { RECORD_KINDS } from '../record.entity';
import { HAND_RULES, handFaults } from './hand-entry.rules';

const FACTS = { kind: 'audit-report', number: null, happenedOn: '2025-12-18', clauses: ['9.2'] } as const;
const codes = (facts: Partial<Parameters<typeof handFaults>[0]>): string[] =>
  handFaults({ ...FACTS, ...facts }, '2026-11-23').map(({ field, code }) => `${field}: ${code}`);

describe('a record entered by hand', () => {
  it.each(RECORD_KINDS.filter((kind) => kind !== 'effective-revision'))('may be of the kind %s', (kind) => {
    expect(codes({ kind, number: '12/BB' })).toEqual([]);
  });

  it('is never a revision in force: that one enters when it is issued, or with the master list', () => {
    expect(codes({ kind: 'effective-revision' })).toEqual(['kind: entered-by-documents']);
  });

  it.each([
    ['ordinary-document', ['number: number-needed']],
    ['issuing-decision', ['number: number-needed']],
    ['management-review', []],
  ] as const)('without a number as %s: %j', (kind, faults) => expect(codes({ kind })).toEqual(faults));

  it.each([
    ['2026-11-23', []],
    ['2026-11-24', ['happenedOn: day-to-come']],
  ])('of %s, today being 23/11/2026: %j', (happenedOn, faults) => expect(codes({ happenedOn })).toEqual(faults));

  it('names every clause that the standard has not', () => {
    expect(handFaults({ ...FACTS, clauses: ['9.2', '9.4', '4.4.2', '8.9'] }, '2026-11-23')).toEqual([
      { field: 'clauses', code: 'no-such-clause', params: { clauses: '9.4, 8.9' } },
    ]);
  });

  it('proposes clauses that the standard has', () => {
    for (const kind of RECORD_KINDS) expect(codes({ kind: 'other', clauses: HAND_RULES[kind].clauses })).toEqual([]);
  });
});
