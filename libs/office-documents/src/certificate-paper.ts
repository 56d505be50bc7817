import type { SealPlace } from './seal-place';

/** Giấy chứng nhận as data. It is no văn bản hành chính (NĐ 30/2020/NĐ-CP, Điều 7 does not name it): its look is the agency's own. */
export interface CertificatePaper {
  /** Cơ quan chủ quản; null = none. */
  readonly parent: string | null;
  readonly issuer: string;
  /** Below GIẤY CHỨNG NHẬN, e.g. `Hoàn thành khóa đào tạo`. */
  readonly sort: string;
  readonly name: string;
  /** What is said of the person, a line each, e.g. `Ngày sinh: 12/4/1986`. */
  readonly personLines: readonly string[];
  /** E.g. `Đã hoàn thành khóa đào tạo`. */
  readonly deed: string;
  readonly course: string;
  /** Below the course, a line each. */
  readonly courseLines: readonly string[];
  /** Place and date, e.g. `An Sơn, ngày 20 tháng 5 năm 2026`. */
  readonly placeAndDate: string;
  /** Above the name of who signs, a line each, in capitals. */
  readonly signerPosts: readonly string[];
  readonly signer: string;
  /** `001/2026`. */
  readonly number: string;
  /** Beside the QR, a line each. */
  readonly notes: readonly string[];
  /** What the QR holds. */
  readonly qr: string;
  /** Stands in the file's properties; equal papers made together give equal bytes. */
  readonly createdAt: Date;
  /** Absent = nobody seals it. */
  readonly seal?: SealPlace;
}
