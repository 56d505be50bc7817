import { foldedWords, type ReadHead } from '@qms/tables';

/** What the annex of an announcing decision tells of an administrative procedure; the order is that of the export. */
export const ANNEX_FIELDS = ['code', 'name', 'field', 'level', 'timeLimit', 'fee', 'decisionNumber', 'decidedOn', 'note'] as const;
export type AnnexField = (typeof ANNEX_FIELDS)[number];

/** Heads of the columns as the export writes them. */
export const ANNEX_HEADS: Readonly<Record<AnnexField, string>> = {
  code: 'Mã TTHC',
  name: 'Tên thủ tục hành chính',
  field: 'Lĩnh vực',
  level: 'Cấp thực hiện',
  timeLimit: 'Thời hạn giải quyết',
  fee: 'Phí, lệ phí',
  decisionNumber: 'Số quyết định công bố',
  decidedOn: 'Ngày quyết định công bố',
  note: 'Ghi chú',
};

/** How decisions name the columns, folded; the whole head must fit. */
const HEADS: readonly (readonly [ReadHead<AnnexField>, RegExp])[] = [
  ['serial', /^(stt|tt|so tt|so thu tu|no)$/],
  ['code', /^((ma|ma so|so hieu|ma ho so)( tthc| thu tuc( hanh chinh)?)?|(procedure )?code)$/],
  ['name', /^((ten )?(thu tuc hanh chinh|tthc|thu tuc)\b.*|ten|name)$/],
  ['field', /^(ten )?(linh vuc( giai quyet)?|field)$/],
  ['level', /^(cap (thuc hien|giai quyet|hanh chinh|quan ly)|cap|level)$/],
  ['timeLimit', /^((tong )?(thoi han|thoi gian)( giai quyet| thuc hien)?|time limit)$/],
  ['fee', /^((muc )?(phi|le phi)( le phi)?( neu co)?|fee)$/],
  ['decisionNumber', /^(so )?(quyet dinh( cong bo)?( so)?|qd cong bo|decision( number)?)$/],
  ['decidedOn', /^(ngay (quyet dinh|cong bo|quyet dinh cong bo|qd)|decision date)$/],
  ['note', /^(ghi chu|notes?|remarks?)$/],
];

/** What a head says; a head of two lines is tried whole, then by its lower line, then without remarks in brackets. */
export function annexHeadOf(upper: string, lower = ''): ReadHead<AnnexField> | null {
  for (const words of [`${upper} ${lower}`, ...(lower ? [lower] : [])].map(foldedWords)) {
    const found = HEADS.find(([, pattern]) => pattern.test(words));
    if (found) return found[0];
  }
  const bare = (text: string): string => text.replace(/\([^)]*\)/g, ' ');
  return bare(upper + lower) === upper + lower ? null : annexHeadOf(bare(upper), bare(lower));
}
