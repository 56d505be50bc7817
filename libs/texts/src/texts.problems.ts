import { defineProblems } from '@qms/http';

export const TEXTS_PROBLEMS = defineProblems({
  'text-not-unreadable': {
    status: 409,
    vi: 'Nội dung tệp không ở trạng thái không đọc được',
    en: 'The text of this file is not one that could not be read',
  },
});
