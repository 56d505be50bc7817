import { Body, Controller, Get, Header, Headers, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, PageQuery, Speaking } from '@qms/http';
import { CreatedDto } from '@qms/organizations';
import { EXCEL, PAPER } from '@qms/records';
import type { Actor } from '@qms/work';
import { BriefingsReader } from './briefings.reader';
import { BriefingsService } from './briefings.service';
import { DistributionLists } from './distribution-lists.service';
import { DistributionsService } from './distributions.service';
import {
  BriefingDto,
  BriefingPageDto,
  BriefingPeopleDto,
  ConfirmedReadingsDto,
  ConfirmReadingsDto,
  DistributeDto,
  DistributedDto,
  DistributionPageDto,
  DistributionsPaperQuery,
  DistributionsQuery,
  DocumentDistributionDto,
  OwnReadingsDto,
  RecordBriefingDto,
  VoidBriefingDto,
} from './reading.dto';
import { ReadingReader } from './reading.reader';
import { ReadingsService } from './readings.service';

/** Phân phối tài liệu. */
@ApiTags('distributions')
@Controller()
export class DistributionsController {
  constructor(
    private readonly distributions: DistributionsService,
    private readonly reader: ReadingReader,
    private readonly lists: DistributionLists,
  ) {}

  @Get('distributions')
  @Can('document:distribute')
  @ApiOkResponse({ type: DistributionPageDto })
  list(@Acting() actor: Actor, @Query() query: DistributionsQuery): Promise<DistributionPageDto> {
    return this.reader.list(actor, query);
  }

  /** The same list as a workbook. */
  @Get('distributions/list.xlsx')
  @Can('document:distribute')
  @ApiProduces(EXCEL)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  export(@Acting() actor: Actor, @Query() query: DistributionsQuery): Promise<StreamableFile> {
    return this.lists.workbook(actor, query);
  }

  /** As it stood on `asOf`, as Word or PDF. */
  @Get('distributions/list-paper')
  @Can('document:distribute')
  @Header('vary', 'accept')
  @ApiOkResponse({ content: PAPER })
  paper(
    @Acting() actor: Actor,
    @Query() { use, ...query }: DistributionsPaperQuery,
    @Headers('accept') accept: string | undefined,
  ): Promise<StreamableFile> {
    return this.lists.paper(actor, query, use, accept);
  }

  /** To whom this document goes, and who has read the revision in force. */
  @Get('documents/:id/distribution')
  @Can('document:read')
  @ApiOkResponse({ type: DocumentDistributionDto })
  ofDocument(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<DocumentDistributionDto> {
    return this.reader.ofDocument(actor, id, language);
  }

  @Post('distributions')
  @Can('document:distribute')
  @ApiCreatedResponse({ type: DistributedDto })
  distribute(@Acting() actor: Actor, @Body() input: DistributeDto): Promise<DistributedDto> {
    return this.distributions.distribute(actor, input);
  }

  /** The unit works by it no longer. */
  @Post('distributions/:id/ending')
  @Can('document:distribute')
  @ApiCreatedResponse({ type: CreatedDto })
  end(@Acting() actor: Actor, @Param('id') id: string): Promise<CreatedDto> {
    return this.distributions.end(actor, id);
  }
}

/** Xác nhận đã đọc. */
@ApiTags('readings')
@Controller('readings')
export class ReadingsController {
  constructor(
    private readonly readings: ReadingsService,
    private readonly reader: ReadingReader,
  ) {}

  /** One's own: what is to be read, and what was. */
  @Get()
  @Can('document:read')
  @ApiOkResponse({ type: OwnReadingsDto })
  own(@Acting() actor: Actor): Promise<OwnReadingsDto> {
    return this.reader.own(actor);
  }

  @Post()
  @Can('document:confirm-reading')
  @ApiCreatedResponse({ type: ConfirmedReadingsDto })
  confirm(@Acting() actor: Actor, @Body() input: ConfirmReadingsDto): Promise<ConfirmedReadingsDto> {
    return this.readings.confirm(actor, input);
  }
}

/** Hội nghị phổ biến and niêm yết. */
@ApiTags('briefings')
@Controller('briefings')
export class BriefingsController {
  constructor(
    private readonly briefings: BriefingsService,
    private readonly reader: BriefingsReader,
  ) {}

  @Get()
  @Can('document:read')
  @ApiOkResponse({ type: BriefingPageDto })
  list(@Acting() actor: Actor, @Query() query: PageQuery): Promise<BriefingPageDto> {
    return this.reader.list(actor, query);
  }

  /** Who may be named as present. */
  @Get('people')
  @Can('document:record-briefing')
  @ApiOkResponse({ type: BriefingPeopleDto })
  people(@Acting() actor: Actor): Promise<BriefingPeopleDto> {
    return this.reader.people(actor);
  }

  @Get(':id')
  @Can('document:read')
  @ApiOkResponse({ type: BriefingDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<BriefingDto> {
    return this.reader.get(actor, id, language);
  }

  @Post()
  @Can('document:record-briefing')
  @ApiCreatedResponse({ type: CreatedDto })
  record(@Acting() actor: Actor, @Body() input: RecordBriefingDto): Promise<CreatedDto> {
    return this.briefings.record(actor, input);
  }

  /** Recorded by mistake. */
  @Post(':id/striking-out')
  @Can('document:record-briefing')
  @ApiCreatedResponse({ type: CreatedDto })
  strikeOut(@Acting() actor: Actor, @Param('id') id: string, @Body() input: VoidBriefingDto): Promise<CreatedDto> {
    return this.briefings.strikeOut(actor, id, input);
  }
}
