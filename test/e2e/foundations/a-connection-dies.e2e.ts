import { Jobs } from '@qms/work';
import type { Pool } from 'pg';
import type { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { World } from '../../world/world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

const ofTheApp = (): Pool => (world.app.get(DataSource).driver as unknown as { master: Pool }).master;
const ofTheQueue = (): Pool => ((Reflect.get(world.app.get(Jobs), 'boss') as PgBoss).getDb() as unknown as { pool: Pool }).pool;

/** A server that goes away says so to its statements, and once more to a connection that nobody holds any longer. */
describe('a connection dies', () => {
  it.each([
    ['the app', ofTheApp],
    ['the queue', ofTheQueue],
  ])('and what %s no longer holds may say so without ending the process', async (_, poolOf) => {
    const client = await poolOf().connect();
    client.release(new Error('terminating connection due to administrator command'));
    // An event that nobody hears throws here, and would end the process there.
    expect(client.emit('error', new Error('terminating connection due to unexpected postmaster exit'))).toBe(true);
    expect((await poolOf().query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('and what was asked meanwhile is asked again with success', async () => {
    const secretary = await world.as('thuky');
    const asking = Array.from({ length: 20 }, () => secretary.get('/documents').catch(() => null));
    await world.sql(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like 'qms-%'",
    );
    await Promise.all(asking);
    expect((await secretary.get('/documents')).status).toBe(200);
  });
});
