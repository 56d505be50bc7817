import { Document, Footer, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { unzipSync } from 'fflate';
import { fieldsIn, filled, UnreadableFields } from './docx-fields';

const paragraphs = (...texts: string[]) => texts.map((text) => new Paragraph(text));
const word = (body: (Paragraph | Table)[], head = '', foot = ''): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          headers: { default: new Header({ children: paragraphs(head) }) },
          footers: { default: new Footer({ children: paragraphs(foot) }) },
          children: body,
        },
      ],
    }),
  );
const words = (docx: Uint8Array): string =>
  Object.entries(unzipSync(docx))
    .filter(([name]) => /^word\/(document|header\d+|footer\d+)\.xml$/.test(name))
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([, xml]) =>
      Buffer.from(xml)
        .toString('utf8')
        .replace(/<\/w:p>/g, '\n')
        .replace(/<[^>]+>/g, ''),
    )
    .join('');
const VALUES = { 'mã tài liệu': 'QT-HT-01', 'lần ban hành': '02', 'ngày hiệu lực': '01/12/2026' };

describe('fields of a Word file', () => {
  it('are found in body, tables, heads and feet, each once', async () => {
    const table = new Table({ rows: [new TableRow({ children: [new TableCell({ children: paragraphs('{{Lần ban hành}}') })] })] });
    const file = await word([...paragraphs('{{mã tài liệu}} và {{mã tài liệu}}'), table], '{{ngày hiệu lực}}', '{{ Tên tài liệu }}');
    expect((await fieldsIn(file)).sort((a, b) => a.localeCompare(b, 'vi'))).toEqual([
      'Lần ban hành',
      'mã tài liệu',
      'ngày hiệu lực',
      'Tên tài liệu',
    ]);
  });

  it('are filled however they were typed: capitals, spaces, decomposed letters, cut into runs', async () => {
    const runs = new Paragraph({
      children: ['Mã: {', '{Mã tài ', 'liệu}', '}'].map((text, at) => new TextRun({ text, bold: at % 2 === 0 })),
    });
    const file = await word([runs, ...paragraphs(`{{${'LẦN  BAN HÀNH'.normalize('NFD')}}}`)], 'Ngày {{ngày hiệu lực}}');
    expect(words(await filled(file, VALUES))).toBe('Mã: QT-HT-01\n02\n\nNgày 01/12/2026\n');
  });

  it('one without a value stays as it stands', async () => {
    expect(words(await filled(await word(paragraphs('{{mã tài liệu}} {{ngày họp}}')), VALUES))).toContain('QT-HT-01 {{ngày họp}}');
  });

  it('a value is text and nothing else', async () => {
    const docx = await filled(await word(paragraphs('{{mã tài liệu}}')), { 'mã tài liệu': '<w:b/> & "a" {{lần ban hành}}' });
    expect(Buffer.from(unzipSync(docx)['word/document.xml']!).toString()).toContain('&lt;w:b/&gt; &amp;');
  });

  it('a file without fields keeps its very bytes', async () => {
    const file = await word(paragraphs('Không có trường { } nào'));
    expect(Buffer.compare(Buffer.from(await filled(file, VALUES)), file)).toBe(0);
  });

  it('is the same bytes whenever it is filled', async () => {
    const file = await word(paragraphs('{{mã tài liệu}}'));
    const first = Buffer.from(await filled(file, VALUES));
    await new Promise((later) => setTimeout(later, 2100));
    expect(Buffer.compare(Buffer.from(await filled(file, VALUES)), first)).toBe(0);
  });

  it.each(['{{#mã tài liệu}}biến mất{{/mã tài liệu}}', '{{@mã tài liệu}}', '{{mã tài liệu', '{{^a}}b{{/a}}'])(
    'what is another language, or has no end, is told: %s',
    async (text) => {
      await expect(filled(await word(paragraphs(text)), VALUES)).rejects.toThrow(UnreadableFields);
      await expect(fieldsIn(await word(paragraphs(text)))).rejects.toThrow(UnreadableFields);
    },
  );
});
