import { chmodSync, writeFileSync } from 'node:fs';
import { readPdf } from '../../../libs/office-documents/testing/read-pdf';
import { organizationId } from '../../../seeds/demo';
import { World } from '../../world/world';
import { fill, goOn, paper, sha, start } from './upload-story';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

describe('a receipt', () => {
  it('has a number of the organization and the year without gap, and is a PDF with every hash', async () => {
    const secretary = await world.as('thuky');
    const papers = [paper('Biên bản 1.txt'), paper('Biên bản 2.txt')];
    const batch = await start(secretary, 'Hồ sơ đánh giá nội bộ', papers);
    await goOn(secretary, batch, papers);
    await fill(secretary, batch);
    const { body } = await secretary.post(`/upload-batches/${batch}/entry`);
    const numbers = await world.sql<{ number: number }>(
      'select number from receipt where organization_id = $1 and year = (select year from receipt where id = $2) order by number',
      [organizationId('SXD'), body.receiptId],
    );
    expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, i) => i + 1));
    expect((await secretary.get(`/receipts/${body.receiptId}`)).body.actions).toMatchObject({
      paper: { allowed: true, because: [] },
      prove: { allowed: true, because: [] },
    });
    const { bytes, headers } = await secretary.download(`/receipts/${body.receiptId}/paper`);
    expect(headers.get('content-type')).toBe('application/pdf');
    const text = (await readPdf(bytes)).pieces
      .map((piece) => piece.text)
      .join('')
      .replace(/[\s\u200b]/g, '');
    for (const { sha256 } of papers) expect(text).toContain(sha256);
    expect(text).toContain(`Biênnhậnsố${body.receipt},2tệp`);
  });

  it('is found by its number and by the files themselves, by the agency and by its supervisor, by nobody else', async () => {
    const secretary = await world.as('thuky');
    const known = paper('Kế hoạch.txt');
    const batch = await start(secretary, 'Kế hoạch đánh giá', [known]);
    await goOn(secretary, batch, [known]);
    await fill(secretary, batch);
    const { body } = await secretary.post(`/upload-batches/${batch}/entry`);
    expect((await secretary.get(`/receipts?q=${encodeURIComponent(`Biên nhận số ${body.receipt}`)}`)).body.items).toMatchObject([
      { id: body.receiptId },
    ]);
    expect((await secretary.get(`/receipts?q=${encodeURIComponent('ke hoach danh gia')}`)).body.items).toMatchObject([
      { id: body.receiptId },
    ]);
    const question = { sha256: [known.sha256, sha(Buffer.from('khác'))] };
    for (const who of ['thuky', 'kiemtra']) {
      const answer = await (await world.as(who)).post('/file-checks', question);
      expect(answer.body.items).toMatchObject([
        { receipts: [{ receipt: body.receipt, path: 'Kế hoạch.txt' }], inRegister: { id: body.recordIds[0] } },
        { receipts: [], inRegister: null },
      ]);
    }
    const stranger = await (await world.as('coquan2')).post('/file-checks', question);
    expect(stranger.body.items[0]).toMatchObject({ receipts: [], inRegister: null });
    expect((await (await world.as('coquan2')).get(`/receipts/${body.receiptId}`)).status).toBe(404);
  });

  it('tells a file that was damaged or destroyed since', async () => {
    const secretary = await world.as('thuky');
    const papers = [paper('1.txt'), paper('2.txt')];
    const batch = await start(secretary, 'Hỏng về sau', papers);
    await goOn(secretary, batch, papers);
    await fill(secretary, batch);
    const { body } = await secretary.post(`/upload-batches/${batch}/entry`);
    const [row] = await world.sql<{ key: string }>(
      'select f.object_key as key from receipt_line l join file f on f.id = l.file_id where l.receipt_id = $1 and l.position = 2',
      [body.receiptId],
    );
    const path = `${world.folder}/files/${row!.key}`;
    chmodSync(path, 0o600);
    writeFileSync(path, Buffer.alloc(papers[1]!.bytes.length, 'x'));
    expect((await secretary.get(`/receipts/${body.receiptId}/verification`)).body).toEqual({
      lines: [
        { position: 1, found: 'whole' },
        { position: 2, found: 'damaged' },
      ],
      next: null,
      listWhole: true,
    });
  });

  it('is struck out with a reason: its records are withdrawn as one, its number stays; not once a record has gone on', async () => {
    const secretary = await world.as('thuky');
    const enter = async (title: string) => {
      const papers = [paper(`${title}.txt`)];
      const batch = await start(secretary, title, papers);
      await goOn(secretary, batch, papers);
      await fill(secretary, batch);
      return (await secretary.post(`/upload-batches/${batch}/entry`)).body;
    };
    const [wrong, used] = [await enter('Nhầm'), await enter('Đã dùng')];
    expect(await (await world.as('vanthu2')).get(`/receipts/${wrong.receiptId}`)).toMatchObject({ status: 200 });
    expect((await secretary.post(`/receipts/${wrong.receiptId}/voiding`, { reason: 'Tải nhầm thư mục' })).status).toBe(201);
    expect((await secretary.get(`/records/${wrong.recordIds[0]}`)).body.state).toBe('withdrawn');
    expect((await secretary.get(`/receipts/${wrong.receiptId}`)).body).toMatchObject({
      void: true,
      voidReason: 'Tải nhầm thư mục',
      receipt: wrong.receipt,
    });
    expect(await secretary.post(`/receipts/${wrong.receiptId}/voiding`, { reason: 'Lại' })).toMatchObject({
      status: 409,
      body: { code: 'receipt-void-already' },
    });
    await secretary.post(`/records/${used.recordIds[0]}/hold`, { reason: 'Đang giải quyết khiếu nại' });
    expect(await secretary.post(`/receipts/${used.receiptId}/voiding`, { reason: 'Nhầm' })).toMatchObject({
      status: 409,
      body: { code: 'record-in-use' },
    });
  });
});
