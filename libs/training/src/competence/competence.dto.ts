import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, IsLegalDate, JournalEntryDto } from '@qms/http';
import { StoredFileDto } from '@qms/storage';
import { ROLES, type Role } from '@qms/work';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { JudgedDto } from '../effectiveness/effectiveness.dto';
import { TrainingPersonDto } from '../person-ref.dto';
import { COMPETENCE_STATES, type CompetenceState, EVIDENCE_SOURCES, type EvidenceSource } from './competence.rules';

const isTrue = ({ value }: { value: unknown }): boolean => value === true || value === 'true';

export class CompetenceDayQuery {
  /** Day on which it is asked; today unless given. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  asOf?: string;
}
export class CompetenceQuery extends CompetenceDayQuery {
  /** Only people of this unit. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  unitId?: string;
  /** Only people who lack something, or will soon. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @Transform(isTrue)
  @IsBoolean()
  onlyGaps?: boolean;
  /** Also people of whom nothing is required. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @Transform(isTrue)
  @IsBoolean()
  everybody?: boolean;
}

/** A course of the own catalogue, or one of others, by its name. */
export class CompetenceCourseDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  courseId!: string | null;
  @ApiProperty({ type: String })
  name!: string;
}
export class CompetenceEvidenceDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  /** `register`: of a register of certificates kept here; `external`: earned elsewhere. */
  @ApiProperty({ enum: EVIDENCE_SOURCES, enumName: 'CompetenceEvidenceSource' })
  source!: EvidenceSource;
  @ApiProperty({ type: String })
  number!: string;
  @ApiProperty({ type: String })
  issuer!: string;
  @ApiProperty({ type: String, format: 'date' })
  issuedOn!: string;
  /** The last day on which it counts; null = without expiry. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  expiresOn!: string | null;
}
export class CompetenceCellDto {
  /** Place in `courses`, from 0. */
  @ApiProperty({ type: Number })
  course!: number;
  /** `expiring`: within 60 days. */
  @ApiProperty({ enum: COMPETENCE_STATES, enumName: 'CompetenceState' })
  state!: CompetenceState;
  @ApiProperty({ type: () => CompetenceEvidenceDto, nullable: true })
  evidence!: CompetenceEvidenceDto | null;
}
export class CompetenceRowDto {
  @ApiProperty({ type: () => TrainingPersonDto })
  person!: TrainingPersonDto;
  @ApiProperty({ type: [String] })
  units!: string[];
  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true })
  roles!: Role[];
  /** What is required of him; nothing else. */
  @ApiProperty({ type: () => [CompetenceCellDto] })
  cells!: CompetenceCellDto[];
  /** What took no effect, and what is to be done about it. */
  @ApiProperty({ type: () => [PersonEffectivenessDto] })
  notEffective!: PersonEffectivenessDto[];
}
/** What a class did for a person, as his office judged it (TCVN ISO 9001:2015, 7.2 c). */
export class PersonEffectivenessDto extends JudgedDto {
  /** The class. */
  @ApiProperty({ type: String })
  title!: string;
}
/** Required competences by their state. */
export class CompetenceCountsDto {
  @ApiProperty({ type: Number })
  required!: number;
  @ApiProperty({ type: Number })
  met!: number;
  @ApiProperty({ type: Number })
  expiring!: number;
  @ApiProperty({ type: Number })
  expired!: number;
  @ApiProperty({ type: Number })
  missing!: number;
}
export class CompetenceUnitDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  name!: string;
}
/** Bảng năng lực. */
export class CompetenceTableDto {
  @ApiProperty({ type: String, format: 'date' })
  asOf!: string;
  @ApiProperty({ type: () => [CompetenceCourseDto] })
  courses!: CompetenceCourseDto[];
  @ApiProperty({ type: () => [CompetenceRowDto] })
  people!: CompetenceRowDto[];
  /** Of all people asked for, also those without a gap. */
  @ApiProperty({ type: () => CompetenceCountsDto })
  counts!: CompetenceCountsDto;
  /** More people than one answer takes. */
  @ApiProperty({ type: Boolean })
  cut!: boolean;
  /** Units of the organization in which somebody works. */
  @ApiProperty({ type: () => [CompetenceUnitDto] })
  units!: CompetenceUnitDto[];
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}

/** A certificate of a person, also one that counts no longer. */
export class PersonEvidenceDto extends CompetenceEvidenceDto {
  @ApiProperty({ type: () => CompetenceCourseDto })
  course!: CompetenceCourseDto;
  /** First day on which it was revoked or replaced. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  endedOn!: string | null;
  /** Why an external one was withdrawn; such a one counts on no day. */
  @ApiProperty({ type: String, nullable: true })
  withdrawalReason!: string | null;
  /** Of an external one. */
  @ApiProperty({ type: () => StoredFileDto, nullable: true })
  file!: StoredFileDto | null;
  /** Of an external one. */
  @ApiProperty({ type: Number, nullable: true })
  version!: number | null;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
/** A learner who is this person. */
export class PersonLinkDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  learnerName!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  birthDate!: string | null;
  /** Who keeps the learner. */
  @ApiProperty({ type: String })
  keptBy!: string;
  @ApiProperty({ type: Number })
  version!: number;
}
export class PersonCompetenceDto extends CompetenceRowDto {
  @ApiProperty({ type: String, format: 'date' })
  asOf!: string;
  @ApiProperty({ type: () => [CompetenceCourseDto] })
  courses!: CompetenceCourseDto[];
  /** The newest first; withdrawn ones last. */
  @ApiProperty({ type: () => [PersonEvidenceDto] })
  evidence!: PersonEvidenceDto[];
  @ApiProperty({ type: () => [PersonLinkDto] })
  links!: PersonLinkDto[];
  /** What each class did for him, the latest first. */
  @ApiProperty({ type: () => [PersonEffectivenessDto] })
  effectiveness!: PersonEffectivenessDto[];
  @ApiProperty({ type: () => [JournalEntryDto] })
  history!: JournalEntryDto[];
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
