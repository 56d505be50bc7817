import { defineProblems, defineSentences } from '@qms/http';

export const TRAINING_PROBLEMS = defineProblems({
  'provider-not-confirmed': {
    status: 409,
    vi: 'Khóa đào tạo này chỉ do cơ sở có Giấy xác nhận đủ điều kiện đào tạo đúng lĩnh vực, còn hiệu lực trong thời gian học tổ chức',
    en: 'This course may be held only by a provider with a confirmation for its field, in force while it runs',
  },
  'lecturer-not-registered': {
    status: 409,
    vi: 'Có giảng viên không thuộc danh sách đã đăng ký của cơ sở đào tạo',
    en: "A trainer does not stand on the provider's registered list",
  },
  'fewer-than-36-periods': { status: 409, vi: 'Thời lượng các buổi học chưa đủ 36 tiết', en: 'The sessions do not reach 36 periods' },
  'more-than-25-learners': { status: 409, vi: 'Khóa đào tạo này không quá 25 học viên', en: 'This course takes no more than 25 learners' },
  'beyond-capacity': { status: 409, vi: 'Vượt số lượng học viên của lớp', en: 'The class takes no more learners' },
  'nominations-unanswered': { status: 409, vi: 'Còn học viên được cử chưa xếp lớp', en: 'Some who were nominated are not answered yet' },
  'opening-not-numbered': {
    status: 409,
    vi: 'Quyết định mở lớp chưa có số, ngày',
    en: 'The decision that opens the class has no number and date yet',
  },
  'class-without-learners': { status: 409, vi: 'Danh sách lớp chưa có học viên', en: 'Nobody has a place in the class' },
  'class-without-sessions': { status: 409, vi: 'Lớp chưa có buổi học', en: 'The class has no sessions' },
  'class-not-due': { status: 409, vi: 'Chưa đến ngày khai giảng', en: 'Its first day has not come' },
  'sessions-open': { status: 409, vi: 'Còn buổi học chưa chốt điểm danh', en: 'Some sessions are not closed yet' },
  'learners-unjudged': { status: 409, vi: 'Còn học viên chưa có kết quả', en: 'Some learners have no result yet' },
  'grant-not-numbered': {
    status: 409,
    vi: 'Quyết định cấp giấy chứng nhận chưa có số, ngày',
    en: 'The decision that grants the certificates has no number and date yet',
  },
  'certificates-not-issued': { status: 409, vi: 'Còn giấy chứng nhận chưa cấp', en: 'Some certificates are not issued yet' },
  'roster-closed': { status: 409, vi: 'Danh sách lớp đã chốt', en: 'The roster is closed' },
  'roster-settled': { status: 409, vi: 'Kết quả của lớp đã được công nhận', en: 'The results of the class are settled' },
  'results-not-open': { status: 409, vi: 'Lớp không ở giai đoạn đánh giá kết quả', en: 'The class is not at the stage of results' },
  'below-legal-mark': { status: 409, vi: 'Bài kiểm tra cuối khóa dưới 70 điểm', en: 'The final test is below 70 points' },
  'below-course-rule': { status: 409, vi: 'Chưa đạt điều kiện hoàn thành của khóa đào tạo', en: 'The rule of the course is not reached' },
  'not-the-trainer': { status: 403, vi: 'Không phải giảng viên của buổi học', en: 'You do not teach this session' },
});

export const TRAINING_SENTENCES = defineSentences({
  'course.created': { vi: 'Thêm khóa đào tạo {code}', en: 'Course {code} added' },
});
