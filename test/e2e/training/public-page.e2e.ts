import type { CertificateIssuing } from '../../../libs/training/src/certificates/certificate-issuing.service';
import { demoCertificateCode } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { World } from '../../world/world';
import { CertificateOffice } from './certificate-story';
import { taughtClass } from './class-story';

let office: CertificateOffice;
let world: World;
let organiser: Client;
let issuing: CertificateIssuing;
beforeAll(async () => {
  office = await CertificateOffice.open();
  ({ world, organiser, issuing } = office);
});
afterAll(() => office?.close());

describe('the public page', () => {
  it('tells five things of a printed code, typed in any way, without script and without signing in', async () => {
    const held = await taughtClass(world, 'XM1', ['Trương Hoài Nam']);
    const id = await office.drafted(held, '60');
    await office.numbered(id, '99/QĐ-SKHCN');
    await organiser.post(`/certificate-grants/${id}/issuing`);
    const [{ code } = { code: '' }] = await office.codesOf(id);
    // Not yet issued: it is none.
    expect((await office.page(code)).status).toBe(404);
    await issuing.turn();
    const { status, text, headers } = await office.page(code);
    expect(status).toBe(200);
    expect(text.match(/<dd /g)).toHaveLength(5);
    expect(text).toContain('Trương H*** N***');
    for (const kept of ['Hoài', '1986', 'Chuyên viên', 'Chuyển đổi số', '<script']) expect(text).not.toContain(kept);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect([headers.get('cache-control'), headers.get('x-robots-tag')]).toEqual(['no-store', 'noindex, nofollow']);
    const typed = encodeURIComponent(
      code
        .match(/.{1,5}/g)!
        .join('-')
        .toLowerCase(),
    );
    expect((await office.page(typed)).status).toBe(200);
    expect((await (await fetch(`${world.url}/xac-minh?ma=${typed}`)).text()).includes('Trương H***')).toBe(true);
    const english = await fetch(`${world.url}/xac-minh/${code}`, { headers: { 'accept-language': 'en' } });
    expect(await english.text()).toContain('Issued to');
  });

  it('refuses the 101st try of an address within a minute, while a printed code still verifies from another', async () => {
    const own = await World.open({ QMS_PROCESSES: 'api', QMS_TRUSTED_PROXIES: '127.0.0.1' });
    try {
      const from = (address: string, path = '0'.repeat(33)) =>
        fetch(`${own.url}/xac-minh/${path}`, { headers: { 'x-forwarded-for': address } });
      for (let round = 0; round < 100; round++) expect((await from('192.0.2.7')).status).toBe(404);
      const refused = await from('192.0.2.7');
      expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
      expect(await refused.text()).toContain('Đợi một phút');
      const printed = await from('192.0.2.8', demoCertificateCode(1));
      expect([printed.status, (await printed.text()).includes('Trương H*** N***')]).toEqual([200, true]);
      expect((await fetch(`${own.url}/xac-minh`, { headers: { 'x-forwarded-for': '192.0.2.7' } })).status).toBe(200);
    } finally {
      await own.close();
    }
  });
});
