import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, Length } from 'class-validator';

/** One of the own catalogue by its id, or what others teach by its name. */
export class NamedCourseDto {
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  courseId?: string | null;
  /** As it stands on the certificates. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @Length(3, 300)
  courseName?: string | null;
}
export class CompetenceReasonDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 1000)
  reason!: string;
}
