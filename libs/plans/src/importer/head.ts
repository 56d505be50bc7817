import { folded, skeleton } from './folding';
import type { ReadPlan } from './plan-proposal';
import type { SourceLine } from './reading';

const HEAD_LINES = 60;
const NUMBER = /\bs\S{1,3}\s*:?\s*(\d{1,5}[a-z]?)\s*\/\s*((?:KH|CTr|QĐ|QD)[-–—]\s?[A-ZĐ&a-z]+(?:[-–][A-ZĐ]+)*)/i;
const DATE = /ng[aà]y\s+(\d{1,2})\s+th[aá]ng\s+(\d{1,2})\s+n\S{1,2}m\s+(20\d\d)/i;

/** Number, date, issuer, place, title and year of the plan, as far as its head shows them. */
export function readHead(lines: readonly SourceLine[]): ReadPlan {
  const head = lines.slice(0, HEAD_LINES).map((line) => line.text.replace(/\s+/g, ' ').trim());
  const number = head.map((text) => NUMBER.exec(text)).find(Boolean);
  const date = head.map((text) => DATE.exec(text.normalize('NFC')) ?? DATE.exec(folded(text))).find(Boolean);
  const place = head
    .map((text) => /(?:^|\s)((?:\p{Lu}\S*\s+){1,3}\p{Lu}?\S*?),\s*ng/u.exec(text.replace(NUMBER, ''))?.[1]?.trim())
    .find(Boolean);
  const title = titleOf(head);
  const inTitle = /n\w{0,3}m (20\d\d)/.exec(folded(title ?? ''))?.[1];
  return {
    number: number ? `${number[1]}/${number[2]!.replace(/\s/g, '')}` : null,
    issuedOn: date ? `${date[3]}-${date[2]!.padStart(2, '0')}-${date[1]!.padStart(2, '0')}` : null,
    ...issuers(head),
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
  const left = head
    .slice(0, 14)
    .map((text) =>
      text
        .replace(/\s*C\S{1,3}NG\s+H\S{1,2}A.*$/i, '')
        .replace(/\s+(?:Đ|D|Ð)\S{1,3}c\s+\S{1,4}p\s*-.*$/i, '')
        .trim(),
    )
    .filter((text) => text && /^[\p{Lu}\d\s\-–,.&¢]+$/u.test(text) && !/^(ke hoach|so:|chuong trinh)/.test(folded(text)));
  const [first, second] = left;
  return { issuerParent: second ? (first ?? null) : null, issuer: second ?? first ?? null };
}
