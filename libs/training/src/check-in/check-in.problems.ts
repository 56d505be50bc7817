import { defineProblems, defineSentences } from '@qms/http';

export const CHECK_IN_PROBLEMS = defineProblems({
  'session-over': { status: 409, vi: 'Buổi học đã kết thúc; điểm danh theo danh sách', en: 'The session is over; use the list' },
});

export const CHECK_IN_SENTENCES = defineSentences({
  'attendance.checked-in': { vi: 'Học viên tự điểm danh: {mark}', en: 'Learner checked in: {mark}' },
});
