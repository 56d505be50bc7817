import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CountDto, IsLegalDate, PageQuery } from '@qms/http';
import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { TrainingPersonDto } from '../person-ref.dto';
import { NamedCourseDto } from './named-course.dto';

/** What a certificate says that others issued. */
export class ExternalValuesDto extends NamedCourseDto {
  /** Nơi cấp. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(2, 300)
  issuer!: string;
  /** Số hiệu, as printed. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 100)
  number!: string;
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  issuedOn!: string;
  /** The last day on which it counts; absent = without expiry, which is normal. */
  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsLegalDate()
  expiresOn?: string | null;
}
export class EnterExternalCertificateDto extends ExternalValuesDto {
  /** Whose it is: somebody who works or worked here. */
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  personId!: string;
  /** The certificate, a PDF or a picture (POST /files first). */
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  fileId!: string;
}
/** All that it says, as it should have been entered. */
export class CorrectExternalCertificateDto extends ExternalValuesDto {
  /** Another file; absent = the one that is there. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  fileId?: string;
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 1000)
  reason!: string;
}

export class LinkLearnerDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  learnerId!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  personId!: string;
}
export class LinkProposalsQuery extends PageQuery {}
export class LikelyPersonDto extends TrainingPersonDto {
  /** `same`: name and mail, or name and post agree; `alike`: only the name does, so somebody must know. */
  @ApiProperty({ enum: ['same', 'alike'], enumName: 'LinkLikeness' })
  likeness!: 'same' | 'alike';
}
/** A learner with certificates who may be one of the own people. */
export class LinkProposalDto {
  @ApiProperty({ type: String, format: 'uuid' })
  learnerId!: string;
  @ApiProperty({ type: String })
  fullName!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  birthDate!: string | null;
  @ApiProperty({ type: String, nullable: true })
  position!: string | null;
  @ApiProperty({ type: String, nullable: true })
  agencyName!: string | null;
  /** Who keeps the learner. */
  @ApiProperty({ type: String })
  keptBy!: string;
  /** Certificates of his that count today. */
  @ApiProperty({ type: Number })
  certificates!: number;
  /** The likeliest first. */
  @ApiProperty({ type: () => [LikelyPersonDto] })
  people!: LikelyPersonDto[];
}
export class LinkProposalPageDto {
  @ApiProperty({ type: () => [LinkProposalDto] })
  items!: LinkProposalDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
