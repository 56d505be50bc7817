import type { Aggregate, Role } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** A person who works here: deactivated, never deleted. */
@Entity()
export class Person {
  static readonly aggregate: Aggregate = {
    type: 'person',
    personal: ['name', 'email', 'post'],
    hidden: ['passwordHash', 'totpSecret', 'totpLastStep', 'passwordChangedAt'],
  };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('text')
  name!: string;
  @Column('text')
  username!: string;
  @Column('text', { nullable: true })
  email!: string | null;
  /** Official post, e.g. `Giám đốc`. */
  @Column('text', { nullable: true })
  post!: string | null;
  @Column('text', { nullable: true })
  passwordHash!: string | null;
  @Column('timestamptz', { nullable: true })
  passwordChangedAt!: Date | null;
  /** AES-256-GCM under the key derived for `totp`. */
  @Column('bytea', { nullable: true })
  totpSecret!: Buffer | null;
  @Column('timestamptz', { nullable: true })
  totpConfirmedAt!: Date | null;
  /** Last time step used: a code is good once. */
  @Column('bigint', { nullable: true })
  totpLastStep!: string | null;
  @Column('timestamptz', { nullable: true })
  deactivatedAt!: Date | null;
  @VersionColumn()
  version!: number;
}

/** A role held on a node of the tree, with dates. */
@Entity()
export class Membership {
  static readonly aggregate: Aggregate = { type: 'membership' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  personId!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid', { nullable: true })
  unitId!: string | null;
  @Column('text')
  role!: Role;
  @Column('date')
  validFrom!: string;
  @Column('date', { nullable: true })
  validTo!: string | null;
  @Column('text', { nullable: true })
  endedReason!: string | null;
}

/** A personal token for programs: scope and expiry; the secret is shown once and only its hash is kept. */
@Entity()
export class ApiToken {
  static readonly aggregate: Aggregate = { type: 'api-token', hidden: ['tokenHash', 'seenAt'] };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('bytea')
  tokenHash!: Buffer;
  @Column('uuid')
  personId!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('text')
  name!: string;
  @Column('text', { array: true })
  rights!: string[];
  @Column('timestamptz')
  createdAt!: Date;
  @Column('timestamptz')
  expiresAt!: Date;
  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
  @Column('timestamptz', { nullable: true })
  seenAt!: Date | null;
}
