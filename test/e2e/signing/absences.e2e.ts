import { personId } from '../../../seeds/demo';
import { World } from '../../world/world';
import { approves, drafts, submits } from '../documents/story';
import { absent, awaits, day, joins, vnDay } from './story';

let world: World;
let second: string;
beforeAll(async () => {
  world = await World.open();
  second = await joins(world, 'truongphong2', 'Trịnh Văn Bảo', 'room-head', 'SXD-QLXD');
});
afterAll(() => world?.close());

describe('absence', () => {
  it('the reviews of a head of a room show to the one who stands in, who speaks in his place; who spoke is kept', async () => {
    expect((await absent(world, 'soatxet', second)).status).toBe(201);
    const document = await drafts(world);
    await submits(world, document.revisionId, ['soatxet']);
    expect(await awaits(world, 'truongphong2')).toContainEqual(
      expect.stringMatching(new RegExp(`^Cho ý kiến ${document.code}.* - thay Cao Thị Bích Vân \\(vắng đến ${vnDay(3)}\\)$`)),
    );
    expect((await awaits(world, 'soatxet')).some((one) => one.includes(document.code))).toBe(true);
    const standIn = await world.as('truongphong2');
    expect((await standIn.get(`/revisions/${document.revisionId}`)).body.actions.agree).toEqual({ allowed: true, because: [] });
    expect((await standIn.post(`/revisions/${document.revisionId}/reviews`, { opinion: 'agree', remark: 'Đồng ý' })).status).toBe(201);
    const { body } = await standIn.get(`/revisions/${document.revisionId}`);
    expect(body.reviews).toMatchObject([{ person: { name: 'Cao Thị Bích Vân' }, spokenBy: { name: 'Trịnh Văn Bảo' }, remark: 'Đồng ý' }]);
    expect((await standIn.post(`/revisions/${document.revisionId}/reviews`, { opinion: 'agree' })).status).toBe(403);
    expect((await approves(world, document.revisionId)).body.state).toBe('effective');
  });

  it('moves no right: who stands in returns and advises as his own roles let him, and does not read for another', async () => {
    const document = await drafts(world);
    await submits(world, document.revisionId, ['soatxet']);
    const back = await (await world.as('truongphong2')).post(`/revisions/${document.revisionId}/reviews`, {
      opinion: 'return',
      remark: 'Thiếu biểu mẫu',
    });
    expect(back.status).toBe(201);
    // Nobody else speaks for him: the colleague of another role sees nothing and is refused.
    const other = await drafts(world);
    await submits(world, other.revisionId, ['soatxet']);
    expect((await awaits(world, 'vanthu2')).some((one) => one.includes(other.code))).toBe(false);
    expect((await (await world.as('vanthu2')).post(`/revisions/${other.revisionId}/reviews`, { opinion: 'agree' })).status).toBe(403);
    expect((await awaits(world, 'truongphong2')).filter((one) => /Xác nhận đã đọc.*thay/.test(one))).toEqual([]);
  });

  it('once over, or cancelled, it moves nothing any more', async () => {
    const document = await drafts(world);
    await submits(world, document.revisionId, ['soatxet']);
    const head = await world.as('soatxet');
    const [mine] = (await head.get('/absences')).body.items.filter((one: { standing: string }) => one.standing === 'now');
    expect(mine).toMatchObject({ person: { name: 'Cao Thị Bích Vân' }, standIn: { name: 'Trịnh Văn Bảo' }, mayChange: true });
    expect((await head.patch(`/absences/${mine.id}`, { awayUntil: day(-1) }, { 'if-match': `"${mine.version}"` })).status).toBe(200);
    expect((await awaits(world, 'truongphong2')).some((one) => one.includes(document.code))).toBe(false);
    expect((await (await world.as('truongphong2')).post(`/revisions/${document.revisionId}/reviews`, { opinion: 'agree' })).status).toBe(
      403,
    );
    expect((await head.delete(`/absences/${mine.id}`)).body.code).toBe('wrong-state');
    const coming = (await absent(world, 'soatxet', second, { awayFrom: day(1), awayUntil: day(2) })).body;
    expect((await head.delete(`/absences/${coming.id}`)).status).toBe(200);
    expect((await head.delete(`/absences/${coming.id}`)).body.code).toBe('wrong-state');
    expect((await head.get('/absences?past=true')).body.items.map((one: { standing: string }) => one.standing)).toEqual(
      expect.arrayContaining(['over', 'cancelled', 'coming']),
    );
  });

  it('is one’s own to enter, the secretary’s and the administrator’s for others; nobody of another role or agency stands in', async () => {
    const clerk = personId('vanthu2');
    expect(await absent(world, 'nhanvien', null, { personId: clerk })).toMatchObject({
      status: 403,
      body: { reasons: [{ code: 'absence-of-another' }] },
    });
    const { id } = (await absent(world, 'thuky', null, { personId: clerk })).body;
    expect((await absent(world, 'vanthu2', null)).body).toMatchObject({ code: 'away-already', errors: [{ field: 'awayFrom' }] });
    expect((await absent(world, 'nhanvien', second)).body).toMatchObject({ code: 'cannot-stand-in', errors: [{ field: 'standInId' }] });
    expect((await absent(world, 'nhanvien', personId('kiemtra'))).body.code).toBe('unknown-reference');
    expect((await absent(world, 'nhanvien', null, { awayFrom: day(-5), awayUntil: day(-4) })).body.code).toBe('absence-over');
    expect((await absent(world, 'nhanvien', null, { awayUntil: day(-2) })).body.code).toBe('ends-before-it-begins');
    expect((await absent(world, 'khach', null)).status).toBe(403);
    // Of another agency it is as missing.
    expect((await (await world.as('coquan2')).delete(`/absences/${id}`)).status).toBe(404);
    const administrator = await world.as('quantri');
    expect((await administrator.get('/absences')).body.actions.enterForOthers.allowed).toBe(true);
    expect((await administrator.post('/absences', { awayFrom: day(0), awayUntil: day(1), personId: personId('bcvt') })).status).toBe(201);
    const { items, people } = (await administrator.get(`/absences/stand-ins?personId=${personId('bcvt')}`)).body;
    expect(items.map(({ name }: { name: string }) => name)).toContain('Trương Hoài Nam');
    expect(people.length).toBeGreaterThan(10);
  });

  it('two who enter overlapping days at once: one of them is refused', async () => {
    const answers = await Promise.all([
      absent(world, 'thuky', null, { personId: personId('nhanvien') }),
      absent(world, 'nhanvien', null, { awayFrom: day(2), awayUntil: day(5) }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});
