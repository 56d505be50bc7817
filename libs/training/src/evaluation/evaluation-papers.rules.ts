import type { PaperBlock, QrSheet, TableColumn } from '@qms/office-documents';
import type { PaperHead } from '@qms/organizations';
import type { WrittenSheet } from '@qms/spreadsheets';
import type { EvaluatedClass } from './class-evaluations.reader';
import { MARKS, type QuestionResult } from './evaluation.rules';

/** Of an evaluation, what is written of it. */
type Written = Pick<EvaluatedClass, 'code' | 'title' | 'answers' | 'audience'>;

/** The QR on a page for the wall of the room. */
export const qrSheet = (one: Written, head: PaperHead, url: string, at: Date): QrSheet => ({
  parent: head.parentTitle,
  issuer: head.name,
  title: 'Phiếu đánh giá khóa học',
  lines: [`Lớp: ${one.title} (${one.code})`],
  qr: url,
  steps: [
    'Quét mã bằng máy ảnh của điện thoại, hoặc nhập địa chỉ dưới mã vào trình duyệt.',
    'Chọn mức từ 1 (kém) đến 5 (rất tốt) cho từng nội dung, rồi bấm Gửi phiếu.',
    'Phiếu không ghi tên, không lưu thông tin về người gửi và thiết bị.',
  ],
  createdAt: at,
});

/** Marks by question, and words on a sheet of their own. */
export function evaluationSheets(one: Written, results: readonly QuestionResult[], head: PaperHead): WrittenSheet[] {
  const title = [
    head.name.toLocaleUpperCase('vi'),
    'KẾT QUẢ ĐÁNH GIÁ KHÓA HỌC',
    `Lớp: ${one.title} (${one.code})`,
    `${one.answers} phiếu; ${one.audience.attended} học viên dự học`,
    '',
  ];
  const scales = results.filter(({ kind }) => kind === 'scale');
  const texts = results.flatMap(({ words, texts: said }) => said.map((text) => [words, text]));
  return [
    {
      name: 'Mức đánh giá',
      title,
      columns: [
        { header: 'STT', width: 6 },
        { header: 'Nội dung đánh giá', width: 60 },
        { header: 'Điểm trung bình', width: 12 },
        ...MARKS.map((mark) => ({ header: `Mức ${mark}`, width: 10 })),
      ],
      rows: scales.map(({ words, mean, counts }, i) => [i + 1, words, mean, ...counts]),
    },
    {
      name: 'Ý kiến',
      title,
      columns: [
        { header: 'STT', width: 6 },
        { header: 'Câu hỏi', width: 30 },
        { header: 'Ý kiến', width: 90 },
      ],
      rows: texts.map((row, i) => [i + 1, ...row]),
    },
  ];
}

const COLUMNS: readonly TableColumn[] = [
  { title: 'Nội dung đánh giá', width: 50 },
  { title: 'Điểm trung bình', width: 14, align: 'center' },
  { title: 'Mức 4, 5', width: 12, align: 'center' },
  { title: 'Mức 3', width: 12, align: 'center' },
  { title: 'Mức 1, 2', width: 12, align: 'center' },
];

/** For the report on the class: how many answered, and the means of what was asked; nothing where nobody was asked. */
export function evaluationBlocks(evaluation: Pick<EvaluatedClass, 'state' | 'answers' | 'audience' | 'results'> | null): PaperBlock[] {
  if (evaluation === null || evaluation.state === null) return [];
  const { answers, audience, results } = evaluation;
  const came = `Số phiếu thu về: ${answers}; số học viên dự học: ${audience.attended}`;
  if (results === null) return [{ type: 'paragraph', text: `${came}. Chưa đủ phiếu để tổng hợp.` }];
  return [
    { type: 'paragraph', text: `${came}. Mức đánh giá từ 1 (kém) đến 5 (rất tốt):` },
    {
      type: 'table',
      columns: COLUMNS,
      rows: results
        .filter(({ kind }) => kind === 'scale')
        .map(({ words, mean, counts: [one = 0, two = 0, three = 0, four = 0, five = 0] }) => [
          words,
          mean === null ? '' : String(mean).replace('.', ','),
          String(four + five),
          String(three),
          String(one + two),
        ]),
    },
  ];
}
