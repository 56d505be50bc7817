import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

export const PROVIDER_FIELDS = ['consulting', 'auditing'] as const;
export type ProviderField = (typeof PROVIDER_FIELDS)[number];

/** Cơ sở đào tạo with its Giấy xác nhận đủ điều kiện đào tạo (TT 26/2014/TT-BKHCN, Điều 27, Điều 31). */
@Entity()
export class TrainingProvider {
  static readonly aggregate: Aggregate = { type: 'training-provider' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('text')
  name!: string;
  @Column('text')
  confirmationNumber!: string;
  @Column('text', { array: true })
  fields!: ProviderField[];
  @Column('date')
  issuedOn!: string;
  /** The last day on which it is in force. */
  @Column('date')
  validTo!: string;
  @Column('uuid', { nullable: true })
  fileId!: string | null;
  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
  @VersionColumn()
  version!: number;
}

/** Giảng viên, with what qualifies him. */
@Entity()
export class Trainer {
  static readonly aggregate: Aggregate = { type: 'trainer', personal: ['fullName', 'degree', 'experience'] };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('text')
  fullName!: string;
  /** His account, where he has one. */
  @Column('uuid', { nullable: true })
  personId!: string | null;
  @Column('text', { nullable: true })
  employer!: string | null;
  @Column('text', { nullable: true })
  degree!: string | null;
  @Column('text', { nullable: true })
  experience!: string | null;
  /** On whose registered list he stands (TT 26/2014/TT-BKHCN, Điều 31 khoản 4). */
  @Column('uuid', { nullable: true })
  providerId!: string | null;
  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
  @VersionColumn()
  version!: number;
}

/** Phòng học. */
@Entity()
export class TrainingRoom {
  static readonly aggregate: Aggregate = { type: 'training-room' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('text')
  name!: string;
  @Column('text', { nullable: true })
  address!: string | null;
  @Column('int')
  seats!: number;
  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
  @VersionColumn()
  version!: number;
}
