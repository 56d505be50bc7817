import { DataSource } from 'typeorm';
import { EvidenceReasons0009 } from '../../../libs/database/src/migrations/0009-evidence-reasons';
import { World } from '../../world/world';
import { imports, mayAllSignIn, planText, taskId } from './story';

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers
type Json = any;
jest.setTimeout(60_000);
let world: World;
let planId: string;
let inspection: string;
let records: { own: string; agency: string; commune: string };

const recordOf = async (organization: string, like: string): Promise<string> => {
  const [row] = await world.sql<{ id: string }>(
    'select r.id from record r join organization o on o.id = r.organization_id where o.code = $1 and r.title like $2 and r.state = $3 order by r.id limit 1',
    [organization, like, 'valid'],
  );
  return row!.id;
};

beforeAll(async () => {
  world = await World.open();
  await mayAllSignIn(world);
  const officer = await world.as('kehoach');
  ({ planId } = await imports(officer, planText('1899/KH-SKHCN')));
  inspection = await taskId(officer, planId, 'II.6.2.b');
  records = {
    own: await recordOf('SKHCN', 'Quyết định kiểm tra%'),
    agency: await recordOf('SXD', '%'),
    commune: await recordOf('PAB', '%'),
  };
});
afterAll(() => world?.close());

const withoutEvidence = async (): Promise<number> =>
  (await (await world.as('kehoach')).get(`/plans/${planId}`)).body.counts.withoutEvidence;

describe('evidence of a task', () => {
  let evidenceId: string;

  it('is suggested with reasons, best first, from every agency’s register', async () => {
    const { status, body } = await (await world.as('kehoach')).get(`/tasks/${inspection}/evidence/suggestions`);
    expect(status).toBe(200);
    expect(body.items.length).toBeGreaterThan(1);
    const own = body.items.find((item: Json) => item.record.id === records.own);
    expect(own.because).toEqual(expect.arrayContaining([expect.stringMatching(/^Trùng \d+ cụm từ/), 'Trong thời gian thực hiện nhiệm vụ']));
    expect(own.because.at(-1)).toBe('Hồ sơ của đơn vị chủ trì (Sở KH&CN)');
    expect(body.items.some((item: Json) => item.because.some((reason: string) => reason.startsWith('Cùng điều khoản')))).toBe(true);
    for (const item of body.items) expect(item.because.length).toBeGreaterThan(0);
    const english = await (await world.as('kehoach')).get(`/tasks/${inspection}/evidence/suggestions`, { 'accept-language': 'en' });
    expect(english.body.items[0].because.join(' ')).not.toMatch(/điều khoản|Trùng/);
  });

  it('makes "tasks without evidence" shrink by one, and the task leave that list', async () => {
    const officer = await world.as('kehoach');
    const before = await withoutEvidence();
    const open = `/plans/${planId}/tasks?withoutEvidence=true&limit=200`;
    expect((await officer.get(open)).body.count.value).toBe(before);
    const linked = await officer.post(`/tasks/${inspection}/evidence`, {
      recordId: records.agency,
      note: 'Tài liệu đang hiệu lực của cơ quan',
    });
    expect(linked.status).toBe(201);
    evidenceId = linked.body.id;
    expect(await withoutEvidence()).toBe(before - 1);
    const list = (await officer.get(open)).body;
    expect(list.count.value).toBe(before - 1);
    expect(list.items.map((task: Json) => task.code)).not.toContain('II.6.2.b');
    const task = (await officer.get(`/tasks/${inspection}`)).body;
    expect(task.evidenceList).toMatchObject([
      { id: evidenceId, recordId: records.agency, addedBy: 'Võ Thị Thu Hà', organizationName: 'Sở Xây dựng' },
    ]);
    expect(task.history[0]).toMatchObject({ event: 'evidence.linked', actor: { name: 'Võ Thị Thu Hà' } });
  });

  it('is linked once', async () => {
    const officer = await world.as('kehoach');
    expect(await officer.post(`/tasks/${inspection}/evidence`, { recordId: records.agency })).toMatchObject({
      status: 409,
      body: { code: 'evidence-already-linked' },
    });
    const suggestions = (await officer.get(`/tasks/${inspection}/evidence/suggestions`)).body;
    expect(suggestions.items.map((item: Json) => item.record.id)).not.toContain(records.agency);
  });

  it('shows the record’s owner code and title of the task, and no more', async () => {
    const { status, body } = await (await world.as('thuky')).get(`/records/${records.agency}/tasks`);
    expect(status).toBe(200);
    expect(body.items).toEqual([
      { taskId: inspection, code: 'II.6.2.b', title: expect.stringContaining('Kiểm tra'), organizationName: 'Sở KH&CN' },
    ]);
    expect((await (await world.as('lanhdao')).get(`/tasks/${inspection}`)).status).toBe(404);
    expect((await (await world.as('coquan2')).get(`/records/${records.agency}/tasks`)).status).toBe(404);
  });

  it('goes again, and that it was there stays in the journal', async () => {
    const officer = await world.as('kehoach');
    const before = await withoutEvidence();
    expect((await officer.delete(`/tasks/${inspection}/evidence/${evidenceId}`)).status).toBe(200);
    expect(await withoutEvidence()).toBe(before + 1);
    expect((await officer.delete(`/tasks/${inspection}/evidence/${evidenceId}`)).status).toBe(404);
    expect((await officer.post(`/tasks/${inspection}/evidence`, { recordId: records.agency })).status).toBe(201);
    const { body } = await officer.get(`/journal?aggregateId=${evidenceId}`);
    expect(body.items.map((entry: Json) => entry.event)).toEqual(['evidence.removed', 'evidence.linked']);
  });
});

