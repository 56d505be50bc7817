import { againstAbolished, againstLimits } from './sheet-warnings.rules';

const LIMIT = { code: '9.000001', timeLimit: '20 ngày', decisionNumber: '1120/QĐ-UBND', abolished: false };

describe('tổng thời gian các bước', () => {
  it('within the limit says nothing', () => expect(againstLimits(['15 ngày', '05 ngày'], [LIMIT])).toEqual([]));

  it('over it warns, and names the decision that announced the limit, no article', () => {
    expect(againstLimits(['15 ngày', '05 ngày', '04 giờ'], [LIMIT])).toEqual([
      {
        code: 'steps-exceed-limit',
        basis: { kind: 'rule', ref: 'Quyết định số 1120/QĐ-UBND' },
        params: { tthc: '9.000001', limit: '20 ngày', total: '20,5', decision: '1120/QĐ-UBND' },
      },
    ]);
  });

  it('each of several TTHC has its own limit; one without, or abolished, has none', () => {
    const limits = [
      LIMIT,
      { ...LIMIT, code: '9.000002', timeLimit: '30 ngày' },
      { ...LIMIT, timeLimit: null },
      { ...LIMIT, abolished: true },
    ];
    expect(againstLimits(['25 ngày'], limits).map(({ params }) => params!.tthc)).toEqual(['9.000001']);
    expect(againstAbolished(limits)).toHaveLength(1);
  });
});
