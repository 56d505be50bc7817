import { readWorkbook, writeWorkbook } from '@qms/spreadsheets';
import { Sweeper } from '@qms/storage';
import { TextReading, WordsRenewal } from '@qms/texts';
import { legalDate } from '@qms/work';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { demoPdf } from '../../../seeds/demo/demo-pdf';
import { scan, scannedPage } from '../../world/scan';
import { World } from '../../world/world';
import { approves, drafts, submits, wordsIn } from '../documents/story';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let world: World;
const reads = async (): Promise<void> => void (await world.app.get(TextReading).turn());

const uploaded = async (name: string, bytes: Uint8Array, who = 'thuky'): Promise<string> => {
  const { status, body } = await (await world.as(who)).upload('/files', { name, bytes });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.id;
};
/** An ordinary document with this file stands in the register. @returns its id and the file's */
const entered = async (title: string, name: string, bytes: Uint8Array, who = 'thuky'): Promise<{ id: string; fileId: string }> => {
  const fileId = await uploaded(name, bytes, who);
  const { status, body } = await (await world.as(who)).post('/records', {
    items: [{ number: '1/BC', title, issuer: 'Sở Xây dựng', happenedOn: '2026-05-04', fileId }],
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return { id: body.ids[0], fileId };
};
const stateOf = async (fileId: string, who = 'thuky') => (await (await world.as(who)).get(`/files/${fileId}/text`)).body;
const found = async (q: string, who = 'thuky', path = '/records') =>
  (await (await world.as(who)).get(`${path}?q=${encodeURIComponent(q)}`)).body.items;
const titles = async (q: string, who?: string, path?: string): Promise<string[]> =>
  (await found(q, who, path)).map((row: { title: string }) => row.title);

const word = (...lines: string[]): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            ...lines.map((line) => new Paragraph(line)),
            new Table({ rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph('Ô bảng thạch nhũ')] })] })] }),
          ],
        },
      ],
    }),
  );

beforeAll(async () => {
  world = await World.open();
  await reads();
}, 120_000);
afterAll(() => world?.close());

