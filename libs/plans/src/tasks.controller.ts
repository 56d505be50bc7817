import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, NeedsVersion, Speaking } from '@qms/http';
import { CreatedDto } from '@qms/organizations';
import type { Actor } from '@qms/work';
import { EvidenceSuggestionsDto, LinkEvidenceDto, ProvenTasksDto } from './evidence.dto';
import { EvidenceReader } from './evidence.reader';
import { EvidenceService } from './evidence.service';
import { VersionDto } from './plan-imports.dto';
import { AdjustTaskDto, FindTasksQuery, FoundTasksDto, TaskDto } from './plans.dto';
import { ProgressSavedDto, SaveProgressDto } from './progress.dto';
import { ProgressService } from './progress.service';
import { TasksReader } from './tasks.reader';
import { TasksService } from './tasks.service';

@ApiTags('tasks')
@Controller()
export class TasksController {
  constructor(
    private readonly tasks: TasksReader,
    private readonly changes: TasksService,
    private readonly evidence: EvidenceService,
    private readonly proof: EvidenceReader,
    private readonly progress: ProgressService,
  ) {}

  /** Tasks of all plans in scope, by code or by words of the title. */
  @Get('tasks')
  @Can('plan:read')
  @ApiOkResponse({ type: FoundTasksDto })
  find(@Acting() actor: Actor, @Query() query: FindTasksQuery): Promise<FoundTasksDto> {
    return this.tasks.find(actor, query);
  }

  @Get('tasks/:id')
  @Can('plan:read')
  @ApiOkResponse({ type: TaskDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<TaskDto> {
    return this.tasks.get(actor, id, language);
  }

  /** A change, an extension, a superior's guidance or a stop, by an act. */
  @Post('tasks/:id/adjustments')
  @Can('plan:adjust')
  @NeedsVersion()
  @ApiCreatedResponse({ type: VersionDto })
  adjust(@Acting() actor: Actor, @Param('id') id: string, @Body() input: AdjustTaskDto): Promise<VersionDto> {
    return this.changes.adjust(actor, id, input);
  }

  @Post('tasks/:id/evidence')
  @Can('evidence:link')
  @ApiCreatedResponse({ type: CreatedDto })
  link(@Acting() actor: Actor, @Param('id') id: string, @Body() input: LinkEvidenceDto): Promise<CreatedDto> {
    return this.evidence.link(actor, id, input);
  }

  @Get('tasks/:id/evidence/suggestions')
  @Can('evidence:link')
  @ApiOkResponse({ type: EvidenceSuggestionsDto })
  suggest(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<EvidenceSuggestionsDto> {
    return this.proof.suggest(actor, id, language);
  }

  @Delete('tasks/:id/evidence/:evidenceId')
  @Can('evidence:link')
  @ApiOkResponse({ type: CreatedDto })
  unlink(@Acting() actor: Actor, @Param('id') id: string, @Param('evidenceId') evidenceId: string): Promise<CreatedDto> {
    return this.evidence.unlink(actor, id, evidenceId);
  }

  /** Tasks that a record proves. */
  @Get('records/:id/tasks')
  @Can('record:read')
  @ApiOkResponse({ type: ProvenTasksDto })
  tasksOf(@Acting() actor: Actor, @Param('id') id: string): Promise<ProvenTasksDto> {
    return this.proof.tasksOf(actor, id);
  }

  /** What one's unit did, saved as it is typed; If-Match keeps two people of a unit from writing over each other. */
  @Put('tasks/:id/progress/:period')
  @Can('progress:report')
  @ApiOkResponse({ type: ProgressSavedDto })
  save(
    @Acting() actor: Actor,
    @Param('id') id: string,
    @Param('period') period: string,
    @Body() input: SaveProgressDto,
  ): Promise<ProgressSavedDto> {
    return this.progress.save(actor, id, period, input);
  }
}
