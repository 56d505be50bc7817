import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { TransferState } from './transfer.lifecycle';

/** Nộp lưu: records handed to the agency's archive by one list and one set of minutes. */
@Entity('archive_transfer')
export class ArchiveTransfer {
  static readonly aggregate: Aggregate = { type: 'archive-transfer', personal: ['giverName', 'receiverName'] };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  /** Tên khối tài liệu giao nộp. */
  @Column('text')
  title!: string;
  @Column('text')
  state!: TransferState;
  @Column('text')
  giverName!: string;
  @Column('text')
  giverPost!: string;
  @Column('text', { nullable: true })
  receiverName!: string | null;
  @Column('text', { nullable: true })
  receiverPost!: string | null;
  /** Danh mục hồ sơ, kế hoạch thu thập tài liệu. */
  @Column('text', { nullable: true })
  basis!: string | null;
  /** Tình trạng tài liệu. */
  @Column('text', { nullable: true })
  condition!: string | null;
  /** Hộp (cặp) of paper; null = electronic records alone. */
  @Column('int', { nullable: true })
  boxes!: number | null;
  @Column('uuid')
  preparedBy!: string;
  @Column('timestamptz')
  createdAt!: Date;
  @Column('text', { nullable: true })
  minutesNumber!: string | null;
  @Column('date', { nullable: true })
  receivedOn!: string | null;
  @Column('uuid', { nullable: true })
  minutesFileId!: string | null;
  @VersionColumn()
  version!: number;
}
