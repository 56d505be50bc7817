import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, Speaking } from '@qms/http';
import type { Actor } from '@qms/work';
import { EnteredDto, EnterRecordsDto, RecordDto, RecordPageDto, RecordsQuery } from './records.dto';
import { RecordsReader } from './records.reader';
import { RecordsService } from './records.service';

@ApiTags('records')
@Controller('records')
export class RecordsController {
  constructor(
    private readonly records: RecordsService,
    private readonly reader: RecordsReader,
  ) {}

  @Get()
  @Can('record:read')
  @ApiOkResponse({ type: RecordPageDto })
  list(@Acting() actor: Actor, @Query() query: RecordsQuery): Promise<RecordPageDto> {
    return this.reader.list(actor, query);
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
