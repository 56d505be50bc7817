import { createHash, randomBytes } from 'node:crypto';
import type { Client } from '../../world/client';

export const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
export interface Paper {
  readonly path: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}
/** A text of its own, as large as asked for. */
export const paper = (path: string, bytes = 200): Paper => {
  const content = Buffer.from(`${path}\n${randomBytes(Math.ceil(bytes / 2)).toString('hex')}\n`);
  return { path, bytes: content, sha256: sha(content) };
};
export const declared = (papers: readonly Paper[]) => papers.map(({ path, bytes, sha256 }) => ({ path, size: bytes.length, sha256 }));
export const start = async (client: Client, title: string, papers: readonly Paper[]): Promise<string> => {
  const answer = await client.post('/upload-batches', { title, files: declared(papers) });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body.id;
};
export const send = (client: Client, batch: string, lineId: string, bytes: Buffer, name = 'x') =>
  client.upload(`/upload-batches/${batch}/files/${lineId}/content`, { name, bytes });
export interface Line {
  id: string;
  path: string;
  sha256: string;
  state: string;
}
/** Sends what the server says is missing, a few at a time, until all is there or the line is cut. @returns how many were sent */
export async function goOn(client: Client, batch: string, papers: readonly Paper[], each: () => void = () => undefined): Promise<number> {
  const { body } = await client.get(`/upload-batches/${batch}`);
  const waiting = (body.lines as Line[]).filter(({ state }) => state === 'waiting');
  let sent = 0;
  await Promise.allSettled(
    Array.from({ length: 3 }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { path, id } = next;
        const { bytes } = papers.find((one) => one.path === path)!;
        expect((await send(client, batch, id, bytes)).status).toBe(201);
        sent += 1;
        each();
      }
    }),
  );
  return sent;
}
export const FORM = { as: 'each', kind: 'feedback', happenedOn: '2026-03-02', clauses: ['9.1.2'], issuer: 'Sở Xây dựng' };
export const fill = async (client: Client, batch: string, form: object = FORM, more: object = {}) => {
  const { body } = await client.get(`/upload-batches/${batch}`);
  return client.patch(`/upload-batches/${batch}`, { form, ...more }, { 'if-match': `"${body.version}"` });
};
