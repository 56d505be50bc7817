import { documentId, personId, revisionId } from '../../../seeds/demo';
import { World } from '../../world/world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

const revision = async (code: string, issue: number, amendment: number, who = 'thuky') =>
  (await (await world.as(who)).get(`/revisions/${revisionId('SXD', code, issue, amendment)}`)).body;
const sentences = async (who: string): Promise<string[]> =>
  (await (await world.as(who)).get('/my-work')).body.items.map(({ sentence }: { sentence: string }) => sentence);

describe('the demo of documents', () => {
  it.each([
    ['vanthu2', 'Lâm Thị Hòa', 'Văn thư'],
    ['khach', 'Đoàn Thị Lan', 'Chuyên viên Sở Nội vụ'],
  ])('%s is %s, %s', async (username, name, post) => {
    expect((await (await world.as(username)).get('/session')).body.person).toMatchObject({ name, post });
  });

  it.each([
    ['QT-HT-01', 3, 0, '58/QĐ-SXD', '2026-02-09', '2026-02-09', null],
    ['PL-STCL-01', 3, 1, '402/QĐ-SXD', '2026-08-28', '2026-09-01', /04 TTHC/],
    ['QT-XD-02', 3, 1, '402/QĐ-SXD', '2026-08-28', '2026-09-01', /từ 20 ngày còn 15 ngày/],
    ['QT-HT-04', 3, 1, '471/QĐ-SXD', '2026-10-12', '2026-10-15', /kiểm tra hiệu lực/],
    ['BM-HT-04.01', 3, 1, '538/QĐ-SXD', '2026-11-20', '2026-12-01', /QT-HT-04/],
  ] as const)('%s %i/%i was issued by %s, with a package, a change and a record that say the same', async (...told) => {
    const [code, issue, amendment, decisionNumber, decidedOn, effectiveFrom, change] = told;
    const one = await revision(code, issue, amendment);
    expect(one).toMatchObject({ effectiveFrom, approval: { decisionNumber, decidedOn } });
    expect(one.approval.sentence).toContain(decisionNumber);
    if (change === null) expect(one.changeSummary).toBe(null);
    else expect(one.changeSummary).toMatch(change);
    const secretary = await world.as('thuky');
    const issuance = (await secretary.get(`/issuances/${one.issuance.id}`)).body;
    expect(issuance).toMatchObject({ state: 'issued', decisionNumber, decidedOn, effectiveFrom });
    expect(issuance.items.map((item: { code: string }) => item.code)).toContain(code);
    const records = (await secretary.get(`/documents/${documentId('SXD', code)}/records`)).body.items;
    expect(records).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'issuing-decision', number: decisionNumber })]));
  });

  it('has a package that awaits the head, one that awaits number and date, and no document in force because of them', async () => {
    expect(await sentences('lanhdao')).toEqual(
      expect.arrayContaining([expect.stringContaining('Phê duyệt đợt ban hành “Sửa đổi Hướng dẫn mã hóa và trình bày tài liệu”')]),
    );
    expect(await sentences('vanthu2')).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Cập nhật số, ngày quyết định của đợt ban hành “Sửa đổi biểu mẫu Danh mục tài liệu nội bộ”'),
      ]),
    );
    expect((await revision('HD-HT-01', 2, 0)).state).toBe('effective');
    expect((await revision('BM-HT-01.01', 2, 0)).state).toBe('effective');
    expect(await revision('HD-HT-01', 2, 1)).toMatchObject({ state: 'in-review', reviews: [{ person: { id: personId('soatxet') } }] });
    expect(await revision('BM-HT-01.01', 2, 1)).toMatchObject({
      state: 'approved',
      approval: { kind: 'confirmation', decisionNumber: null },
    });
  });

  it('names who returned QT-XD-03, and the TTHC for which QT-GT-03 was made', async () => {
    expect(await revision('QT-XD-03', 3, 0)).toMatchObject({ state: 'returned', reviews: [{ person: { name: 'Cao Thị Bích Vân' } }] });
    const secretary = await world.as('thuky');
    const { body } = await secretary.get(`/revisions/${revisionId('SXD', 'QT-GT-03', 1, 0)}/procedure`);
    expect(JSON.stringify(body)).toContain('9.000013');
  });

  it('has Word files with fields: days where they are known, dots in a draft', async () => {
    const secretary = await world.as('thuky');
    const fields = async (code: string, issue: number, amendment: number): Promise<Record<string, string>> =>
      Object.fromEntries(
        (await secretary.get(`/revisions/${revisionId('SXD', code, issue, amendment)}/fields`)).body.items.map(
          ({ name, value }: { name: string; value: string }) => [name, value],
        ),
      );
    expect(await fields('QT-XD-02', 3, 1)).toMatchObject({
      'mã tài liệu': 'QT-XD-02',
      'ngày hiệu lực': '01/09/2026',
      'số quyết định': '402/QĐ-SXD',
    });
    expect(await fields('QT-XD-03', 3, 0)).toMatchObject({ 'lần ban hành': '03', 'ngày hiệu lực': '…/…/……' });
  });
});
