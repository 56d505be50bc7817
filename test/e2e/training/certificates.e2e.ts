import { createHash } from 'node:crypto';
import { readWorkbook } from '@qms/spreadsheets';
import type { CertificateIssuing } from '../../../libs/training/src/certificates/certificate-issuing.service';
import type { Client } from '../../world/client';
import type { World } from '../../world/world';
import { CertificateOffice, NAMES, YEAR } from './certificate-story';
import { OWNER, taughtClass } from './class-story';

let office: CertificateOffice;
let world: World;
let organiser: Client;
let head: Client;
let issuing: CertificateIssuing;
beforeAll(async () => {
  office = await CertificateOffice.open();
  ({ world, organiser, head, issuing } = office);
});
afterAll(() => office?.close());

describe('certificates', () => {
  it('are issued in bulk, each once, with the hash of its file; the class has them then, and the register stands among the ISO records', async () => {
    const held = await taughtClass(world, 'GCN1', NAMES, {}, { agencies: { 1: 'SXD' } });
    const id = await office.drafted(held, '60', '70', '80', '90');
    await office.numbered(id);
    await office.issued(id);
    const items = await office.rows(`&classId=${held.id}`);
    expect(items.map((one: { state: string }) => one.state)).toEqual(['issued', 'issued', 'issued', 'issued']);
    for (const { id: one } of items) {
      const { bytes } = await organiser.download(`/certificates/${one}/content`);
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect((await organiser.get(`/certificates/${one}`)).body.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
    // Issuing again finds nothing to do, and a second turn makes nothing.
    expect((await organiser.post(`/certificate-grants/${id}/issuing`)).body.code).toBe('nothing-to-issue');
    expect(await issuing.turn()).toBe(0);
    const [{ state }] = await world.sql<{ state: string }>('select state from training_class where id = $1', [held.id]);
    expect(state).toBe('certificates-issued');
    const records = await world.sql(`select title from record where kind = 'certificate-register' and source_id = $1`, [id]);
    expect(records).toHaveLength(1);
    // Nobody can read the code out of the system any more.
    expect((await office.codesOf(id)).map(({ code }) => code)).toEqual([null, null, null, null]);
    const printed = await organiser.download(`/certificate-grants/${id}/certificates.pdf`);
    expect(printed.status).toBe(200);
    // The agency sees its own one, with no more of the class.
    const agency = await world.as('thuky');
    const theirs = (await agency.get(`/certificates?classId=${held.id}`)).body.items;
    expect(theirs.map((one: { name: string; course: string }) => one.name)).toEqual(['Đặng Thị Ngọc']);
    expect((await agency.get(`/certificates/${items[0].id}`)).status).toBe(404);
    // It is told what the course was, and given no way to a class that it does not reach.
    const seenThere = (await agency.get(`/certificates/${theirs[0].id}`)).body;
    expect([theirs[0].classId, seenThere.classId, seenThere.course]).toEqual([null, null, expect.stringContaining('Đánh giá nội bộ')]);
    expect((await organiser.get(`/certificates/${theirs[0].id}`)).body.classId).toBe(held.id);
    expect((await agency.post(`/certificates/${theirs[0].id}/reissue`, { reason: 'Sai tên' })).status).toBe(403);
  });

  it('are issued again under the next number, which shows the old one as replaced; revoked with a reason; signed for once', async () => {
    const held = await taughtClass(world, 'GCN2', NAMES.slice(0, 3));
    const id = await office.drafted(held, '60', '70', '80');
    await office.numbered(id, '79/QĐ-SKHCN');
    expect((await organiser.post(`/certificate-grants/${id}/issuing`)).status).toBe(201);
    const codes = await office.codesOf(id);
    await issuing.turn();
    const [third, second, first] = await office.rows(`&classId=${held.id}`);
    const reissue = await organiser.post(`/certificates/${first.id}/reissue`, { reason: 'Sai ngày sinh', birthDate: '1987-04-12' });
    expect([reissue.status, reissue.body.state]).toEqual([201, 'being-issued']);
    // Until the new one is there the old one counts, and is not reissued a second time.
    expect((await organiser.post(`/certificates/${first.id}/reissue`, { reason: 'Nữa' })).body.code).toBe('being-replaced');
    expect((await office.page(codes[0]!.code)).text).toContain('Có hiệu lực');
    await issuing.turn();
    expect((await organiser.get(`/certificates/${first.id}`)).body).toMatchObject({ state: 'replaced', replacedBy: reissue.body.number });
    expect((await organiser.get(`/certificates/${reissue.body.id}`)).body).toMatchObject({
      state: 'issued',
      birthDate: '1987-04-12',
      reason: 'Sai ngày sinh',
    });
    expect((await office.page(codes[0]!.code)).text).toContain(`Đã được thay thế: ${reissue.body.number}`);

    expect((await organiser.post(`/certificates/${second.id}/revocation`, { reason: 'Khai sai hồ sơ' })).status).toBe(403);
    expect((await head.post(`/certificates/${second.id}/revocation`, { reason: 'Khai sai hồ sơ' })).body.state).toBe('revoked');
    expect((await office.page(codes[1]!.code)).text).toContain('Đã thu hồi');
    expect((await head.post(`/certificates/${second.id}/revocation`, { reason: 'Khai sai hồ sơ' })).body.code).toBe('wrong-state');

    const taken = { certificateIds: [third.id, reissue.body.id], receivedOn: '2026-06-01', receivedBy: 'Cao Thị Bích Vân' };
    expect((await organiser.post('/certificate-receipts', { ...taken, certificateIds: [third.id, second.id] })).status).toBe(409);
    expect((await organiser.get(`/certificates/${third.id}`)).body.receivedOn).toBeNull();
    expect((await organiser.post('/certificate-receipts', taken)).body).toEqual({ certificates: 2 });
    expect((await organiser.post('/certificate-receipts', taken)).body.code).toBe('received-already');

    const { bytes } = await organiser.download(`/certificates/list.xlsx?classId=${held.id}`);
    const book = await readWorkbook(bytes);
    const text = JSON.stringify(book);
    expect(text).toContain('Sai ngày sinh');
    expect(text).toContain('Khai sai hồ sơ');
    const paper = await organiser.download(`/certificates/paper?classId=${held.id}`, { accept: 'application/pdf' });
    expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('are found by name without accents and by number, page by page', async () => {
    const held = await taughtClass(world, 'GCN3', ['Quách Thị Ỷ Đức', 'Quản Thị Đức']);
    await office.drafted(held, '60', '60');
    const found = async (query: string) => (await office.rows(`&q=${encodeURIComponent(query)}`)) as { name: string; number: number }[];
    const [{ name, number }] = (await found('quach thi y')) as [{ name: string; number: number }];
    expect([name, (await found('quach thi y')).length]).toEqual(['Quách Thị Ỷ Đức', 1]);
    expect((await found('thi y duc')).map((one) => one.name)).toEqual(['Quách Thị Ỷ Đức']);
    expect((await found(`${number}/${YEAR}`)).map((one) => one.number)).toEqual([number]);
    expect(await found(`${number}/1999`)).toEqual([]);
    const seen: number[] = [];
    for (let cursor = ''; ; ) {
      const { body } = await organiser.get(`/certificates?limit=5&year=${YEAR}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      seen.push(...body.items.map((one: { number: number }) => one.number));
      if (!body.next) break;
      cursor = body.next;
    }
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a));
    expect(seen.at(-1)).toBe(1);
  });

  it('leave no number out and give none twice, however many draft and issue at once', async () => {
    const classes = await Promise.all(['SS1', 'SS2', 'SS3', 'SS4'].map((code) => taughtClass(world, code, NAMES)));
    const ids = await Promise.all(classes.map((held) => office.drafted(held, '60', '60', '60', '60')));
    for (const [index, id] of ids.entries()) await office.numbered(id, `9${index}/QĐ-SKHCN`);
    await Promise.all(ids.map((id) => organiser.post(`/certificate-grants/${id}/issuing`)));
    // Several workers at once, as processes apart would be.
    await Promise.all([issuing.turn(), issuing.turn(), issuing.turn()]);
    const [row] = await world.sql<{ numbers: number; most: number; files: number }>(
      `select count(distinct number)::int as numbers, max(number) as most, count(*)::int as files from certificate where organization_id = $1 and year = $2`,
      [OWNER, YEAR],
    );
    expect(row!.numbers).toBe(row!.most);
    expect(row!.files).toBe(row!.most);
    const doubles = await world.sql(
      `select aggregate_id from journal_entry where event = 'certificate.issued' group by aggregate_id having count(*) > 1`,
    );
    expect(doubles).toEqual([]);
  });
});
