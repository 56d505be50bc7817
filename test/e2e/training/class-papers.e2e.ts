import { moveClock } from '@qms/work';
import { readPdf } from '../../../libs/office-documents/testing/read-pdf';
import { personId, trainingClassId } from '../../../seeds/demo';
import { World } from '../../world/world';
import { wordsIn } from '../documents/story';
import { hasPlace } from './story';

let world: World;
const CLASS = `/training-classes/${trainingClassId(6)}`;
const itIs = (moment: string): void => moveClock(new Date(`${moment}:00+07:00`));
const eveOfClass = (): void => itIs('2026-11-23T09:00');

beforeAll(async () => {
  eveOfClass();
  world = await World.open();
});
afterEach(eveOfClass);
afterAll(() => {
  moveClock(null);
  return world?.close();
});

describe('papers of a class', () => {
  it('are written as Word and PDF, with the number that the clerk entered', async () => {
    await hasPlace(world, trainingClassId(6), 'Lương Thị Ngát');
    const who = await world.as('giangvien');
    for (const [paper, words] of [
      ['call', ['1042/SKHCN-TĐC', 'Cử học viên tham dự lớp']],
      ['opening', ['203/QĐ-SKHCN', 'QUYẾT ĐỊNH', 'Lương Thị Ngát']],
    ] as const) {
      const pdf = await who.download(`${CLASS}/${paper}`, { accept: 'application/pdf' });
      const text = (await readPdf(pdf.bytes)).pieces.map((piece) => piece.text).join(' ');
      const word = await who.download(`${CLASS}/${paper}`);
      expect([word.status, word.headers.get('content-type')]).toEqual([200, expect.stringContaining('wordprocessingml')]);
      for (const said of words) {
        expect(text.replace(/\s*\/\s*/g, '/')).toContain(said);
        expect(wordsIn(word.bytes)).toContain(said);
      }
    }
    expect((await who.get(`${CLASS}/call`, { accept: 'image/png' })).status).toBe(406);
    expect((await (await world.as('thuky')).get(`${CLASS}/opening`)).status).toBe(404);
  });

  it('have a calendar beside them', async () => {
    const { bytes, headers } = await (await world.as('giangvien')).download(`${CLASS}/calendar.ics`);
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(bytes.toString('utf8').match(/BEGIN:VEVENT/g)).toHaveLength(4);
    expect(bytes.toString('utf8')).toContain('DTSTART:20261124T003000Z');
  });
});

describe('a class', () => {
  const works = async (username: string): Promise<string[]> =>
    (await (await world.as(username)).get('/my-work')).body.items
      .filter(({ kind }: { kind: string }) => /^(training-class|class-session)\./.test(kind))
      .map(({ sentence }: { sentence: string }) => sentence);

  it('awaits the organiser and the clerk', async () => {
    expect(await works('giangvien')).toEqual([expect.stringContaining('Khai giảng lớp NVKT-2026-01')]);
    expect(await works('vanthu')).toEqual([]);
    itIs('2026-11-24T11:31');
    expect(await works('giangvien')).toContain('Chốt điểm danh buổi học 07:30 ngày 24/11/2026, lớp NVKT-2026-01');
    await world.sql(
      `set session_replication_role = replica; update training_class set opening_number = null, opened_on = null where id = '${trainingClassId(6)}'`,
    );
    expect(await works('vanthu')).toEqual(['Cập nhật số, ngày quyết định mở lớp NVKT-2026-01']);
  });

  it('goes over with who is in charge of it', async () => {
    const who = await world.as('giangvien');
    const { body: open } = await who.get('/handovers/open-work');
    const group = open.groups.find(({ kind }: { kind: string }) => kind === 'training-class');
    expect(group).toMatchObject({
      name: 'Lớp đào tạo đang phụ trách',
      things: expect.arrayContaining([expect.objectContaining({ link: `/dao-tao/lop/${trainingClassId(6)}` })]),
    });
    const done = await who.post('/handovers', { toId: personId('tdc'), reason: 'Chuyển công tác từ ngày 01/12/2026' });
    expect(done.status).toBe(201);
    expect((await (await world.as('tdc')).get(CLASS)).body.organiser.name).toBe('Nguyễn Đình Khoa');
  });
});
