import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeDocx } from '@qms/office-documents';
import { strToU8, zipSync } from 'fflate';
import { describeNeeding } from '../../../test/world/tools';
import { consolidatedReport } from '../../office-documents/samples/consolidated-report.sample';
import { lettersOf, readPdf } from '../../office-documents/testing/read-pdf';
import { findLibreOffice, LibreOffice, NotRendered } from './libre-office';

describe('LibreOffice is found', () => {
  it.each([
    ['nowhere on the path', undefined, '/nonexistent'],
    ['not wanted', '0', process.env.PATH],
    ['not where it is said to be', '/nonexistent/soffice', process.env.PATH],
    ['no program', __filename, process.env.PATH],
  ])('%s: none', (_, given, path) => expect(findLibreOffice(given, path)).toBeNull());
});

describeNeeding('previews: LibreOffice', ['soffice'], () => {
  let office: LibreOffice;
  let server: Server;
  const asked: string[] = [];
  beforeAll(async () => {
    office = new LibreOffice(findLibreOffice()!);
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterAll(async () => {
    await office.close();
    await new Promise((closed) => server.close(closed));
  });

  it('shows the words of a Word file, in the font of the widths of Times New Roman', async () => {
    const { pieces } = await readPdf(await office.pdfOf(Buffer.from(await writeDocx(consolidatedReport))));
    expect(lettersOf(pieces)).toContain('CỘNGHÒAXÃHỘICHỦNGHĨAVIỆTNAM');
  }, 90_000);

  it('renders files one after another, each its own', async () => {
    const small = await office.pdfOf(docxSaying('<w:p><w:r><w:t>Tệp thứ nhất</w:t></w:r></w:p>'));
    const [first, second] = await Promise.all([
      office.pdfOf(docxSaying('<w:p><w:r><w:t>Tệp thứ hai</w:t></w:r></w:p>')),
      office.pdfOf(docxSaying('<w:p><w:r><w:t>Tệp thứ ba</w:t></w:r></w:p>')),
    ]);
    const said = async (pdf: Buffer) => lettersOf((await readPdf(pdf)).pieces);
    expect([await said(small), await said(first!), await said(second!)]).toEqual(['Tệpthứnhất', 'Tệpthứhai', 'Tệpthứba']);
  }, 90_000);

  it('fetches nothing that a file links to', async () => {
    const { port } = server.address() as AddressInfo;
    const linked = docxSaying(
      `<w:p><w:r><w:t>Ảnh ở nơi khác</w:t></w:r></w:p><w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="914400" cy="914400"/><wp:docPr id="1" name="a"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="0" name="a"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="rIdFar" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
      `<Relationship Id="rIdFar" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://127.0.0.1:${port}/far.png" TargetMode="External"/>`,
    );
    expect(lettersOf((await readPdf(await office.pdfOf(linked))).pieces)).toContain('Ảnhởnơikhác');
    expect(asked).toEqual([]);
  }, 90_000);

  it('says that it makes nothing of what is no Word file, and goes on', async () => {
    await expect(office.pdfOf(Buffer.from(zipSync({ 'a.bin': new Uint8Array([1, 2, 3]) })))).rejects.toThrow(NotRendered);
    const after = await office.pdfOf(docxSaying('<w:p><w:r><w:t>Sau đó</w:t></w:r></w:p>'));
    expect(lettersOf((await readPdf(after)).pieces)).toBe('Sauđó');
  }, 90_000);
});

/** The smallest Word file with this body. */
function docxSaying(body: string, relationships = ''): Buffer {
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        `${xml}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      ),
      '_rels/.rels': strToU8(
        `${xml}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/_rels/document.xml.rels': strToU8(`${xml}<Relationships xmlns="${packaged}/relationships">${relationships}</Relationships>`),
      'word/document.xml': strToU8(
        `${xml}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ),
    }),
  );
}
