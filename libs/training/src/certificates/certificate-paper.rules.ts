import type { CertificatePaper, SealPlace } from '@qms/office-documents';
import type { LegalDate } from '@qms/work';
import type { PrintedFacts } from './certificate.entity';
import { printedCode } from './certificate-code.rules';
import { registerNumber } from './register-number.rules';

/** What of a row is printed. */
export interface CertificateRow {
  readonly year: number;
  readonly number: number;
  readonly fullName: string;
  readonly birthDate: LegalDate | null;
  readonly position: string | null;
  readonly agencyName: string | null;
  readonly printed: PrintedFacts;
  readonly code: string;
}

/** Path of the public page. */
export const VERIFY_PATH = '/xac-minh';

/**
 * @param publicUrl null = none is configured: the QR holds the code alone.
 * @param seal the place of the organization's seal, where it has one.
 */
export function certificatePaper(row: CertificateRow, publicUrl: string | null, seal: SealPlace | null = null): CertificatePaper {
  const { printed } = row;
  const completed = printed.paper === 'completion';
  const about = [row.birthDate && `Ngày sinh: ${shortDate(row.birthDate)}`, row.position && `Chức vụ: ${row.position}`].filter(
    (line) => line !== null,
  );
  return {
    parent: printed.parent,
    issuer: printed.issuer,
    sort: completed ? 'Hoàn thành khóa đào tạo' : 'Tham dự khóa đào tạo',
    name: row.fullName,
    personLines: [...(about.length > 0 ? [about.join(' · ')] : []), ...(row.agencyName ? [`Cơ quan, đơn vị: ${row.agencyName}`] : [])],
    deed: completed ? 'Đã hoàn thành khóa đào tạo' : 'Đã tham dự khóa đào tạo',
    course: printed.course,
    courseLines: [
      `${printed.from === printed.to ? capital(longDate(printed.from)) : `Từ ${longDate(printed.from)} đến ${longDate(printed.to)}`}, thời lượng ${printed.periods} tiết`,
      `Theo Quyết định số ${printed.grantNumber} ${longDate(printed.grantedOn)} của ${printed.headPost} ${printed.issuer}`,
    ],
    placeAndDate: [printed.place, longDate(printed.issuedOn)].filter((part) => part !== '').join(', '),
    signerPosts: printed.signedFor === null ? [printed.signerPost] : [`${printed.signedFor} ${printed.headPost}`, printed.signerPost],
    signer: printed.signerName,
    number: registerNumber(row),
    notes: [
      ...(printed.replaces ? [`Cấp lại, thay thế giấy chứng nhận số ${printed.replaces}`] : []),
      publicUrl ? `Xác minh tại: ${publicUrl}${VERIFY_PATH}` : 'Mã xác minh:',
      printedCode(row.code),
    ],
    qr: publicUrl ? `${publicUrl}${VERIFY_PATH}/${row.code}` : row.code,
    createdAt: new Date(`${printed.issuedOn}T00:00:00+07:00`),
    ...(seal && { seal }),
  };
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
const two = (value: number): string => String(value).padStart(2, '0');
const parts = (date: LegalDate): [number, number, number] => date.split('-').map(Number) as [number, number, number];

/** As dates stand in lists: day with two places, month with two only for January and February. */
function shortDate(date: LegalDate): string {
  const [year, month, day] = parts(date);
  return `${two(day)}/${month <= 2 ? two(month) : month}/${year}`;
}

export function longDate(date: LegalDate): string {
  const [year, month, day] = parts(date);
  return `ngày ${two(day)} tháng ${month <= 2 ? two(month) : month} năm ${year}`;
}
