/** A record as lists for the archive and for destruction name it on paper. */
export const LISTED_RECORD = {
  id: 'r1',
  organizationId: 'o',
  organizationName: 'Sở Xây dựng',
  kind: 'inspection-minutes' as const,
  state: 'destroyed' as const,
  code: null,
  number: '1/BB-SXD',
  title: 'Biên bản kiểm tra',
  issuer: null,
  happenedOn: '2015-03-04',
  clauses: [],
  retainUntil: '2021-01-01',
  handOverBy: null,
  held: false,
  term: '05 năm',
};

/** Head and moment of a paper of the register. */
export const PAPER_FACTS = {
  head: { name: 'Sở Xây dựng', parentTitle: 'UBND tỉnh An Sơn', place: 'An Sơn', symbol: 'SXD' },
  now: new Date('2026-11-24T02:00:00Z'),
};
