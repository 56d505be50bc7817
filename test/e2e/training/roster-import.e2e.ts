import { readWorkbook } from '@qms/spreadsheets';
import { personId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { World } from '../../world/world';
import {
  classOf,
  confirms,
  corrects,
  HEADS,
  type Json,
  type MadeCell,
  pasted,
  people,
  proposal,
  proposes,
  sheetOf,
  uploads,
} from './roster-story';

let world: World;
let organiser: Client;
beforeAll(async () => {
  world = await World.open();
  organiser = await world.as('giangvien');
});
afterAll(() => world?.close());

const enrolled = async (classId: string): Promise<number> =>
  Number((await world.sql<{ count: string }>('select count(*) from enrolment where class_id = $1', [classId]))[0]!.count);
const learners = async (): Promise<number> => Number((await world.sql<{ count: string }>('select count(*) from learner'))[0]!.count);
const errors = (list: Json): string[] =>
  list.problems.filter(({ severity }: Json) => severity === 'error').map(({ cell, code }: Json) => `${cell} ${code}`);

describe('a list of learners', () => {
  it('of 1,000 rows with joined heads, both kinds of dates, decomposed names, a formula, doubles and a bad mail: each problem by its cell', async () => {
    const classId = await classOf(world);
    const rows: MadeCell[][] = people(1_000, 'Trần').map(([number, name, born, position, agency, mail], i) => [
      Number(number),
      i % 3 ? name! : name!.normalize('NFD'),
      // 08/03/1990 as Excel keeps it.
      i % 2 ? { serial: 32_940 } : born!,
      position!,
      agency!,
      mail!,
      912_345_678,
    ]);
    rows[10]![1] = { formula: 'HYPERLINK("http://x","Trần Văn Ác")', value: 'Trần Văn Ác' };
    rows[20]![5] = 'hong@@anson';
    rows[30] = [...rows[29]!];
    rows[40]![2] = '31/02/1990';
    rows[50]![1] = '=1+1';
    const bytes = sheetOf(
      [
        ['DANH SÁCH HỌC VIÊN'],
        [],
        ['STT', 'Họ và tên', 'Ngày sinh', 'Công tác', null, 'Liên hệ', null],
        [null, null, null, 'Chức vụ', 'Cơ quan', 'Email', 'Số điện thoại'],
        ...rows,
      ],
      ['A1:G1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:G3'],
    );
    const { status, body } = await uploads(organiser, classId, 'Danh sách.xlsx', bytes);
    expect(status).toBe(201);
    const open = await proposal(organiser, body.id, '?rows=open');
    expect(errors(open)).toEqual([
      'B15 formula-in-text',
      'F25 email-malformed',
      'B35 person-twice',
      'C45 date-impossible',
      'B55 name-malformed',
    ]);
    expect(open).toMatchObject({ errors: 5, counts: { rows: 1_000, fresh: 995, wrong: 5 }, nextAfter: null });
    expect(open.problems[0].text).toBe('Ô B15: ô là công thức, không phải nội dung; hãy gõ lại nội dung');
    const all = await proposal(organiser, body.id);
    expect(all.rows).toHaveLength(200);
    expect(all.nextAfter).toBe(204);
    expect(all.rows[1]).toMatchObject({ birthDate: '1990-03-08', phone: '0912345678', fullName: all.rows[1].fullName.normalize('NFC') });
    // Nothing at all while one row is wrong.
    expect(await confirms(organiser, body.id)).toMatchObject({ status: 409, body: { code: 'list-has-errors' } });
    expect(await enrolled(classId)).toBe(0);

    const sheet = await organiser.get(`/roster-imports/${body.id}/problems.xlsx`);
    expect(sheet.status).toBe(200);

    await corrects(organiser, body.id, 15, { fullName: 'Trần Văn Ác' });
    await corrects(organiser, body.id, 25, { email: 'hong@anson.gov.vn' });
    await corrects(organiser, body.id, 35, { leftOut: true });
    await corrects(organiser, body.id, 45, { birthDate: '28/02/1990' });
    await corrects(organiser, body.id, 55, { fullName: 'Trần Thị Đào' });
    expect(await confirms(organiser, body.id)).toMatchObject({ status: 201, body: { enrolled: 999, learners: 999 } });
    expect(await enrolled(classId)).toBe(999);

    // What was read of people is gone; the counts stay.
    expect(await proposal(organiser, body.id)).toMatchObject({ state: 'confirmed', rows: [], counts: null, brought: { enrolled: 999 } });
    expect(await world.sql('select reading, corrections from roster_import where id = $1', [body.id])).toEqual([
      { reading: null, corrections: null },
    ]);

    // The corrected sheet once more: nobody comes in twice, whoever reads it.
    rows[10]![1] = 'Trần Văn Ác';
    rows[20]![5] = 'hong@anson.gov.vn';
    rows[40]![2] = '28/02/1990';
    rows[50]![1] = 'Trần Thị Đào';
    rows.splice(30, 1);
    const known = await learners();
    const again = await uploads(organiser, classId, 'Danh sách.xlsx', sheetOf([HEADS, ...rows], []));
    expect(await proposal(organiser, again.body.id)).toMatchObject({ errors: 0, counts: { rows: 999, enrolled: 999, fresh: 0, known: 0 } });
    expect(await confirms(organiser, again.body.id)).toMatchObject({ status: 409, body: { code: 'nobody-new' } });
    expect([await enrolled(classId), await learners()]).toEqual([999, known]);
  });

  it('of 10,000 rows is wholly in or wholly out', async () => {
    const classId = await classOf(world);
    const rows = people(10_000, 'Lê');
    rows[9_999]![5] = 'bad';
    const id = await proposes(organiser, classId, pasted(...rows));
    const known = await learners();
    expect(await confirms(organiser, id)).toMatchObject({ status: 409, body: { code: 'list-has-errors' } });
    expect([await enrolled(classId), await learners()]).toEqual([0, known]);
    await corrects(organiser, id, 10_001, { email: '' });
    expect(await confirms(organiser, id)).toMatchObject({ status: 201, body: { enrolled: 10_000, learners: 10_000 } });
    expect([await enrolled(classId), await learners()]).toEqual([10_000, known + 10_000]);
    // And goes back as a whole.
    expect(await organiser.post(`/roster-imports/${id}/undoing`, { reason: 'Nhầm lớp' })).toMatchObject({
      status: 201,
      body: { enrolled: 10_000, learners: 10_000 },
    });
    expect([await enrolled(classId), await learners()]).toEqual([0, known]);
  });

  it('longer than that is refused', async () => {
    const answer = await organiser.post(`/training-classes/${await classOf(world)}/roster-imports`, {
      text: pasted(...people(10_001)),
      entersAs: 'accepted',
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'list-too-large' } });
  });

  it('knows people of other classes, and asks where it is not certain', async () => {
    const [first, second] = [await classOf(world), await classOf(world)];
    await confirms(
      organiser,
      await proposes(organiser, first, pasted(['1', 'Phạm Thị Hòa', '08/03/1990', 'Văn thư', 'Sở Xây dựng', '', ''])),
    );
    const known = await learners();
    const id = await proposes(
      organiser,
      second,
      pasted(
        ['1', 'PHẠM THỊ HOÀ', '08/03/1990', 'Văn thư', 'Sở Xây dựng', '', ''],
        ['2', 'Phạm Thị Hoa', '08/03/1990', 'Văn thư', 'Sở Xây dựng', '', ''],
        ['3', 'Vũ Văn Khánh', '', '', 'Công ty A', '', ''],
      ),
    );
    const read = await proposal(organiser, id);
    expect(read.rows.map(({ standing }: Json) => standing)).toEqual(['known', 'undecided', 'new']);
    expect(read.rows[1].candidates).toMatchObject([{ fullName: 'Phạm Thị Hòa', birthDate: '1990-03-08' }]);
    expect(await confirms(organiser, id)).toMatchObject({ status: 409, body: { code: 'list-has-errors' } });
    expect(await corrects(organiser, id, 3, { sameAs: personId('giangvien') })).toMatchObject({
      status: 422,
      body: { code: 'unknown-reference' },
    });
    await corrects(organiser, id, 3, { sameAs: 'new' });
    expect(await confirms(organiser, id)).toMatchObject({ status: 201, body: { enrolled: 3, learners: 2 } });
    expect(await learners()).toBe(known + 2);
    // His agency sees who of its people learns, and only that.
    const [row] = await world.sql(`select count(*)::int as shared from enrolment n where n.class_id = $1 and n.shared_at is not null`, [
      second,
    ]);
    expect(row).toEqual({ shared: 2 });
  });

  it('two lists at the same moment never enter a person twice', async () => {
    const classes = [await classOf(world), await classOf(world), await classOf(world)];
    const rows = people(40, 'Đỗ');
    const ids = await Promise.all(classes.map((classId) => proposes(organiser, classId, pasted(...rows))));
    const known = await learners();
    const answers = await Promise.all([...ids, ids[0]!].map((id) => confirms(organiser, id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409]);
    expect(await learners()).toBe(known + 40);
    expect(await Promise.all(classes.map(enrolled))).toEqual([40, 40, 40]);
  });

  it('keeps to 25 learners of a regulated class by law; goes over its own plan with a reason', async () => {
    const regulated = await proposes(organiser, await classOf(world, { regime: 'regulated-auditing' }), pasted(...people(26, 'Mai')));
    const beyond = await confirms(organiser, regulated, { reason: 'Đông' });
    expect(beyond.status).toBe(409);
    expect(beyond.body.reasons[0]).toMatchObject({ code: 'more-than-25-learners', basis: { kind: 'law' } });
    const planned = await proposes(organiser, await classOf(world, { capacity: 2 }), pasted(...people(3, 'Mạc')));
    expect(await confirms(organiser, planned)).toMatchObject({ status: 422, body: { code: 'reason-required' } });
    expect(await confirms(organiser, planned, { reason: 'Lãnh đạo đồng ý' })).toMatchObject({ status: 201 });
    // Nominated ones take no place yet.
    const nominated = await proposes(organiser, await classOf(world, { capacity: 2 }), pasted(...people(3, 'Mẫn')), 'nominated');
    expect(await confirms(organiser, nominated)).toMatchObject({ status: 201 });
  });

  it('is read from CSV of any code page, and refused where it is no table of people', async () => {
    const classId = await classOf(world);
    const csv = Buffer.from(`\ufeff${[HEADS, ...people(3, 'Cù')].map((row) => row.join(';')).join('\r\n')}`);
    const { body } = await uploads(organiser, classId, 'ds.csv', csv);
    expect(await proposal(organiser, body.id)).toMatchObject({ errors: 0, counts: { fresh: 3 } });
    const refused = async (name: string, text: string): Promise<Json> =>
      (await uploads(organiser, classId, name, Buffer.from(text))).body.code;
    expect(await refused('a.csv', 'Mã;Số lượng\n1;2\n')).toBe('roster-without-head');
    expect(await refused('b.csv', 'STT;Họ tên;Ngày sinh\n')).toBe('roster-empty');
    expect(await refused('c.txt', 'Họ tên')).toBe('list-not-table');
    const nothing = await organiser.post(`/training-classes/${classId}/roster-imports`, { entersAs: 'accepted' });
    expect(nothing).toMatchObject({ status: 422, body: { code: 'roster-missing' } });
  });

  it('belongs to who runs the class: nobody else reads, corrects or confirms it', async () => {
    const classId = await classOf(world);
    const id = await proposes(organiser, classId, pasted(...people(1, 'Kiều')));
    for (const who of ['kehoach', 'vanthu', 'thuky', 'nhanvien', 'quantri']) {
      const client = await world.as(who);
      expect([who, (await client.get(`/roster-imports/${id}`)).status]).toEqual([who, 403]);
      expect([who, (await confirms(client, id)).status]).toEqual([who, 403]);
    }
    expect((await (await world.as('tdc')).get(`/roster-imports/${id}`)).status).toBe(200);
    const stale = await organiser.patch(`/roster-imports/${id}/rows/2`, { leftOut: true }, { 'if-match': '"9"' });
    expect(stale.status).toBe(412);
    expect((await organiser.delete(`/roster-imports/${id}`)).status).toBe(200);
    expect(await world.sql('select reading from roster_import where id = $1', [id])).toEqual([{ reading: null }]);
    const closed = await organiser.post(`/training-classes/${await classOf(world, { state: 'running' })}/roster-imports`, {
      text: pasted(...people(1)),
      entersAs: 'accepted',
    });
    expect(closed).toMatchObject({ status: 409, body: { code: 'roster-closed' } });
  });

  it('goes out as it comes in, names that begin like a formula as they are', async () => {
    const classId = await classOf(world);
    const id = await proposes(
      organiser,
      classId,
      pasted(...people(3, 'Hà'), ['4', 'Lý An', '09/02/1985', '-Phó phòng', '=Công ty', '', '']),
    );
    expect((await confirms(organiser, id)).status).toBe(201);
    const answer = await fetchBytes(`/training-classes/${classId}/roster.xlsx`);
    const [sheet] = (await readWorkbook(answer)).sheets;
    expect(sheet!.cells.some(({ formula }) => formula)).toBe(false);
    expect(sheet!.cells.map(({ text }) => text)).toEqual(expect.arrayContaining(['-Phó phòng', '=Công ty', 'Họ và tên']));
    const again = await uploads(organiser, classId, 'lai.xlsx', answer);
    expect(await proposal(organiser, again.body.id)).toMatchObject({ errors: 0, counts: { rows: 4, enrolled: 4 } });
    const template = await readWorkbook(await fetchBytes(`/training-classes/${classId}/roster-imports/template`));
    expect(template.sheets[0]!.cells.map(({ text }) => text)).toEqual(HEADS);
  });
});

async function fetchBytes(path: string): Promise<Buffer> {
  return (await organiser.download(path)).bytes;
}
