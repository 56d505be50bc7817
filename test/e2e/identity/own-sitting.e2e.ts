import { generateSync } from 'otplib';
import { DEMO_PASSWORD } from '../../../seeds/demo';
import { Client } from '../../world/client';
import { World } from '../../world/world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

const codeOf = (secret: string): string => generateSync({ secret });

const QUIETLY = '-c session_replication_role=replica';
/** Tests do not wait half a minute for the next code. */
const mayUseCodeAgain = () => world.sql("update person set totp_last_step = null where username = 'lanhdao'", [], 'admin', QUIETLY);

describe('a token', () => {
  it('touches nothing of its person: no sitting, no password, no authenticator, no other token', async () => {
    const secretary = await world.as('thuky', 'fresh');
    const made = await secretary.post('/tokens', { name: 'chương trình', rights: ['record:read'], expiresOn: '2026-12-31' });
    expect(made.status).toBe(201);
    const program = new Client(world.url, 'program');
    const bearer = { authorization: `Bearer ${made.body.secret}` };
    expect((await program.get('/records', bearer)).status).toBe(200);
    const organizationId = (await secretary.get('/session')).body.organization.id;
    for (const [method, path, body] of [
      ['POST', '/session/totp', {}],
      ['PUT', '/session/totp', { code: '123456' }],
      ['DELETE', '/session/totp', { code: '123456' }],
      ['PUT', '/session/password', { current: DEMO_PASSWORD, next: 'mot-cau-dai-de-nho-2026' }],
      ['PUT', '/session/organization', { organizationId }],
      ['POST', '/session/confirmation', { password: DEMO_PASSWORD }],
      ['DELETE', '/session', undefined],
      ['POST', '/tokens', { name: 'thêm', rights: [], expiresOn: '2026-12-31' }],
      ['DELETE', `/tokens/${made.body.id}`, undefined],
    ] as const)
      expect([method, path, (await program.send(method, path, body, bearer)).status]).toEqual([method, path, 403]);
    expect((await program.get('/records', bearer)).status).toBe(200);
  });
});

describe('whoever sits at another person’s session', () => {
  it('cannot confirm by an authenticator that he sets up there himself', async () => {
    const head = await world.as('lanhdao', 'fresh');
    const { secret } = (await head.post('/session/totp')).body;
    expect((await head.put('/session/totp', { code: codeOf(secret) })).status).toBe(204);
    await mayUseCodeAgain();
    expect(await head.post('/session/confirmation', { totp: codeOf(secret) })).toMatchObject({
      status: 422,
      body: { code: 'confirmation-failed' },
    });
    expect((await head.get('/session')).body.confirmedUntil).toBeNull();
    // Signed in with it, the same authenticator confirms.
    const again = new Client(world.url, 'lanhdao');
    expect((await again.signIn('lanhdao', DEMO_PASSWORD, codeOf(secret))).status).toBe(204);
    await mayUseCodeAgain();
    expect((await again.post('/session/confirmation', { totp: codeOf(secret) })).status).toBe(204);
  });

  it('cannot try passwords or codes without end', async () => {
    const client = await world.as('vanthu', 'fresh');
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++)
      statuses.push((await client.put('/session/password', { current: `guess-${i}`, next: 'mot-cau-dai-de-nho-2026' })).status);
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
  });
});

describe('the day in Vietnam', () => {
  it('lets somebody in from the first hour of his first day', async () => {
    await world.sql(
      `update membership set valid_from = (now() at time zone 'Asia/Ho_Chi_Minh')::date
       where person_id = (select id from person where username = 'kiemtra')`,
      [],
      'admin',
      QUIETLY,
    );
    expect((await new Client(world.url, 'kiemtra').signIn('kiemtra', DEMO_PASSWORD)).status).toBe(204);
  });
});

describe('the beginning', () => {
  const beginning = (token: string, username: string) => ({
    token,
    organizationName: 'Sở Khoa học và Công nghệ',
    organizationCode: 'SKHCN',
    name: 'Quản trị',
    username,
    password: 'mot-cau-dai-de-nho-2026',
  });
  const links = ['a', 'b', 'c'].map((letter) => letter.repeat(43));
  const show = (token: string) =>
    world.sql("insert into setup_link values (sha256(convert_to($1, 'UTF8')), now(), now() + interval '1 day')", [token]);

  it('does not happen where people are already', async () => {
    await show(links[0]!);
    expect(await world.nobody().post('/setup', beginning(links[0]!, 'ke-den-sau'))).toMatchObject({
      body: { code: 'setup-link-invalid' },
    });
  });

  it('happens once, however many links were shown and used together', async () => {
    await world.sql('truncate organization, person, setup_link cascade', [], 'admin', QUIETLY);
    for (const link of links) await show(link);
    const answers = await Promise.all(links.slice(0, 2).map((link, i) => world.nobody().post('/setup', beginning(link, `quan-tri-${i}`))));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect((await world.nobody().post('/setup', beginning(links[2]!, 'quan-tri-2'))).body.code).toBe('setup-link-invalid');
    expect(await world.sql('select 1 from person')).toHaveLength(1);
    expect(await world.sql('select 1 from organization')).toHaveLength(1);
  });
});
