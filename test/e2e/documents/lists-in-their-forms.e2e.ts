import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '@qms/spreadsheets';
import { organizationId } from '../../../seeds/demo';
import { World } from '../../world/world';
import { wordsIn } from './story';

const PDF = 'application/pdf';
let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

/** Where `QMS_PICTURES` names a folder, papers are put there, for a person to look at. */
function keep(name: string, bytes: Buffer): void {
  const folder = process.env.QMS_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
}

const paper = async (path: string, who = 'thuky', accept?: string) => (await world.as(who)).download(path, accept ? { accept } : {});

describe('lists of documents and records', () => {
  it.each([
    ['documents', 'DANH MỤC TÀI LIỆU NỘI BỘ', 'QT-HT-01', /\(Danh mục gồm 18 tài liệu\)/],
    ['distributions', 'DANH SÁCH PHÂN PHỐI TÀI LIỆU', 'Toàn cơ quan', /\(Danh sách gồm 09 dòng\)/],
    ['external-documents', 'DANH MỤC TÀI LIỆU BÊN NGOÀI', 'VBQPPL', /\(Danh mục gồm \d+ tài liệu\)/],
    ['administrative-procedures', 'DANH MỤC THỦ TỤC HÀNH CHÍNH', 'QT-XD-02', /\(Danh mục gồm 09 thủ tục hành chính\)/],
    ['records', 'DANH MỤC HỒ SƠ ISO', 'Quyết định ban hành', /\(Danh mục gồm \d+ hồ sơ\)/],
  ])('%s: as a form with its own head, as the annex of a decision, as Word and PDF', async (list, title, row, counted) => {
    const form = await paper(`/${list}/list-paper?use=form&asOf=2026-11-23`);
    expect([form.status, form.headers.get('vary')]).toEqual([200, expect.stringContaining('accept')]);
    const said = wordsIn(form.bytes);
    for (const words of ['SỞ XÂY DỰNG', title, row, 'Tính đến ngày 23 tháng 11 năm 2026', 'NGƯỜI LẬP', 'Nguyễn Văn An', 'GIÁM ĐỐC'])
      expect(said).toContain(words);
    expect(said).toMatch(counted);
    // A list is none of the kinds of NĐ 30/2020, Điều 7: it has neither motto nor number.
    expect(said).not.toMatch(/CỘNG HÒA|Số: /);
    const annex = wordsIn((await paper(`/${list}/list-paper?use=annex&asOf=2026-11-23`)).bytes);
    expect(annex).toMatch(/Phụ lục.*\(Kèm theo Quyết định số +\/QĐ-SXD ?ngày +tháng +năm +của ?Giám đốc Sở Xây dựng\)/s);
    expect(annex).not.toContain('NGƯỜI LẬP');
    for (const use of ['form', 'annex']) {
      const pdf = await paper(`/${list}/list-paper?use=${use}&asOf=2026-11-23`, 'thuky', PDF);
      expect([pdf.headers.get('content-type'), pdf.bytes.subarray(0, 5).toString()]).toEqual([PDF, '%PDF-']);
      keep(`${list}-${use}.pdf`, pdf.bytes);
    }
    keep(`${list}-form.docx`, form.bytes);
    expect((await paper(`/${list}/list-paper?use=form`, 'thuky', 'application/json')).status).toBe(406);
    expect((await paper(`/${list}/list-paper?use=poster`)).status).toBe(400);
  });

  it('the form carries code and revision of the agency’s own form of that name', async () => {
    const said = wordsIn((await paper('/documents/list-paper?use=form&asOf=2026-11-23')).bytes);
    expect(said).toMatch(/Mã hiệu: BM-HT-01\.01.*Lần ban hành: 02; lần sửa đổi: 00.*Ngày hiệu lực: 09\/02\/2026/s);
    expect(wordsIn((await paper('/distributions/list-paper?use=form')).bytes)).toMatch(/Mã hiệu: \.{5,}/);
  });

  it('each is right on its day', async () => {
    const before = wordsIn((await paper('/documents/list-paper?use=form&asOf=2026-08-31')).bytes);
    const after = wordsIn((await paper('/documents/list-paper?use=form&asOf=2026-09-01')).bytes);
    // QT-XD-02 was amended on 01/09/2026.
    const amendment = (said: string): string | undefined => /QT-XD-02.*?(\d\d)\s*(\d\d)\s*(\d\d\/\d\d\/\d{4})/s.exec(said)?.[3];
    expect([amendment(before), amendment(after)]).toEqual(['09/02/2026', '01/09/2026']);
    const sheet = async (path: string) => (await readWorkbook((await paper(path)).bytes)).sheets[0]!;
    expect(JSON.stringify(await sheet('/distributions/list.xlsx?asOf=2026-08-31'))).toMatch(/"QT-XD-02".{1,400}"03".{1,200}"00"/);
    expect(wordsIn((await paper('/documents/list-paper?use=annex&asOf=2020-01-01')).bytes)).toMatch(/gồm 00 tài liệu/);
    const records = (await (await world.as('thuky')).get('/records?asOf=2026-02-08&limit=200')).body;
    expect(records.items.every(({ happenedOn }: { happenedOn: string }) => happenedOn <= '2026-02-08')).toBe(true);
    expect((await paper('/records/list.xlsx?asOf=2026-11-23')).bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('shows each reader what he may see and no more', async () => {
    expect((await paper('/distributions/list-paper?use=form', 'khach')).status).toBe(403);
    expect((await paper('/records/list-paper?use=form', 'nhanvien')).status).toBe(403);
    const foreign = wordsIn((await paper(`/documents/list-paper?use=form&organizationId=${organizationId('SXD')}`, 'coquan2')).bytes);
    expect(foreign).not.toContain('QT-XD-02');
    const guest = wordsIn((await paper('/documents/list-paper?use=form', 'khach')).bytes);
    expect(guest).toContain('QT-XD-02');
    const wide = await paper(`/documents/list-paper?use=form&organizationId=${organizationId('SXD')}`, 'tdc');
    expect(wordsIn(wide.bytes)).toContain('QT-XD-02');
  });
});
