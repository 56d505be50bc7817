import { type Field, type FieldWork, liesWithin, type SigningReach } from './fields.rules';

const NONE: Field = { unitIds: [], procedureFields: [] };
const OWN: Field = { unitIds: ['building'], procedureFields: ['hoat dong xay dung'] };
const reach = (more: Partial<SigningReach> = {}): SigningReach => ({
  everything: false,
  own: OWN,
  assigned: { unitIds: ['building', 'transport'], procedureFields: ['hoat dong xay dung', 'duong bo'] },
  awayHead: null,
  ...more,
});
const work = (unitId: string | null, ...procedureFields: string[]): FieldWork => ({ unitId, procedureFields });
const AWAY = { name: 'Mai Xuân Thành', until: '2026-11-30', namesAnother: false };

describe('what lies in the field of a deputy', () => {
  it.each<[what: string, FieldWork, SigningReach, boolean]>([
    ['the work of his unit', work('building'), reach(), true],
    ['a procedure of his TTHC field in another unit', work('transport', 'hoat dong xay dung'), reach(), true],
    ['a procedure of two fields, one of them his', work(null, 'duong bo', 'hoat dong xay dung'), reach(), true],
    ['the work of another deputy', work('transport'), reach(), false],
    ['the work of nobody', work('office'), reach(), false],
    ['what has no unit', work(null), reach(), false],
    ['everything, for the head or a deputy without a field', work('transport'), reach({ everything: true, own: NONE }), true],
    ['the work of nobody while the head is away', work('office'), reach({ awayHead: AWAY }), true],
    ['what has no unit while the head is away', work(null), reach({ awayHead: AWAY }), true],
    ['the work of another deputy while the head is away', work('transport'), reach({ awayHead: AWAY }), false],
    [
      'the work of nobody, another was named by the absent head',
      work('office'),
      reach({ awayHead: { ...AWAY, namesAnother: true } }),
      false,
    ],
  ])('%s', (_, subject, of, within) => {
    expect(liesWithin(of, subject)).toBe(within);
  });
});
