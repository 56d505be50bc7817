import { writeFileSync } from 'node:fs';
import { newId } from '@qms/work';
import { readPdf } from '../../../libs/office-documents/testing/read-pdf';
import { trainingClassId } from '../../../seeds/demo';
import { wordsIn } from '../documents/story';
import { CertificateOffice, NAMES, REPLICA, YEAR } from './certificate-story';
import { OWNER, taughtClass } from './class-story';

let office: CertificateOffice;
beforeAll(async () => {
  office = await CertificateOffice.open();
});
afterAll(() => office?.close());

const numberOf = ({ number }: { number: number }): string => `${String(number).padStart(3, '0')}/${YEAR}`;
const textOf = async (bytes: Buffer): Promise<string> => (await readPdf(bytes)).pieces.map(({ text }) => text).join(' ');

describe('the report on a class', () => {
  it('tells as Word and PDF how it was held, who was there, and what came of it', async () => {
    const held = await taughtClass(office.world, 'BC1', NAMES, {}, { absent: { 3: 2 }, agencies: { 1: 'SXD' } });
    const path = `/training-classes/${held.id}`;
    expect((await office.organiser.get(path)).body.actions.report).toEqual({ allowed: true, because: [] });
    // Before anybody is judged it says so.
    expect(wordsIn((await office.organiser.download(`${path}/report`)).bytes)).toContain('chưa đánh giá 04');
    const grant = await office.drafted(held, '60', '70', '82.5', '90');
    await office.numbered(grant);
    await office.issued(grant);
    const [third, , first] = await office.rows(`&classId=${held.id}`);
    expect(
      (await office.organiser.post(`/certificates/${first.id}/reissue`, { reason: 'Sai tên', fullName: 'Trương Hoài Năm' })).status,
    ).toBe(201);
    await office.issuing.turn();
    expect((await office.head.post(`/certificates/${third.id}/revocation`, { reason: 'Khai sai hồ sơ' })).status).toBe(201);

    const word = await office.organiser.download(`${path}/report`);
    expect([word.status, word.headers.get('content-type')]).toEqual([200, expect.stringContaining('wordprocessingml')]);
    const pdf = await office.organiser.download(`${path}/report`, { accept: 'application/pdf' });
    if (process.env.QMS_PICTURES)
      for (const [ending, { bytes }] of [
        ['docx', word],
        ['pdf', pdf],
      ] as const)
        writeFileSync(`${process.env.QMS_PICTURES}/report.${ending}`, bytes);
    const said = [
      'BÁO CÁO',
      'Giám đốc Sở Khoa học và Công nghệ',
      'Quyết định số 60/QĐ-SKHCN ngày 05 tháng 5 năm 2026',
      'Sáng 13/05/2026',
      '75%',
      'đạt 03; không đạt 01; xin rút 00',
      `từ ${numberOf(first)} đến ${numberOf(third)}`,
      `số ${numberOf({ number: third.number + 1 })}), thay thế số ${numberOf(first)}`,
      `Thu hồi: 01 giấy (số ${numberOf(third)})`,
      'DANH SÁCH HỌC VIÊN VÀ KẾT QUẢ',
      'Sở Xây dựng',
      '82,5',
      'Trương Hoài Năm',
    ];
    const [inWord, inPdf] = [wordsIn(word.bytes), await textOf(pdf.bytes)];
    for (const words of said) {
      expect(inWord.replace(/\s+/g, ' ')).toContain(words);
      expect(inPdf.replace(/\s+/g, ' ').replace(/ ?\/ ?/g, '/')).toContain(words);
    }
    // Birth dates are nothing that such a report needs.
    expect(inWord).not.toContain('12/04/1986');
    expect((await office.organiser.get(`${path}/report`, { accept: 'image/png' })).status).toBe(406);
    expect((await (await office.world.as('thuky')).get(`${path}/report`)).status).toBe(404);
    expect((await (await office.world.as('nhanvien')).get(`${path}/report`)).status).toBe(403);
  });

  it('counts everybody once, by how he came and by what became of him', async () => {
    const held = await taughtClass(office.world, 'BC2', NAMES);
    for (const [source, state] of [
      ['walk-in', 'accepted'],
      ['substitute', 'accepted'],
      ['nomination', 'nominated'],
      ['import', 'waiting'],
      ['nomination', 'declined'],
      ['import', 'withdrawn'],
    ] as const) {
      const [learner, reason] = [newId(), ['declined', 'withdrawn'].includes(state) ? 'Bận việc' : null];
      await office.world.sql(
        'insert into learner (id, organization_id, full_name, created_at) values ($1, $2, $3, now())',
        [learner, OWNER, `Người ${state} ${source}`],
        'admin',
        REPLICA,
      );
      await office.world.sql(
        'insert into enrolment (id, organization_id, class_id, learner_id, state, source, reason, created_at) values ($1, $2, $3, $4, $5, $6, $7, now())',
        [newId(), OWNER, held.id, learner, state, source, reason],
        'admin',
        REPLICA,
      );
    }
    expect(wordsIn((await office.organiser.download(`/training-classes/${held.id}/report`)).bytes).replace(/\s+/g, ' ')).toContain(
      'Số người được cử: 08; bổ sung tại lớp: 01; thay thế: 01; không xếp lớp: 01; xin rút: 01; danh sách chờ, chưa xét: 02; có tên trong danh sách lớp: 06;',
    );
  });

  it('names nobody any more whose data were erased, also where his certificate does', async () => {
    const held = await taughtClass(office.world, 'BC3', ['Yên Thị Xóa', 'Lê Thị Bình']);
    const grant = await office.drafted(held, '60', '60');
    await office.numbered(grant, '82/QĐ-SKHCN');
    await office.issued(grant);
    const report = async () => wordsIn((await office.organiser.download(`/training-classes/${held.id}/report`)).bytes);
    expect(await report()).toContain('Yên Thị Xóa');
    await office.erased(held, 0);
    expect(await report()).not.toContain('Yên Thị Xóa');
    expect(await report()).toContain('Đã xóa');
  });

  it('is not there before teaching is over', async () => {
    const path = `/training-classes/${trainingClassId(6)}`;
    expect((await office.organiser.get(path)).body.actions.report.allowed).toBe(false);
    expect((await office.organiser.get(`${path}/report`)).body.code).toBe('wrong-state');
  });
});
