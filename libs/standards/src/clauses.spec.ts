import { CLAUSES, clauseWithParts, isClause } from './clauses';
import { REQUIRED_INFORMATION } from './documented-information';

describe('the clauses of TCVN ISO 9001:2015', () => {
  it('stand in order, each under a clause that is there, with both headings', () => {
    const numbers = CLAUSES.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    const inOrder = [...numbers].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    expect(numbers).toEqual(inOrder);
    for (const { number, vi, en } of CLAUSES) {
      if (number.includes('.')) expect(numbers).toContain(number.slice(0, number.lastIndexOf('.')));
      expect([vi, en].every((heading) => heading === heading.normalize('NFC').trim() && heading !== '')).toBe(true);
    }
  });

  it.each([
    ['9.1', ['9.1', '9.1.1', '9.1.2', '9.1.3']],
    ['7.1.5', ['7.1.5', '7.1.5.1', '7.1.5.2']],
    ['7.2', ['7.2']],
    ['10.2', ['10.2', '10.2.1', '10.2.2']],
    ['9.9', ['9.9']],
  ])('%s with its parts is %j, and nothing whose number only begins alike', (number, parts) => {
    expect(clauseWithParts(number)).toEqual(parts);
  });

  it('1 has no part 10', () => expect(clauseWithParts('1')).toEqual(['1']));

  it.each([
    ['9.2.2', true],
    ['4.4.2', true],
    ['9.4', false],
    ['7.5.3.3', false],
  ])('%s: %s', (number, there) => expect(isClause(number)).toBe(there));

  it('each piece of required information is filed under a clause of the standard, each clause once', () => {
    const clauses = REQUIRED_INFORMATION.map(({ clause }) => clause);
    expect(clauses.filter((clause) => !isClause(clause))).toEqual([]);
    expect(new Set(clauses).size).toBe(clauses.length);
    // The place that asks stands within the clause.
    for (const { clause, requiredBy } of REQUIRED_INFORMATION)
      for (const place of requiredBy.split(', ')) expect(clauseWithParts(clause)).toContain(place.split(' ')[0]);
  });
});
