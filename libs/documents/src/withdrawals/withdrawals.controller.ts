import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Can } from '@qms/http';
import { CreatedDto } from '@qms/organizations';
import { NumberDecisionDto } from '@qms/signing';
import type { Actor } from '@qms/work';
import { WithdrawDocumentDto } from '../documents.dto';
import { WithdrawalNumbersService } from './withdrawal-numbers.service';
import { WithdrawalRevocationsService } from './withdrawal-revocations.service';
import { RevokeWithdrawalDto } from './withdrawals.dto';
import { WithdrawalsService } from './withdrawals.service';

@ApiTags('documents')
@Controller()
export class WithdrawalsController {
  constructor(
    private readonly withdrawals: WithdrawalsService,
    private readonly numbers: WithdrawalNumbersService,
    private readonly revocations: WithdrawalRevocationsService,
  ) {}

  /** The head's confirmation, or the uploaded signed decision entered by secretary or clerk. */
  @Post('documents/:id/withdrawal')
  @Can('document:read')
  @ApiCreatedResponse({ type: CreatedDto })
  withdraw(@Acting() actor: Actor, @Param('id') id: string, @Body() input: WithdrawDocumentDto): Promise<CreatedDto> {
    return this.withdrawals.withdraw(actor, id, input);
  }

  /** Number and day by the clerk, for what the head confirmed in the app. */
  @Post('withdrawals/:id/number')
  @Can('document:number-decision')
  @ApiCreatedResponse({ type: CreatedDto })
  number(@Acting() actor: Actor, @Param('id') id: string, @Body() input: NumberDecisionDto): Promise<CreatedDto> {
    return this.numbers.number(actor, id, input);
  }

  /** Number and day by the clerk, for the revocation that the head confirmed in the app. */
  @Post('withdrawals/:id/revocation/number')
  @Can('document:number-decision')
  @ApiCreatedResponse({ type: CreatedDto })
  numberRevocation(@Acting() actor: Actor, @Param('id') id: string, @Body() input: NumberDecisionDto): Promise<CreatedDto> {
    return this.numbers.numberRevocation(actor, id, input);
  }

  /** Before its day: by the head's confirmation, or by the uploaded signed decision entered by secretary or clerk. */
  @Post('withdrawals/:id/revocation')
  @Can('document:read')
  @ApiCreatedResponse({ type: CreatedDto })
  revoke(@Acting() actor: Actor, @Param('id') id: string, @Body() input: RevokeWithdrawalDto): Promise<CreatedDto> {
    return this.revocations.revoke(actor, id, input);
  }
}
