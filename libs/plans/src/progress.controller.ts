import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, Speaking } from '@qms/http';
import type { Actor } from '@qms/work';
import { VersionDto } from './plan-imports.dto';
import {
  EditProgressDto,
  MyProgressDto,
  PlanProgressDto,
  ReturnReportDto,
  SubmitProgressDto,
  UnitChoiceQuery,
  UnitReportDto,
  UnitReportOutcomeDto,
} from './progress.dto';
import { ProgressReader } from './progress.reader';
import { ProgressService } from './progress.service';
import { UnitReportsService } from './unit-reports.service';

@ApiTags('progress')
@Controller()
export class ProgressController {
  constructor(
    private readonly reader: ProgressReader,
    private readonly progress: ProgressService,
    private readonly reports: UnitReportsService,
  ) {}

  /** Who has sent, and who has not. */
  @Get('plans/:id/progress/:period')
  @Can('plan:read')
  @ApiOkResponse({ type: PlanProgressDto })
  ofPlan(@Acting() actor: Actor, @Param('id') id: string, @Param('period') period: string): Promise<PlanProgressDto> {
    return this.reader.ofPlan(actor, id, period);
  }

  /** One's own sheet. */
  @Get('plans/:id/progress/:period/mine')
  @Can('progress:report')
  @ApiOkResponse({ type: MyProgressDto })
  mine(
    @Acting() actor: Actor,
    @Param('id') id: string,
    @Param('period') period: string,
    @Query() query: UnitChoiceQuery,
    @Speaking() language: Language,
  ): Promise<MyProgressDto> {
    return this.reader.mine(actor, id, period, query.unitId, language);
  }

  /** The head of the unit sends its report. */
  @Post('plans/:id/progress/:period/submissions')
  @Can('progress:submit')
  @ApiCreatedResponse({ type: UnitReportOutcomeDto })
  submit(
    @Acting() actor: Actor,
    @Param('id') id: string,
    @Param('period') period: string,
    @Body() input: SubmitProgressDto,
  ): Promise<UnitReportOutcomeDto> {
    return this.progress.submit(actor, id, period, input);
  }

  @Get('unit-reports/:id')
  @Can('plan:read')
  @ApiOkResponse({ type: UnitReportDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<UnitReportDto> {
    return this.reader.get(actor, id, language);
  }

  @Post('unit-reports/:id/acceptance')
  @Can('progress:receive')
  @ApiCreatedResponse({ type: UnitReportOutcomeDto })
  accept(@Acting() actor: Actor, @Param('id') id: string): Promise<UnitReportOutcomeDto> {
    return this.reports.accept(actor, id);
  }

  /** Back to the unit, with what is wanting. */
  @Post('unit-reports/:id/return')
  @Can('progress:receive')
  @ApiCreatedResponse({ type: UnitReportOutcomeDto })
  return(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ReturnReportDto): Promise<UnitReportOutcomeDto> {
    return this.reports.return(actor, id, input.reason);
  }

  /** The collector's wording; the unit's own stays beside it. */
  @Put('unit-reports/:id/tasks/:taskId/edited-text')
  @Can('progress:receive')
  @ApiOkResponse({ type: VersionDto })
  edit(
    @Acting() actor: Actor,
    @Param('id') id: string,
    @Param('taskId') taskId: string,
    @Body() input: EditProgressDto,
  ): Promise<VersionDto> {
    return this.reports.editText(actor, id, taskId, input.text);
  }
}
