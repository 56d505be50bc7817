import { ApiProperty } from '@nestjs/swagger';
import { ActionDto, CountDto, IsLegalDate, PageQuery } from '@qms/http';
import { ROLES, type Role } from '@qms/work';
import { IsIn, IsString, Length } from 'class-validator';
import { CompetenceCourseDto } from './competence.dto';
import { NamedCourseDto } from './named-course.dto';

/** Who reads by invitation holds no role that needs competence. */
export const COMPETENCE_ROLES = ROLES.filter((role) => role !== 'guest-reader');

export class RequireCompetenceDto extends NamedCourseDto {
  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  @IsIn(COMPETENCE_ROLES)
  role!: Role;
  /** By what it is required, e.g. the job description or a clause. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 1000)
  basis!: string;
  /** First day on which it holds. */
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  validFrom!: string;
}
export class EndRequirementDto {
  /** First day on which it no longer holds; the day on which it began = it never held. */
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  endedOn!: string;
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 1000)
  reason!: string;
}
export class CompetenceRequirementDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  role!: Role;
  @ApiProperty({ type: () => CompetenceCourseDto })
  course!: CompetenceCourseDto;
  @ApiProperty({ type: String })
  basis!: string;
  @ApiProperty({ type: String, format: 'date' })
  validFrom!: string;
  /** First day on which it no longer holds. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  endedOn!: string | null;
  @ApiProperty({ type: String, nullable: true })
  endReason!: string | null;
  @ApiProperty({ type: Number })
  version!: number;
}
export class RequirementsQuery extends PageQuery {}
export class RequirementPageDto {
  @ApiProperty({ type: () => [CompetenceRequirementDto] })
  items!: CompetenceRequirementDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
/** What a requirement or a certificate may name. */
export class CompetenceChoicesDto {
  /** The own catalogue, then what others taught our people, by name. */
  @ApiProperty({ type: () => [CompetenceCourseDto] })
  courses!: CompetenceCourseDto[];
  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true })
  roles!: Role[];
}
