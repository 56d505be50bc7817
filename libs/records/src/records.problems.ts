import { defineProblems, defineSentences } from '@qms/http';

export const RECORD_PROBLEMS = defineProblems({
  'search-too-short': { status: 422, vi: 'Nhập ít nhất 3 chữ cái hoặc chữ số để tìm', en: 'Type at least 3 letters or digits to search' },
});

export const RECORD_SENTENCES = defineSentences({
  'record.entered': { vi: 'Đưa vào sổ hồ sơ ISO: {title}', en: 'Entered in the register of ISO records: {title}' },
  'record.completed': { vi: 'Bổ sung tệp của hồ sơ', en: 'Missing file of the record added' },
  'record.superseded': { vi: 'Hồ sơ hết hiệu lực từ ngày {validTo}', en: 'Record superseded from {validTo}' },
  'record.withdrawn': { vi: 'Hồ sơ được rút từ ngày {validTo}', en: 'Record withdrawn from {validTo}' },
});
