import { organizationId } from '../../../seeds/demo';
import { World } from '../../world/world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

describe('the tree of organizations', () => {
  it('shows an agency with what came before it and what its system covers', async () => {
    const client = await world.as('kehoach');
    const commune = await client.get(`/organizations/${organizationId('XST')}`);
    expect(commune.body.predecessors.map((one: { name: string }) => one.name).sort()).toEqual([
      'Ủy ban nhân dân xã Sơn Thủy (cũ)',
      'Ủy ban nhân dân xã Sơn Tân',
    ]);
    const province = await client.get(`/organizations/${organizationId('UBND')}`);
    expect(province.body.covers.map((one: { name: string }) => one.name)).toContain('Văn phòng Ủy ban nhân dân tỉnh');
    expect(province.body.mayManage).toBe(false);
  });

  it('is changed by the administrator alone, who has seen what he changes', async () => {
    const administrator = await world.as('quantri');
    const path = `/organizations/${organizationId('SXD')}`;
    const before = await administrator.get(path);
    expect(before.headers.get('etag')).toBe(`"${before.body.version}"`);
    expect(await administrator.patch(path, { contact: '0255 000 000' })).toMatchObject({ status: 428, body: { code: 'version-required' } });
    expect((await administrator.patch(path, { contact: '0255 000 000' }, { 'if-match': before.headers.get('etag')! })).status).toBe(200);
    expect(await administrator.patch(path, { contact: 'x' }, { 'if-match': before.headers.get('etag')! })).toMatchObject({
      status: 412,
      body: { code: 'changed-meanwhile' },
    });
    expect((await administrator.get(path)).body).toMatchObject({ contact: '0255 000 000', version: before.body.version + 1 });
    expect(await (await world.as('thuky')).patch(path, { contact: 'y' }, { 'if-match': '"1"' })).toMatchObject({ status: 403 });
  });

  it('refuses a code that is in use under the same parent, and a parent that is not there', async () => {
    const administrator = await world.as('quantri');
    const room = {
      parentId: organizationId('SXD'),
      code: 'SXD-VP',
      name: 'Văn phòng hai',
      shortName: 'VP2',
      kind: 'room',
      validFrom: '2026-01-01',
    };
    expect(await administrator.post('/organizations', room)).toMatchObject({ status: 409, body: { code: 'already-exists' } });
    expect(
      await administrator.post('/organizations', { ...room, code: 'MOI', parentId: '01990000-0000-7000-8000-000000000000' }),
    ).toMatchObject({
      status: 422,
      body: { code: 'unknown-reference', errors: [{ field: 'parentId' }] },
    });
  });
});

describe('people and roles', () => {
  it('a role that ended gives nothing any more, at once', async () => {
    const administrator = await world.as('quantri');
    const created = await administrator.post('/people', { name: 'Trịnh Công Thử', username: 'thuviec', post: 'Chuyên viên' });
    expect(created.status).toBe(201);
    const role = await administrator.post(`/people/${created.body.id}/memberships`, {
      organizationId: organizationId('SXD'),
      role: 'iso-secretary',
      validFrom: '2026-01-01',
    });
    expect(role.status).toBe(201);
    const newcomer = world.nobody();
    expect((await newcomer.signIn('thuviec', created.body.initialPassword)).status).toBe(204);
    expect((await newcomer.get('/session')).body.roles).toEqual(['iso-secretary']);
    const end = await administrator.post(`/memberships/${role.body.id}/end`, { validTo: '2026-02-01', reason: 'Chuyển công tác' });
    expect(end.status).toBe(200);
    expect((await newcomer.get('/journal')).status).toBe(403);
  });

  it('somebody deactivated is signed out everywhere', async () => {
    const administrator = await world.as('quantri');
    const victim = await world.as('giangvien', 'fresh');
    const { body } = await administrator.get('/people?q=giangvien');
    expect((await administrator.put(`/people/${body.items[0].id}/deactivation`)).status).toBe(200);
    expect((await victim.get('/session')).status).toBe(401);
    expect((await world.nobody().signIn('giangvien', 'demo-ISO-9001')).status).toBe(401);
  });
});
