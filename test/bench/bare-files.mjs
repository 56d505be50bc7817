// Files, the limit: streamed to disk and hashed on the way, written through before their name is there, one row that tells of them.
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import multipart from '@fastify/multipart';

export async function serveFiles(app, pool) {
  const folder = process.env.BARE_FILES;
  await mkdir(folder, { recursive: true });
  await pool.query('create table if not exists bare_file (id uuid primary key, name text, size bigint, sha256 bytea)');
  await app.register(multipart, { limits: { fileSize: 200 * 1024 * 1024 } });

  app.post('/w5', async (request) => {
    const { file, filename } = await request.file();
    const id = randomUUID();
    const hash = createHash('sha256');
    let size = 0;
    const hashed = new Transform({
      transform(part, _, done) {
        hash.update(part);
        size += part.length;
        done(null, part);
      },
    });
    await pipeline(file, hashed, createWriteStream(join(folder, `${id}.part`), { flush: true }));
    await rename(join(folder, `${id}.part`), join(folder, id));
    const place = await open(folder, 'r');
    await place.sync();
    await place.close();
    await pool.query({ name: 'w5', text: 'insert into bare_file values ($1,$2,$3,$4)', values: [id, filename, size, hash.digest()] });
    return { id, size };
  });
  app.get('/w5/:id', async (request, reply) => {
    const { rows } = await pool.query({ name: 'w5g', text: 'select size from bare_file where id = $1', values: [request.params.id] });
    return reply
      .header('content-length', rows[0].size)
      .type('application/pdf')
      .send(createReadStream(join(folder, request.params.id)));
  });
}
