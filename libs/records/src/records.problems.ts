import { defineProblems, defineSentences } from '@qms/http';

export const RECORD_PROBLEMS = defineProblems({
  'search-too-short': { status: 422, vi: 'Nhập ít nhất 3 chữ cái hoặc chữ số để tìm', en: 'Type at least 3 letters or digits to search' },
  'record-destroyed': { status: 409, vi: 'Hồ sơ đã được hủy', en: 'The record has been destroyed' },
  'held-already': { status: 409, vi: 'Hồ sơ đang được tạm dừng hủy', en: 'The record is on hold already' },
  'not-held': { status: 409, vi: 'Hồ sơ không bị tạm dừng hủy', en: 'The record is not on hold' },
  'class-exists': {
    status: 409,
    vi: 'Danh mục đã có thời hạn bảo quản tên “{name}”',
    en: 'There is a retention class named “{name}” already',
  },
});

export const RECORD_SENTENCES = defineSentences({
  'record.entered': { vi: 'Đưa vào sổ hồ sơ ISO: {title}', en: 'Entered in the register of ISO records: {title}' },
  'record.completed': { vi: 'Bổ sung tệp của hồ sơ', en: 'Missing file of the record added' },
  'record.superseded': { vi: 'Hồ sơ hết hiệu lực từ ngày {validTo}', en: 'Record superseded from {validTo}' },
  'record.classified': { vi: 'Xác định thời hạn bảo quản: {retentionClass}', en: 'Retention class: {retentionClass}' },
  'record.held': { vi: 'Tạm dừng hủy: {reason}', en: 'Put on hold: {reason}' },
  'record.hold-lifted': { vi: 'Thôi tạm dừng hủy: {reason}', en: 'Hold lifted: {reason}' },
  'retention-class.suggested': { vi: 'Danh mục thời hạn bảo quản gợi ý: {name}', en: 'Suggested retention class: {name}' },
  'retention-class.added': { vi: 'Thêm thời hạn bảo quản: {name}', en: 'Retention class added: {name}' },
  'retention-class.changed': {
    vi: 'Sửa thời hạn bảo quản; {records} hồ sơ có hạn mới',
    en: 'Retention class changed; {records} records end on another day',
  },
  'record.withdrawn': { vi: 'Hồ sơ được rút từ ngày {validTo}', en: 'Record withdrawn from {validTo}' },
});
