import { defineProblems, defineSentences } from '@qms/http';

export const NOMINATION_PROBLEMS = defineProblems({
  'class-not-enrolling': { status: 409, vi: 'Lớp không còn chiêu sinh', en: 'The class does not enrol any more' },
  'answer-day-passed': { status: 409, vi: 'Đã quá hạn cử học viên', en: 'The last day for nominations has passed' },
  'beyond-seats': { status: 409, vi: 'Vượt số chỗ dành cho cơ quan', en: 'More than the seats kept for the agency' },
  'nominees-sent': {
    status: 409,
    vi: 'Cơ quan đã cử học viên; hãy rút từng người trước',
    en: 'The agency has nominated people; take each of them back first',
  },
  'agency-not-invitable': {
    status: 422,
    vi: 'Chỉ mời cơ quan đang hoạt động, không mời phòng hay chính cơ quan tổ chức lớp',
    en: 'Only agencies in force are invited, no rooms and not the organiser itself',
  },
  'answer-day-malformed': {
    status: 422,
    vi: 'Hạn cử học viên từ hôm nay đến ngày khai giảng; gia hạn thì muộn hơn hạn cũ',
    en: 'The last day lies between today and the first day of the class; an extension is later than the day before',
  },
  'nominated-twice': { status: 422, vi: '{name} có hai lần trong danh sách cử', en: '{name} stands twice on the list' },
  'decided-already': {
    status: 409,
    vi: 'Cơ quan tổ chức lớp đã quyết định về học viên này; cần thay đổi thì liên hệ cơ quan tổ chức lớp',
    en: 'The organiser has decided about this learner already; for a change, write to the organiser',
  },
});

export const NOMINATION_SENTENCES = defineSentences({
  'class-invitation.sent': { vi: 'Mời cử học viên, hạn {answerBy}', en: 'Invited to nominate by {answerBy}' },
  'class-invitation.extended': { vi: 'Gia hạn cử học viên đến {answerBy}', en: 'Last day for nominations moved to {answerBy}' },
  'class-invitation.withdrawn': { vi: 'Rút lời mời cử học viên', en: 'Invitation withdrawn' },
  'nomination.sent': {
    vi: 'Cử {learners} học viên, công văn số {letterNumber}',
    en: '{learners} learners nominated, letter {letterNumber}',
  },
  'nomination.declined': { vi: 'Không cử người', en: 'Sends nobody' },
});
