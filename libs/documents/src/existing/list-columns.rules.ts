import { foldedWords, type ReadHead } from '@qms/tables';

/** What a master list tells of a document; the order is that of the export. */
export const LIST_FIELDS = [
  'code',
  'title',
  'kind',
  'issue',
  'amendment',
  'effectiveOn',
  'decisionNumber',
  'decidedOn',
  'unit',
  'clauses',
  'holder',
  'note',
] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** Heads of the columns as the export and the template write them. */
export const COLUMN_HEADS: Readonly<Record<ListField, string>> = {
  code: 'Mã tài liệu',
  title: 'Tên tài liệu',
  kind: 'Loại tài liệu',
  issue: 'Lần ban hành',
  amendment: 'Lần sửa đổi',
  effectiveOn: 'Ngày hiệu lực',
  decisionNumber: 'Số quyết định',
  decidedOn: 'Ngày quyết định',
  unit: 'Đơn vị',
  clauses: 'Điều khoản',
  holder: 'Nơi giữ',
  note: 'Ghi chú',
};

/** How offices name the columns, folded; the whole head must fit. */
const HEADS: readonly (readonly [ReadHead<ListField>, RegExp])[] = [
  ['serial', /^(stt|tt|so tt|so thu tu|no|(trang thai|tinh trang)( hieu luc)?|status|state)$/],
  ['code', /^(ma|ma so|ma hieu|ky hieu|so hieu|so ky hieu|ma hoa|(ma|ma so|ma hieu|ky hieu|so hieu) (tai lieu|van ban)|(document )?code)$/],
  ['title', /^(ten|tieu de|ten goi|noi dung|ten (tai lieu|van ban|quy trinh|bieu mau|ho so)\b.*|(document )?title|name)$/],
  ['kind', /^(loai|phan loai|loai tai lieu|dang tai lieu|nhom tai lieu|kind|type)$/],
  ['issue', /^((so )?lan ban hanh( (lan )?sua doi)?|ban hanh lan( thu)?|phien ban|issue|version)$/],
  ['amendment', /^((so )?lan sua doi|sua doi lan( thu)?|amendment)$/],
  [
    'effectiveOn',
    /^(ngay (co )?hieu luc( thi hanh)?|(co )?hieu luc( tu( ngay)?)?|ngay ap dung|ap dung tu ngay|effective( date| from| on)?|in force from)$/,
  ],
  ['issuedOn', /^(ngay( thang( nam)?)? ban hanh|ban hanh ngay|date of issue)$/],
  ['decisionNumber', /^(so quyet dinh( ban hanh)?|quyet dinh( ban hanh)?( so)?|can cu( ban hanh)?|decision( number| no)?)$/],
  ['decidedOn', /^(ngay (quyet dinh|ky)( quyet dinh)?|quyet dinh( ban hanh)? ngay( ky)?|decision date|date of decision)$/],
  ['unit', /^(don vi|phong|phong ban|bo phan|(don vi|phong|bo phan) (chu tri|soan thao|ban hanh|phu trach|quan ly|su dung)|unit)$/],
  ['clauses', /^(dieu khoan( tieu chuan| iso( 9001( 2015)?)?)?|theo dieu khoan|clauses?)$/],
  ['holder', /^(noi giu|nguoi giu|noi luu( tru)?|noi nhan|don vi giu|phan phoi|holder)$/],
  ['note', /^(ghi chu|notes?|remarks?)$/],
];

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\btl\b/g, 'tai lieu'],
  [/\bbh\b/g, 'ban hanh'],
  [/\bsd\b/g, 'sua doi'],
  [/\bhl\b/g, 'hieu luc'],
  [/\bqd\b/g, 'quyet dinh'],
];
/** `Mã TL`, `Lần BH/SĐ`, `Số QĐ`: columns are narrow, and the words of their heads short. */
const spelledOut = (text: string): string => SHORT.reduce((words, [short, long]) => words.replace(short, long), foldedWords(text));

/** What a head says; a head of two lines is tried whole, then by its lower line. */
export function headOf(upper: string, lower = ''): ReadHead<ListField> | null {
  for (const words of [`${upper} ${lower}`, ...(lower ? [lower] : [])].map(spelledOut)) {
    // A remark in brackets is no part of the name: "Ngày hiệu lực (dd/mm/yyyy)".
    const found = HEADS.find(([, pattern]) => pattern.test(words));
    if (found) return found[0];
  }
  const bare = (text: string): string => text.replace(/\([^)]*\)/g, ' ');
  return bare(upper + lower) === upper + lower ? null : headOf(bare(upper), bare(lower));
}
