import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, Speaking } from '@qms/http';
import type { Actor } from '@qms/work';
import { EXCEL } from '../lists/iso-lists.service';
import { CompletenessDto, CompletenessQuery } from './completeness.dto';
import { CompletenessReader } from './completeness.reader';
import { CompletenessList } from './completeness-list.service';

/** Clauses of TCVN ISO 9001:2015 × organizations: what is there, what is old, what is missing. */
@ApiTags('records')
@Controller('record-completeness')
export class CompletenessController {
  constructor(
    private readonly reader: CompletenessReader,
    private readonly list: CompletenessList,
  ) {}

  /** All organizations that the reader may read, in one answer. */
  @Get()
  @Can('record:read')
  @ApiOkResponse({ type: CompletenessDto })
  get(@Acting() actor: Actor, @Query() query: CompletenessQuery, @Speaking() language: Language): Promise<CompletenessDto> {
    return this.reader.get(actor, query, language);
  }

  /** The same as a workbook. */
  @Get('list.xlsx')
  @Can('record:read')
  @ApiProduces(EXCEL)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  export(@Acting() actor: Actor, @Query() query: CompletenessQuery): Promise<StreamableFile> {
    return this.list.workbook(actor, query);
  }
}
