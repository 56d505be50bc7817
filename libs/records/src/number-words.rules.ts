const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** A count in Vietnamese words, 0 to 999, as forms ask for it beside the figures: `21` → `hai mươi mốt`. */
export function numberWords(count: number): string {
  const [hundreds, tens, ones] = [Math.floor(count / 100), Math.floor(count / 10) % 10, count % 10];
  if (count < 10) return DIGITS[count]!;
  const words: string[] = hundreds > 0 ? [DIGITS[hundreds]!, 'trăm'] : [];
  if (tens === 1) words.push('mười');
  else if (tens > 1) words.push(DIGITS[tens]!, 'mươi');
  else if (ones > 0) words.push('linh');
  if (ones > 0) words.push(onesAfter(tens, ones));
  return words.join(' ');
}

function onesAfter(tens: number, ones: number): string {
  if (ones === 1 && tens > 1) return 'mốt';
  if (ones === 5 && tens > 0) return 'lăm';
  return DIGITS[ones]!;
}
