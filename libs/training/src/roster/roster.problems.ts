import { defineProblems, defineSentences } from '@qms/http';

/** Rosters: who is entered, who comes in by a list, whose data go. */
export const ROSTER_PROBLEMS = defineProblems({
  'roster-missing': { status: 422, vi: 'Cần tệp danh sách hoặc nội dung dán vào', en: 'A file or a pasted list is needed' },
  'roster-without-head': {
    status: 422,
    vi: 'Không thấy dòng tiêu đề có "Họ và tên"; hãy giữ hoặc dán cả dòng tiêu đề của bảng',
    en: 'No row with the head "Họ và tên"; keep or paste the head of the table as well',
  },
  'roster-empty': { status: 422, vi: 'Danh sách không có học viên nào', en: 'The list has no learners' },
  'nobody-new': {
    status: 409,
    vi: 'Mọi người trong danh sách đã ở trong lớp; không có gì để nhập',
    en: 'Everybody on the list is in the class already; there is nothing to bring in',
  },
  'learners-went-on': {
    status: 409,
    vi: 'Có học viên của danh sách đã thay đổi sau khi nhập; không hoàn tác được nữa',
    en: 'Something has happened to learners of the list since; it cannot be undone any more',
  },
  'nobody-to-accept': { status: 409, vi: 'Không còn học viên chờ xếp lớp', en: 'Nobody waits for a place' },
  'no-waiting-list': {
    status: 409,
    vi: 'Cơ quan chưa áp dụng danh sách chờ; thủ trưởng bật ở Quy định của cơ quan',
    en: 'The agency keeps no waiting lists; its head switches that on among the rules of the agency',
  },
  'substitute-of-other-agency': {
    status: 422,
    vi: 'Người thay thế không cùng cơ quan với học viên xin rút',
    en: 'Who comes instead is not of the same agency',
  },
  'no-substitutes': {
    status: 409,
    vi: 'Cơ quan chưa áp dụng thay thế học viên; thủ trưởng bật ở Quy định của cơ quan',
    en: 'The agency takes no substitutes; its head switches that on among the rules of the agency',
  },
  'walk-in-has-place': { status: 422, vi: 'Học viên bổ sung tại lớp được xếp lớp ngay', en: 'Who comes to the door has a place at once' },
  'left-class': {
    status: 409,
    vi: '{name} đã rút khỏi lớp; cơ quan tổ chức lớp xếp lại ở danh sách lớp',
    en: '{name} left the class; its organiser takes back in on the roster',
  },
  'declined-by-class': { status: 409, vi: '{name} không được xếp lớp này', en: '{name} was declined for this class' },
  'already-in-class': { status: 409, vi: '{name} đã có trong danh sách lớp', en: '{name} is on the roster already' },
  'learner-alike': {
    status: 409,
    vi: '{name} có thể là học viên đã biết; hãy chọn đúng người hoặc xác nhận là người khác',
    en: '{name} may be somebody known; choose who it is, or confirm that it is somebody else',
  },
  'both-in-class': {
    status: 409,
    vi: 'Cả hai đều có trong danh sách lớp {code} nên không phải một người',
    en: 'Both are on the roster of {code}, so they are not one person',
  },
  'learner-name-malformed': { status: 422, vi: 'Họ và tên chỉ gồm chữ cái', en: 'A name consists of letters' },
  'birth-date-unlikely': { status: 422, vi: 'Ngày sinh chưa đúng', en: 'The date of birth cannot be right' },
  'learner-email-malformed': { status: 422, vi: 'Địa chỉ thư điện tử chưa đúng', en: 'The e-mail address is not right' },
  'learner-phone-malformed': { status: 422, vi: 'Số điện thoại chưa đúng', en: 'The telephone number is not right' },
  'learner-erased': { status: 409, vi: 'Dữ liệu của học viên đã xóa', en: 'The data of the learner are erased' },
  'learner-merged': { status: 409, vi: 'Học viên đã gộp vào người khác', en: 'The learner is merged into another' },
  'learner-not-merged': { status: 409, vi: 'Học viên chưa gộp vào người khác', en: 'The learner is not merged into another' },
  'learner-in-open-class': {
    status: 409,
    vi: 'Học viên còn ở trong lớp chưa kết thúc',
    en: 'The learner is in a class that is not finished',
  },
});

export const ROSTER_SENTENCES = defineSentences({
  'roster-import.proposed': { vi: 'Đọc danh sách {rows} dòng', en: 'List of {rows} rows read' },
  'roster-import.row-corrected': { vi: 'Sửa dòng {row} của danh sách', en: 'Row {row} of the list corrected' },
  'roster-import.confirmed': { vi: 'Nhập danh sách: {enrolled} học viên vào lớp', en: 'List taken in: {enrolled} learners into the class' },
  'roster-import.discarded': { vi: 'Bỏ danh sách', en: 'List given up' },
  'roster-import.undone': { vi: 'Hoàn tác nhập danh sách', en: 'List taken back' },
  'learner.entered': { vi: 'Thêm học viên', en: 'Learner entered' },
  'learner.changed': { vi: 'Sửa thông tin học viên', en: 'Learner changed' },
  'learner.merged': { vi: 'Gộp với mục khác của cùng một người', en: 'Merged with another entry of the same person' },
  'learner.parted': { vi: 'Tách lại thành hai người', en: 'Parted into two persons again' },
  'learner.erased': { vi: 'Xóa dữ liệu cá nhân của học viên', en: 'Personal data of the learner erased' },
  'enrolment.entered': { vi: 'Đưa vào danh sách lớp', en: 'Entered on the roster' },
  'enrolment.accepted': { vi: 'Xếp lớp', en: 'Given a place' },
  'enrolment.put-on-waiting-list': { vi: 'Đưa vào danh sách chờ', en: 'Put on the waiting list' },
  'enrolment.declined': { vi: 'Không xếp lớp', en: 'Declined' },
  'enrolment.withdrawn': { vi: 'Xin rút', en: 'Withdrawn' },
  'enrolment.returned': { vi: 'Tham dự lại', en: 'Came back' },
  'training-class.roster-closed': { vi: 'Chốt danh sách: {learners} học viên', en: 'Roster closed: {learners} learners' },
  'training-class.roster-reopened': { vi: 'Mở lại danh sách', en: 'Roster opened again' },
});
