import { ApiProperty } from '@nestjs/swagger';

/** Somebody with an account, as far as a class needs him. */
export class TrainingPersonDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String, nullable: true })
  post!: string | null;
}
