import type { RecordKind } from '../record.entity';
import type { RetentionTerm } from './retention.rules';

/**
 * No article that we have read gives years for ISO records, so none is named as their source: the periods are a suggestion, and the
 * organization settles them in its list of files, which its head approves (NĐ 30/2020/NĐ-CP, Điều 28 and Phụ lục V, I.4).
 */
export const SUGGESTION_BASIS = 'Quy định của cơ quan (gợi ý ban đầu; xác định trong Danh mục hồ sơ, NĐ 30/2020/NĐ-CP, Điều 28)';

interface SuggestedClass extends RetentionTerm {
  readonly name: string;
  readonly kinds: readonly RecordKind[];
}

/** What an organization begins with; every row may be changed. */
export const SUGGESTED_CLASSES: readonly SuggestedClass[] = [
  { name: 'Tài liệu của HTQLCL đã ban hành', years: 5, startEvent: 'validity-end', kinds: ['effective-revision'] },
  {
    name: 'Quyết định ban hành, công bố, xác nhận hiệu lực HTQLCL',
    years: null,
    startEvent: 'record-date',
    kinds: ['issuing-decision', 'declaration', 'confirmation-of-validity'],
  },
  {
    name: 'Hồ sơ đánh giá, xem xét, khắc phục của HTQLCL',
    years: 5,
    startEvent: 'next-year',
    kinds: [
      'audit-report',
      'corrective-action',
      'management-review',
      'objective-result',
      'inspection-minutes',
      'satisfaction-survey',
      'feedback',
      'risk-table',
      'dialogue-minutes',
    ],
  },
  { name: 'Hồ sơ đào tạo, sổ cấp giấy chứng nhận', years: 10, startEvent: 'next-year', kinds: ['training-course', 'certificate-register'] },
  { name: 'Báo cáo định kỳ', years: 10, startEvent: 'next-year', kinds: ['periodic-report'] },
  { name: 'Văn bản làm minh chứng', years: 5, startEvent: 'next-year', kinds: ['ordinary-document', 'dissemination', 'other'] },
];
