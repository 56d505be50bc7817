import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { AnnexImportState } from './administrative-procedure-import.lifecycle';
import type { AnnexCorrections, ReadAnnex } from './annex-judgement.rules';

/** Thủ tục hành chính (TTHC) of the agency: the lasting identity behind what was announced of it. */
@Entity('administrative_procedure')
export class AdministrativeProcedure {
  static readonly aggregate: Aggregate = { type: 'administrative-procedure' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  /** Mã TTHC, e.g. `1.013871`. */
  @Column('text')
  code!: string;
}

/** What a decision announced of a TTHC, from a day on, until another decision. */
@Entity('administrative_procedure_version')
export class AdministrativeProcedureVersion {
  static readonly aggregate: Aggregate = { type: 'administrative-procedure-version' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  administrativeProcedureId!: string;
  @Column('text')
  name!: string;
  /** Lĩnh vực. */
  @Column('text', { nullable: true })
  field!: string | null;
  /** Cấp thực hiện. */
  @Column('text', { nullable: true })
  level!: string | null;
  /** Thời hạn giải quyết in the words of the decision. */
  @Column('text', { nullable: true })
  timeLimit!: string | null;
  @Column('text', { nullable: true })
  fee!: string | null;
  @Column('text', { nullable: true })
  note!: string | null;
  /** The decision that announces it. */
  @Column('text')
  decisionNumber!: string;
  @Column('date')
  decidedOn!: string;
  /** Half-open: from this day … */
  @Column('date')
  validFrom!: string;
  /** … up to the day before this one. */
  @Column('date', { nullable: true })
  validTo!: string | null;
  /** The decision that changed or abolished it. */
  @Column('text', { nullable: true })
  endedByDecision!: string | null;
  @Column('uuid')
  importId!: string;
}

/** A list of TTHC as it was read from the annex of an announcing decision; counts when somebody confirms. */
@Entity('administrative_procedure_import')
export class AdministrativeProcedureImport {
  static readonly aggregate: Aggregate = { type: 'administrative-procedure-import', hidden: ['reading', 'corrections'] };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('text')
  state!: AnnexImportState;
  /** Null where it was pasted. */
  @Column('uuid', { nullable: true })
  fileId!: string | null;
  @Column('text')
  sourceName!: string;
  /** `whole`: what it leaves out is abolished. */
  @Column('text')
  extent!: 'whole' | 'part';
  @Column('text')
  decisionNumber!: string;
  @Column('date')
  decidedOn!: string;
  @Column('date')
  validFrom!: string;
  @Column('jsonb')
  reading!: ReadAnnex;
  @Column('jsonb')
  corrections!: AnnexCorrections;
  /** How many it made new, changed, abolished; null before. */
  @Column('jsonb', { nullable: true })
  outcome!: { readonly added: number; readonly changed: number; readonly abolished: number } | null;
  @Column('uuid', { nullable: true })
  createdBy!: string | null;
  @Column('timestamptz')
  createdAt!: Date;
  @Column('uuid', { nullable: true })
  decidedBy!: string | null;
  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;
  @VersionColumn()
  version!: number;
}
