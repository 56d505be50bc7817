import { folded, skeleton } from './folding';
import type { ReadHead } from './plan-proposal';
import type { SourceLine } from './reading';

const HEAD_LINES = 60;
const NUMBER = /\bs\S{1,3}\s*:?\s*(\d{1,5}[a-z]?)\s*\/\s*((?:KH|CTr|QĐ|QD)[-–—]\s?[A-ZĐ&a-z]+(?:[-–][A-ZĐ]+)*)/i;
const DATE = /ng[aà]y\s+(\d{1,2})\s+th[aá]ng\s+(\d{1,2})\s+n\S{1,2}m\s+(20\d\d)/i;

/** Number, date, issuer, place, title and year of the plan, as far as its head shows them. */
export function readHead(lines: readonly SourceLine[]): ReadHead {
  const head = lines.slice(0, HEAD_LINES).map((line) => line.text.replace(/\s+/g, ' ').trim());
  const number = head.map((text) => NUMBER.exec(text)).find(Boolean);
  const date = head.map((text) => DATE.exec(text.normalize('NFC')) ?? DATE.exec(folded(text))).find(Boolean);
  const place = head
    .map((text) => /(?:^|\s)((?:\p{Lu}\S*\s+){1,3}\p{Lu}?\S*?),\s*ng/u.exec(text.replace(NUMBER, ''))?.[1]?.trim())
    .find(Boolean);
  const title = titleOf(head);
  const { issuer, issuerParent } = issuers(head);
  const inTitle = /n\w{0,3}m (20\d\d)/.exec(folded(title ?? ''))?.[1];
  return {
    number: number ? `${number[1]}/${number[2]!.replace(/\s/g, '')}` : null,
    issuedOn: date ? `${date[3]}-${date[2]!.padStart(2, '0')}-${date[1]!.padStart(2, '0')}` : null,
    issuer: issuer && inWritten(issuer, lines),
    issuerParent: issuerParent && inWritten(issuerParent, lines),
    place: place ?? null,
    title,
    year: inTitle ? Number(inTitle) : date ? Number(date[3]) : null,
  };
}

/** What stands between "KẾ HOẠCH" and the first basis or heading. */
function titleOf(head: readonly string[]): string | null {
  const at = head.findIndex((text) => /^(kehoach|chuongtrinh)$/.test(skeleton(text)));
  if (at < 0) {
    const inline = head.find((text) => /^k\S hoach\b.*(cai cach|n\w{0,3}m 20\d\d)/.test(folded(text)));
    return inline ?? null;
  }
  const title: string[] = [];
  for (const text of head.slice(at + 1)) {
    if (!text && title.length > 0) break;
    if (/^(can c|thuc hien|i\.|[-–_]{3})/.test(folded(text))) break;
    if (text) title.push(text);
  }
  return title.length > 0 ? title.join(' ').replace(/^[-–_\s]+|[-–_\s]+$/g, '') : null;
}

/** The left column of the head block: parent, then issuer. The right one (Quốc hiệu, Tiêu ngữ) is cut off. */
function issuers(head: readonly string[]): { issuer: string | null; issuerParent: string | null } {
  const title = head.findIndex((text) => /^(kehoach|chuongtrinh)/.test(skeleton(text)));
  const left = head
    .slice(0, title < 0 ? 14 : Math.min(title, 14))
    .map((text) =>
      text
        .replace(/\s*C\S{1,3}NG\s+H\S{1,2}A.*$/i, '')
        .replace(/\s+(?:Đ|D|Ð)\S{1,3}c\s+\S{1,4}p\s*-.*$/i, '')
        .trim(),
    )
    .filter((text) => text && /^[\p{Lu}\d\s\-–,.&¢]+$/u.test(text) && !/^(so:|[ivx]+\.|phan )/.test(folded(text)));
  const [first, second] = left;
  return { issuerParent: second ? (first ?? null) : null, issuer: second ?? first ?? null };
}

/** A name in capitals as the plan itself writes it further on; where it does not, the words of a body small and those of a place large. */
function inWritten(name: string, lines: readonly SourceLine[]): string {
  const words = name.split(' ').map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const written = new RegExp(`(?<!\\p{L})${words.join('\\s+')}(?!\\p{L})`, 'giu');
  for (const [found] of lines
    .map(({ text }) => text.normalize('NFC'))
    .join(' ')
    .matchAll(written))
    if (/\p{Ll}/u.test(found)) return found.replace(/\s+/g, ' ');
  const place = /^(.*?)\s(T[IỈ]NH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG|THỊ XÃ|ĐẶC KHU)\s(.+)$/u.exec(name);
  return place ? `${bodyOf(place[1]!)} ${place[2]!.toLowerCase()} ${place[3]!.split(' ').map(capital).join(' ')}` : bodyOf(name);
}

const capital = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

/** `SỞ KHOA HỌC VÀ CÔNG NGHỆ` → `Sở Khoa học và công nghệ`; abbreviations stay. */
function bodyOf(name: string): string {
  const [first = '', second, ...rest] = name.split(' ');
  if (/^(UBND|HĐND|BCĐ|BQL)$/.test(first))
    return [first, second?.toLowerCase(), ...rest.map((word) => word.toLowerCase())].filter(Boolean).join(' ');
  const small = [capital(first), second && (/^(SỞ|PHÒNG|BAN|CỤC|CHI)$/.test(first) ? capital(second) : second.toLowerCase())];
  return [...small, ...rest.map((word) => word.toLowerCase())].filter(Boolean).join(' ');
}