describe('scope of evidence', () => {
  it('404 for a task of another agency, like one that is not there', async () => {
    const head = await world.as('soatxet');
    const missing = '00000000-0000-7000-8000-000000000000';
    const [theirs, none] = await Promise.all(
      [inspection, missing].map((id) => head.post(`/tasks/${id}/evidence`, { recordId: records.agency })),
    );
    expect([theirs!.status, none!.status]).toEqual([404, 404]);
    const same = ({ requestId: _, ...body }: Json): Json => body;
    expect(same(theirs!.body)).toEqual(same(none!.body));
    expect((await head.get(`/tasks/${inspection}/evidence/suggestions`)).status).toBe(404);
    expect((await head.delete(`/tasks/${inspection}/evidence/${missing}`)).status).toBe(404);
  });

  it('422 for a record out of scope, like one that is not there', async () => {
    // A head of a room who does not supervise sees the register of his own organization alone.
    const room = await world.as('cds');
    const task = await taskId(room, planId, 'II.6.1');
    for (const recordId of [records.agency, records.commune, '00000000-0000-7000-8000-000000000000'])
      expect(await room.post(`/tasks/${task}/evidence`, { recordId })).toMatchObject({
        status: 422,
        body: { code: 'unknown-reference', errors: [{ field: 'recordId' }] },
      });
    expect((await room.post(`/tasks/${task}/evidence`, { recordId: records.own })).status).toBe(201);
  });

  it('403 for a unit that does not lead the task, and for who never links', async () => {
    const room = await world.as('cds');
    expect(await room.post(`/tasks/${inspection}/evidence`, { recordId: records.own })).toMatchObject({
      status: 403,
      body: { reasons: [{ code: 'not-the-lead-unit' }] },
    });
    const task = (await room.get(`/tasks/${inspection}`)).body;
    expect(task.actions.linkEvidence).toMatchObject({ allowed: false, because: [{ code: 'not-the-lead-unit' }] });
    expect((await (await world.as('tdc')).post(`/tasks/${inspection}/evidence`, { recordId: records.own })).status).toBe(201);
    const clerk = await (await world.as('vanthu')).post(`/tasks/${inspection}/evidence`, { recordId: records.own });
    expect(clerk).toMatchObject({ status: 403, body: { reasons: [{ code: 'right-missing' }] } });
  });

  it('a link cannot be forged in the database as the app', async () => {
    const [row] = await world.sql<{ n: number }>('select count(*)::int as n from evidence', [], 'app');
    expect(row!.n).toBe(0);
    await expect(
      world.sql(
        `insert into evidence (id, organization_id, other_organization_id, plan_id, task_id, record_id, task_code, task_title, record_on, record_title, added_at)
         select uuidv7(), '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000001', $1, $2, $3, 'x', 'x', current_date, 'x', now()`,
        [planId, inspection, records.own],
        'app',
      ),
    ).rejects.toThrow(/row-level security/);
  });
});

