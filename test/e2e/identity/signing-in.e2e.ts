import { DEMO_PASSWORD } from '../../../seeds/demo';
import { Client } from '../../world/client';
import { World } from '../../world/world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

describe('signing in', () => {
  it('opens a session that says who one is and what one sees', async () => {
    const secretary = await world.as('thuky');
    const { status, body } = await secretary.get('/session');
    expect(status).toBe(200);
    expect(body).toMatchObject({ person: { name: 'Nguyễn Văn An' }, organization: { code: 'SXD' }, roles: ['iso-secretary'], demo: true });
    expect(body.menu).toContain('documents');
    expect(body.menu).not.toContain('people');
  });

  it('answers a wrong password and an unknown person alike', async () => {
    const wrong = await world.nobody().signIn('thuky', 'not-the-password');
    const unknown = await world.nobody().signIn('khongco', 'not-the-password');
    expect([wrong.status, wrong.body.code, wrong.body.title]).toEqual([unknown.status, unknown.body.code, unknown.body.title]);
    expect(wrong).toMatchObject({ status: 401, body: { code: 'sign-in-failed' } });
  });

  it('delays who guesses, while the owner still signs in on a device that he used before', async () => {
    const owner = new Client(world.url, 'nhanvien');
    expect((await owner.signIn('nhanvien', DEMO_PASSWORD)).status).toBe(204);
    const attacker = world.nobody();
    const statuses: number[] = [];
    for (let i = 0; i < 14; i++) statuses.push((await attacker.signIn('nhanvien', `guess-${i}`)).status);
    expect(statuses.filter((status) => status === 401).length).toBeLessThan(10);
    expect(statuses.at(-1)).toBe(429);
    // The same guesser from many addresses: only the account's own counter sees them together.
    await world.sql("delete from sign_in_throttle where key like 'pair:nhanvien:%' or key like 'address:%'");
    await world.sql("update sign_in_throttle set failures = 30 where key = 'account:nhanvien'");
    expect((await new Client(world.url, 'stranger').signIn('nhanvien', DEMO_PASSWORD)).status).toBe(429);
    expect((await owner.signIn('nhanvien', DEMO_PASSWORD)).status).toBe(204);
  });

  it('ends a session at once when one signs out', async () => {
    const client = await world.as('kehoach', 'fresh');
    expect((await client.delete('/session')).status).toBe(204);
    expect(await client.get('/session')).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
  });

  it('refuses a change that another site sends along with the cookie', async () => {
    const client = await world.as('kehoach');
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, { 'x-csrf-token': 'wrong' }] as Record<
      string,
      string
    >[])
      expect(await client.put('/session/organization', { organizationId: '00000000-0000-7000-8000-000000000000' }, headers)).toMatchObject({
        status: 403,
        body: { code: 'cross-site' },
      });
  });

  it('speaks English when asked', async () => {
    const answer = await world.nobody().get('/session', { 'accept-language': 'en' });
    expect(answer.body.title).toBe('Not signed in, or the session has ended');
    expect((await world.nobody().get('/session')).body.title).toBe('Chưa đăng nhập hoặc phiên làm việc đã hết hạn');
  });

  it('names every wrong field at once', async () => {
    const answer = await world.nobody().send('POST', '/session', { username: 7, extra: true });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error: { field: string }) => error.field).sort()).toEqual(['extra', 'password', 'username']);
  });
});
