import { randomBytes, randomInt } from 'node:crypto';
import { certificateCode, readCode } from '../../../libs/training/src/certificates/certificate-code.rules';
import { VerificationReader } from '../../../libs/training/src/verification/verification.reader';
import { demoCertificateCode } from '../../../seeds/demo';
import { World } from '../../world/world';

/** `QMS_ROUNDS=100000` for the large figure. */
const ROUNDS = Number(process.env.QMS_ROUNDS ?? 2_000);
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODES = [1, 2, 3, 4, 5].map(demoCertificateCode);

let world: World;
let reader: VerificationReader;
beforeAll(async () => {
  world = await World.open({ QMS_PROCESSES: 'api' });
  reader = world.app.get(VerificationReader);
});
afterAll(() => world?.close());

/** One to three letters changed, with the check letter that then belongs to it: nothing but the register can tell that it is none. */
function mutated(code: string): string {
  const letters = [...code.slice(0, -1)];
  for (let n = randomInt(1, 4); n > 0; n--) letters[randomInt(letters.length)] = LETTERS[randomInt(32)]!;
  const text = letters.join('');
  return [...LETTERS].map((check) => text + check).find((one) => readCode(one) === one)!;
}

describe('the public page at its reader', () => {
  it('knows the demo’s certificates: three in force, one replaced, one revoked', async () => {
    const states = await Promise.all(CODES.map(async (code) => (await reader.verify(code))?.standing));
    expect(states).toEqual([
      { state: 'valid', replacedBy: null },
      { state: 'replaced', replacedBy: '005/2025' },
      { state: 'valid', replacedBy: null },
      { state: 'revoked', replacedBy: null },
      { state: 'valid', replacedBy: null },
    ]);
  });

  it(`gives no hit for ${ROUNDS} mutations of real codes with the right check letter`, async () => {
    let hits = 0;
    for (let round = 0; round < ROUNDS; round += 50)
      hits += (
        await Promise.all(
          Array.from({ length: 50 }, (_, i) => CODES[(round + i) % CODES.length]!)
            .map(mutated)
            .filter((code) => !CODES.includes(code))
            .map((code) => reader.verify(code)),
        )
      ).filter((found) => found !== null).length;
    expect(hits).toBe(0);
  }, 1_800_000);

  it('takes as long for a miss as for a hit: medians less than 2 ms apart', async () => {
    const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
    const hits: number[] = [];
    const misses: number[] = [];
    for (let round = 0; round < 300; round++)
      for (const [code, times] of [
        [CODES[round % 5]!, hits],
        [certificateCode(randomBytes(20)), misses],
      ] as const) {
        const began = performance.now();
        await reader.verify(code);
        times.push(performance.now() - began);
      }
    expect(Math.abs(median(hits) - median(misses))).toBeLessThan(2);
    if (process.env.QMS_ROUNDS) process.stderr.write(`hit ${median(hits).toFixed(2)} ms, miss ${median(misses).toFixed(2)} ms\n`);
  }, 60_000);
});
