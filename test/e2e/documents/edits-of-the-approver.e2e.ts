import { TextReading } from '@qms/texts';
import { Document, Packer, Paragraph } from 'docx';
import type { Client } from '../../world/client';
import { pdf } from '../../world/pdf';
import { World } from '../../world/world';
import { approves, drafts, inForce, submits } from './story';

let world: World;
let secretary: Client;
let head: Client;
beforeAll(async () => {
  world = await World.open();
  secretary = await world.as('thuky');
  head = await world.confirmed('lanhdao');
});
afterAll(() => world?.close());

const word = (text: string): Promise<Buffer> => Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }));
const uploaded = async (who: Client, name: string, bytes: Buffer): Promise<string> => (await who.upload('/files', { name, bytes })).body.id;
/** The head's own files instead of the secretary's. */
async function edits(revisionId: string, files: { fileId?: string; sourceFileId?: string }) {
  const { body } = await head.get(`/revisions/${revisionId}`);
  return head.patch(`/revisions/${revisionId}`, files, { 'if-match': `"${body.version}"` });
}

describe('a file that the approver replaces', () => {
  it('is kept beside his, PDF and Word, with what he changed in its text', async () => {
    const [before, after] = [await word('Thời hạn giải quyết là mười ngày.'), await word('Thời hạn giải quyết là tám ngày.')];
    const old = {
      fileId: await uploaded(secretary, 'quy trình.pdf', await pdf('Thoi han 10 ngay')),
      sourceFileId: await uploaded(secretary, 'quy trình.docx', before),
    };
    const { revisionId } = await drafts(world, old);
    await submits(world, revisionId);
    const his = {
      fileId: await uploaded(head, 'quy trình.pdf', await pdf('Thoi han 8 ngay')),
      sourceFileId: await uploaded(head, 'quy trình.docx', after),
    };
    expect((await edits(revisionId, his)).status).toBe(200);
    expect((await approves(world, revisionId)).body.state).toBe('effective');
    await world.app.get(TextReading).turn();

    const staff = await world.as('nhanvien');
    const { body } = await staff.get(`/revisions/${revisionId}`);
    expect(body.edits).toMatchObject([
      { field: 'file', before: 'quy trình.pdf', after: 'quy trình.pdf', beforeFile: { id: old.fileId }, afterFile: { id: his.fileId } },
      { field: 'source', beforeFile: { id: old.sourceFileId }, afterFile: { id: his.sourceFileId } },
    ]);
    const [ofPdf, ofWord] = body.edits;
    expect((await staff.download(`/files/${ofWord.beforeFile.id}/content`)).bytes.equals(before)).toBe(true);
    expect((await staff.download(`/files/${ofWord.afterFile.id}/content`)).bytes.equals(after)).toBe(true);
    const texts = async (editId: string) => (await staff.get(`/revisions/${revisionId}/edits/${editId}/texts`)).body;
    expect(await texts(ofWord.id)).toMatchObject({
      before: { state: 'read', text: expect.stringContaining('mười ngày') },
      after: { state: 'read', text: expect.stringContaining('tám ngày') },
    });
    expect(await texts(ofPdf.id)).toMatchObject({
      before: { text: expect.stringContaining('10 ngay') },
      after: { text: expect.stringContaining('8 ngay') },
    });
  });

  it('where there was none before is told as his alone; a change of words has no files', async () => {
    const { revisionId } = await drafts(world);
    await submits(world, revisionId);
    const sourceFileId = await uploaded(head, 'bản của tôi.docx', await word('Điều 1'));
    await edits(revisionId, { sourceFileId });
    const { version } = (await head.get(`/revisions/${revisionId}`)).body;
    await head.patch(`/revisions/${revisionId}`, { title: 'Quy trình của Sở' }, { 'if-match': `"${version}"` });
    const [ofFile, ofTitle] = (await head.get(`/revisions/${revisionId}`)).body.edits;
    expect(ofFile).toMatchObject({ field: 'source', before: null, beforeFile: null, afterFile: { id: sourceFileId } });
    expect((await head.get(`/revisions/${revisionId}/edits/${ofFile.id}/texts`)).body.before).toBeNull();
    expect(ofTitle).toMatchObject({ field: 'title', beforeFile: null, afterFile: null });
    expect((await head.get(`/revisions/${revisionId}/edits/${ofTitle.id}/texts`)).status).toBe(404);
    const other = await inForce(world);
    expect((await head.get(`/revisions/${other.revisionId}/edits/${ofFile.id}/texts`)).status).toBe(404);
    // Staff read no drafts.
    expect((await (await world.as('nhanvien')).get(`/revisions/${revisionId}/edits/${ofFile.id}/texts`)).status).toBe(404);
  });

  it('by one that nobody knows is refused, and nothing is kept of it', async () => {
    const { revisionId } = await drafts(world);
    await submits(world, revisionId);
    expect(await edits(revisionId, { sourceFileId: '01990000-0000-7000-8000-0000000000ff' })).toMatchObject({
      status: 422,
      body: { code: 'unknown-reference', errors: [{ field: 'sourceFileId' }] },
    });
    expect((await head.get(`/revisions/${revisionId}`)).body.edits).toEqual([]);
  });
});
