import { randomUUID } from 'node:crypto';
import { legalDate } from '@qms/work';
import { LAST_DAYS } from '../../../libs/database/src/migrations/0058-hand-over';
import type { RecordKind, RecordState } from '../../../libs/records/src/record.entity';
import { type HandOverFacts, handOver, handOverBy, toldUpTo } from '../../../libs/records/src/retention/hand-over.rules';
import type { RetentionTerm } from '../../../libs/records/src/retention/retention.rules';
import { organizationId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { World } from '../../world/world';
import { enters, reads } from './hand-story';

/** Days on which the filters turn: a year and thirty days around today. */
const today = legalDate(new Date());
const shifted = (days: number): string => legalDate(new Date(Date.now() + days * 86_400_000));

let world: World;
let secretary: Client;
beforeAll(async () => {
  world = await World.open();
  secretary = await world.as('thuky');
});
afterAll(() => world?.close());

const listed = async (who: Client, filters: string): Promise<{ id: string; handOverBy: string | null }[]> => {
  const items = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body } = await who.get(`/records?limit=200&${filters}${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`);
    items.push(...body.items);
    cursor = body.next;
  }
  return items;
};
const isListed = async (filter: string, id: string): Promise<boolean> =>
  (await listed(secretary, `retention=${filter}`)).some((one) => one.id === id);

