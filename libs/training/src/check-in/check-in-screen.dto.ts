import { ApiProperty } from '@nestjs/swagger';
import { ActionDto } from '@qms/http';
import { ClassSessionDto } from '../classes/class-sessions.dto';

/** What stands on the screen of the room. */
export class CheckInScreenDto {
  @ApiProperty({ type: () => ClassSessionDto })
  session!: ClassSessionDto;
  @ApiProperty({ type: String })
  classCode!: string;
  @ApiProperty({ type: String })
  classTitle!: string;
  /** What the QR holds now; null while nobody may check in. */
  @ApiProperty({ type: String, nullable: true })
  url!: string | null;
  /** Until the QR changes, 1-30. */
  @ApiProperty({ type: Number })
  secondsLeft!: number;
  /** Learners who are present, whatever they were entered by. */
  @ApiProperty({ type: Number })
  present!: number;
  /** Of them, who checked in by the code. */
  @ApiProperty({ type: Number })
  checkedIn!: number;
  /** Learners with a place. */
  @ApiProperty({ type: Number })
  learners!: number;
  /** Wrong entries so far. */
  @ApiProperty({ type: Number })
  wrong!: number;
  /** Wrong entries after which the code is taken no more. */
  @ApiProperty({ type: Number })
  mostWrong!: number;
  /** `show`. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
