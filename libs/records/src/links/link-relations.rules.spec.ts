import { LINK_KINDS, RELATIONS, relationOf, rowOf } from './link-relations.rules';

describe('what a record is to another', () => {
  it.each(RELATIONS)('%s is kept so that it reads the same again', (relation) => {
    const { kind, turned } = rowOf(relation);
    expect(relationOf(kind, turned)).toBe(relation);
  });

  it.each([
    ['based-on', 'basis-of'],
    ['remedies', 'remedied-by'],
    ['replaces', 'replaced-by'],
    ['annex-of', 'has-annex'],
    ['related', 'related'],
  ] as const)('%s reads %s from the other end', (here, there) => {
    const { kind, turned } = rowOf(here);
    expect(relationOf(kind, !turned)).toBe(there);
  });

  it('has a relation for every kind', () => {
    expect(new Set(RELATIONS.map((relation) => rowOf(relation).kind))).toEqual(new Set(LINK_KINDS));
  });
});
