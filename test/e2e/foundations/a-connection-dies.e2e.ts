import { Jobs, Outbox } from '@qms/work';
import type { Pool } from 'pg';
import type { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { until } from '../../world/until';
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

  it('and a job of the clock that was under way does not run twice from then on', async () => {
    const clockDies = () =>
      world.sql(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'qms-clock'",
      );
    let [running, most, begun] = [0, 0, 0];
    let goesOn = (): void => undefined;
    const waits = new Promise<void>((resolve) => {
      goesOn = resolve;
    });
    world.app.get(Outbox).registerClockJob({
      name: 'test.slow',
      everySeconds: 1,
      run: async () => {
        begun += 1;
        most = Math.max(most, ++running);
        await waits;
        running -= 1;
      },
    });
    const held = () =>
      world.sql(
        "select from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database()) and pid in (select pid from pg_stat_activity where application_name = 'qms-clock')",
      );
    await until(async () => (await held()).length === 1);
    await clockDies();
    await until(() => begun === 1, 30);
    await clockDies();
    // Longer than the clock waits before it is asked for anew.
    await new Promise((resolve) => setTimeout(resolve, 7_000));
    expect([begun, (await held()).length]).toEqual([1, 0]);
    goesOn();
    await until(() => begun > 2, 30);
    expect(most).toBe(1);
  }, 90_000);

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
