import type { OfficialPaper, PaperBlock, TableColumn } from '@qms/office-documents';
import type { PaperHead } from '@qms/organizations';
import { legalDate, vnDate } from '@qms/work';
import type { DestructionDto } from './destructions/destructions.dto';
import { numberWords } from './number-words.rules';
import type { TransferDto } from './transfers/transfers.dto';

/** What a paper needs besides its list. */
export interface PaperFacts {
  readonly head: PaperHead;
  readonly now: Date;
}

const paragraph = (text: string): PaperBlock => ({ type: 'paragraph', text });
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
const DESTRUCTION_COLUMNS: readonly TableColumn[] = [
  { title: 'Số TT', width: 5, align: 'center' },
  { title: 'Số, ký hiệu', width: 12 },
  { title: 'Tiêu đề hồ sơ, tài liệu', width: 24 },
  { title: 'Ngày', width: 9, align: 'center' },
  { title: 'Thời hạn bảo quản', width: 9, align: 'center' },
  { title: 'Hết hạn', width: 9, align: 'center' },
  { title: 'Tệp và mã băm SHA-256', width: 32 },
];
/** A hash has no blank at which a cell could fold it. */
const inGroups = (hash: string): string => hash.match(/.{1,16}/g)?.join(' ') ?? hash;

