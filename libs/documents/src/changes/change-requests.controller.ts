import { Body, Controller, Get, Header, Headers, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, Speaking } from '@qms/http';
import { CreatedDto } from '@qms/organizations';
import { EXCEL, PAPER } from '@qms/records';
import type { Actor } from '@qms/work';
import { ChangeRequestLists } from './change-request-lists';
import { ChangeRequestPapers } from './change-request-papers.service';
import {
  AddImpactDto,
  AnswerImpactsDto,
  AskOpinionsDto,
  ChangeRequestDto,
  ChangeRequestOutcomeDto,
  ChangeRequestPageDto,
  ChangeRequestsQuery,
  DecideChangeRequestDto,
  FileChangeRequestDto,
  FiledChangeRequestDto,
  GiveOpinionDto,
} from './change-requests.dto';
import { ChangeRequestsReader } from './change-requests.reader';
import { ChangeRequestsService } from './change-requests.service';
import { ImpactsService } from './impacts.service';

/** Phiếu đề nghị ban hành/sửa đổi/hủy bỏ tài liệu. */
@ApiTags('change-requests')
@Controller('change-requests')
export class ChangeRequestsController {
  constructor(
    private readonly requests: ChangeRequestsService,
    private readonly impacts: ImpactsService,
    private readonly reader: ChangeRequestsReader,
    private readonly lists: ChangeRequestLists,
    private readonly papers: ChangeRequestPapers,
  ) {}

  @Get()
  @Can('document:request-change')
  @ApiOkResponse({ type: ChangeRequestPageDto })
  list(@Acting() actor: Actor, @Query() query: ChangeRequestsQuery): Promise<ChangeRequestPageDto> {
    return this.reader.list(actor, query);
  }

  /** The same list as a workbook. */
  @Get('list.xlsx')
  @Can('document:request-change')
  @ApiProduces(EXCEL)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  export(@Acting() actor: Actor, @Query() query: ChangeRequestsQuery): Promise<StreamableFile> {
    return this.lists.list(actor, query);
  }

  @Get(':id')
  @Can('document:request-change')
  @ApiOkResponse({ type: ChangeRequestDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<ChangeRequestDto> {
    return this.reader.get(actor, id, language);
  }

  /** To be printed and signed, as Word or PDF, as the Accept header asks. */
  @Get(':id/paper')
  @Can('document:request-change')
  @Header('vary', 'accept')
  @ApiOkResponse({ content: PAPER })
  paper(@Acting() actor: Actor, @Param('id') id: string, @Headers('accept') accept: string | undefined): Promise<StreamableFile> {
    return this.papers.make(actor, id, accept);
  }

  /** Takes the next number of the year. */
  @Post()
  @Can('document:request-change')
  @ApiCreatedResponse({ type: FiledChangeRequestDto })
  file(@Acting() actor: Actor, @Body() input: FileChangeRequestDto): Promise<FiledChangeRequestDto> {
    return this.requests.file(actor, input);
  }

  @Post(':id/recall')
  @Can('document:recall-change')
  @ApiCreatedResponse({ type: ChangeRequestOutcomeDto })
  recall(@Acting() actor: Actor, @Param('id') id: string): Promise<ChangeRequestOutcomeDto> {
    return this.requests.recall(actor, id);
  }

  /** What the change touches: affected or not, many at once. */
  @Post(':id/impacts')
  @Can('document:assess-change')
  @ApiCreatedResponse({ type: CreatedDto })
  answer(@Acting() actor: Actor, @Param('id') id: string, @Body() input: AnswerImpactsDto): Promise<CreatedDto> {
    return this.impacts.answer(actor, id, input);
  }

  /** Something else that it touches. */
  @Post(':id/other-impacts')
  @Can('document:assess-change')
  @ApiCreatedResponse({ type: CreatedDto })
  add(@Acting() actor: Actor, @Param('id') id: string, @Body() input: AddImpactDto): Promise<CreatedDto> {
    return this.impacts.add(actor, id, input);
  }

  @Post(':id/advisers')
  @Can('document:assess-change')
  @ApiCreatedResponse({ type: ChangeRequestOutcomeDto })
  ask(@Acting() actor: Actor, @Param('id') id: string, @Body() input: AskOpinionsDto): Promise<ChangeRequestOutcomeDto> {
    return this.requests.ask(actor, id, input);
  }

  @Post(':id/opinions')
  @Can('document:advise-change')
  @ApiCreatedResponse({ type: ChangeRequestOutcomeDto })
  advise(@Acting() actor: Actor, @Param('id') id: string, @Body() input: GiveOpinionDto): Promise<ChangeRequestOutcomeDto> {
    return this.requests.advise(actor, id, input);
  }

  /** In the app, or on the signed sheet that secretary or clerk enters. */
  @Post(':id/decision')
  @Can('document:request-change')
  @ApiCreatedResponse({ type: ChangeRequestOutcomeDto })
  decide(@Acting() actor: Actor, @Param('id') id: string, @Body() input: DecideChangeRequestDto): Promise<ChangeRequestOutcomeDto> {
    return this.requests.decide(actor, id, input);
  }
}
