/**
 * A name as the public page shows it: the family name and the first letter of each other part, so that who holds the paper recognizes it
 * and nobody learns a name from a number. `Trương Hoài Nam` → `Trương H*** N***`.
 */
export function maskedName(name: string): string {
  const [family, ...others] = name.normalize('NFC').trim().split(/\s+/);
  if (others.length === 0) return `${first(family ?? '')}***`;
  return [family, ...others.map((part) => `${first(part)}***`)].join(' ');
}

const first = (part: string): string => [...part][0] ?? '';
