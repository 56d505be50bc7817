import { randomUUID } from 'node:crypto';
import { Document, Header, Packer, Paragraph } from 'docx';
import { unzipSync } from 'fflate';
import { lettersOf, readPdf } from '../../../libs/office-documents/testing/read-pdf';
import { describeNeeding } from '../../world/tools';
import { World } from '../../world/world';
import { approves, submits, uploads, wordsIn } from './story';

let world: World;
beforeAll(async () => {
  world = await World.open();
}, 120_000);
afterAll(() => world?.close());

const word = (head: string, ...lines: string[]): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        { headers: { default: new Header({ children: [new Paragraph(head)] }) }, children: lines.map((line) => new Paragraph(line)) },
      ],
    }),
  );
const headOf = (docx: Buffer): string => {
  const [, xml] = Object.entries(unzipSync(new Uint8Array(docx))).find(([name]) => name.startsWith('word/header'))!;
  return Buffer.from(xml)
    .toString('utf8')
    .replace(/<[^>]+>/g, '');
};

/** A form as its author wrote it in Word, drafted by the secretary. */
async function draftedForm(docx: Buffer, more: Record<string, unknown> = {}) {
  const secretary = await world.as('thuky');
  const code = `BM-${randomUUID().slice(0, 6).toUpperCase()}.01`;
  const source = (await secretary.upload('/files', { name: 'Mẫu của tôi.docx', bytes: docx })).body;
  const { status, body } = await secretary.post('/documents', {
    code,
    title: 'Phiếu theo dõi',
    kind: 'form',
    reason: 'mã theo sổ cũ',
    sourceFileId: source.id,
    ...more,
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return { code, id: body.id as string, revisionId: body.revisionId as string, sourceId: source.id as string };
}
const HEAD = '{{Mã tài liệu}} | Lần ban hành {{lần ban hành}} | {{ngày hiệu lực}}';

describe('fields of the author’s Word file', () => {
  it('are shown with what is put in, and what was probably meant', async () => {
    const { revisionId, code } = await draftedForm(await word(HEAD, '{{ngay hieu luc}} {{số trang}}'));
    const { body } = await (await world.as('thuky')).get(`/revisions/${revisionId}/fields`);
    expect(body.unreadable).toBe(false);
    expect(body.known).toContain('người phê duyệt');
    expect(new Map(body.items.map((item: { name: string }) => [item.name, item]))).toEqual(
      new Map([
        ['Mã tài liệu', { name: 'Mã tài liệu', value: code, meant: null }],
        ['lần ban hành', { name: 'lần ban hành', value: '01', meant: null }],
        ['ngày hiệu lực', { name: 'ngày hiệu lực', value: '…/…/……', meant: null }],
        ['ngay hieu luc', { name: 'ngay hieu luc', value: null, meant: 'ngày hiệu lực' }],
        ['số trang', { name: 'số trang', value: null, meant: null }],
      ]),
    );
  });

  it('are filled at issue in what goes out; the stored file keeps its bytes', async () => {
    const docx = await word(HEAD, 'Số quyết định: {{số quyết định}}', 'Họ và tên: ………');
    const { revisionId, code, sourceId } = await draftedForm(docx, { fileId: (await uploads(await world.as('thuky'), 'mẫu')).id });
    await submits(world, revisionId);
    const { body } = await approves(world, revisionId);
    expect(body.state).toBe('effective');
    const staff = await world.as('nhanvien');
    const { effectiveFrom } = (await staff.get(`/revisions/${revisionId}`)).body;
    for (const path of ['blank', 'filled-source']) {
      const { bytes, headers } = await staff.download(`/revisions/${revisionId}/${path}`);
      expect([path, headOf(bytes)]).toEqual([path, `${code} | Lần ban hành 01 | ${effectiveFrom.split('-').reverse().join('/')}`]);
      expect(wordsIn(bytes)).toContain('Họ và tên: ………');
      expect(decodeURIComponent(headers.get('content-disposition')!)).toContain(`${code} - Phiếu theo dõi.docx`);
    }
    const stored = await staff.download(`/files/${sourceId}/content`);
    expect(Buffer.compare(stored.bytes, docx)).toBe(0);
  });

  it('that cannot be read are told, and the file goes out as it is', async () => {
    const docx = await word('{{#mã tài liệu}}', 'Nội dung');
    const { revisionId } = await draftedForm(docx);
    const secretary = await world.as('thuky');
    expect((await secretary.get(`/revisions/${revisionId}/fields`)).body).toMatchObject({ items: null, unreadable: true });
    expect(Buffer.compare((await secretary.download(`/revisions/${revisionId}/filled-source`)).bytes, docx)).toBe(0);
  });

  it('are nobody’s who may not read the revision', async () => {
    const { revisionId } = await draftedForm(await word(HEAD));
    for (const who of ['nhanvien', 'coquan2'])
      for (const path of ['fields', 'filled-source'])
        expect([who, path, (await (await world.as(who)).get(`/revisions/${revisionId}/${path}`)).status]).toEqual([who, path, 404]);
  });

  it('a document without a Word file has none', async () => {
    const secretary = await world.as('thuky');
    const { id } = await uploads(secretary, 'chỉ PDF');
    const { body } = await secretary.post('/documents', { code: 'BM-PDF.01', title: 'Chỉ PDF', kind: 'form', reason: 'mã cũ', fileId: id });
    expect((await secretary.get(`/revisions/${body.revisionId}/fields`)).body).toMatchObject({ items: null, unreadable: false });
    expect((await secretary.get(`/revisions/${body.revisionId}/filled-source`)).body.code).toBe('source-missing');
    expect((await secretary.get(`/revisions/${body.revisionId}`)).body.actions.makePdf).toMatchObject({ allowed: false });
  });
});

describeNeeding('the PDF of a draft, made of its Word file', ['soffice'], () => {
  it('is what is read and approved: code and revision filled, the days still dots', async () => {
    const { revisionId, code } = await draftedForm(await word(HEAD, 'Họ và tên:'));
    const secretary = await world.as('thuky');
    expect((await secretary.get(`/revisions/${revisionId}`)).body.actions.makePdf).toMatchObject({ allowed: true });
    expect((await secretary.post(`/revisions/${revisionId}/source-pdf`, {})).status).toBe(201);
    const { file } = (await secretary.get(`/revisions/${revisionId}`)).body;
    expect(file.name).toBe(`${code} - Phiếu theo dõi.pdf`);
    const { pieces } = await readPdf((await secretary.download(`/files/${file.id}/content`)).bytes);
    expect(lettersOf(pieces)).toBe(`${code}|Lầnbanhành01|…/…/……Họvàtên:`);
    await submits(world, revisionId);
    expect((await approves(world, revisionId)).body.state).toBe('effective');
  }, 90_000);

  it('is not made once it is submitted, nor by who does not prepare', async () => {
    const { revisionId } = await draftedForm(await word(HEAD));
    expect((await (await world.as('nhanvien')).post(`/revisions/${revisionId}/source-pdf`, {})).status).toBe(403);
    const secretary = await world.as('thuky');
    await secretary.post(`/revisions/${revisionId}/source-pdf`, {});
    await submits(world, revisionId);
    const { status, body } = await secretary.post(`/revisions/${revisionId}/source-pdf`, {});
    expect([status, body.code]).toEqual([403, 'forbidden']);
  }, 90_000);
});
