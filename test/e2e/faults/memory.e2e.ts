import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DEMO_PASSWORD } from '../../../seeds/demo';
import { Client } from '../../world/client';
import { type OwnProcess, startOwnProcess } from '../../world/own-process';
import { World } from '../../world/world';

const MB = 1024 * 1024;

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

const resident = (): number => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))![1]) * 1024;

/** A PDF of about so many bytes, nearly all of them a picture. */
const pdfOf = (bytes: number): Buffer =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Subtype /Image /Length ${bytes} >>\nstream\n`),
    randomBytes(bytes),
    Buffer.from('\nendstream\nendobj\n%%EOF\n'),
  ]);

describe('the memory of the server', () => {
  it('does not grow with what is uploaded: two PDFs of 100 MB at once pass through it, with their check for scripts', async () => {
    const secretary = new Client(server.url, 'thuky');
    expect((await secretary.signIn('thuky', DEMO_PASSWORD)).status).toBe(204);
    const send = async (name: string, bytes: Buffer) => expect((await secretary.upload('/files', { name, bytes })).status).toBe(201);
    await Promise.all(Array.from({ length: 8 }, (_, n) => send(`Nhỏ ${n}.pdf`, pdfOf(2 * MB))));
    const files = [pdfOf(100 * MB), pdfOf(100 * MB)];
    const before = resident();
    let most = before;
    const look = setInterval(() => {
      most = Math.max(most, resident());
    }, 20);
    try {
      await Promise.all(files.map((bytes, n) => send(`Lớn ${n}.pdf`, bytes)));
    } finally {
      clearInterval(look);
    }
    if (process.env.QMS_SHOW_MEMORY) process.stderr.write(`grown by ${((most - before) / MB).toFixed(1)} MB\n`);
    expect(most - before).toBeLessThan(100 * MB);
  }, 120_000);
});
