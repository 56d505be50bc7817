import type { Tone } from '../../ui/status-badge';
import type { RecordKind, RecordRow, Relation, RetentionFilter } from './records.queries';

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
  'dissemination',
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
export const RETENTION_FILTERS: readonly RetentionFilter[] = ['hand-over-due', 'to-hand-over', 'due', 'held', 'unclassified'];

/** What a record may be to another, in the order of the choice. */
export const RELATIONS: readonly Relation[] = [
  'based-on',
  'basis-of',
  'remedies',
  'remedied-by',
  'annex-of',
  'has-annex',
  'replaces',
  'replaced-by',
  'related',
];

/** Files that one record takes by hand; more come as a folder. */
export const MOST_HAND_FILES = 20;
