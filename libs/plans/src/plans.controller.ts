import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, NeedsVersion, Speaking } from '@qms/http';
import { CreatedDto } from '@qms/organizations';
import type { Actor } from '@qms/work';
import { PeriodsService } from './periods.service';
import { VersionDto } from './plan-imports.dto';
import { AddTaskDto, ChangePeriodDto, OutlineDto, PlanDto, PlanPageDto, PlansQuery, TaskPageDto, TasksQuery } from './plans.dto';
import { PlansReader } from './plans.reader';
import { TasksReader } from './tasks.reader';
import { TasksService } from './tasks.service';

@ApiTags('plans')
@Controller('plans')
export class PlansController {
  constructor(
    private readonly plans: PlansReader,
    private readonly tasks: TasksReader,
    private readonly changes: TasksService,
    private readonly periods: PeriodsService,
  ) {}

  @Get()
  @Can('plan:read')
  @ApiOkResponse({ type: PlanPageDto })
  list(@Acting() actor: Actor, @Query() query: PlansQuery): Promise<PlanPageDto> {
    return this.plans.list(actor, query);
  }

  @Get(':id')
  @Can('plan:read')
  @ApiOkResponse({ type: PlanDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<PlanDto> {
    return this.plans.get(actor, id, language);
  }

  @Get(':id/tasks')
  @Can('plan:read')
  @ApiOkResponse({ type: TaskPageDto })
  listTasks(@Acting() actor: Actor, @Param('id') id: string, @Query() query: TasksQuery): Promise<TaskPageDto> {
    return this.tasks.list(actor, id, query);
  }

  /** A task that arises within the year. */
  @Post(':id/tasks')
  @Can('plan:adjust')
  @ApiCreatedResponse({ type: CreatedDto })
  addTask(@Acting() actor: Actor, @Param('id') id: string, @Body() input: AddTaskDto): Promise<CreatedDto> {
    return this.changes.add(actor, id, input);
  }

  @Patch(':id/periods/:period')
  @Can('plan:adjust')
  @NeedsVersion()
  @ApiOkResponse({ type: VersionDto })
  changePeriod(
    @Acting() actor: Actor,
    @Param('id') id: string,
    @Param('period') period: string,
    @Body() input: ChangePeriodDto,
  ): Promise<VersionDto> {
    return this.periods.change(actor, id, period, input);
  }

  /** Đề cương of the period's report. */
  @Put(':id/periods/:period/outline')
  @Can('plan-report:edit')
  @NeedsVersion()
  @ApiOkResponse({ type: VersionDto })
  replaceOutline(
    @Acting() actor: Actor,
    @Param('id') id: string,
    @Param('period') period: string,
    @Body() outline: OutlineDto,
  ): Promise<VersionDto> {
    return this.periods.replaceOutline(actor, id, period, outline);
  }
}
