import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPdf } from '../../../libs/office-documents/testing/read-pdf';
import { type Identity, identity, signed } from '../../../libs/signatures/testing/sign-pdf';
import { demoPdf } from '../../../seeds/demo/demo-pdf';
import { World } from '../../world/world';
import { approves, drafts, submits } from '../documents/story';

const folder = mkdtempSync(join(tmpdir(), 'qms-signed-'));
const trust = mkdtempSync(join(tmpdir(), 'qms-trust-'));
let world: World;
let root: Identity;
let head: Identity;
let stranger: Identity;
let paper: Buffer;
beforeAll(async () => {
  root = identity({ name: 'Test CA', authority: true });
  head = identity({ name: 'Trần Quốc Hưng', organization: 'Sở Xây dựng tỉnh An Sơn', issuer: root });
  stranger = identity({ name: 'Người lạ', issuer: identity({ name: 'Strange CA', authority: true }) });
  writeFileSync(join(trust, 'goc.pem'), root.certificate);
  writeFileSync(join(trust, 'hong.crt'), 'không phải chứng thư');
  paper = await demoPdf('SỞ XÂY DỰNG', 'Quyết định ban hành', ['Điều 1. Ban hành quy trình.']);
  world = await World.open({ QMS_TRUST_DIR: trust });
}, 120_000);
afterAll(async () => {
  await world?.close();
  for (const one of [folder, trust]) rmSync(one, { recursive: true, force: true });
});

const uploaded = async (bytes: Uint8Array, name = 'Quyết định.pdf'): Promise<{ id: string; sha256: string }> =>
  (await (await world.as('thuky')).upload('/files', { name, bytes })).body;
const seen = async (id: string, who = 'thuky') => (await (await world.as(who)).get(`/files/${id}/signatures`)).body;
function pdfsig(bytes: Uint8Array): string {
  writeFileSync(join(folder, 'a.pdf'), bytes);
  try {
    return execFileSync('pdfsig', ['-nocert', join(folder, 'a.pdf')], { encoding: 'utf8', env: { ...process.env, HOME: folder } });
  } catch (error) {
    return String((error as { stdout: string }).stdout);
  }
}

describe('digital signatures of a file', () => {
  it('are shown to who may read it, with what was proved', async () => {
    const { id } = await uploaded(await signed(paper, head));
    expect(await seen(id)).toMatchObject({
      trustAnchors: 1,
      items: [
        {
          verdict: 'valid',
          integrity: 'intact',
          chain: 'trusted',
          signer: { name: 'Trần Quốc Hưng', organization: 'Sở Xây dựng tỉnh An Sơn' },
        },
      ],
    });
    expect((await (await world.as('coquan2')).get(`/files/${id}/signatures`)).status).toBe(404);
  });

  it('by an issuer whom nobody named are said to be unproven, until the certificate lies in the folder', async () => {
    const { id } = await uploaded(await signed(paper, stranger));
    expect(await seen(id)).toMatchObject({ items: [{ verdict: 'unproven', integrity: 'intact', chain: 'unknown-issuer' }] });
    writeFileSync(join(trust, 'la.pem'), stranger.issuer!.certificate);
    expect(await seen(id)).toMatchObject({ trustAnchors: 2, items: [{ verdict: 'valid' }] });
  });

  it('are none where there are none, and of no other type than PDF', async () => {
    expect((await seen((await uploaded(paper)).id)).items).toEqual([]);
    expect((await seen((await uploaded(Buffer.from('/ByteRange [0 1 2 3]'), 'a.txt')).id)).items).toEqual([]);
  });

  it('of a decision that approves are seen with the approval', async () => {
    const document = await drafts(world);
    await submits(world, document.revisionId);
    const decision = await uploaded(await signed(paper, head));
    const secretary = await world.confirmed('thuky');
    const { body } = await secretary.get(`/revisions/${document.revisionId}`);
    const answer = await secretary.post(`/revisions/${document.revisionId}/approvals`, {
      sha256: body.file.sha256,
      decisionFileId: decision.id,
      signer: 'Trần Quốc Hưng',
      signerPost: 'Giám đốc',
      number: '85/QĐ-SXD',
      decidedOn: '2026-11-20',
    });
    expect(answer.status).toBe(201);
    const { approval } = (await (await world.as('thuky')).get(`/revisions/${document.revisionId}`)).body;
    expect((await seen(approval.decisionFileId)).items[0].verdict).toBe('valid');
  });
});

describe('a controlled copy of a signed PDF', () => {
  it('says that it is a copy and carries no signature; the stored original still verifies', async () => {
    const original = await signed(paper, head);
    const { id } = await uploaded(original);
    const document = await drafts(world, { fileId: id });
    await submits(world, document.revisionId);
    expect((await approves(world, document.revisionId)).body.state).toBe('effective');
    const reader = await world.as('nhanvien');
    const copy = await reader.download(`/revisions/${document.revisionId}/controlled-copy`);
    const { pieces } = await readPdf(copy.bytes);
    expect(pieces.map((piece) => piece.text).join(' ')).toContain('Bản sao – không thay thế bản gốc có chữ ký số');
    expect(pdfsig(copy.bytes)).not.toMatch(/Signature Validation/);
    const stored = await (await world.as('thuky')).download(`/files/${id}/content`);
    expect(stored.bytes.equals(original)).toBe(true);
    expect(pdfsig(stored.bytes)).toMatch(/Signature Validation: Signature is Valid\./);
    expect(pdfsig(stored.bytes)).toMatch(/Total document signed/);
    expect((await seen(id)).items[0]).toMatchObject({ verdict: 'valid', coverage: 'whole-file' });
  });
});
