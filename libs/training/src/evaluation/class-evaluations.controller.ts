import { Controller, Get, Param, Post, Req, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, type QmsRequest, Speaking } from '@qms/http';
import { CreatedDto } from '@qms/organizations';
import { EXCEL } from '@qms/records';
import type { Actor } from '@qms/work';
import { ClassEvaluationDto } from './class-evaluations.dto';
import { ClassEvaluationsReader } from './class-evaluations.reader';
import { ClassEvaluationsService } from './class-evaluations.service';
import { EvaluationCodes } from './evaluation-codes';
import { EvaluationPapers } from './evaluation-papers.service';

const BYTES = { schema: { type: 'string', format: 'binary' } } as const;

/** Phiếu đánh giá khóa học of a class. */
@ApiTags('class-evaluations')
@Controller('training-classes/:id')
export class ClassEvaluationsController {
  constructor(
    private readonly evaluations: ClassEvaluationsService,
    private readonly reader: ClassEvaluationsReader,
    private readonly papers: EvaluationPapers,
    private readonly codes: EvaluationCodes,
  ) {}

  /** How it stands, its address while it is open, and what came of it. */
  @Get('evaluation')
  @Can('evaluation:read')
  @ApiOkResponse({ type: ClassEvaluationDto })
  get(
    @Acting() actor: Actor,
    @Param('id') id: string,
    @Speaking() language: Language,
    @Req() request: QmsRequest,
  ): Promise<ClassEvaluationDto> {
    return this.reader.get(actor, id, language, (evaluationId) => this.codes.urlOf(evaluationId, request));
  }

  /** Lấy ý kiến học viên, for the first time or again. */
  @Post('evaluation-opening')
  @Can('training:run')
  @ApiCreatedResponse({ type: CreatedDto })
  open(@Acting() actor: Actor, @Param('id') id: string): Promise<CreatedDto> {
    return this.evaluations.open(actor, id);
  }

  /** No more answers. */
  @Post('evaluation-closing')
  @Can('training:run')
  @ApiCreatedResponse({ type: CreatedDto })
  close(@Acting() actor: Actor, @Param('id') id: string): Promise<CreatedDto> {
    return this.evaluations.close(actor, id);
  }

  /** What came of it as a workbook, from five forms on. */
  @Get('evaluation.xlsx')
  @Can('evaluation:read')
  @ApiProduces(EXCEL)
  @ApiOkResponse(BYTES)
  workbook(@Acting() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    return this.papers.workbook(actor, id);
  }

  /** Its QR on a sheet for the wall, as PDF, while it is open. */
  @Get('evaluation-sheet')
  @Can('evaluation:read')
  @ApiProduces('application/pdf')
  @ApiOkResponse(BYTES)
  sheet(@Acting() actor: Actor, @Param('id') id: string, @Req() request: QmsRequest): Promise<StreamableFile> {
    return this.papers.sheet(actor, id, (evaluationId) => this.codes.urlOf(evaluationId, request));
  }
}
