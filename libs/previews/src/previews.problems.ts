import { defineProblems } from '@qms/http';

export const PREVIEWS_PROBLEMS = defineProblems({
  'preview-unavailable': {
    status: 503,
    vi: 'Máy chủ không có LibreOffice nên không chuyển tệp Word thành PDF được; hãy tải tệp về để mở',
    en: 'The server has no LibreOffice, so a Word file cannot be turned into a PDF; download the file and open it',
  },
  'preview-not-of-this-type': {
    status: 409,
    vi: 'Chỉ tệp Word (.docx) mới chuyển thành PDF được',
    en: 'Only a Word file (.docx) can be turned into a PDF',
  },
  'preview-failed': {
    status: 422,
    vi: 'LibreOffice không chuyển được tệp này thành PDF; hãy tải tệp về để mở',
    en: 'LibreOffice could not turn this file into a PDF; download the file and open it',
  },
});
