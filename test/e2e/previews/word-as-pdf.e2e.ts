import { Document, Header, Packer, Paragraph } from 'docx';
import { lettersOf, readPdf } from '../../../libs/office-documents/testing/read-pdf';
import { pdf } from '../../world/pdf';
import { describeNeeding } from '../../world/tools';
import { World } from '../../world/world';

const word = (text: string): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [{ headers: { default: new Header({ children: [new Paragraph('QT-HT-01')] }) }, children: [new Paragraph(text)] }],
    }),
  );

describeNeeding('previews: LibreOffice', ['soffice'], () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 120_000);
  afterAll(() => world?.close());

  const uploaded = async (name: string, bytes: Uint8Array): Promise<string> =>
    (await (await world.as('thuky')).upload('/files', { name, bytes })).body.id;
  const preview = async (id: string, who = 'thuky') => (await world.as(who)).download(`/files/${id}/preview`);

  it('a Word file is looked at as PDF, by who may read it', async () => {
    const id = await uploaded('Hướng dẫn.docx', await word('Trình tự khoan khảo sát địa chất'));
    const { status, headers, bytes } = await preview(id);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(decodeURIComponent(headers.get('content-disposition')!)).toContain('Hướng dẫn.pdf');
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(lettersOf((await readPdf(bytes)).pieces)).toBe('QT-HT-01Trìnhtựkhoankhảosátđịachất');
    expect((await preview(id, 'coquan2')).status).toBe(404);
    expect((await (await world.as('thuky')).get('/previews')).body).toEqual({ available: true });
  }, 90_000);

  it('another file is refused with what could be', async () => {
    const id = await uploaded('a.pdf', await pdf('a'));
    const { status, body } = await (await world.as('thuky')).get(`/files/${id}/preview`);
    expect([status, body.code]).toEqual([409, 'preview-not-of-this-type']);
  });

  it('ten who ask for the same file at once get the same bytes, of one rendering', async () => {
    const id = await uploaded('Cùng lúc.docx', await word('Một lần cho mười người'));
    const answers = await Promise.all(Array.from({ length: 10 }, () => preview(id)));
    // LibreOffice writes the moment into each PDF: two renderings would differ.
    expect(answers.every(({ status, bytes }) => status === 200 && Buffer.compare(bytes, answers[0]!.bytes) === 0)).toBe(true);
  }, 90_000);
});

describe('without LibreOffice', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open({ QMS_LIBREOFFICE: '0' });
  }, 120_000);
  afterAll(() => world?.close());

  it('the server says so, and the file itself is there', async () => {
    const secretary = await world.as('thuky');
    expect((await secretary.get('/previews')).body).toEqual({ available: false });
    const { id } = (await secretary.upload('/files', { name: 'a.docx', bytes: await word('a') })).body;
    const { status, body } = await secretary.get(`/files/${id}/preview`);
    expect([status, body.code]).toEqual([503, 'preview-unavailable']);
    expect((await secretary.download(`/files/${id}/content`)).status).toBe(200);
  });
});
