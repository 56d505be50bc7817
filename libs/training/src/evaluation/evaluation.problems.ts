import { defineProblems, defineSentences } from '@qms/http';

export const EVALUATION_PROBLEMS = defineProblems({
  'class-not-begun': { status: 409, vi: 'Lớp chưa khai giảng', en: 'The class has not begun' },
  'evaluation-open': { status: 409, vi: 'Đang lấy ý kiến học viên', en: 'The evaluation is open already' },
  'evaluation-not-opened': { status: 409, vi: 'Chưa lấy ý kiến học viên của lớp', en: 'The evaluation was not opened yet' },
  'too-few-answers': {
    status: 409,
    vi: 'Chưa đủ 05 phiếu; kết quả chỉ hiển thị từ 05 phiếu để không nhận ra ý kiến của từng người',
    en: 'Fewer than five forms; results are shown from five on, so that nobody is told apart',
  },
  'question-missing': {
    status: 422,
    vi: 'Phiếu phải có ít nhất một câu hỏi theo thang điểm',
    en: 'A form has a question with a scale at least',
  },
});

export const EVALUATION_SENTENCES = defineSentences({
  'class-evaluation.opened': { vi: 'Mở phiếu đánh giá khóa học', en: 'Evaluation opened' },
  'class-evaluation.reopened': { vi: 'Mở lại phiếu đánh giá khóa học', en: 'Evaluation opened again' },
  'class-evaluation.closed': { vi: 'Đóng phiếu đánh giá khóa học, {answers} phiếu', en: 'Evaluation closed with {answers} forms' },
});
