import { randomBytes } from 'node:crypto';
import { certificateCode, printedCode, readCode } from './certificate-code.rules';

const CODE = certificateCode(Uint8Array.from({ length: 20 }, (_, i) => (i * 37 + 11) % 256));

describe('the code of a certificate', () => {
  it('has 160 random bits and a check letter', () => {
    expect(CODE).toHaveLength(33);
    expect(CODE).toMatch(/^[0-9A-HJKMNP-TV-Z]{33}$/);
    expect(() => certificateCode(new Uint8Array(16))).toThrow();
    // Nothing of the bytes is lost: a change of any one of them is another code.
    const codes = Array.from({ length: 20 }, (_, i) => certificateCode(Uint8Array.from({ length: 20 }, (_, k) => (k === i ? 1 : 0))));
    expect(new Set(codes).size).toBe(20);
  });

  it('is read as people type it', () => {
    const typed = printedCode(CODE).toLowerCase();
    expect(typed).toContain('-');
    expect(readCode(typed)).toBe(CODE);
    expect(readCode(` ${typed.replaceAll('-', ' ')} `)).toBe(CODE);
    expect(readCode(CODE.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(CODE);
  });

  it('with one wrong letter is none', () => {
    for (let place = 0; place < 32; place++) {
      const other = CODE[place] === 'Z' ? 'Y' : 'Z';
      // Letters whose values differ by 31 (0 and Z) are the one pair that a prime below 32 cannot tell apart.
      const wrong = CODE.slice(0, place) + (CODE[place] === '0' ? 'X' : other) + CODE.slice(place + 1);
      expect(readCode(wrong)).toBeNull();
    }
  });

  it('with two neighbours exchanged is none', () => {
    for (let round = 0; round < 200; round++) {
      const code = certificateCode(randomBytes(20));
      const place = round % 31;
      const [a, b] = [code[place]!, code[place + 1]!];
      if (a === b || [a, b].sort().join('') === '0Z') continue;
      expect(readCode(code.slice(0, place) + b + a + code.slice(place + 2))).toBeNull();
    }
  });

  it.each(['', 'x', CODE.slice(1), `${CODE}0`, CODE.replace(/^./, 'U'), '*'.repeat(33), 'ạ'.repeat(33)])('%p is none', (typed) => {
    expect(readCode(typed)).toBeNull();
  });
});
