import { ApiProperty } from '@nestjs/swagger';
import { ActionDto } from '@qms/http';
import { TEXT_FAULTS, TEXT_STATES, type TextFault, type TextState } from './file-text.rules';

/** How far the reading of a file's text is. */
export class FileTextDto {
  @ApiProperty({ type: String, format: 'uuid' })
  fileId!: string;
  /** `without-text`: read, and there was none. */
  @ApiProperty({ enum: TEXT_STATES, enumName: 'TextState' })
  state!: TextState;
  /** Pages of the file; null where they are not known. */
  @ApiProperty({ type: Number, nullable: true })
  pages!: number | null;
  @ApiProperty({ type: Number })
  pagesDone!: number;
  /** Pages whose text was recognized from their picture: it may hold mistakes. */
  @ApiProperty({ type: Number })
  recognizedPages!: number;
  /** Why it was not read, or why it waits for another attempt. */
  @ApiProperty({ enum: TEXT_FAULTS, enumName: 'TextFault', nullable: true })
  fault!: TextFault | null;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
/** The text itself, a paragraph on each line. */
export class WholeTextDto {
  @ApiProperty({ enum: TEXT_STATES, enumName: 'TextState' })
  state!: TextState;
  @ApiProperty({ type: Number })
  recognizedPages!: number;
  /** NFC; null while it is not read. At most a million characters. */
  @ApiProperty({ type: String, nullable: true })
  text!: string | null;
}
/** Where the words of a question stand in a file's text. */
export class PassageDto {
  @ApiProperty({ type: String, format: 'uuid' })
  fileId!: string;
  @ApiProperty({ type: String })
  fileName!: string;
  @ApiProperty({ type: String })
  before!: string;
  /** The words as they stand there. */
  @ApiProperty({ type: String })
  match!: string;
  @ApiProperty({ type: String })
  after!: string;
}
