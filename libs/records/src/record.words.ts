import type { RecordKind, RecordState } from './record.entity';

/** Kinds of records on Vietnamese papers and lists. */
export const KIND_WORDS: Readonly<Record<RecordKind, string>> = {
  'effective-revision': 'Tài liệu có hiệu lực',
  'issuing-decision': 'Quyết định ban hành',
  'audit-report': 'Báo cáo đánh giá nội bộ',
  'corrective-action': 'Hành động khắc phục',
  'management-review': 'Xem xét của lãnh đạo',
  'confirmation-of-validity': 'Xác nhận hiệu lực HTQLCL',
  'objective-result': 'Kết quả mục tiêu chất lượng',
  'training-course': 'Khóa đào tạo',
  'certificate-register': 'Sổ cấp giấy chứng nhận',
  'inspection-minutes': 'Biên bản, báo cáo kiểm tra',
  declaration: 'Công bố, thông báo công bố',
  'satisfaction-survey': 'Khảo sát mức độ hài lòng',
  feedback: 'Phản ánh, kiến nghị',
  'risk-table': 'Bảng rủi ro và cơ hội',
  'dialogue-minutes': 'Biên bản đối thoại',
  dissemination: 'Phổ biến, niêm yết tài liệu',
  'periodic-report': 'Báo cáo định kỳ',
  'ordinary-document': 'Văn bản',
  other: 'Khác',
};

/** Their states. */
export const STATE_WORDS: Readonly<Record<RecordState, string>> = {
  valid: 'Có giá trị',
  superseded: 'Đã được thay thế',
  withdrawn: 'Đã hủy bỏ',
  destroyed: 'Đã hủy',
};
