import { Body, Controller, Delete, Get, Header, Headers, Param, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, NeedsVersion, Speaking } from '@qms/http';
import { PAPER } from '@qms/records';
import { NumberDecisionDto } from '@qms/signing';
import type { Actor } from '@qms/work';
import { ReviewRevisionDto, SubmitRevisionDto } from '../revisions.dto';
import { IssuanceDecisionsService } from './issuance-decisions.service';
import { IssuancePapers } from './issuance-papers.service';
import {
  ChangeIssuanceDto,
  CreateIssuanceDto,
  IssuanceCandidateListDto,
  IssuanceDto,
  IssuanceOutcomeDto,
  IssuancePageDto,
  IssuancesQuery,
  IssueIssuanceDto,
  SignIssuanceDto,
} from './issuances.dto';
import { IssuancesReader } from './issuances.reader';
import { IssuancesService } from './issuances.service';

/** Issuing packages (đợt ban hành). */
@ApiTags('issuances')
@Controller('issuances')
export class IssuancesController {
  constructor(
    private readonly issuances: IssuancesService,
    private readonly decisions: IssuanceDecisionsService,
    private readonly reader: IssuancesReader,
    private readonly papers: IssuancePapers,
  ) {}

  @Get()
  @Can('document:read')
  @ApiOkResponse({ type: IssuancePageDto })
  list(@Acting() actor: Actor, @Query() query: IssuancesQuery): Promise<IssuancePageDto> {
    return this.reader.list(actor, query);
  }

  /** Drafts that may go into a package. */
  @Get('candidates')
  @Can('document:prepare')
  @ApiOkResponse({ type: IssuanceCandidateListDto })
  candidates(@Acting() actor: Actor): Promise<IssuanceCandidateListDto> {
    return this.reader.candidates(actor);
  }

  @Get(':id')
  @Can('document:read')
  @ApiOkResponse({ type: IssuanceDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<IssuanceDto> {
    return this.reader.get(actor, id, language);
  }

  /** Quyết định ban hành with the list of documents, as Word or PDF, as the Accept header asks. */
  @Get(':id/decision')
  @Can('document:read')
  @Header('vary', 'accept')
  @ApiOkResponse({ content: PAPER })
  decision(@Acting() actor: Actor, @Param('id') id: string, @Headers('accept') accept: string | undefined): Promise<StreamableFile> {
    return this.papers.make(actor, id, 'decision', accept);
  }

  /** Tờ trình, as Word or PDF. */
  @Get(':id/statement')
  @Can('document:read')
  @Header('vary', 'accept')
  @ApiOkResponse({ content: PAPER })
  statement(@Acting() actor: Actor, @Param('id') id: string, @Headers('accept') accept: string | undefined): Promise<StreamableFile> {
    return this.papers.make(actor, id, 'statement', accept);
  }

  @Post()
  @Can('document:prepare')
  @ApiCreatedResponse({ type: IssuanceOutcomeDto })
  create(@Acting() actor: Actor, @Body() input: CreateIssuanceDto): Promise<IssuanceOutcomeDto> {
    return this.issuances.create(actor, input);
  }

  @Patch(':id')
  @Can('document:prepare')
  @NeedsVersion()
  @ApiOkResponse({ type: IssuanceOutcomeDto })
  change(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ChangeIssuanceDto): Promise<IssuanceOutcomeDto> {
    return this.issuances.change(actor, id, input);
  }

  /** Given up; its documents go on alone. */
  @Delete(':id')
  @Can('document:prepare')
  @ApiOkResponse({ type: IssuanceOutcomeDto })
  discard(@Acting() actor: Actor, @Param('id') id: string): Promise<IssuanceOutcomeDto> {
    return this.issuances.discard(actor, id);
  }

  @Post(':id/submission')
  @Can('document:submit')
  @ApiCreatedResponse({ type: IssuanceOutcomeDto })
  submit(@Acting() actor: Actor, @Param('id') id: string, @Body() input: SubmitRevisionDto): Promise<IssuanceOutcomeDto> {
    return this.issuances.submit(actor, id, input);
  }

  @Delete(':id/submission')
  @Can('document:submit')
  @ApiOkResponse({ type: IssuanceOutcomeDto })
  recall(@Acting() actor: Actor, @Param('id') id: string): Promise<IssuanceOutcomeDto> {
    return this.issuances.recall(actor, id);
  }

  @Post(':id/reviews')
  @Can('document:read')
  @ApiCreatedResponse({ type: IssuanceOutcomeDto })
  review(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ReviewRevisionDto): Promise<IssuanceOutcomeDto> {
    return this.issuances.review(actor, id, input);
  }

  /** One confirmation for all documents, or the uploaded signed decision. */
  @Post(':id/approvals')
  @Can('document:read')
  @ApiCreatedResponse({ type: IssuanceOutcomeDto })
  sign(@Acting() actor: Actor, @Param('id') id: string, @Body() input: SignIssuanceDto): Promise<IssuanceOutcomeDto> {
    return this.decisions.sign(actor, id, input);
  }

  /** Number and date of the decision, with the file as it was issued. */
  @Post(':id/number')
  @Can('document:number-decision')
  @ApiCreatedResponse({ type: IssuanceOutcomeDto })
  number(@Acting() actor: Actor, @Param('id') id: string, @Body() input: NumberDecisionDto): Promise<IssuanceOutcomeDto> {
    return this.decisions.number(actor, id, input);
  }

  /** Đã phát hành. */
  @Post(':id/issue')
  @Can('document:number-decision')
  @ApiCreatedResponse({ type: IssuanceOutcomeDto })
  issue(@Acting() actor: Actor, @Param('id') id: string, @Body() input: IssueIssuanceDto): Promise<IssuanceOutcomeDto> {
    return this.decisions.issue(actor, id, input);
  }
}
