import type { OfficialPaper, PaperBlock, TableColumn } from '@qms/office-documents';
import type { PaperHead } from '@qms/organizations';
import { vnDate } from '@qms/work';
import { numberWords } from './number-words.rules';
import type { TransferDto } from './transfers/transfers.dto';

/** What a paper needs besides its list. */
export interface PaperFacts {
  readonly head: PaperHead;
  readonly now: Date;
}

export const paragraph = (text: string): PaperBlock => ({ type: 'paragraph', text });
/** Left for the pen. */
export const BLANK = '................................';
const ND30 = 'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;';

/** Columns of the mẫu Mục lục hồ sơ, tài liệu nộp lưu (NĐ 30/2020/NĐ-CP, Phụ lục V, III). */
const TRANSFER_COLUMNS: readonly TableColumn[] = [
  { title: 'Số TT', width: 6, align: 'center' },
  { title: 'Số, ký hiệu hồ sơ', width: 16 },
  { title: 'Tiêu đề hồ sơ', width: 38 },
  { title: 'Thời gian tài liệu', width: 11, align: 'center' },
  { title: 'Thời hạn bảo quản', width: 11, align: 'center' },
  { title: 'Số tờ/ Số trang', width: 8, align: 'center' },
  { title: 'Ghi chú', width: 10 },
];
/** Biên bản giao nhận (Phụ lục V, V) with the mục lục (Phụ lục V, III) as its annex. What is not known yet stays blank for the pen. */
export function transferPaper(transfer: TransferDto, { head, now }: PaperFacts): OfficialPaper {
  const on = transfer.receivedOn;
  const days = transfer.items.map((item) => item.happenedOn).sort();
  const files = transfer.items.reduce((sum, item) => sum + item.files, 0);
  const electronic = transfer.items.filter((item) => item.files > 0).length;
  const paper = transfer.items.length - electronic;
  return {
    kind: 'minutes',
    head: headOf(head, `BB-${head.symbol ?? ''}`, transfer.minutesNumber, on, now),
    title: 'Giao nhận hồ sơ, tài liệu',
    body: [
      paragraph(ND30),
      paragraph(`Căn cứ ${transfer.basis ?? `Danh mục hồ sơ năm ${days.at(-1)?.slice(0, 4) ?? now.getUTCFullYear()}`},`),
      paragraph(`${on ? `Hôm nay, ngày ${vnDate(on)}, c` : 'C'}húng tôi gồm:`),
      paragraph(`BÊN GIAO: ${transfer.giverName}`),
      paragraph(`Chức vụ công tác: ${transfer.giverPost || BLANK}`),
      paragraph(`BÊN NHẬN (Lưu trữ cơ quan): ${transfer.receiverName ?? BLANK}`),
      paragraph(`Chức vụ công tác: ${transfer.receiverPost ?? BLANK}`),
      paragraph('Thống nhất lập biên bản giao nhận tài liệu với những nội dung như sau:'),
      paragraph(`1. Tên khối tài liệu giao nộp: ${transfer.title}.`),
      paragraph(`2. Thời gian của hồ sơ, tài liệu: ${days.length > 0 ? `từ ${vnDate(days[0]!)} đến ${vnDate(days.at(-1)!)}` : BLANK}.`),
      paragraph('3. Số lượng tài liệu:'),
      paragraph('a) Đối với hồ sơ, tài liệu giấy'),
      paragraph(`- Tổng số hộp (cặp): ${transfer.boxes ?? (paper === 0 ? 0 : BLANK)}.`),
      paragraph(`- Tổng số hồ sơ (đơn vị bảo quản): ${paper}. Quy ra mét giá: ${paper === 0 ? 0 : BLANK} mét.`),
      paragraph('b) Đối với hồ sơ, tài liệu điện tử'),
      paragraph(`- Tổng số hồ sơ: ${electronic}.`),
      paragraph(`- Tổng số tệp tin trong hồ sơ: ${files}.`),
      paragraph(`4. Tình trạng tài liệu giao nộp: ${transfer.condition ?? BLANK}.`),
      paragraph('5. Mục lục hồ sơ, tài liệu nộp lưu kèm theo (Phụ lục).'),
      paragraph('Biên bản này được lập thành hai bản; bên giao giữ một bản, bên nhận giữ một bản'),
    ],
    copies: ['Bên giao', 'Bên nhận', 'Lưu: VT, Hồ sơ'],
    signatures: [
      { post: 'Đại diện bên giao', name: transfer.giverName },
      { post: 'Đại diện bên nhận', name: transfer.receiverName ?? '' },
    ],
    annexes: [
      {
        title: 'Mục lục hồ sơ, tài liệu nộp lưu',
        orientation: 'landscape',
        body: [
          {
            type: 'table',
            columns: TRANSFER_COLUMNS,
            rows: transfer.items.map((item, i) => [
              String(i + 1),
              item.number ?? item.code ?? '',
              item.title,
              vnDate(item.happenedOn),
              item.term,
              '',
              item.files > 0 ? `${item.files} tệp` : '',
            ]),
          },
          paragraph(`Mục lục này gồm: ${transfer.items.length} hồ sơ (đơn vị bảo quản).`),
          paragraph(`Viết bằng chữ: ${numberWords(transfer.items.length)} hồ sơ (đơn vị bảo quản)`),
        ],
      },
    ],
    createdAt: now,
  };
}

/** @param symbol where the number has none of its own, e.g. `BB-SXD` */
export function headOf(head: PaperHead, symbol: string, number: string | null, on: string | null, now: Date): OfficialPaper['head'] {
  const [year, month, day] = (on ?? '').split('-').map(Number);
  const [digits, own] = (number ?? '').split(/\/(.*)/);
  return {
    parent: head.parentTitle,
    issuer: head.name,
    symbol: own || symbol,
    number: digits || null,
    place: head.place ?? '',
    date: on ? { day: day!, month: month!, year: year! } : { day: null, month: null, year: now.getUTCFullYear() },
  };
}
