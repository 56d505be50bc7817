/**
 * Reads a clean Vietnamese text as a scanner with a Latin model does: marks mostly gone, đ as d, p or b, vowels as signs, labels
 * misspelt, dirt before bullets, letters of items lost. The same text always gives the same scan.
 */
export function garbled(text: string): string {
  let seed = 20_220_103;
  const random = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const oneOf = <T>(...choices: T[]): T => choices[Math.floor(random() * choices.length)]!;
  const letter = (plain: string, original: string): string => {
    if (original === plain || random() > 0.14) return plain;
    return (
      {
        a: oneOf('4', 'é', 'a'),
        e: oneOf('é', '¢', 'e'),
        o: oneOf('6', 'é', 'd', 'o'),
        u: oneOf('ir', 'tr', 'u'),
        i: oneOf('1', 'i'),
        y: oneOf('¥', 'y'),
      }[plain] ?? plain
    );
  };
  const word = (original: string): string =>
    [...original.normalize('NFC')]
      .map((char) => {
        if (char === 'Đ') return oneOf('D', 'P', 'B');
        if (char === 'đ') return 'd';
        const plain = char.normalize('NFD').replace(/\p{M}/gu, '');
        return letter(plain, char);
      })
      .join('');
  return text
    .split('\n')
    .map((line, i) => {
      const mark = /^([a-zđ])\) (.*)$/.exec(line);
      const shown = mark ? `${{ đ: 'd', i: '1', k: '0 K', c: '¢', l: '' }[mark[1]!] ?? mark[1]}) ${word(mark[2]!)}` : word(line);
      const roman = shown.replace(/Qu[yi¥] I\b/g, oneOf('Quy |', 'Quy I', "Quy I'")).replace(/Qu[yi¥] II\b/g, oneOf('Quy 11', 'Quy II'));
      const dirt = /^- /.test(roman) && random() < 0.06 ? oneOf('‘ ', '~ ') : '';
      return dirt + (i > 0 && i % 47 === 0 && roman ? ` ${roman}` : roman);
    })
    .join('\n');
}
