import { expect, it } from 'vitest';
import { marked } from './marked.rules';

const shown = (text: string, sought: string) =>
  marked(text, sought)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

it.each([
  ['Báo cáo đánh giá nội bộ', 'danh gia', 'Báo cáo [đánh giá] nội bộ'],
  ['Báo cáo đánh giá nội bộ', 'ĐÁNH GIÁ'.normalize('NFD'), 'Báo cáo [đánh giá] nội bộ'],
  ['Cấp Giấy chứng nhận lớp đánh giá nội bộ', 'danh gia noi bo', 'Cấp Giấy chứng nhận lớp [đánh giá nội bộ]'],
  ['Kiểm tra việc áp dụng', 'ap dung kiem', '[Kiểm] tra việc [áp] [dụng]'],
  ['Tham gia giám sát', 'gia sat', 'Tham [gia] [giá]m [sát]'],
  ['QT-HT-04 · Sở Xây dựng', 'qt-ht', '[QT-HT]-04 · Sở Xây dựng'],
  ['Một (hai) [ba]', '(hai', 'Một [(hai]) [ba]'],
  ['Không có gì', 'zzz', 'Không có gì'],
  ['Không có gì', '  ', 'Không có gì'],
])('marks in "%s" for "%s"', (text, sought, expected) => {
  expect(shown(text, sought)).toBe(expected);
});

it('loses no letter of a text that stands there in separate marks', () => {
  const text = 'Đề án số hóa'.normalize('NFD');
  expect(
    marked(text, 'an so')
      .map((piece) => piece.text)
      .join(''),
  ).toBe('Đề án số hóa');
});
