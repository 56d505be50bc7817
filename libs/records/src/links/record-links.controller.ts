import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Can } from '@qms/http';
import type { Actor } from '@qms/work';
import { CorrectionReasonDto } from '../hand/hand-entry.dto';
import { NewRecordLinkDto, RecordLinkOutcomeDto } from './record-links.dto';
import { RecordLinksService } from './record-links.service';

/** What belongs to what among records. */
@ApiTags('records')
@Controller('records/:id/links')
export class RecordLinksController {
  constructor(private readonly links: RecordLinksService) {}

  @Post()
  @Can('record:link')
  @ApiCreatedResponse({ type: RecordLinkOutcomeDto })
  link(@Acting() actor: Actor, @Param('id') id: string, @Body() input: NewRecordLinkDto): Promise<RecordLinkOutcomeDto> {
    return this.links.link(actor, id, input);
  }

  /** Taken away with a reason; the history keeps it. */
  @Delete(':linkId')
  @Can('record:link')
  @ApiOkResponse({ type: RecordLinkOutcomeDto })
  unlink(
    @Acting() actor: Actor,
    @Param('id') id: string,
    @Param('linkId') linkId: string,
    @Body() { reason }: CorrectionReasonDto,
  ): Promise<RecordLinkOutcomeDto> {
    return this.links.unlink(actor, id, linkId, reason);
  }
}
