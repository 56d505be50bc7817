import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, NeedsVersion, Speaking } from '@qms/http';
import { CreatedDto } from '@qms/organizations';
import type { Actor } from '@qms/work';
import { PlanConfirmation } from './plan-confirmation.service';
import { CorrectPlanDto, CorrectSectionDto, CorrectTaskDto } from './plan-corrections.dto';
import { CreatePlanImportDto, PlanConfirmedDto, PlanImportDto, PlanImportPageDto, PlanImportsQuery, VersionDto } from './plan-imports.dto';
import { PlanImportsReader } from './plan-imports.reader';
import { PlanImportsService } from './plan-imports.service';

@ApiTags('plan-imports')
@Controller('plan-imports')
export class PlanImportsController {
  constructor(
    private readonly imports: PlanImportsService,
    private readonly confirmation: PlanConfirmation,
    private readonly reader: PlanImportsReader,
  ) {}

  @Get()
  @Can('plan:import')
  @ApiOkResponse({ type: PlanImportPageDto })
  list(@Acting() actor: Actor, @Query() query: PlanImportsQuery): Promise<PlanImportPageDto> {
    return this.reader.list(actor, query);
  }

  /** Reads an uploaded text; nothing of a plan is made until somebody confirms. */
  @Post()
  @Can('plan:import')
  @ApiCreatedResponse({ type: CreatedDto })
  create(@Acting() actor: Actor, @Body() input: CreatePlanImportDto): Promise<CreatedDto> {
    return this.imports.create(actor, input.fileId);
  }

  @Get(':id')
  @Can('plan:import')
  @ApiOkResponse({ type: PlanImportDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<PlanImportDto> {
    return this.reader.get(actor, id, language);
  }

  @Patch(':id')
  @Can('plan:import')
  @NeedsVersion()
  @ApiOkResponse({ type: VersionDto })
  correctPlan(@Acting() actor: Actor, @Param('id') id: string, @Body() input: CorrectPlanDto): Promise<VersionDto> {
    return this.imports.correctPlan(actor, id, input);
  }

  /** Fields of one task; what was read stays beside them. */
  @Patch(':id/tasks/:code')
  @Can('plan:import')
  @NeedsVersion()
  @ApiOkResponse({ type: VersionDto })
  correctTask(
    @Acting() actor: Actor,
    @Param('id') id: string,
    @Param('code') code: string,
    @Body() input: CorrectTaskDto,
  ): Promise<VersionDto> {
    return this.imports.correctTask(actor, id, code, input);
  }

  /** Title of one section; what was read stays beside it. */
  @Patch(':id/sections/:code')
  @Can('plan:import')
  @NeedsVersion()
  @ApiOkResponse({ type: VersionDto })
  correctSection(
    @Acting() actor: Actor,
    @Param('id') id: string,
    @Param('code') code: string,
    @Body() input: CorrectSectionDto,
  ): Promise<VersionDto> {
    return this.imports.correctSection(actor, id, code, input);
  }

  @Post(':id/confirmation')
  @Can('plan:confirm')
  @ApiCreatedResponse({ type: PlanConfirmedDto })
  confirm(@Acting() actor: Actor, @Param('id') id: string): Promise<PlanConfirmedDto> {
    return this.confirmation.confirm(actor, id);
  }

  @Delete(':id')
  @Can('plan:import')
  @ApiOkResponse({ type: VersionDto })
  discard(@Acting() actor: Actor, @Param('id') id: string): Promise<VersionDto> {
    return this.imports.discard(actor, id);
  }
}