describe('the text of a file', () => {
  it('is read from PDF, Word and Excel beside the request, kept in NFC', async () => {
    const files = {
      pdf: await entered(
        'Văn bản một',
        'a.pdf',
        await demoPdf('SỞ XÂY DỰNG', 'Quy chế', ['Nghiệm thu công trình thủy lợi.'.normalize('NFD')]),
      ),
      docx: await entered('Văn bản hai', 'b.docx', await word('Biện pháp thi công kè bờ sông', 'Đoạn hai')),
      xlsx: await entered(
        'Văn bản ba',
        'c.xlsx',
        writeWorkbook([{ name: 'Danh mục', title: [], columns: [{ header: 'Tên', width: 20 }], rows: [['Giấy phép xây dựng nhà xưởng']] }]),
      ),
      txt: await entered('Văn bản bốn', 'd.txt', Buffer.from('Ghi chú về trạm bơm')),
    };
    expect(await stateOf(files.pdf.fileId)).toMatchObject({ state: 'waiting', pages: null, pagesDone: 0, fault: null });
    await reads();
    expect(await stateOf(files.pdf.fileId)).toMatchObject({ state: 'read', pages: 1, pagesDone: 1, recognizedPages: 0 });
    for (const { fileId } of Object.values(files)) expect((await stateOf(fileId)).state).toBe('read');
    const texts = await world.sql<{ text: string }>('select text from file_text where file_id = any ($1) order by text', [
      Object.values(files).map((file) => file.fileId),
    ]);
    expect(texts.map((row) => row.text.replaceAll('\n', ' / '))).toEqual([
      'Biện pháp thi công kè bờ sông / Đoạn hai / Ô bảng thạch nhũ',
      'Danh mục / Tên / Giấy phép xây dựng nhà xưởng',
      'Ghi chú về trạm bơm',
      'SỞ XÂY DỰNG / Quy chế / Nghiệm thu công trình thủy lợi.',
    ]);
  });

  it('of a scan is recognized, page by page, in Vietnamese, without the network', async () => {
    const bytes = await scan(
      ['QUY TRÌNH CẤP PHÉP', 'Cán bộ tiếp nhận hồ sơ kiểm tra thành phần,', 'lập phiếu hẹn trả kết quả.'],
      ['Thời hạn giải quyết là mười ngày làm việc.'],
    );
    const { fileId } = await entered('Bản quét', 'quét.pdf', bytes);
    const photo = await entered('Ảnh chụp', 'ảnh.png', scannedPage(['Biên bản niêm yết công khai']));
    await reads();
    expect(await stateOf(fileId)).toMatchObject({ state: 'read', pages: 2, pagesDone: 2, recognizedPages: 2 });
    expect((await titles('phiếu hẹn')).includes('Bản quét')).toBe(true);
    expect(await titles('muoi ngay lam viec')).toContain('Bản quét');
    expect(await stateOf(photo.fileId)).toMatchObject({ state: 'read', recognizedPages: 1 });
    expect(await titles('niêm yết công khai')).toContain('Ảnh chụp');
  }, 180_000);

  it('that there is not is said; one that cannot be read is said with its reason, hinders nothing and can be tried again', async () => {
    const empty = await entered('Trang trắng', 'trắng.png', scannedPage([]));
    const broken = await entered('Tệp hỏng', 'hỏng.docx', await word('x'));
    // What is in the store is another file than the one that its row describes, as a broken one would be.
    await world.sql(
      `set session_replication_role = replica; update file set content_type = 'application/pdf' where id = '${broken.fileId}'`,
    );
    await reads();
    expect(await stateOf(empty.fileId)).toMatchObject({ state: 'without-text', actions: { retry: { allowed: false } } });
    expect(await stateOf(broken.fileId)).toMatchObject({ state: 'unreadable', fault: 'broken', actions: { retry: { allowed: true } } });
    expect((await (await world.as('thuky')).get(`/records/${broken.id}`)).status).toBe(200);
    const secretary = await world.as('thuky');
    expect((await secretary.post(`/files/${empty.fileId}/text/attempts`)).body.code).toBe('text-not-unreadable');
    expect((await secretary.post(`/files/${broken.fileId}/text/attempts`)).status).toBe(204);
    expect(await stateOf(broken.fileId)).toMatchObject({ state: 'waiting', fault: null });
    await reads();
    expect((await stateOf(broken.fileId)).state).toBe('unreadable');
  });

  it('is tried again by itself where the store was away, and taken up where a reading was lost', async () => {
    const { fileId } = await entered('Kho vắng', 'kho.txt', Buffer.from('Thiết bị quan trắc sụt lún'));
    const [{ object_key }] = (await world.sql<{ object_key: string }>('select object_key from file where id = $1', [fileId])) as [
      { object_key: string },
    ];
    const { renameSync } = await import('node:fs');
    const path = `${world.folder}/files/${object_key}`;
    renameSync(path, `${path}.away`);
    await reads();
    expect(await stateOf(fileId)).toMatchObject({ state: 'waiting', fault: 'file-damaged' });
    renameSync(`${path}.away`, path);
    await world.sql('update file_text set due_at = now() where file_id = $1', [fileId]);
    await reads();
    expect((await stateOf(fileId)).state).toBe('read');
    // A process that died in the middle leaves `reading` behind; its time runs out.
    await world.sql(
      "update file_text set state = 'reading', text = null, folded = null, words = null, due_at = now() - interval '1 minute' where file_id = $1",
      [fileId],
    );
    await reads();
    expect(await titles('quan trắc sụt lún')).toEqual(['Kho vắng']);
  });

  it('is nobody’s of another agency, and goes with the file', async () => {
    const { fileId } = await entered('Sẽ mất', 'mất.txt', Buffer.from('Bờ kè hữu ngạn'));
    await reads();
    expect((await (await world.as('coquan2')).get(`/files/${fileId}/text`)).status).toBe(404);
    expect((await (await world.as('coquan2')).post(`/files/${fileId}/text/attempts`)).status).toBe(404);
    expect((await (await world.as('nhanvien')).post(`/files/${fileId}/text/attempts`)).status).toBe(403);
    await world.sql(`set session_replication_role = replica; update file set state = 'gone' where id = '${fileId}'`);
    await world.app.get(Sweeper).sweep();
    await world.app.get(TextReading).forget();
    expect(await world.sql('select text, folded, words from file_text where file_id = $1', [fileId])).toEqual([
      { text: null, folded: null, words: null },
    ]);
    expect(await titles('bờ kè hữu ngạn')).toEqual([]);
  });
});

