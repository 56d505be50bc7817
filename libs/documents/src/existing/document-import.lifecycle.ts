import { type Lifecycle, OWN_RULE } from '@qms/lifecycle';

/** Bản đề xuất → Đã xác nhận → Đã hoàn tác; or đã bỏ. */
export const DOCUMENT_IMPORT_STATES = ['proposal', 'confirmed', 'discarded', 'undone'] as const;
export type DocumentImportState = (typeof DOCUMENT_IMPORT_STATES)[number];

export interface DocumentImportFacts {
  /** Rows that cannot come in as they are. */
  readonly wrong: number;
  /** Rows that the system does not have. */
  readonly fresh: number;
  /** Of these, rows without a PDF and without a source. */
  readonly withoutFile: number;
  /** Documents of the import to which something has happened since. */
  readonly wentOn: number;
}

export const documentImportLifecycle: Lifecycle<DocumentImportState, 'correct' | 'confirm' | 'discard' | 'undo', DocumentImportFacts> = {
  kind: 'document-import',
  initial: ['proposal'],
  states: DOCUMENT_IMPORT_STATES,
  moves: {
    correct: { from: ['proposal'], to: ['proposal'] },
    confirm: {
      from: ['proposal'],
      to: ['confirmed'],
      conditions: [
        { code: 'list-has-errors', holds: (facts) => facts.wrong === 0 },
        { code: 'nothing-new', holds: (facts) => facts.fresh > 0 },
        { code: 'rows-without-file', basis: OWN_RULE, holds: (facts) => facts.withoutFile === 0 },
      ],
    },
    discard: { from: ['proposal'], to: ['discarded'] },
    undo: { from: ['confirmed'], to: ['undone'], conditions: [{ code: 'documents-went-on', holds: (facts) => facts.wentOn === 0 }] },
  },
};
