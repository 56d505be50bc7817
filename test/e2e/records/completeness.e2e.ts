import { readWorkbook } from '@qms/spreadsheets';
import { organizationId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { World } from '../../world/world';

let world: World;
let secretary: Client;
beforeAll(async () => {
  world = await World.open();
  secretary = await world.as('thuky');
});
afterAll(() => world?.close());

interface Cell {
  count: number;
  before: number;
  tone: string;
}
interface Matrix {
  asOf: string;
  clauses: { number: string; keeping: string; organizations: Record<string, number> }[];
  organizations: { organizationId: string; shortName: string; cells: Cell[]; clauses: Record<string, number> }[];
}
const YEAR = 'from=2026-01-01&to=2026-12-31';
const matrix = async (who: Client, query = YEAR): Promise<Matrix> => {
  const answer = await who.get(`/record-completeness?${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
};
const cellOf = (table: Matrix, code: string, clause: string): Cell => {
  const row = table.organizations.find((one) => one.organizationId === organizationId(code));
  return row!.cells[table.clauses.findIndex(({ number }) => number === clause)]!;
};
const enter = async (more: Record<string, unknown>): Promise<string> => {
  const answer = await secretary.post('/record-entries', { kind: 'other', title: 'Hồ sơ', happenedOn: '2026-03-04', ...more });
  expect(answer.status).toBe(201);
  return answer.body.id;
};

describe('records by clause', () => {
  it('has the agency’s row alone; every agency’s for a supervising office', async () => {
    const own = await matrix(secretary);
    expect(own.organizations.map((row) => row.organizationId)).toEqual([organizationId('SXD')]);
    const wide = await matrix(await world.as('tdc'));
    expect(wide.organizations.length).toBeGreaterThan(5);
    expect(wide.organizations[0]!.organizationId).toBe(organizationId('SKHCN'));
    expect(cellOf(wide, 'SXD', '9.2')).toEqual(cellOf(own, 'SXD', '9.2'));
    // An agency that asks for another gets what it may read: nothing.
    expect((await matrix(secretary, `${YEAR}&organizationId=${organizationId('PAB')}`)).organizations).toEqual([]);
    expect((await (await world.as('nhanvien')).get(`/record-completeness?${YEAR}`)).status).toBe(403);
    for (const { number, organizations } of wide.clauses)
      expect([number, Object.values(organizations).reduce((a, b) => a + b)]).toEqual([number, wide.organizations.length]);
  });

  it('says present, old and none; a part counts for its clause, and a record once for each', async () => {
    const before = await matrix(secretary);
    expect(cellOf(before, 'SXD', '8.7')).toEqual({ count: 0, before: 0, tone: 'none' });
    // Documents in force are there although they were issued before the year that is asked for.
    expect(cellOf(await matrix(secretary, 'from=2027-01-01&to=2027-12-31&asOf=2026-11-23'), 'SXD', '5.2')).toMatchObject({
      count: 0,
      tone: 'present',
    });
    expect(cellOf(before, 'SXD', '5.2').tone).toBe('present');
    await enter({ clauses: ['8.7.2', '8.7', '9.1.2', '9.1.3'] });
    const after = await matrix(secretary);
    expect(cellOf(after, 'SXD', '8.7')).toEqual({ count: 1, before: 0, tone: 'present' });
    expect(cellOf(after, 'SXD', '9.1').count).toBe(cellOf(before, 'SXD', '9.1').count + 1);
    expect(cellOf(await matrix(secretary, 'from=2026-04-01&to=2026-06-30'), 'SXD', '8.7')).toEqual({ count: 0, before: 1, tone: 'old' });
    // What is maintained is not old because it is older than the quarter.
    expect(cellOf(await matrix(secretary, 'from=2026-04-01&to=2026-06-30'), 'SXD', '5.2')).toMatchObject({ count: 0, tone: 'present' });
  });

  it('leaves out what had no value on the day', async () => {
    const id = await enter({ clauses: ['8.5.6'] });
    expect(cellOf(await matrix(secretary), 'SXD', '8.5.6').tone).toBe('present');
    await secretary.post(`/records/${id}/withdrawal`, { reason: 'Nhập nhầm' });
    const now = await matrix(secretary);
    expect(cellOf(now, 'SXD', '8.5.6')).toEqual({ count: 0, before: 0, tone: 'none' });
    // As of the day before it was struck out it still counted.
    expect(cellOf(await matrix(secretary, `${YEAR}&asOf=2026-06-30`), 'SXD', '8.5.6').tone).toBe('present');
  });

  it('each cell is exactly the list behind it', async () => {
    const office = await world.as('tdc');
    for (const query of [YEAR, 'from=2026-01-01&to=2026-03-31', 'from=2025-10-01&to=2025-12-31', `${YEAR}&asOf=2026-06-30`]) {
      const table = await matrix(office, query);
      for (const row of table.organizations.filter(({ clauses }) => clauses.present! + clauses.old! > 0))
        for (const [place, cell] of row.cells.entries()) {
          const { number } = table.clauses[place]!;
          const given = new URLSearchParams(query);
          given.set('asOf', table.asOf);
          const listed = async (params: URLSearchParams) =>
            (await office.get(`/records?organizationId=${row.organizationId}&clause=${number}&${params}`)).body.count.value;
          const inPeriod = await listed(given);
          given.delete('from');
          expect([query, row.shortName, number, inPeriod, await listed(given)]).toEqual([
            query,
            row.shortName,
            number,
            cell.count,
            cell.count + cell.before,
          ]);
        }
    }
  }, 120_000);

  it('refuses a period that ends before it begins', async () => {
    expect(await secretary.get('/record-completeness?from=2026-12-31&to=2026-01-01')).toMatchObject({
      status: 422,
      body: { code: 'period-reversed', errors: [{ field: 'to' }] },
    });
    expect((await secretary.get('/record-completeness?from=2026-01-01')).status).toBe(400);
  });

  it('is the same as a workbook', async () => {
    const office = await world.as('tdc');
    const table = await matrix(office);
    const { bytes, headers } = await office.download(`/record-completeness/list.xlsx?${YEAR}`);
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain('Hồ sơ theo điều khoản');
    const { sheets } = await readWorkbook(bytes);
    const text = (row: number, column: number) => sheets[0]!.cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '';
    const { row: head, column: first } = sheets[0]!.cells.find((cell) => cell.text === 'Cơ quan')!;
    for (const [i, row] of table.organizations.entries()) {
      for (const [place, { count, before, tone }] of row.cells.entries()) {
        const words = tone === 'none' ? 'Chưa có' : tone === 'old' ? `Cũ: ${before}` : `Đang hiệu lực: ${before}`;
        expect(text(head + 1 + i, first + 1 + place)).toBe(count > 0 ? String(count) : words);
      }
      expect(text(head + 1 + i, first + table.clauses.length + 3)).toBe(String(row.clauses.none));
    }
    expect(text(head, first + 1 + table.clauses.findIndex(({ number }) => number === '9.2'))).toMatch(
      /^9\.2 Đánh giá nội bộ \(9\.2\.2 f\)$/,
    );
  });

  it('is counted from its index, not from the table', async () => {
    await world.sql(`set session_replication_role = replica; insert into record (id, organization_id, kind, state, title, happened_on, clauses, source_type, source_id, created_at)
      select gen_random_uuid(), o.id, 'other', 'valid', 'Hồ sơ ' || n, date '2020-01-01' + n % 2500, array[(array['9.2','9.1.2','7.2','10.2','8.5'])[1 + n % 5]], 'self', gen_random_uuid(), now()
      from (select id, row_number() over () as at, count(*) over () as all from organization) o join generate_series(1, 20000) n on n % o.all = o.at - 1`);
    await world.sql('vacuum analyze record');
    const explained = await world.sql<{ 'QUERY PLAN': string }>(
      `explain select r.organization_id, c, count(*) from record r cross join lateral unnest(r.clauses) c
        where r.organization_id = any (array['${organizationId('SXD')}']::uuid[]) and r.clauses <> '{}' and r.happened_on <= '2026-12-31'
          and (r.valid_to is null or r.valid_to > '2026-11-23') and (r.destroyed_on is null or r.destroyed_on > '2026-11-23') group by 1, 2`,
    );
    expect(explained.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index Only Scan using record_completeness/);
  });
});
