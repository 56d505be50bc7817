import { defineProblems, defineSentences } from '@qms/http';

export const EFFECTIVENESS_PROBLEMS = defineProblems({
  'further-action-needed': {
    status: 422,
    vi: 'Người chưa đạt hiệu lực phải có đề xuất tiếp theo; người đạt thì không có',
    en: 'Who is not effective needs a proposal of what is done next; who is has none',
  },
  'evaluated-twice': { status: 422, vi: 'Một người có hai lần trong phiếu', en: 'Somebody stands twice in the form' },
  'evaluation-reason-needed': {
    status: 422,
    vi: 'Có người đã được đánh giá khác; nêu lý do đánh giá lại',
    en: 'Somebody was judged otherwise before; say why it is corrected',
  },
});

export const EFFECTIVENESS_SENTENCES = defineSentences({
  'effectiveness-review.started': { vi: 'Bắt đầu đánh giá hiệu lực sau đào tạo', en: 'Review of effectiveness begun' },
  'effectiveness-review.evaluated': {
    vi: 'Đánh giá hiệu lực {people} người, đánh giá lại {corrected} người',
    en: '{people} people judged, {corrected} judged again',
  },
  'effectiveness-review.finished': { vi: 'Hoàn thành đánh giá hiệu lực sau đào tạo', en: 'Review of effectiveness finished' },
});
