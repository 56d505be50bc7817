import type { OfficialPaper, PaperBlock, TableColumn } from '@qms/office-documents';
import type { PaperHead } from '@qms/organizations';
import { legalDate, vnDate } from '@qms/work';
import type { HandoverDto, HandoverPersonDto } from './handovers.dto';

const COLUMNS: readonly TableColumn[] = [
  { title: 'Số TT', width: 8, align: 'center' },
  { title: 'Nội dung bàn giao', width: 72 },
  { title: 'Ghi chú', width: 20 },
];
const paragraph = (text: string): PaperBlock => ({ type: 'paragraph', text });
const party = ({ name, post }: HandoverPersonDto): string => (post ? `${name}, ${post}` : name);

/** Biên bản bàn giao (NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.9) for both to sign; its number is the clerk's and stays blank. */
export function handoverPaper(handover: HandoverDto, { head, now }: { readonly head: PaperHead; readonly now: Date }): OfficialPaper {
  const { from, to, reason, groups } = handover;
  const [year, month, day] = legalDate(new Date(handover.madeAt)).split('-').map(Number) as [number, number, number];
  const count = groups.reduce((sum, { things }) => sum + things.length, 0);
  return {
    kind: 'minutes',
    head: {
      parent: head.parentTitle,
      issuer: head.name,
      symbol: `BB-${head.symbol ?? ''}`,
      number: null,
      place: head.place ?? '',
      date: { day, month, year },
    },
    title: 'Bàn giao công việc',
    body: [
      paragraph(`Hôm nay, ngày ${vnDate(legalDate(new Date(handover.madeAt)))}, tại ${head.name}, chúng tôi gồm:`),
      paragraph(`BÊN GIAO: ${party(from)}`),
      paragraph(`BÊN NHẬN: ${party(to)}`),
      paragraph(`Lý do bàn giao: ${reason.replace(/[.;]+$/, '')}.`),
      paragraph(
        `Hai bên thống nhất bàn giao ${String(count).padStart(2, '0')} việc đang thực hiện trên hệ thống quản lý chất lượng với những nội dung như sau:`,
      ),
      ...groups.flatMap(({ name, things }, i): PaperBlock[] => [
        { type: 'heading', level: 2, text: `${i + 1}. ${name} (${things.length})` },
        { type: 'table', columns: COLUMNS, rows: things.map(({ label }, at) => [String(at + 1), label, '']) },
      ]),
      paragraph('Kể từ thời điểm lập biên bản, bên nhận chịu trách nhiệm tiếp tục thực hiện các việc nêu trên.'),
      paragraph('Biên bản này được lập thành hai bản; bên giao giữ một bản, bên nhận giữ một bản'),
    ],
    copies: ['Bên giao', 'Bên nhận', 'Lưu: VT, Hồ sơ'],
    signatures: [
      { post: 'Bên giao', name: from.name },
      { post: 'Bên nhận', name: to.name },
    ],
    createdAt: now,
  };
}
