import { Body, Controller, Get, Headers, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, Can, FORMS, type Language, PageQuery, Speaking } from '@qms/http';
import { CreatedDto } from '@qms/organizations';
import type { Actor } from '@qms/work';
import { HandoverPapers } from './handover-papers.service';
import { HandoverDto, HandoverPageDto, MakeHandoverDto, OpenWorkDto, OpenWorkQuery } from './handovers.dto';
import { HandoversReader } from './handovers.reader';
import { HandoversService } from './handovers.service';

/** Bàn giao công việc. */
@ApiTags('handovers')
@Controller('handovers')
export class HandoversController {
  constructor(
    private readonly handovers: HandoversService,
    private readonly reader: HandoversReader,
    private readonly papers: HandoverPapers,
  ) {}

  @Get()
  @Can('handover:read')
  @ApiOkResponse({ type: HandoverPageDto })
  list(@Acting() actor: Actor, @Query() query: PageQuery, @Speaking() language: Language): Promise<HandoverPageDto> {
    return this.reader.list(actor, query, language);
  }

  /** What is open of a person, by kind: shown before it is handed over. */
  @Get('open-work')
  @Can('handover:make')
  @ApiOkResponse({ type: OpenWorkDto })
  open(@Acting() actor: Actor, @Query() { personId }: OpenWorkQuery, @Speaking() language: Language): Promise<OpenWorkDto> {
    return this.reader.open(actor, personId ?? actor.personId!, language);
  }

  @Get(':id')
  @Can('handover:read')
  @ApiOkResponse({ type: HandoverDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<HandoverDto> {
    return this.reader.get(actor, id, language);
  }

  /** Biên bản bàn giao, as Word or PDF by the Accept header. */
  @Get(':id/minutes')
  @Can('handover:read')
  @ApiProduces(FORMS.docx, FORMS.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  minutes(@Acting() actor: Actor, @Param('id') id: string, @Headers('accept') accept?: string): Promise<StreamableFile> {
    return this.papers.minutes(actor, id, accept);
  }

  /** All that is open goes over in one step. */
  @Post()
  @Can('handover:make')
  @ApiCreatedResponse({ type: CreatedDto })
  make(@Acting() actor: Actor, @Body() input: MakeHandoverDto): Promise<CreatedDto> {
    return this.handovers.make(actor, input);
  }
}
