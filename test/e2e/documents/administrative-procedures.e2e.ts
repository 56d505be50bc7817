import { writeWorkbook } from '@qms/spreadsheets';
import { World } from '../../world/world';

const HEAD = 'STT\tMã TTHC\tTên thủ tục hành chính\tThời hạn giải quyết\tPhí, lệ phí (nếu có)';
const DECISION = { decisionNumber: '1450/QĐ-UBND', decidedOn: '2026-11-10', extent: 'part' };

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

const lists = async (query = '', who = 'thuky') => (await (await world.as(who)).get(`/administrative-procedures?limit=200${query}`)).body;
const pastes = async (lines: readonly string[], more: Record<string, unknown> = {}, who = 'thuky') =>
  (await world.as(who)).post('/administrative-procedure-imports', { ...DECISION, text: [HEAD, ...lines].join('\n'), ...more });
const looks = async (id: string) => (await (await world.as('thuky')).get(`/administrative-procedure-imports/${id}`)).body;
const confirms = async (id: string, version = 1) =>
  (await world.as('thuky')).send('POST', `/administrative-procedure-imports/${id}/confirmation`, {}, { 'if-match': `"${version}"` });

describe('danh mục thủ tục hành chính', () => {
  it('of the demo: valid on any day, with the procedures that work on each', async () => {
    const today = await lists();
    expect(today.items.map((one: { code: string }) => one.code)).toEqual([
      '9.000001',
      '9.000002',
      '9.000003',
      '9.000004',
      '9.000005',
      '9.000006',
      '9.000007',
      '9.000011',
      '9.000012',
    ]);
    expect(today.items[2]).toMatchObject({
      timeLimit: '15 ngày kể từ ngày nhận đủ hồ sơ hợp lệ',
      decisionNumber: '1120/QĐ-UBND',
      procedures: [{ code: 'QT-XD-02' }],
    });
    const then = await lists('&asOf=2026-02-10');
    expect(then.items).toHaveLength(10);
    expect(then.items[2].timeLimit).toBe('20 ngày kể từ ngày nhận đủ hồ sơ hợp lệ');
    expect((await lists('&asOf=2026-01-01')).items).toEqual([]);
    expect((await lists('&q=giay%20phep%20xay%20dung')).items).toHaveLength(3);
  });

  it('is compared with last time, told by cell, confirmed all or none, and changes nothing the second time', async () => {
    const lines = [
      'I\tLĩnh vực Hoạt động xây dựng',
      '1\t9.000003\tCấp giấy phép xây dựng mới\t10 ngày làm việc\t150.000 đồng',
      '2\t9.000008\tCấp giấy phép hoạt động xây dựng cho nhà thầu nước ngoài\t20 ngày\t2.000.000 đồng',
      '3\t9.000009\t\t20 ngày\tKhông',
      'II\tDanh mục TTHC bị bãi bỏ',
      '1\t9.000007\tCấp chứng chỉ hành nghề hoạt động xây dựng',
    ];
    const made = await pastes(lines);
    expect(made.status).toBe(201);
    const { id } = made.body;
    const proposal = await looks(id);
    expect(
      proposal.rows.map((row: { code: string; standing: string; changes: string[] }) => [row.code, row.standing, row.changes]),
    ).toEqual([
      ['9.000003', 'changed', ['timeLimit']],
      ['9.000008', 'new', []],
      ['9.000009', 'wrong', []],
      ['9.000007', 'abolished', []],
    ]);
    expect(proposal.rows[0].procedures).toMatchObject([{ code: 'QT-XD-02' }]);
    expect(proposal.problems.filter((one: { severity: string }) => one.severity === 'error')).toMatchObject([
      { cell: 'C5', text: 'Ô C5: thiếu tên thủ tục hành chính' },
    ]);
    expect(await confirms(id)).toMatchObject({ status: 409, body: { code: 'list-has-errors' } });
    expect((await lists()).items).toHaveLength(9);

    const secretary = await world.as('thuky');
    const corrected = await secretary.send(
      'PATCH',
      `/administrative-procedure-imports/${id}/rows/5`,
      { name: 'Cấp điều chỉnh giấy phép hoạt động xây dựng' },
      { 'if-match': '"1"' },
    );
    expect(corrected.status).toBe(200);
    expect(await confirms(id, corrected.body.version)).toMatchObject({ status: 201, body: { added: 2, changed: 1, abolished: 1 } });
    const after = await lists();
    expect(after.items.map((one: { code: string }) => one.code)).toEqual(expect.arrayContaining(['9.000008', '9.000009']));
    expect(after.items.map((one: { code: string }) => one.code)).not.toContain('9.000007');
    expect((await lists('&asOf=2026-11-09')).items).toHaveLength(9);
    const permit = after.items.find((one: { code: string }) => one.code === '9.000003');
    const detail = (await secretary.get(`/administrative-procedures/${permit.id}`)).body;
    expect(detail.versions.map((one: { validFrom: string; validTo: string | null }) => [one.validFrom, one.validTo])).toEqual([
      ['2026-11-10', null],
      ['2026-09-01', '2026-11-10'],
      ['2026-01-15', '2026-09-01'],
    ]);

    const again = await pastes([...lines.slice(0, 3), ...lines.slice(4)]);
    const second = await looks(again.body.id);
    expect(second.counts).toMatchObject({ added: 0, changed: 0, abolished: 0, same: 3 });
    expect(await confirms(again.body.id)).toMatchObject({ status: 409, body: { code: 'nothing-announced' } });
  });

  it('says whether the scope still fits', async () => {
    const { body } = await (await world.as('thuky')).get('/administrative-procedures/fit');
    expect(body.withoutProcedure.map((one: { code: string }) => one.code)).toEqual(['9.000008', '9.000009']);
    expect(body.withoutTthc).toMatchObject([{ code: 'QT-XD-03', abolished: ['9.000007'] }]);
    expect((await lists('&procedures=without')).items).toHaveLength(2);
  });

  it('comes as a workbook that the import reads back as no change', async () => {
    const secretary = await world.as('thuky');
    const sheet = await secretary.download('/administrative-procedures/list.xlsx');
    expect(sheet.status).toBe(200);
    const file = await secretary.upload('/files', { name: 'Danh mục TTHC.xlsx', bytes: sheet.bytes });
    const made = await secretary.post('/administrative-procedure-imports', { ...DECISION, extent: 'whole', fileId: file.body.id });
    expect(made.status).toBe(201);
    const proposal = await looks(made.body.id);
    expect(proposal.counts).toMatchObject({ rows: 10, added: 0, changed: 0, abolished: 0, wrong: 0 });
  });

  it('a whole list abolishes what it leaves out, and says so before', async () => {
    const made = await pastes(['1\t9.000001\tThẩm định báo cáo nghiên cứu khả thi đầu tư xây dựng\t25 ngày\t'], { extent: 'whole' });
    const proposal = await looks(made.body.id);
    expect(proposal.missing).toHaveLength(9);
    expect(proposal.missing.find((one: { code: string }) => one.code === '9.000011').procedures).toMatchObject([{ code: 'QT-GT-01' }]);
    const secretary = await world.as('thuky');
    expect((await secretary.send('DELETE', `/administrative-procedure-imports/${made.body.id}`, undefined, {})).status).toBe(200);
    expect((await confirms(made.body.id, 2)).status).toBe(409);
  });

  it('is filtered by the level that carries it out, where decisions name one', async () => {
    expect((await (await world.as('thuky')).get('/administrative-procedures/fit')).body.levels).toEqual(['Cấp tỉnh']);
    const text = [
      'STT\tMã TTHC\tTên thủ tục hành chính\tCấp thực hiện',
      '1\t9.000021\tCông bố sản phẩm, hàng hóa vật liệu xây dựng\tCấp tỉnh',
      '2\t9.000022\tCấp giấy phép xây dựng nhà ở riêng lẻ\tCấp xã',
    ].join('\n');
    const made = await pastes([], { text, decisionNumber: '1460/QĐ-UBND', decidedOn: '2026-11-12' });
    expect((await confirms(made.body.id)).body).toMatchObject({ added: 2 });
    expect((await (await world.as('thuky')).get('/administrative-procedures/fit')).body.levels).toEqual(['Cấp tỉnh', 'Cấp xã']);
    const { items, count } = await lists(`&level=${encodeURIComponent('Cấp xã')}`);
    expect(items).toMatchObject([{ code: '9.000022', level: 'Cấp xã' }]);
    expect(count).toMatchObject({ value: 1 });
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['no table', { text: 'Kính gửi các cơ quan' }, 'annex-without-head', 'text'],
    ['nothing', { text: '' }, 'annex-missing', 'text'],
    ['a decision to come', { decidedOn: '2027-01-01' }, 'day-to-come', 'decidedOn'],
    ['from before the decision', { validFrom: '2026-11-01' }, 'announced-later', 'validFrom'],
    ['a file that is not there', { fileId: '01990000-0000-7000-8000-0000000000ff' }, 'unknown-reference', 'fileId'],
  ])('refuses %s', async (_, more, code, field) => {
    expect(await pastes(['1\t9.000001\tTên thủ tục\t20 ngày\t'], more)).toMatchObject({ status: 422, body: { code, errors: [{ field }] } });
  });

  it('reads formulas and errors of Excel by cell', async () => {
    const bytes = writeWorkbook([
      {
        name: 'A',
        title: [],
        columns: [
          { header: 'Mã TTHC', width: 10 },
          { header: 'Tên TTHC', width: 30 },
        ],
        rows: [['9.000020', 'Thủ tục hai mươi']],
      },
    ]);
    const secretary = await world.as('thuky');
    const file = await secretary.upload('/files', { name: 'a.xlsx', bytes });
    const made = await secretary.post('/administrative-procedure-imports', { ...DECISION, fileId: file.body.id });
    expect((await looks(made.body.id)).rows).toMatchObject([{ code: '9.000020', standing: 'new' }]);
  });

  it('is nobody else’s: staff read and do not import, another agency sees nothing of it', async () => {
    expect((await lists('', 'nhanvien')).items.length).toBeGreaterThan(0);
    expect((await pastes(['1\t9.000001\tTên thủ tục\t20 ngày\t'], {}, 'nhanvien')).status).toBe(403);
    expect((await lists('', 'coquan2')).items).toEqual([]);
    const [one] = (await lists()).items;
    expect((await (await world.as('coquan2')).get(`/administrative-procedures/${one.id}`)).status).toBe(404);
  });

  it('two lists confirmed at once: one after the other, none twice', async () => {
    const line = ['1\t9.000030\tThủ tục ba mươi\t20 ngày\t'];
    const [a, b] = [(await pastes(line)).body.id, (await pastes(line)).body.id];
    const answers = await Promise.all([confirms(a), confirms(b)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});
