import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Head data of a procedure (quy trình nội bộ giải quyết TTHC), in the order in which they are printed. */
export const SHEET_FIELDS = [
  'purpose',
  'scope',
  'references',
  'definitions',
  'conditions',
  'manner',
  'dossier',
  'copies',
  'timeLimit',
  'place',
  'agencies',
  'applicants',
  'results',
  'fee',
  'retention',
] as const;
export type SheetField = (typeof SHEET_FIELDS)[number];

/** One step: what, by whom, how long, with which form or result. */
export interface ProcedureStep {
  readonly what: string;
  /** Trách nhiệm. */
  readonly responsible: string;
  /** In its own words: `0,5 ngày`, `Giờ hành chính`. */
  readonly time: string;
  /** Biểu mẫu/Kết quả. */
  readonly form: string;
}

/** What a revision of a procedure says in data: frozen with it. */
@Entity('procedure_sheet')
export class ProcedureSheet {
  static readonly aggregate: Aggregate = { type: 'procedure-sheet' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  revisionId!: string;
  /** `transcribed`: copied down from what was in force already. */
  @Column('text')
  origin!: 'drafted' | 'transcribed';
  @Column('jsonb')
  head!: Partial<Record<SheetField, string>>;
  @Column('jsonb')
  steps!: readonly ProcedureStep[];
  @Column('uuid', { nullable: true })
  recordedBy!: string | null;
  @Column('timestamptz')
  recordedAt!: Date;
  @VersionColumn()
  version!: number;
}
