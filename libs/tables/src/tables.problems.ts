import { defineProblems } from '@qms/http';

/** Why a table is not taken in, whatever it tells of. */
export const TABLE_PROBLEMS = defineProblems({
  'list-unreadable': {
    status: 422,
    vi: 'Không đọc được tệp Excel; hãy lưu lại bằng Excel (.xlsx) rồi tải lên',
    en: 'The Excel file cannot be read; save it anew as .xlsx and upload it again',
  },
  'list-too-large': {
    status: 422,
    vi: 'Tệp dài hơn một danh sách hệ thống nhận (tối đa {rows} dòng)',
    en: 'The file is longer than a list that is taken in (at most {rows} rows)',
  },
  'list-not-excel': {
    status: 422,
    vi: 'Danh mục để nhập phải là tệp Excel (.xlsx)',
    en: 'The list to be imported must be an Excel file (.xlsx)',
  },
  'list-not-table': {
    status: 422,
    vi: 'Danh sách để nhập phải là tệp Excel (.xlsx) hoặc CSV',
    en: 'The list to be imported must be an Excel file (.xlsx) or CSV',
  },
  'list-has-errors': {
    status: 409,
    vi: 'Còn dòng có lỗi; hãy sửa hoặc bỏ qua dòng đó',
    en: 'Some rows have errors; correct them or leave them out',
  },
});
