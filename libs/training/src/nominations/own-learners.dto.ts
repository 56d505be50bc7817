import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { RosterProblemDto } from '../roster/imports/roster-imports.dto';

/** One of the agency whom the organiser knows from before. */
export class OwnLearnerDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  fullName!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  birthDate!: string | null;
  @ApiProperty({ type: String, nullable: true })
  position!: string | null;
}

export class OwnLearnerListDto {
  @ApiProperty({ type: () => [OwnLearnerDto] })
  items!: OwnLearnerDto[];
}

export class PastedLearnersDto {
  /** Rows with their head, as copied from a table. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 200_000)
  text!: string;
}

export class ReadLearnerDto {
  @ApiProperty({ type: String })
  fullName!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  birthDate!: string | null;
  @ApiProperty({ type: String, nullable: true })
  position!: string | null;
  @ApiProperty({ type: String, nullable: true })
  email!: string | null;
  @ApiProperty({ type: String, nullable: true })
  phone!: string | null;
}

export class ReadLearnersDto {
  @ApiProperty({ type: () => [ReadLearnerDto] })
  items!: ReadLearnerDto[];
  @ApiProperty({ type: () => [RosterProblemDto] })
  problems!: RosterProblemDto[];
}