describe('when a record goes to the archive', () => {
  it('the last day that SQL fills in, the rule’s, the pages and both filters agree for every kind, class, state and day', async () => {
    const terms: (RetentionTerm | null)[] = [
      null,
      { years: 4, startEvent: 'record-date' },
      { years: 5, startEvent: 'next-year' },
      { years: 5, startEvent: 'validity-end' },
      { years: null, startEvent: 'record-date' },
    ];
    const classes = terms.map((term) => ({ id: term ? randomUUID() : null, term }));
    const days = ['2020-02-29', shifted(-366), shifted(-341), shifted(-320), today, shifted(40)];
    const rows: (HandOverFacts & { id: string; classId: string | null; term: RetentionTerm | null })[] = [];
    for (const { id: classId, term } of classes)
      for (const kind of ['effective-revision', 'inspection-minutes'] satisfies RecordKind[])
        for (const state of ['valid', 'superseded', 'withdrawn', 'destroyed'] satisfies RecordState[])
          for (const happenedOn of days)
            for (const validTo of [null, happenedOn, shifted(41)])
              for (const archivedOn of [null, today])
                rows.push({ id: randomUUID(), classId, term, kind, state, happenedOn, validTo, archivedOn });
    const values = JSON.stringify(rows);
    await world.sql(`begin; set local session_replication_role = replica;
      insert into retention_class (id, organization_id, name, years, start_event, basis_kind, basis_ref)
        select (c ->> 'id')::uuid, '${organizationId('SXD')}', c ->> 'id', (c -> 'term' ->> 'years')::int, c -> 'term' ->> 'startEvent', 'rule', 'Thử'
        from json_array_elements('${JSON.stringify(classes.filter(({ id }) => id !== null))}') c;
      insert into record (id, organization_id, class_id, kind, state, title, happened_on, valid_to, archived_on, destroyed_on, clauses, source_type, source_id, created_at)
        select (r ->> 'id')::uuid, '${organizationId('SXD')}', (r ->> 'classId')::uuid, r ->> 'kind', r ->> 'state', 'Hồ sơ thử', (r ->> 'happenedOn')::date,
          (r ->> 'validTo')::date, (r ->> 'archivedOn')::date, case when r ->> 'state' = 'destroyed' then date '${today}' end, '{}', 'self', (r ->> 'id')::uuid, now()
        from json_array_elements('${values}') r;
      ${LAST_DAYS}; commit`);
    const filled = await world.sql<{ id: string; by: string | null }>(
      `select id, to_char(hand_over_by, 'YYYY-MM-DD') as by from record where id = any ($1::uuid[])`,
      [rows.map(({ id }) => id)],
    );
    const inSql = new Map(filled.map(({ id, by }) => [id, by]));
    const byRule = rows.map((row) => ({ row, by: lastDayOf(row) }));
    expect(byRule.map(({ row }) => [row, inSql.get(row.id)])).toEqual(byRule.map(({ row, by }) => [row, by]));
    expect(byRule.filter(({ by }) => by !== null).length).toBeGreaterThan(50);
    const shown = async (filter: string): Promise<string[]> => {
      const ids = new Set((await listed(secretary, `retention=${filter}`)).map(({ id }) => id));
      return byRule.flatMap(({ row }) => (ids.has(row.id) ? [row.id] : [])).sort();
    };
    const upTo = (day: string): string[] => byRule.flatMap(({ row, by }) => (by !== null && by <= day ? [row.id] : [])).sort();
    expect(await shown('to-hand-over')).toEqual(upTo(handOverBy(today)));
    expect(await shown('hand-over-due')).toEqual(upTo(toldUpTo(today)));
    expect(upTo(toldUpTo(today)).length).toBeLessThan(upTo(handOverBy(today)).length);
    for (const { row, by } of byRule.filter((_, at) => at % 37 === 0)) {
      const { body } = await secretary.get(`/records/${row.id}`);
      const { kind, ...said } = handOver(row.term, row) as { kind: string; workEndedOn?: string; by?: string };
      expect([body.handOverBy, body.handOver]).toEqual([
        by,
        kind === 'none' ? null : { workEndedOn: said.workEndedOn ?? null, by: said.by ?? null },
      ]);
    }
  }, 60_000);

  it('what is in force is not shown, in the demonstration either; what was superseded is, from the end of its validity', async () => {
    const every = await world.sql<
      HandOverFacts & { years: number | null; startEvent: RetentionTerm['startEvent'] | null; by: string | null }
    >(
      `select r.kind, r.state, to_char(r.happened_on, 'YYYY-MM-DD') as "happenedOn", to_char(r.valid_to, 'YYYY-MM-DD') as "validTo",
         to_char(r.archived_on, 'YYYY-MM-DD') as "archivedOn", c.years, c.start_event as "startEvent", to_char(r.hand_over_by, 'YYYY-MM-DD') as by
       from record r left join retention_class c on c.id = r.class_id where r.title <> 'Hồ sơ thử'`,
    );
    for (const row of every)
      expect([row, row.by]).toEqual([row, lastDayOf({ ...row, term: row.startEvent === null ? null : (row as RetentionTerm) })]);
    const revisions = every.filter(({ kind }) => kind === 'effective-revision');
    expect(revisions.filter(({ state, by }) => state === 'valid' && by !== null)).toEqual([]);
    expect(revisions.filter(({ state, by }) => state === 'superseded' && by === null)).toEqual([]);
    expect(new Set(revisions.map(({ state }) => state))).toContain('superseded');
  });

  it('follows what becomes of a record: its date, its class, the years of the class, a transfer, the archive', async () => {
    const id = await enters(secretary, { happenedOn: '2025-03-04' });
    const by = async (): Promise<string | null> => (await reads(secretary, id)).handOverBy;
    const correct = async (happenedOn: string) =>
      secretary.patch(
        `/records/${id}`,
        { happenedOn, reason: 'Nhập nhầm ngày' },
        { 'if-match': `"${(await reads(secretary, id)).version}"` },
      );
    expect(await by()).toBe('2026-03-04');
    expect((await correct('2025-04-05')).status).toBe(200);
    expect(await by()).toBe('2026-04-05');
    const made = await secretary.post('/retention-classes', {
      name: 'Lưu ngắn',
      years: 4,
      startEvent: 'record-date',
      basisKind: 'rule',
      basisRef: 'QĐ 1',
    });
    expect((await secretary.post('/record-classifications', { recordIds: [id], classId: made.body.id })).status).toBe(201);
    expect([await by(), await isListed('to-hand-over', id)]).toEqual([null, false]);
    const change = async (years: number) => {
      const { body } = await secretary.get('/retention-classes');
      const { version } = body.items.find((one: { id: string }) => one.id === made.body.id);
      return secretary.patch(`/retention-classes/${made.body.id}`, { years }, { 'if-match': `"${version}"` });
    };
    expect((await change(20)).status).toBe(200);
    expect([await by(), await isListed('to-hand-over', id), await isListed('hand-over-due', id)]).toEqual(['2026-04-05', true, true]);
    // On a list it must go still, but nobody has to be told to list it.
    const { body: transfer } = await secretary.post('/archive-transfers', { title: 'Hồ sơ năm 2025', recordIds: [id] });
    expect([await isListed('to-hand-over', id), await isListed('hand-over-due', id)]).toEqual([true, false]);
    expect((await secretary.get(`/archive-transfers/${transfer.id}`)).body.items[0].handOverBy).toBe('2026-04-05');
    const minutes = await secretary.upload('/files', { name: 'biên bản.txt', bytes: Buffer.from('biên bản đã ký') });
    const taken = { receivedOn: '2026-11-20', receiverName: 'Lương Thị Hoa', fileId: minutes.body.id };
    expect((await secretary.post(`/archive-transfers/${transfer.id}/reception`, taken)).status).toBe(201);
    expect([await by(), await isListed('to-hand-over', id)]).toEqual([null, false]);
    expect((await reads(secretary, id)).handOver).toBe(null);
  });

  it('what was struck out goes to no archive and on no transfer', async () => {
    const id = await enters(secretary, { happenedOn: '2025-03-05' });
    expect(await isListed('hand-over-due', id)).toBe(true);
    expect((await secretary.post(`/records/${id}/withdrawal`, { reason: 'Nhập nhầm hai lần' })).status).toBeLessThan(300);
    expect([(await reads(secretary, id)).handOverBy, await isListed('to-hand-over', id)]).toEqual([null, false]);
    const refused = await secretary.post('/archive-transfers', { title: 'Hồ sơ năm 2025', recordIds: [id] });
    expect([refused.status, refused.body.reasons]).toMatchObject([422, [{ code: 'record-withdrawn' }]]);
  });
});

