import { ApiProperty } from '@nestjs/swagger';
import type { Severity } from './row-cells';

/** What is to be said of a cell of an imported table; whose column it is says each table itself. */
export class CellProblemDto {
  @ApiProperty({ type: String })
  code!: string;
  /** `error`: the row cannot come in; `warning`: it can; `note`: how it was understood. */
  @ApiProperty({ enum: ['error', 'warning', 'note'], enumName: 'ListSeverity' })
  severity!: Severity;
  /** Of the sheet. */
  @ApiProperty({ type: Number })
  row!: number;
  /** `D17`. */
  @ApiProperty({ type: String })
  cell!: string;
  /** `Ô D17: ngày 31/02/2026 không tồn tại`. */
  @ApiProperty({ type: String })
  text!: string;
}
