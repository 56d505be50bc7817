import { vnDate } from '@qms/work';
import { KIND_WORDS } from '../record.words';
import type { PackCriteria } from './evidence-pack.entity';

/** What was asked for, a line each. @param organization short name of the one that was chosen */
export function criteriaWords(
  { organizationId, from, to, asOf, clauses = [], kinds = [] }: PackCriteria,
  organization: string | null,
): string[] {
  return [
    ...(organizationId && organization ? [`Cơ quan: ${organization}`] : []),
    ...(from || to ? [`Ngày của hồ sơ: ${from ? `từ ${vnDate(from)}` : ''}${from && to ? ' ' : ''}${to ? `đến ${vnDate(to)}` : ''}`] : []),
    ...(asOf ? [`Hồ sơ có giá trị ngày ${vnDate(asOf)}`] : []),
    ...(clauses.length > 0 ? [`Điều khoản: ${clauses.join(', ')}`] : []),
    ...(kinds.length > 0 ? [`Loại hồ sơ: ${kinds.map((kind) => KIND_WORDS[kind]).join(', ')}`] : []),
  ];
}

/** 23/11/2026 09:01, in Vietnam. */
export const momentWords = (at: Date): string =>
  new Intl.DateTimeFormat('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
    .format(at)
    .replace(/^(\S+) (\S+)$/, '$2 $1');
