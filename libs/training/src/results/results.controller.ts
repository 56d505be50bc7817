import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, NotIdempotent, Speaking } from '@qms/http';
import type { Actor } from '@qms/work';
import { ShowsPeople } from '../personal-data/shows-people';
import { ClassResultsDto, EnterMarksDto, JudgedDto, JudgeOneDto, MarksOutcomeDto, MarksReadDto, ReadMarksDto } from './results.dto';
import { ResultsReader } from './results.reader';
import { ResultsService } from './results.service';

/** Kết quả of a class: attendance and marks against the rule of its course. */
@ApiTags('training-results')
@Controller()
export class ResultsController {
  constructor(
    private readonly results: ResultsService,
    private readonly reader: ResultsReader,
  ) {}

  @Get('training-classes/:id/results')
  @Can('training:read')
  @ShowsPeople('results')
  @ApiOkResponse({ type: ClassResultsDto })
  ofClass(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<ClassResultsDto> {
    return this.reader.ofClass(actor, id, language);
  }

  @Post('training-classes/:id/marks')
  @Can('training:teach')
  @ApiCreatedResponse({ type: MarksOutcomeDto })
  enterMarks(@Acting() actor: Actor, @Param('id') id: string, @Body() input: EnterMarksDto): Promise<MarksOutcomeDto> {
    return this.results.enterMarks(actor, id, input);
  }

  /** Reads a pasted table and tells every problem by its cell. */
  @Post('training-classes/:id/marks/reading')
  @HttpCode(200)
  @Can('training:teach')
  @NotIdempotent('it keeps nothing')
  @ApiOkResponse({ type: MarksReadDto })
  readMarks(
    @Acting() actor: Actor,
    @Param('id') id: string,
    @Body() input: ReadMarksDto,
    @Speaking() language: Language,
  ): Promise<MarksReadDto> {
    return this.reader.readTable(actor, id, input.text, language);
  }

  /** Everybody by the rule of the course. */
  @Post('training-classes/:id/judgements')
  @Can('training:run')
  @ApiCreatedResponse({ type: JudgedDto })
  judgeAll(@Acting() actor: Actor, @Param('id') id: string): Promise<JudgedDto> {
    return this.results.judgeAll(actor, id);
  }

  /** One learner otherwise, with the reason; or by the rule again. */
  @Post('enrolments/:id/judgement')
  @Can('training:run')
  @ApiCreatedResponse({ type: JudgedDto })
  judgeOne(@Acting() actor: Actor, @Param('id') id: string, @Body() input: JudgeOneDto): Promise<JudgedDto> {
    return this.results.judgeOne(actor, id, input);
  }
}