describe('who keeps the register', () => {
  const told = async (who: Client): Promise<{ kind: string; sentence: string; dueOn: string | null; link: string; group: string }[]> =>
    (await who.get('/my-work')).body.items.filter(({ kind }: { kind: string }) => /^record\.|^destruction\.draft/.test(kind));

  it('is told what is due for the archive and what may go to the council, each once, with the list behind it; else nothing', async () => {
    const other = await world.as('coquan2');
    expect(await told(other)).toEqual([]);
    const late = await enters(other, { happenedOn: '2025-03-04' });
    await enters(other, { happenedOn: shifted(-340) });
    await enters(other, { happenedOn: today });
    expect(await told(other)).toMatchObject([
      {
        kind: 'record.hand-over-due',
        dueOn: '2026-03-04',
        group: 'late',
        sentence: expect.stringContaining('2 hồ sơ đến hạn, hạn sớm nhất ngày 04/03/2026'),
      },
    ]);
    const over = await enters(other, { happenedOn: '2015-01-02' });
    const [first, second] = await told(other);
    expect([first, second]).toMatchObject([
      { kind: 'record.hand-over-due', sentence: expect.stringContaining('3 hồ sơ') },
      { kind: 'record.term-over', dueOn: null, sentence: expect.stringContaining('1 hồ sơ hết thời hạn bảo quản') },
    ]);
    const behind = async (item: { link: string }) => (await listed(other, item.link.split('?')[1]!)).map(({ id }) => id);
    expect(await behind(second!)).toEqual([over]);
    const due = await behind(first!);
    expect([due.length, due.includes(late)]).toEqual([3, true]);
    expect((await other.post('/archive-transfers', { title: 'Hồ sơ đến hạn', recordIds: due })).status).toBe(201);
    const council = await other.post('/destructions', { title: 'Hồ sơ hết thời hạn', recordIds: await behind(second!) });
    expect(council.status).toBe(201);
    expect(await told(other)).toMatchObject([{ kind: 'destruction.draft', link: `/ho-so/huy/${council.body.id}` }]);
    // Given up, it is told again.
    await other.delete(`/destructions/${council.body.id}`);
    expect(await told(other)).toMatchObject([{ kind: 'record.term-over' }]);
  });

  it('is told, and nobody else; in English as well', async () => {
    for (const who of ['thuky', 'vanthu2'])
      expect((await told(await world.as(who))).map(({ kind }) => kind)).toContain('record.hand-over-due');
    for (const who of ['lanhdao', 'nhanvien', 'khach', 'soatxet']) expect(await told(await world.as(who))).toEqual([]);
    const english = (await secretary.get('/my-work', { 'accept-language': 'en' })).body.items;
    expect(english.find(({ kind }: { kind: string }) => kind === 'record.hand-over-due').sentence).toMatch(
      /^Hand over to the agency's archive: \d+ records due/,
    );
  });

  it('who sees every agency is led to the records of his own', async () => {
    const office = await world.as('tdc');
    const own = await enters(office, { happenedOn: '2025-03-04' });
    const [item] = await told(office);
    expect(item!.link).toMatch(/&organizationId=/);
    const ids = (await listed(office, item!.link.split('?')[1]!)).map(({ id }) => id);
    expect(ids).toContain(own);
    expect(item!.sentence).toContain(`${ids.length} hồ sơ`);
  });

  it('is counted from an index, however many records there are', async () => {
    await world.sql(`set session_replication_role = replica;
      insert into record (id, organization_id, kind, state, title, happened_on, hand_over_by, clauses, source_type, source_id, created_at)
      select gen_random_uuid(), '${organizationId('SXD')}', 'other', 'valid', 'Hồ sơ ' || n, date '2020-01-01' + n % 2500, date '2021-01-01' + n % 2500, '{}', 'self',
        gen_random_uuid(), now() from generate_series(1, 20000) n`);
    await world.sql('vacuum analyze record');
    const explained = await world.sql<{ 'QUERY PLAN': string }>(
      `explain select count(*), min(day) from (select r.hand_over_by as day from record r where r.organization_id = '${organizationId('SXD')}'
         and r.hand_over_by <= '2026-12-28' and r.hand_over_by is not null
         and not exists (select from archive_transfer_item i where i.record_id = r.id and i.dropped_at is null)
       order by r.hand_over_by, r.id limit 1001) d`,
    );
    expect(explained.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/using record_hand_over/);
    expect((await told(secretary))[0]!.sentence).toContain('hơn 1.000 hồ sơ');
  });
});

function lastDayOf(row: HandOverFacts & { term: RetentionTerm | null }): string | null {
  const one = handOver(row.term, row);
  return one.kind === 'until' ? one.by : null;
}
