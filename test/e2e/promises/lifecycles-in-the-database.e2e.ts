import * as documents from '@qms/documents';
import { edges } from '@qms/lifecycle';
import * as plans from '@qms/plans';
import * as records from '@qms/records';
import * as training from '@qms/training';
import { World } from '../../world/world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

interface Known {
  kind: string;
  initial: readonly string[];
  moves: object;
}
const isLifecycle = (value: unknown): value is Known =>
  typeof value === 'object' && value !== null && 'moves' in value && 'states' in value && 'kind' in value;

describe('the moves that the database allows', () => {
  it('are those of the lifecycles, no more and no fewer', async () => {
    for (const lifecycle of [documents, plans, records, training].flatMap((lib) => Object.values(lib) as unknown[]).filter(isLifecycle)) {
      const rows = await world.sql<{ from_state: string; to_state: string }>(
        'select from_state, to_state from allowed_move where kind = $1',
        [lifecycle.kind],
      );
      const wanted = [...lifecycle.initial.map((state) => ['', state]), ...edges(lifecycle as never)];
      expect(rows.map((row) => `${row.from_state}→${row.to_state}`).sort()).toEqual(wanted.map(([from, to]) => `${from}→${to}`).sort());
    }
  });
});
