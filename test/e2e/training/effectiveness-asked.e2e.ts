import type { Client } from '../../world/client';
import { CertificateOffice } from './certificate-story';
import { awaits, counts, day, EFFECTIVE, over, review, says, switched } from './effectiveness-story';

let office: CertificateOffice;
let secretary: Client;
beforeAll(async () => {
  office = await CertificateOffice.open();
  secretary = await office.world.as('thuky');
});
afterAll(() => office?.close());

describe('the effect of a class', () => {
  it('is asked of nobody while the organiser has not switched it on, nor where the course names no months', async () => {
    await switched(office, false);
    const held = await over(office, 'HL0', ['Phan Thị Đào'], '2026-05-14', 6, { 0: 'SXD' });
    const without = await over(office, 'HL1', ['Phan Thị Đào'], '2026-05-14', null, { 0: 'SXD' });
    expect((await secretary.get(review(held))).status).toBe(404);
    expect(await counts(office, held)).toEqual({ asked: false, askedOn: null, dueBy: null, items: [] });
    await switched(office, true);
    expect((await secretary.get(review(held))).status).toBe(200);
    expect((await secretary.get(review(without))).status).toBe(404);
    expect((await says(secretary, without, [{ enrolmentId: without.enrolments[0], ...EFFECTIVE }])).status).toBe(404);
    expect(await counts(office, without)).toMatchObject({ asked: false, items: [] });
  });

  it.each([
    ['HM1', '2026-08-31', 6, '2027-02-27', '2027-02-28', '2027-03-30', '2027-03-31'],
    ['HM2', '2026-11-30', 3, '2027-02-27', '2027-02-28', '2027-03-30', '2027-03-31'],
    ['HM3', '2027-08-31', 6, '2028-02-28', '2028-02-29', '2028-03-30', '2028-03-31'],
    ['HM4', '2026-05-14', 1, '2026-06-13', '2026-06-14', '2026-07-14', '2026-07-15'],
  ])(
    '%s that ended on %s is asked about %i months later: not on %s, on %s, late after %s',
    async (code, ended, months, eve, asked, last, late) => {
      const held = await over(office, code, ['Phan Thị Đào'], ended, months, { 0: 'SXD' });
      day(eve);
      expect((await secretary.get(review(held))).status).toBe(404);
      day(asked);
      expect((await secretary.get(review(held))).body).toMatchObject({ askedOn: asked, dueBy: last, late: false });
      expect((await counts(office, held)).askedOn).toBe(asked);
      expect(await awaits(secretary)).toContainEqual(
        expect.objectContaining({ id: held.id, dueOn: last, link: `/dao-tao/hieu-luc/${held.id}` }),
      );
      day(last);
      expect((await secretary.get(review(held))).body.late).toBe(false);
      day(late);
      expect((await secretary.get(review(held))).body.late).toBe(true);
      // Late is a warning: what is said is taken.
      expect((await says(secretary, held, [{ enrolmentId: held.enrolments[0], ...EFFECTIVE }])).body).toEqual({
        people: 1,
        corrected: 0,
        finished: true,
      });
      expect((await secretary.get(review(held))).body.late).toBe(false);
      day('2026-11-23');
    },
  );
});
