import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Can } from '@qms/http';
import type { Actor } from '@qms/work';
import { Signatures } from './signatures';
import { SignaturesDto } from './signatures.dto';

@ApiTags('files')
@Controller('files')
export class SignaturesController {
  constructor(private readonly signatures: Signatures) {}

  /** The digital signatures of a PDF, checked now. */
  @Get(':id/signatures')
  @Can('file:read')
  @ApiOkResponse({ type: SignaturesDto })
  of(@Acting() actor: Actor, @Param('id') id: string): Promise<SignaturesDto> {
    return this.signatures.of(actor, id);
  }
}
