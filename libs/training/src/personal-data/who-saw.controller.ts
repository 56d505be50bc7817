import { Controller, Get, Headers, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, Can, FORMS, SignedIn } from '@qms/http';
import type { Actor } from '@qms/work';
import { GivesPeople } from './shows-people';
import { WhoSawPageDto, WhoSawQuery } from './who-saw.dto';
import { WhoSawReader } from './who-saw.reader';
import { WhoSawPapers } from './who-saw-papers';

/** Ai đã xem dữ liệu cá nhân (Luật 91/2025/QH15). */
@ApiTags('personal-data')
@Controller()
export class WhoSawController {
  constructor(
    private readonly reader: WhoSawReader,
    private readonly papers: WhoSawPapers,
  ) {}

  /** Who saw the data of the person who asks, the latest first. */
  @Get('my-data-reads')
  @SignedIn('everybody may know who saw his own data')
  @ApiOkResponse({ type: WhoSawPageDto })
  mine(@Acting() actor: Actor, @Query() query: WhoSawQuery): Promise<WhoSawPageDto> {
    return this.reader.ofMe(actor, query);
  }

  /** The same of a learner, as Word or PDF (`Accept`), to be handed out to somebody without an account. */
  @Get('learners/:id/reads')
  @Can('training:run')
  @GivesPeople('learner')
  @ApiProduces(FORMS.docx, FORMS.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  ofLearner(@Acting() actor: Actor, @Param('id') id: string, @Headers('accept') accept?: string): Promise<StreamableFile> {
    return this.papers.ofLearner(actor, id, accept);
  }
}
