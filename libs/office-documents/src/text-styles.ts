/** How a kind of text in a paper looks. Sizes and distances in points. */
export interface TextStyle {
  /** As Word shows it in its list of styles. */
  readonly name: string;
  readonly size: number;
  /** What NĐ 30/2020 allows; null = left open by it. */
  readonly allowed: readonly [number, number] | null;
  readonly bold?: true;
  readonly italics?: true;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** Between the lines of one paragraph. */
  readonly lines: 'single' | 'body';
  readonly before?: number;
  readonly after?: number;
  /** Stands first line indented. */
  readonly indented?: true;
  /** Level in the outline; such a text never stands alone at the foot of a page. */
  readonly outline?: 1 | 2 | 3;
  readonly basis: string;
}

const basis = (place: string): string => `NĐ 30/2020/NĐ-CP, PL I, Phần I, ${place}`;
const CENTRED = { align: 'center', lines: 'single' } as const;
const BODY = { size: 14, allowed: [13, 14], align: 'justify', lines: 'body', after: 6, indented: true } as const;

/** Every text of a paper has one of these styles; sizes are those of the decree's own examples (PL I, Phần I, V). */
export const TEXT_STYLES = {
  motto: { name: 'Quốc hiệu', size: 12, allowed: [12, 13], bold: true, ...CENTRED, basis: basis('II.1a') },
  device: { name: 'Tiêu ngữ', size: 13, allowed: [13, 14], bold: true, ...CENTRED, basis: basis('II.1b') },
  parent: { name: 'Cơ quan chủ quản', size: 12, allowed: [12, 13], ...CENTRED, basis: basis('II.2b') },
  issuer: { name: 'Cơ quan ban hành', size: 12, allowed: [12, 13], bold: true, ...CENTRED, basis: basis('II.2b') },
  number: { name: 'Số, ký hiệu', size: 13, allowed: [13, 13], ...CENTRED, before: 6, basis: basis('II.3c') },
  placeAndDate: { name: 'Địa danh, thời gian', size: 13, allowed: [13, 14], italics: true, ...CENTRED, before: 6, basis: basis('II.4c') },
  letterTitle: { name: 'Trích yếu công văn', size: 12, allowed: [12, 13], ...CENTRED, before: 6, basis: basis('II.5b') },
  kind: { name: 'Tên loại', size: 14, allowed: [13, 14], bold: true, ...CENTRED, before: 18, basis: basis('II.5b') },
  title: { name: 'Trích yếu', size: 14, allowed: [13, 14], bold: true, ...CENTRED, basis: basis('II.5b') },
  authority: { name: 'Thẩm quyền ban hành', size: 14, allowed: [13, 14], bold: true, ...CENTRED, after: 12, basis: 'PL III, Mẫu 1.2' },
  addressee: { name: 'Kính gửi', size: 14, allowed: [13, 14], align: 'left', lines: 'single', after: 3, basis: basis('II.9d') },
  legalBasis: { ...BODY, name: 'Căn cứ', italics: true, basis: basis('II.6a') },
  enacting: { name: 'Quyết định', size: 14, allowed: [13, 14], bold: true, ...CENTRED, before: 12, after: 12, basis: 'PL III, Mẫu 1.2' },
  body: { ...BODY, name: 'Nội dung', basis: basis('II.6e') },
  article: { ...BODY, name: 'Điều', basis: basis('II.6đ') },
  heading1: { ...BODY, name: 'Mục', align: 'left', bold: true, outline: 1, basis: basis('II.6đ, V.6b') },
  heading2: { ...BODY, name: 'Khoản', align: 'left', bold: true, outline: 2, basis: basis('II.6đ, V.6b') },
  heading3: { ...BODY, name: 'Điểm', align: 'left', outline: 3, basis: basis('II.6đ, V.6b') },
  signer: { name: 'Quyền hạn, chức vụ', size: 14, allowed: [13, 14], bold: true, ...CENTRED, basis: basis('II.7đ') },
  otherPost: { name: 'Chức vụ khác', size: 14, allowed: [13, 14], bold: true, ...CENTRED, basis: basis('II.7đ') },
  signerName: { name: 'Họ và tên', size: 14, allowed: [13, 14], bold: true, ...CENTRED, basis: basis('II.7đ') },
  copiesTitle: {
    name: 'Nơi nhận',
    size: 12,
    allowed: [12, 12],
    bold: true,
    italics: true,
    align: 'left',
    lines: 'single',
    basis: basis('II.9d'),
  },
  copies: { name: 'Danh sách nơi nhận', size: 11, allowed: [11, 11], align: 'left', lines: 'single', basis: basis('II.9d') },
  annexName: { name: 'Phụ lục', size: 14, allowed: [14, 14], bold: true, ...CENTRED, basis: basis('III.1b') },
  annexTitle: { name: 'Tên phụ lục', size: 14, allowed: [13, 14], bold: true, ...CENTRED, basis: basis('III.1b') },
  annexReference: { name: 'Kèm theo', size: 14, allowed: [13, 14], italics: true, ...CENTRED, basis: basis('III.1c') },
  formLine: { name: 'Mã hiệu biểu mẫu', size: 12, allowed: null, align: 'left', lines: 'single', basis: 'own rule' },
  pageNumber: { name: 'Số trang', size: 14, allowed: [13, 14], ...CENTRED, basis: basis('I.7') },
  cellTitle: { name: 'Đầu bảng', size: 12, allowed: null, bold: true, ...CENTRED, basis: 'own rule' },
  cell: { name: 'Ô bảng', size: 12, allowed: null, align: 'left', lines: 'single', basis: 'own rule' },
  cellCentre: { name: 'Ô bảng, giữa', size: 12, allowed: null, ...CENTRED, basis: 'own rule' },
  band: { name: 'Dòng nhóm', size: 12, allowed: null, bold: true, align: 'left', lines: 'single', basis: 'own rule' },
} as const satisfies Record<string, TextStyle>;

export type TextStyleName = keyof typeof TEXT_STYLES;

/** The same table seen through the general type. */
export const textStyle = (name: TextStyleName): TextStyle => TEXT_STYLES[name];
