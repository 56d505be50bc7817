import { ApiProperty } from '@nestjs/swagger';

export class PersonRefDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String, nullable: true })
  post!: string | null;
}
export class PersonListDto {
  @ApiProperty({ type: () => [PersonRefDto] })
  items!: PersonRefDto[];
}
