import { ApiProperty } from '@nestjs/swagger';
import type { ShownField } from './document-fields.rules';

export class FieldDto implements ShownField {
  /** As it stands between `{{` and `}}`. */
  @ApiProperty({ type: String })
  name!: string;
  /** What is put in now; dots where it is not known yet; null = no such field, it stays as it stands. */
  @ApiProperty({ type: String, nullable: true })
  value!: string | null;
  /** The field that was probably meant, where there is no such. */
  @ApiProperty({ type: String, nullable: true })
  meant!: string | null;
}
export class FieldsDto {
  /** Null: the author's file is no Word file, or there is none. */
  @ApiProperty({ type: () => [FieldDto], nullable: true })
  items!: FieldDto[] | null;
  /** A `{{` without its end, or signs of another template language: nothing is filled. */
  @ApiProperty({ type: Boolean })
  unreadable!: boolean;
  /** Every field that there is. */
  @ApiProperty({ type: [String] })
  known!: string[];
}
