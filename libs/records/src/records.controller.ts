import { Body, Controller, Get, Header, Headers, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, Speaking } from '@qms/http';
import type { Actor } from '@qms/work';
import { PAPER } from './lists/iso-lists.dto';
import { EXCEL } from './lists/iso-lists.service';
import { RecordLists } from './lists/record-lists.service';
import { EnteredDto, EnterRecordsDto, RecordDto, RecordPageDto, RecordsPaperQuery, RecordsQuery } from './records.dto';
import { RecordsReader } from './records.reader';
import { RecordsService } from './records.service';

@ApiTags('records')
@Controller('records')
export class RecordsController {
  constructor(
    private readonly records: RecordsService,
    private readonly reader: RecordsReader,
    private readonly lists: RecordLists,
  ) {}

  @Get()
  @Can('record:read')
  @ApiOkResponse({ type: RecordPageDto })
  list(@Acting() actor: Actor, @Query() query: RecordsQuery): Promise<RecordPageDto> {
    return this.reader.list(actor, query);
  }

  /** The same list as a workbook. */
  @Get('list.xlsx')
  @Can('record:read')
  @ApiProduces(EXCEL)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  export(@Acting() actor: Actor, @Query() query: RecordsQuery): Promise<StreamableFile> {
    return this.lists.workbook(actor, query);
  }

  /** What had value on `asOf`, as Word or PDF. */
  @Get('list-paper')
  @Can('record:read')
  @Header('vary', 'accept')
  @ApiOkResponse({ content: PAPER })
  paper(
    @Acting() actor: Actor,
    @Query() { use, ...query }: RecordsPaperQuery,
    @Headers('accept') accept: string | undefined,
  ): Promise<StreamableFile> {
    return this.lists.paper(actor, query, use, accept);
  }

  @Get(':id')
  @Can('record:read')
  @ApiOkResponse({ type: RecordDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<RecordDto> {
    return this.reader.get(actor, id, language);
  }

  @Post()
  @Can('record:enter')
  @ApiCreatedResponse({ type: EnteredDto })
  enter(@Acting() actor: Actor, @Body() input: EnterRecordsDto): Promise<EnteredDto> {
    return this.records.enter(actor, input);
  }
}
