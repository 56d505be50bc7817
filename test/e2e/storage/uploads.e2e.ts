import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Sweeper } from '@qms/storage';
import { World } from '../../world/world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

const text = (content: string) => ({ name: 'ghi chú.txt', bytes: Buffer.from(content) });

describe('an upload', () => {
  it('is stored with its hash and comes back byte for byte, as a download', async () => {
    const secretary = await world.as('thuky');
    const { status, body } = await secretary.upload('/files', { name: 'Quy trình.txt'.normalize('NFD'), bytes: Buffer.from('nội dung') });
    expect(status).toBe(201);
    expect(body.name).toBe('Quy trình.txt');
    const back = await secretary.download(`/files/${body.id}/content`);
    expect(back.bytes.toString()).toBe('nội dung');
    expect(back.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''Quy%20tr%C3%ACnh\.txt$/);
    expect(back.headers.get('content-security-policy')).toContain('sandbox');
  });

  it.each([
    ['nothing', { name: 'a.txt', bytes: Buffer.alloc(0) }, 'file-empty'],
    [
      'a program called a PDF',
      { name: 'a.pdf', bytes: Buffer.from('MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00') },
      'file-type-not-accepted',
    ],
    ['a page of HTML called a PDF', { name: 'a.pdf', bytes: Buffer.from('<html>') }, 'file-type-mismatch'],
    ['a PDF with a script', { name: 'a.pdf', bytes: Buffer.from('%PDF-1.7\n<< /S /JavaScript >>\n%%EOF') }, 'pdf-active-content'],
  ])('of %s is refused and leaves nothing', async (_, file, code) => {
    const secretary = await world.as('thuky');
    const before = await world.sql<{ n: number }>('select count(*)::int as n from file');
    expect(await secretary.upload('/files', file)).toMatchObject({ status: 422, body: { code } });
    expect(await world.sql('select count(*)::int as n from file')).toEqual(before);
  });

  it('is refused to who may only read, before anything is stored', async () => {
    expect(await (await world.as('nhanvien')).upload('/files', text('x'))).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect((await world.nobody().upload('/files', text('x'))).status).toBe(401);
  });

  it('of another agency is answered like one that is missing', async () => {
    const { body } = await (await world.as('thuky')).upload('/files', text('của Sở Xây dựng'));
    const other = await world.as('coquan2');
    const foreign = await other.get(`/files/${body.id}`);
    const missing = await other.get('/files/01990000-0000-7000-8000-000000000000');
    expect(foreign.status).toBe(404);
    expect({ ...foreign.body, requestId: '' }).toEqual({ ...missing.body, requestId: '' });
  });

  it('that changed on disk is never delivered whole', async () => {
    const secretary = await world.as('thuky');
    const { body } = await secretary.upload('/files', text('nội dung ban đầu'));
    const [row] = await world.sql<{ object_key: string }>('select object_key from file where id = $1', [body.id]);
    const path = join(world.folder, 'files', row!.object_key);
    chmodSync(path, 0o600);
    writeFileSync(path, 'nội dung bị sửa!');
    const answer = await secretary.download(`/files/${body.id}/content`).catch(() => null);
    expect(answer?.bytes.toString() ?? '').not.toContain('bị sửa');
  });

  it('that nobody refers to is swept after a day, its bytes too', async () => {
    const { body } = await (await world.as('thuky')).upload('/files', text('tạm'));
    const [row] = await world.sql<{ object_key: string }>('select object_key from file where id = $1', [body.id]);
    const [shelf, name] = row!.object_key.split('/') as [string, string];
    await world.app.get(Sweeper).sweep();
    expect(readdirSync(join(world.folder, 'files', shelf))).toContain(name);
    await world.sql("update file set created_at = created_at - interval '25 hours' where id = $1", [body.id]);
    await world.app.get(Sweeper).sweep();
    expect(readdirSync(join(world.folder, 'files', shelf))).not.toContain(name);
    expect(await world.sql('select state from file where id = $1', [body.id])).toEqual([{ state: 'gone' }]);
  });
});
