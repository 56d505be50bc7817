import { setTimeout as sleep } from 'node:timers/promises';
import { DEMO_PASSWORD } from '../../../seeds/demo';
import { Client } from '../../world/client';
import { type OwnProcess, startOwnProcess } from '../../world/own-process';
import { until } from '../../world/until';
import { World } from '../../world/world';

let world: World;
let server: OwnProcess;
beforeAll(async () => {
  world = await World.open();
  server = await startOwnProcess(world);
}, 120_000);
afterAll(async () => {
  await server?.stop();
  await world?.close();
});

it('ends with the answer to what is under way, also where the asker keeps the connection open for more', async () => {
  const secretary = new Client(server.url, 'thuky');
  expect((await secretary.signIn('thuky', DEMO_PASSWORD)).status).toBe(204);
  let ended = false;
  const file = { name: 'Biên bản họp.pdf', bytes: Buffer.from(`%PDF-1.7\n${'%'.repeat(300_000)}\n%%EOF\n`) };

  const answer = await secretary.uploadAround('/files', file, async () => {
    void server.stop().then(() => {
      ended = true;
    });
    await sleep(500);
    expect(ended).toBe(false);
  });

  expect([answer.status, answer.body.name]).toEqual([201, file.name]);
  await until(() => ended);
}, 60_000);