/** Biên bản giao nhận (Phụ lục V, V) with the mục lục (Phụ lục V, III) as its annex. What is not known yet stays blank for the pen. */
export function transferPaper(transfer: TransferDto, { head, now }: PaperFacts): OfficialPaper {
  const on = transfer.receivedOn;
  const days = transfer.items.map((item) => item.happenedOn).sort();
  const files = transfer.items.reduce((sum, item) => sum + item.files, 0);
  const electronic = transfer.items.filter((item) => item.files > 0).length;
  const paper = transfer.items.length - electronic;
  const blank = '................................';
  return {
    kind: 'minutes',
    head: headOf(head, transfer.minutesNumber, on, now),
    title: 'Giao nhận hồ sơ, tài liệu',
    body: [
      paragraph(ND30),
      paragraph(`Căn cứ ${transfer.basis ?? `Danh mục hồ sơ năm ${days.at(-1)?.slice(0, 4) ?? now.getUTCFullYear()}`},`),
      paragraph(`${on ? `Hôm nay, ngày ${vnDate(on)}, c` : 'C'}húng tôi gồm:`),
      paragraph(`BÊN GIAO: ${transfer.giverName}`),
      paragraph(`Chức vụ công tác: ${transfer.giverPost || blank}`),
      paragraph(`BÊN NHẬN (Lưu trữ cơ quan): ${transfer.receiverName ?? blank}`),
      paragraph(`Chức vụ công tác: ${transfer.receiverPost ?? blank}`),
      paragraph('Thống nhất lập biên bản giao nhận tài liệu với những nội dung như sau:'),
      paragraph(`1. Tên khối tài liệu giao nộp: ${transfer.title}.`),
      paragraph(`2. Thời gian của hồ sơ, tài liệu: ${days.length > 0 ? `từ ${vnDate(days[0]!)} đến ${vnDate(days.at(-1)!)}` : blank}.`),
      paragraph('3. Số lượng tài liệu:'),
      paragraph('a) Đối với hồ sơ, tài liệu giấy'),
      paragraph(`- Tổng số hộp (cặp): ${transfer.boxes ?? (paper === 0 ? 0 : blank)}.`),
      paragraph(`- Tổng số hồ sơ (đơn vị bảo quản): ${paper}. Quy ra mét giá: ${paper === 0 ? 0 : blank} mét.`),
      paragraph('b) Đối với hồ sơ, tài liệu điện tử'),
      paragraph(`- Tổng số hồ sơ: ${electronic}.`),
      paragraph(`- Tổng số tệp tin trong hồ sơ: ${files}.`),
      paragraph(`4. Tình trạng tài liệu giao nộp: ${transfer.condition ?? blank}.`),
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

/** Biên bản hủy: what, why, under which decision, how, and the hash of every file, by which a copy that turns up can be told. */
export function destructionPaper(destruction: DestructionDto, { head, now }: PaperFacts): OfficialPaper {
  const { items, carriedOutAt } = destruction;
  const files = items.flatMap((item) => item.files);
  const removed = files.filter((file) => file.removedAt !== null).length;
  const waiting = files.filter((file) => file.removedAt === null && !file.stays).length;
  const done = carriedOutAt ? legalDate(new Date(carriedOutAt)) : null;
  return {
    kind: 'minutes',
    head: headOf(head, destruction.minutesNumber, destruction.minutesOn, now),
    title: 'Hủy tài liệu hết giá trị',
    body: [
      paragraph(
        destruction.decisionKind === null
          ? 'Chưa có quyết định hủy: bản này để hội đồng xem xét.'
          : `Căn cứ ${destruction.decisionNumber ? `Quyết định số ${destruction.decisionNumber}` : 'xác nhận quyết định hủy'} ngày ${vnDate(destruction.decidedOn!)} của ${destruction.signerPost} ${destruction.signerName}.`,
      ),
      paragraph(`1. Tên danh mục: ${destruction.title}.`),
      paragraph(
        `2. Hội đồng xác định giá trị tài liệu${destruction.reviewedOn ? ` (họp ngày ${vnDate(destruction.reviewedOn)})` : ''}: ${(destruction.council ?? '................................').split(/\s*\n\s*/).join('; ')}.`,
      ),
      ...(destruction.opinion ? [paragraph(`Ý kiến của hội đồng: ${destruction.opinion}`)] : []),
      paragraph(`3. Số lượng: ${items.length} hồ sơ, ${files.length} tệp điện tử (Phụ lục kèm theo).`),
      paragraph('4. Lý do hủy: hết thời hạn bảo quản, không bị tạm dừng hủy.'),
      paragraph(
        done
          ? `5. Cách hủy: ngày ${vnDate(done)} xóa tệp khỏi kho lưu trữ, kể cả các phiên bản và bản sao thứ hai (nếu có); kho đã xác nhận không còn ${removed} tệp${waiting > 0 ? `, ${waiting} tệp đang chờ xóa` : ''}. Thông tin mô tả, mã băm và nhật ký của hồ sơ được giữ lại. Hồ sơ giấy: ................................`
          : '5. Cách hủy: xóa tệp khỏi kho lưu trữ, kể cả các phiên bản và bản sao thứ hai (nếu có). Chưa thực hiện.',
      ),
      ...(files.some((file) => file.stays)
        ? [paragraph(`${files.filter((file) => file.stays).length} tệp được giữ lại vì hồ sơ khác còn dùng.`)]
        : []),
      paragraph('Biên bản được lập thành hai bản, lưu tại hồ sơ hủy tài liệu'),
    ],
    copies: ['Hội đồng xác định giá trị tài liệu', 'Lưu: VT, Hồ sơ'],
    signatures: [
      { post: 'Người thực hiện hủy', name: destruction.carriedOutBy ?? '' },
      { post: 'Đại diện hội đồng', name: '' },
    ],
    annexes: [
      {
        title: 'Danh mục tài liệu hủy',
        orientation: 'landscape',
        body: [
          {
            type: 'table',
            columns: DESTRUCTION_COLUMNS,
            rows: items.map((item, i) => [
              String(i + 1),
              item.number ?? item.code ?? '',
              item.title,
              vnDate(item.happenedOn),
              item.term,
              item.retainUntil ? vnDate(item.retainUntil) : '',
              item.files.map((file) => `${file.name}${file.stays ? ' (giữ lại)' : ''}\n${inGroups(file.sha256)}`).join('\n'),
            ]),
          },
        ],
      },
    ],
    createdAt: now,
  };
}

function headOf(head: PaperHead, number: string | null, on: string | null, now: Date): OfficialPaper['head'] {
  const [year, month, day] = (on ?? '').split('-').map(Number);
  const [digits, symbol] = (number ?? '').split(/\/(.*)/);
  return {
    parent: head.parentTitle,
    issuer: head.name,
    symbol: symbol || `BB-${head.symbol ?? ''}`,
    number: digits || null,
    place: head.place ?? '',
    date: on ? { day: day!, month: month!, year: year! } : { day: null, month: null, year: now.getUTCFullYear() },
  };
}