describe('the search over texts of files', () => {
  beforeAll(async () => {
    await entered('Báo cáo năm', 'báo cáo.txt', Buffer.from('Kết quả bồi dưỡng. Lớp đào tạo thứ hai có 42 người, đạt yêu cầu.'));
    await entered('Kế hoạch khác', 'kế hoạch.txt', Buffer.from('Mái đao tảo mộ'));
    await entered('Của phường', 'phường.txt', Buffer.from('Lớp đào tạo của phường'), 'coquan2');
    await reads();
  });

  it('finds the same set by four spellings, the exact accents first, and shows the place', async () => {
    const spellings = ['dao tao', 'đao tao', 'Đào tạo', 'Đào tạo'.normalize('NFD')];
    const sets: string[][] = [];
    for (const q of spellings) sets.push(await titles(q));
    for (const set of sets) expect([...set].sort()).toEqual([...sets[0]!].sort());
    expect(sets[0]).toEqual(expect.arrayContaining(['Báo cáo năm', 'Kế hoạch khác']));
    expect(sets[2]!.indexOf('Báo cáo năm')).toBeLessThan(sets[2]!.indexOf('Kế hoạch khác'));
    const row = (await found('Đào tạo')).find((one: { title: string }) => one.title === 'Báo cáo năm');
    expect(row.passage).toMatchObject({
      fileName: 'báo cáo.txt',
      before: 'Kết quả bồi dưỡng. Lớp ',
      match: 'đào tạo',
      after: ' thứ hai có 42 người, đạt yêu cầu.',
    });
  });

  it('goes out as workbook and paper with the records that the list shows, also those found by their files alone', async () => {
    const secretary = await world.as('thuky');
    for (const filters of ['q=đào tạo', 'q=đào tạo&kind=ordinary-document', 'q=dao tao&from=2026-05-04']) {
      const asked = encodeURI(filters);
      const { items } = (await secretary.get(`/records?limit=200&${asked}`)).body as { items: { title: string; happenedOn: string }[] };
      const shown = items.map(({ title }) => title).sort();
      expect(shown).toEqual(expect.arrayContaining(['Báo cáo năm', 'Kế hoạch khác']));
      const { sheets } = await readWorkbook((await secretary.download(`/records/list.xlsx?${asked}`)).bytes);
      const { row: head, column } = sheets[0]!.cells.find((cell) => cell.text === 'Tên hồ sơ')!;
      const listed = sheets[0]!.cells.filter((cell) => cell.column === column && cell.row > head).map(({ text }) => text);
      expect(listed.filter((text) => text !== '').sort()).toEqual(shown);
      const paper = await secretary.download(`/records/list-paper?use=form&${asked}`, { accept: DOCX });
      const words = wordsIn(paper.bytes);
      for (const title of shown) expect(words).toContain(title);
    }
  });

  it('finds a number within a text, words that stand apart, and refuses what is too short', async () => {
    await entered('Công văn', 'cv.txt', Buffer.from('Căn cứ Quyết định số 85/QĐ-SXD ngày 02/6/2026'));
    await reads();
    expect(await titles('85/QĐ-SXD')).toContain('Công văn');
    expect(await titles('yêu cầu bồi dưỡng kết quả')).toContain('Báo cáo năm');
    expect((await (await world.as('thuky')).get('/records?q=a')).body.code).toBe('search-too-short');
    for (const q of ["abc'--", 'a & b | !c', '%%%abc', "') or 1=1"])
      expect((await (await world.as('thuky')).get(`/records?q=${encodeURIComponent(q)}`)).status).toBe(200);
  });

  it('finds two words only where they stand side by side, also in a text that was read before they were kept so', async () => {
    await entered('Biên bản', 'bb.txt', Buffer.from('Nghiệm thu đường ống, thanh lý hợp đồng'));
    await reads();
    await world.sql(
      `update file_text set words_edition = 1, words = '''nghiem'':1 ''thu'':2 ''duong'':3 ''ong'':4 ''thanh'':5 ''ly'':6'
      where text like 'Nghiệm thu đường ống%'`,
      [],
      'owner',
    );
    expect(await titles('thanh lý')).toEqual([]);
    expect(await world.app.get(WordsRenewal).turn()).toBe(1);
    expect(await world.app.get(WordsRenewal).turn()).toBe(0);
    for (const q of ['thanh lý', 'thanh ly', 'đường ống', '"hợp đồng"']) expect(await titles(q)).toEqual(['Biên bản']);
    for (const q of ['thu thanh', 'lý thanh', 'nghiệm lý']) expect(await titles(q)).toEqual([]);
  });

  it('shows an agency its own, a supervising office what stands in the register', async () => {
    expect(await titles('lớp đào tạo', 'coquan2')).toEqual(['Của phường']);
    expect(await titles('lớp đào tạo', 'tdc')).toEqual(expect.arrayContaining(['Của phường', 'Báo cáo năm']));
    const row = (await found('lớp đào tạo của phường', 'tdc'))[0];
    expect(row.passage?.match).toBe('Lớp đào tạo của phường');
  });

  it('finds documents by the text in force; a draft only for those who work on it', async () => {
    const fileId = await uploaded('bản đầu.docx', await word('Trình tự khoan khảo sát địa chất'));
    const secretary = await world.as('thuky');
    const source = await uploaded('bản đầu.pdf', await demoPdf('QT', 'Quy trình', ['Trình tự khoan khảo sát địa chất']));
    const document = await drafts(world, { title: 'Quy trình mới', fileId: source, sourceFileId: fileId });
    await reads();
    expect(await titles('khoan khảo sát', 'thuky', '/documents')).toEqual(['Quy trình mới']);
    expect(await titles('khoan khảo sát', 'nhanvien', '/documents')).toEqual([]);
    expect(await titles('khoan khảo sát', 'tdc', '/documents')).toEqual([]);
    await submits(world, document.revisionId);
    expect((await approves(world, document.revisionId)).body.state).toBe('effective');
    expect(await titles('khoan khảo sát', 'nhanvien', '/documents')).toEqual(['Quy trình mới']);
    expect(await titles('khoan khảo sát', 'tdc', '/documents')).toEqual(['Quy trình mới']);
    expect((await found('KHOAN KHAO SAT', 'nhanvien', '/documents'))[0].passage.match).toBe('khoan khảo sát');
    const whole = async (who: string) => (await world.as(who)).get(`/revisions/${document.revisionId}/text`);
    expect((await whole('nhanvien')).body).toMatchObject({
      state: 'read',
      recognizedPages: 0,
      text: expect.stringContaining('khoan khảo sát'),
    });
    expect((await whole('coquan2')).status).toBe(404);
    const asOf = async (day: string) =>
      (await secretary.get(`/documents?q=${encodeURIComponent('khoan khảo sát')}&asOf=${day}`)).body.items;
    expect(await asOf('2020-01-01')).toEqual([]);
    expect(await asOf(legalDate(new Date()))).toHaveLength(1);
  });
});
