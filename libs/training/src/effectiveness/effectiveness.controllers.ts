import { Body, Controller, Get, Headers, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, ActionDto, Can, FORMS, type Language, Speaking } from '@qms/http';
import { EXCEL } from '@qms/records';
import type { Actor } from '@qms/work';
import { GivesPeople, ShowsPeople } from '../personal-data/shows-people';
import {
  ClassEffectivenessDto,
  EffectivenessPageDto,
  EffectivenessQuery,
  EffectivenessReviewDto,
  EvaluateDto,
  EvaluatedDto,
} from './effectiveness.dto';
import { EffectivenessReader } from './effectiveness.reader';
import { EffectivenessService } from './effectiveness.service';
import { EffectivenessLists } from './effectiveness-lists';

/** Đánh giá hiệu lực sau đào tạo of the own people, a form for each class. */
@ApiTags('effectiveness')
@ApiExtraModels(ActionDto)
@Controller('effectiveness-reviews')
export class EffectivenessController {
  constructor(
    private readonly reviews: EffectivenessService,
    private readonly reader: EffectivenessReader,
    private readonly lists: EffectivenessLists,
  ) {}

  @Get()
  @Can('competence:read')
  @ApiOkResponse({ type: EffectivenessPageDto })
  list(@Acting() actor: Actor, @Query() query: EffectivenessQuery): Promise<EffectivenessPageDto> {
    return this.reader.list(actor, query);
  }

  /** By the class. */
  @Get(':id')
  @Can('competence:read')
  @ShowsPeople('effectiveness')
  @ApiOkResponse({ type: EffectivenessReviewDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<EffectivenessReviewDto> {
    return this.reader.get(actor, id, language);
  }

  @Get(':id/list.xlsx')
  @Can('competence:read')
  @GivesPeople('effectiveness')
  @ApiProduces(EXCEL)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  workbook(@Acting() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    return this.lists.workbook(actor, id);
  }

  /** The same as a form of the quality management system, Word or PDF (`Accept`). */
  @Get(':id/paper')
  @Can('competence:read')
  @GivesPeople('effectiveness')
  @ApiProduces(FORMS.docx, FORMS.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  paper(@Acting() actor: Actor, @Param('id') id: string, @Headers('accept') accept?: string): Promise<StreamableFile> {
    return this.lists.paper(actor, id, accept);
  }

  /** Many people at once. */
  @Post(':id/evaluations')
  @Can('competence:keep')
  @ApiCreatedResponse({ type: EvaluatedDto })
  evaluate(@Acting() actor: Actor, @Param('id') id: string, @Body() input: EvaluateDto): Promise<EvaluatedDto> {
    return this.reviews.evaluate(actor, id, input);
  }
}

/** What the offices say of a class, as its organiser sees it. */
@ApiTags('effectiveness')
@Controller('training-classes/:id/effectiveness')
export class ClassEffectivenessController {
  constructor(private readonly reader: EffectivenessReader) {}

  @Get()
  @Can('training:read')
  @ApiOkResponse({ type: ClassEffectivenessDto })
  ofClass(@Acting() actor: Actor, @Param('id') id: string): Promise<ClassEffectivenessDto> {
    return this.reader.ofClass(actor, id);
  }
}
