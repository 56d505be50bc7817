import type { Tone } from '../../ui/status-badge';
import type { RecordKind, RecordRow, RetentionFilter } from './records.queries';

/** In the order of the filter. */
export const RECORD_KINDS: readonly RecordKind[] = [
  'effective-revision',
  'ordinary-document',
  'issuing-decision',
  'audit-report',
  'corrective-action',
  'management-review',
  'confirmation-of-validity',
  'objective-result',
  'training-course',
  'certificate-register',
  'inspection-minutes',
  'declaration',
  'satisfaction-survey',
  'feedback',
  'risk-table',
  'dialogue-minutes',
  'periodic-report',
  'other',
];

export const RECORD_STATES: readonly RecordRow['state'][] = ['valid', 'superseded', 'withdrawn', 'destroyed'];

export const STATE_TONES: Record<RecordRow['state'], Tone> = {
  valid: 'good',
  superseded: 'neutral',
  withdrawn: 'neutral',
  destroyed: 'neutral',
};

/** Questions about terms, in the order of the filter. */
export const RETENTION_FILTERS: readonly RetentionFilter[] = ['due', 'to-hand-over', 'held', 'unclassified'];
