import { folded } from './folding';
import type { ReadMilestone, ReadTiming, TimingKind } from './plan-proposal';

const pad = (value: number): string => String(value).padStart(2, '0');
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const monthSpan = (year: number, first: number, last = first): Span => ({
  from: `${year}-${pad(first)}-01`,
  to: `${year}-${pad(last)}-${pad(lastDay(year, last))}`,
});

interface Span {
  readonly from: string | null;
  readonly to: string | null;
}
interface Found extends Span {
  readonly kind: TimingKind;
}

/** Words with single blanks, without quotes and accents; bars and marks that stand for I stay. */
const plain = (text: string): string =>
  folded(text)
    .replace(/[‘’'"“”~,]/g, ' ')
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ');

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
/** A quarter's Roman number as scanners read it: bars, ones and small l for I. */
const quarter = (text: string): number | null =>
  /^[1-4]$/.test(text) && text !== '1' ? Number(text) : (ROMAN[text.replace(/[1l|!]/g, 'i')] ?? null);

const YEAR = String.raw`(?:\s*(?:/|-|n\w{0,3}m)\s*(20\d\d))`;
const QUARTERS = new RegExp(
  String.raw`\bq[uo]?y\s+([iv1l|!234]{1,3})(?:(?:\s*(?:-|den|va|;)\s*(?:q[uo]?y\s+)?|\s+(?=[iv1l|!]{1,3}(?![a-z0-9])))([iv1l|!234]{1,3}))?(?![a-z0-9])${YEAR}?`,
);
const MONTHS = new RegExp(String.raw`\bthang\s+(\d{1,2})(?:${YEAR})?(?:\s*(?:-|den|va)\s*(?:thang\s+)?(\d{1,2}))?${YEAR}?`);
const DATE = /(?:tr\w{2,5}c|cham nhat|xong|den het|den|het)?\s*(?:ngay\s+)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(20\d\d)/;
const DAY_RANGE =
  /tu\s+(?:ngay\s+)?(\d{1,2})[/.-](\d{1,2})(?:[/.-](20\d\d))?\s*(?:-|den)\s*(?:het\s+)?(?:ngay\s+)?(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)/;
const CONTINUOUS = /t[hl]u\w{0,2}[on]\w{0,2}g xuyen|lien tuc|hang (?:nam|thang|quy|ngay)|ca nam|trong nam|dinh ky hang/;
const GUIDANCE =
  /theo (?:su )?(?:h\w{2,6}g d\wn|(?:chi dao|yeu cau|van ban)[^;.]*(?:c\wp tr\wn|cap co tham quyen|trung uong|bo |ubnd|tinh))/;
const PERIODIC = /dinh ky|bao cao[^;.]*theo quy dinh|theo quy dinh[^;.]*bao cao|sau m\w{1,2}i l\w{1,2}n/;

/**
 * When a task is due, in the words of the plan and, where they can be read, as dates. @param year of the plan, for dates without one.
 */
export function readTiming(text: string, productText: string, year: number | null): ReadTiming {
  const words = plain(text);
  const alsoPeriodicReport = PERIODIC.test(words) || /dinh ky[^;.]*bao cao/.test(plain(productText));
  const segments = text
    .split(/;\s*|\.\s+|\s+v\S{1,2}\s+(?=tri\S{1,3}n khai\s+th\S{1,4}\s+hi\S{1,3}n\s+th\S+ng)/i)
    .map((segment) => segment.trim())
    .filter(Boolean);
  const dated = segments.map((segment) => ({ segment, found: spanOf(plain(segment), year) })).filter(({ found }) => found !== null);
  const milestones: ReadMilestone[] = dated.map(({ segment, found }) => ({
    text: segment.replace(/[.;]+$/, ''),
    from: found!.from,
    to: found!.to,
  }));
  const base = { text, alsoPeriodicReport };
  if (!text) return { ...base, kind: 'other', from: null, to: null, alsoPeriodicReport: false };
  if (GUIDANCE.test(words) && !dated.length) return { ...base, kind: 'per-superior-guidance', from: null, to: null };
  const beginsContinuous = CONTINUOUS.test(plain(segments[0] ?? '')) && !spanOf(plain(segments[0] ?? ''), year, 'quarters-and-days');
  if (beginsContinuous || (CONTINUOUS.test(words) && dated.length === 0))
    return {
      ...base,
      kind: 'continuous',
      from: null,
      to: null,
      ...(beginsContinuous && dated.length > 0 && segments.length > 1 && { milestones }),
    };
  const first = dated[0]?.found;
  if (!first) return { ...base, kind: 'other', from: null, to: null };
  const later = dated.slice(1).map(({ found }) => found!);
  if (CONTINUOUS.test(words) && later.length > 0) {
    const last = later.at(-1)!;
    return { ...base, kind: 'range', from: first.from, to: last.to, milestones };
  }
  return { ...base, kind: first.kind, from: first.from, to: first.to, ...(later.length > 0 && { milestones }) };
}

/** The span that a segment names. */
function spanOf(words: string, planYear: number | null, only?: 'quarters-and-days'): Found | null {
  const range = DAY_RANGE.exec(words);
  if (range) return dayRange(range);
  const date = DATE.exec(words);
  if (date && isDay(date)) return { kind: 'by-date', from: null, to: `${date[3]}-${pad(Number(date[2]))}-${pad(Number(date[1]))}` };
  const quarters = QUARTERS.exec(words);
  if (quarters) {
    const first = quarter(quarters[1]!);
    const last = quarters[2] ? quarter(quarters[2]) : first;
    const year = Number(quarters[3] ?? planYear);
    if (first && last && year) return { kind: first === last ? 'quarter' : 'range', ...monthSpan(year, first * 3 - 2, last * 3) };
  }
  const months = MONTHS.exec(words);
  if (months) {
    const year = Number(months[4] ?? months[2] ?? planYear);
    const [first, last] = [Number(months[1]), Number(months[3] ?? months[1])];
    if (first >= 1 && last <= 12 && first <= last && year) return { kind: 'range', ...monthSpan(year, first, last) };
  }
  if (only) return null;
  const half = /(6 thang (?:dau|cuoi) nam)/.exec(words);
  if (half && planYear) return { kind: 'range', ...(half[1]!.includes('dau') ? monthSpan(planYear, 1, 6) : monthSpan(planYear, 7, 12)) };
  const whole = /(?:^|trong |ca )n\w{0,3}m (20\d\d)/.exec(words);
  return whole ? { kind: 'range', ...monthSpan(Number(whole[1]), 1, 12) } : null;
}

const isDay = ([, day, month, year]: RegExpExecArray): boolean =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= lastDay(Number(year), Number(month));

function dayRange([, d1, m1, y1, d2, m2, y2]: RegExpExecArray): Found {
  const iso = (d: string, m: string, y: string): string => `${y}-${pad(Number(m))}-${pad(Number(d))}`;
  return { kind: 'range', from: iso(d1!, m1!, y1 ?? y2!), to: iso(d2!, m2!, y2!) };
}
