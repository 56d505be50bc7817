import { createHash } from 'node:crypto';
import { canonical } from '@qms/work';
import { DEMO_PASSWORD } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { World } from '../../world/world';

let world: World;
let secretary: Client;
let officer: Client;
beforeAll(async () => {
  world = await World.open();
  secretary = await world.as('thuky');
  officer = await world.as('kehoach');
});
afterAll(() => world?.close());

const HALF = '\ud800';
const A_DOCUMENT = { code: 'QT-XD-99', title: 'Quy trình thử', kind: 'procedure', clauses: ['4.4'] };

/** Nothing that is sent makes a fault of ours (500). */
describe('strange input', () => {
  it.each(['abc', 'a'.repeat(190), '00000000-0000-0000-0000-00000000000', '..%2f..%2fetc%2fpasswd', '%00', '__proto__'])(
    'an id that cannot be one is answered like a missing one: %s',
    async (id) => {
      const missing = await secretary.get('/records/00000000-0000-7000-8000-000000000000');
      for (const path of [`/records/${id}`, `/documents/${id}`, `/revisions/${id}`, `/files/${id}`, `/files/${id}/content`]) {
        const { status, body } = await secretary.get(path);
        expect([path, status, { ...body, requestId: '' }]).toEqual([path, 404, { ...missing.body, requestId: '' }]);
      }
      for (const path of [`/plans/${id}`, `/tasks/${id}`, `/plan-imports/${id}`])
        expect([path, (await officer.get(path)).status]).toEqual([path, 404]);
    },
  );

  it.each([
    '/records?from=0000-01-01',
    '/journal?from=0000-01-01',
    '/journal?aggregateType=%00',
    '/records?q=abc%00',
    '/documents?q=abc%00',
  ])('what the database cannot hold is not valid: %s', async (path) => {
    expect(await secretary.get(path)).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
  });

  it('half a character and NUL are not valid in a body, in no field', async () => {
    for (const [field, value] of Object.entries(A_DOCUMENT))
      for (const bad of [HALF, '\0'])
        expect([
          field,
          (await secretary.post('/documents', { ...A_DOCUMENT, [field]: Array.isArray(value) ? [bad] : `${value}${bad}` })).status,
        ]).toEqual([field, 400]);
    expect((await secretary.post('/documents', A_DOCUMENT)).status).toBe(201);
  });
});

describe('a message nested without end', () => {
  it.each<Record<string, string>>([{}, { 'idempotency-key': 'nested-without-end' }])('is not valid (%j)', async (headers) => {
    const nested = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(await secretary.sendText('POST', '/documents', `{"clauses":${nested}}`, headers)).toMatchObject({
      status: 400,
      body: { code: 'invalid-input' },
    });
  });
});

describe('the fingerprint of a request', () => {
  it('is no hash by which a password could be guessed', async () => {
    const client = await world.as('nhanvien', 'fresh');
    const body = { current: DEMO_PASSWORD, next: 'mot-cau-dai-de-nho-2026' };
    expect((await client.put('/session/password', body, { 'idempotency-key': 'password-change-1' })).status).toBe(204);
    const [claim] = await world.sql<{ fingerprint: Buffer }>("select fingerprint from idempotency_claim where key = 'password-change-1'");
    const guessed = createHash('sha256').update('PUT /api/v1/session/password\n').update(canonical(body)).digest();
    expect(claim!.fingerprint.equals(guessed)).toBe(false);
  });
});
