import { systemActor, type Tx, Work } from '@qms/work';
import { World } from '../../world/world';

let world: World;
let work: Work;
let organizationId: string;

beforeAll(async () => {
  world = await World.open();
  work = world.app.get(Work);
  [{ id: organizationId }] = (await world.sql<{ id: string }>("select id from organization where code = 'SXD'")) as [{ id: string }];
});
afterAll(() => world?.close());

const entry = (tx: Tx): Promise<string> => tx.recordOf('trial.made', { type: 'trial', id: tx.newId(), organizationId });
const entries = async (): Promise<number> =>
  (await world.sql<{ count: number }>("select count(*)::int as count from journal_entry where event = 'trial.made'"))[0]!.count;

/** After a failed statement COMMIT answers ROLLBACK without a fault: a unit of work that does not look would tell of a success. */
describe('a statement fails', () => {
  it('refuses the unit of work that goes on over it', async () => {
    const done = work.run(systemActor(organizationId), async (tx) => {
      await entry(tx);
      await tx.query('select 1 / 0').catch(() => undefined);
      return 'done';
    });
    await expect(done).rejects.toThrow('division by zero');
    expect(await entries()).toBe(0);
  });

  it('refuses the unit of work that does not wait for it', async () => {
    const done = work.run(systemActor(organizationId), async (tx) => {
      await entry(tx);
      void tx.query('select 1 / 0');
      return 'done';
    });
    await expect(done).rejects.toThrow('division by zero');
    expect(await entries()).toBe(0);
  });

  it('refuses the unit of work that goes on over a reading that failed', async () => {
    const done = work.run(systemActor(organizationId), async (tx) => {
      await entry(tx);
      await tx.manager.query('select 1 / 0').catch(() => undefined);
      return 'done';
    });
    await expect(done).rejects.toThrow('current transaction is aborted');
    expect(await entries()).toBe(0);
  });

  it('writes an entry that nobody waited for', async () => {
    await work.run(systemActor(organizationId), async (tx) => {
      await entry(tx);
      void entry(tx);
    });
    expect(await entries()).toBe(2);
  });

  it('refuses bookkeeping that goes on over it', async () => {
    const done = work.keepBooks(systemActor(organizationId), async (manager) => {
      await manager.query("insert into setup_link values (decode(repeat('ab', 32), 'hex'), now(), now())");
      await manager.query('select 1 / 0').catch(() => undefined);
    });
    await expect(done).rejects.toThrow('current transaction is aborted');
    expect(await world.sql('select 1 from setup_link')).toEqual([]);
  });
});

describe('the connection dies under a reader', () => {
  it('fails this reading alone: the process and the next reading go on', async () => {
    const ended: { server: string }[] = [];
    const reading = work.read(systemActor(organizationId), async (db) => {
      const [{ pid }] = (await db.query<{ pid: number }>('select pg_backend_pid() as pid')) as [{ pid: number }];
      ended.push(...(await world.sql<{ server: string }>('select pg_terminate_backend($1, 5000)::text as server', [pid])));
      await new Promise((resolve) => setTimeout(resolve, 100));
      return db.query('select 1');
    });
    await expect(reading).rejects.toThrow('connection error');
    expect(ended).toEqual([{ server: 'true' }]);
    expect(await work.read(systemActor(organizationId), (db) => db.query('select 1 as one'))).toEqual([{ one: 1 }]);
  });
});
