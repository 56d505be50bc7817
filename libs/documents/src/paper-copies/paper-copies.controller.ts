import { Body, Controller, Get, Header, Headers, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, Speaking } from '@qms/http';
import { CreatedDto } from '@qms/organizations';
import { EXCEL, PAPER } from '@qms/records';
import { download } from '@qms/storage';
import type { Actor } from '@qms/work';
import { ControlledCopiesService } from '../controlled-copies.service';
import {
  IssueCopiesDto,
  IssuedCopiesDto,
  PaperCopiesPaperQuery,
  PaperCopiesQuery,
  PaperCopyPageDto,
  SettleCopyDto,
} from './paper-copies.dto';
import { PaperCopiesReader } from './paper-copies.reader';
import { PaperCopiesService } from './paper-copies.service';
import { RecallLists } from './recall-lists.service';

/** Bản giấy kiểm soát. */
@ApiTags('paper-copies')
@Controller()
export class PaperCopiesController {
  constructor(
    private readonly copies: PaperCopiesService,
    private readonly reader: PaperCopiesReader,
    private readonly lists: RecallLists,
    private readonly stamped: ControlledCopiesService,
  ) {}

  @Get('paper-copies')
  @Can('document:distribute')
  @ApiOkResponse({ type: PaperCopyPageDto })
  list(@Acting() actor: Actor, @Query() query: PaperCopiesQuery, @Speaking() language: Language): Promise<PaperCopyPageDto> {
    return this.reader.list(actor, query, language);
  }

  /** The same list as a workbook; with `recall` the recall list. */
  @Get('paper-copies/list.xlsx')
  @Can('document:distribute')
  @ApiProduces(EXCEL)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  export(@Acting() actor: Actor, @Query() query: PaperCopiesQuery): Promise<StreamableFile> {
    return this.lists.workbook(actor, query);
  }

  /** The same list as Word or PDF: a form of the quality management system, or the annex of a decision. */
  @Get('paper-copies/list-paper')
  @Can('document:distribute')
  @Header('vary', 'accept')
  @ApiOkResponse({ content: PAPER })
  paper(
    @Acting() actor: Actor,
    @Query() { use, ...query }: PaperCopiesPaperQuery,
    @Headers('accept') accept: string | undefined,
  ): Promise<StreamableFile> {
    return this.lists.paper(actor, query, use, accept);
  }

  /** The copy to print: the controlled copy with its number and its holder. */
  @Get('paper-copies/:id/pdf')
  @Can('document:distribute')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(@Acting() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    const { revisionId, number, holder } = await this.reader.get(actor, id);
    const { name, bytes } = await this.stamped.make(actor, revisionId, { number, holder });
    return download(bytes, name, 'application/pdf');
  }

  /** One numbered copy for each holder. */
  @Post('revisions/:id/paper-copies')
  @Can('document:distribute')
  @ApiCreatedResponse({ type: IssuedCopiesDto })
  issue(@Acting() actor: Actor, @Param('id') id: string, @Body() input: IssueCopiesDto): Promise<IssuedCopiesDto> {
    return this.copies.issue(actor, id, input);
  }

  /** Thu hồi, hủy or mất. */
  @Post('paper-copies/:id/settlement')
  @Can('document:distribute')
  @ApiCreatedResponse({ type: CreatedDto })
  settle(@Acting() actor: Actor, @Param('id') id: string, @Body() input: SettleCopyDto): Promise<CreatedDto> {
    return this.copies.settle(actor, id, input);
  }
}