describe('the reasons kept with a link', () => {
  const because = async (language: 'vi' | 'en'): Promise<string[]> =>
    (await (await world.as('kehoach')).get(`/tasks/${inspection}`, { 'accept-language': language })).body.evidenceList.find(
      (one: Json) => one.recordId === records.own,
    ).because;
  let linkId: string;

  it('are codes, said in the reader’s language', async () => {
    const officer = await world.as('kehoach');
    const there = (await officer.get(`/tasks/${inspection}`)).body.evidenceList.find((one: Json) => one.recordId === records.own);
    if (there) await officer.delete(`/tasks/${inspection}/evidence/${there.id}`);
    const linked = await officer.post(`/tasks/${inspection}/evidence`, { recordId: records.own });
    expect(linked.status).toBe(201);
    linkId = linked.body.id;
    const [row] = await world.sql<{ because: Json[] }>('select because from evidence where id = $1', [linkId]);
    expect(row!.because).toEqual(
      expect.arrayContaining([
        { code: 'words-in-common', params: { count: expect.any(Number) } },
        { code: 'record-of-lead-unit', params: { unit: 'Sở KH&CN' } },
      ]),
    );
    expect(await because('vi')).toEqual(
      expect.arrayContaining(['Trong thời gian thực hiện nhiệm vụ', 'Hồ sơ của đơn vị chủ trì (Sở KH&CN)']),
    );
    expect(await because('en')).toEqual(expect.arrayContaining(['Within the time of the task', 'Record of the lead unit (Sở KH&CN)']));
  });

  it('were sentences before, and are the same reasons after the migration', async () => {
    const sentences = [
      'Cùng điều khoản 9.2, 9.3',
      'Trùng 12 cụm từ trong tên',
      'Trong thời gian thực hiện nhiệm vụ',
      'Hồ sơ của đơn vị chủ trì (Sở KH&CN (Chi cục))',
      'Theo đề nghị của phòng',
    ];
    await world.sql(
      `with told as (select set_config('app.recorded', '1', false)) update evidence set because = $2::jsonb from told where id = $1`,
      [linkId, JSON.stringify(sentences)],
    );
    const read = await world.sql('select id, version, note from evidence order by id');
    const owner = await new DataSource({ type: 'postgres', url: world.database.ownerUrl }).initialize();
    try {
      // Twice: what has the new form already is left alone.
      for (const _ of [1, 2]) await owner.transaction(({ queryRunner }) => new EvidenceReasons0009().up(queryRunner!));
    } finally {
      await owner.destroy();
    }
    const [row] = await world.sql<{ because: Json[] }>('select because from evidence where id = $1', [linkId]);
    expect(row!.because).toEqual([
      { code: 'same-clause', params: { clauses: '9.2, 9.3' } },
      { code: 'words-in-common', params: { count: 12 } },
      { code: 'within-task-time', params: {} },
      { code: 'record-of-lead-unit', params: { unit: 'Sở KH&CN (Chi cục)' } },
      { code: 'as-written', params: { words: 'Theo đề nghị của phòng' } },
    ]);
    expect(await because('vi')).toEqual(sentences);
    expect((await because('en')).slice(0, 3)).toEqual([
      'Same clause 9.2, 9.3',
      'Phrases in common in the titles: 12',
      'Within the time of the task',
    ]);
    expect(await world.sql('select id, version, note from evidence order by id')).toEqual(read);
  });
});
