import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Permission } from '@qms/lifecycle';
import type { Language } from './actor.decorator';
import { showReason } from './problem';

export class BasisDto {
  @ApiProperty({ enum: ['law', 'standard', 'rule'], enumName: 'BasisKind' })
  kind!: 'law' | 'standard' | 'rule';
  @ApiProperty({ type: String })
  ref!: string;
}
export class ReasonDto {
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  message!: string;
  @ApiPropertyOptional({ type: () => BasisDto })
  basis?: BasisDto;
}
/** Whether an action is possible now, and why not; allowed with reasons = allowed with a reason given. */
export class ActionDto {
  @ApiProperty({ type: Boolean })
  allowed!: boolean;
  @ApiProperty({ type: () => [ReasonDto] })
  because!: ReasonDto[];
}
export type ActionsDto = Record<string, ActionDto>;

/** Policy ∧ lifecycle of each action, in the language of the reader. */
export const showActions = (permissions: Readonly<Record<string, readonly Permission[]>>, language: Language): ActionsDto =>
  Object.fromEntries(
    Object.entries(permissions).map(([name, parts]) => [
      name,
      {
        allowed: parts.every((part) => part.allowed),
        because: parts.flatMap((part) => part.because).map((because) => showReason(because, language)),
      },
    ]),
  );
