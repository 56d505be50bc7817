import { Body, Controller, Delete, Get, Param, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, ActionDto, Can, type Language, NeedsVersion, PageQuery, Speaking } from '@qms/http';
import { CreatedDto } from '@qms/organizations';
import { EXCEL } from '@qms/spreadsheets';
import type { Actor } from '@qms/work';
import { RosterLists } from '../roster-lists.service';
import { RosterConfirmation } from './roster-confirmation.service';
import {
  ConfirmRosterImportDto,
  CorrectLearnerRowDto,
  CreateRosterImportDto,
  RosterImportDto,
  RosterImportPageDto,
  RosterImportRowsQuery,
  RosterImportVersionDto,
  RosterOutcomeDto,
  UndoRosterImportDto,
} from './roster-imports.dto';
import { RosterImportsReader } from './roster-imports.reader';
import { RosterImportsService } from './roster-imports.service';

/** Lists of learners of one class. */
@ApiTags('roster-imports')
@Controller('training-classes/:id/roster-imports')
export class ClassRosterImportsController {
  constructor(
    private readonly imports: RosterImportsService,
    private readonly reader: RosterImportsReader,
    private readonly lists: RosterLists,
  ) {}

  @Get()
  @Can('training:run')
  @ApiOkResponse({ type: RosterImportPageDto })
  list(@Acting() actor: Actor, @Param('id') id: string, @Query() query: PageQuery): Promise<RosterImportPageDto> {
    return this.reader.list(actor, id, query);
  }

  /** An empty list with the columns of the export, and a sheet that explains them. */
  @Get('template')
  @Can('training:run')
  @ApiProduces(EXCEL)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  template(@Acting() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    return this.lists.template(actor, id);
  }

  /** Reads an uploaded or pasted list; nobody is entered until somebody confirms. */
  @Post()
  @Can('training:run')
  @ApiCreatedResponse({ type: CreatedDto })
  create(@Acting() actor: Actor, @Param('id') id: string, @Body() input: CreateRosterImportDto): Promise<CreatedDto> {
    return this.imports.create(actor, id, input);
  }
}

/** A list of learners: read, corrected, taken in as a whole, taken back as a whole. */
@ApiTags('roster-imports')
@ApiExtraModels(ActionDto)
@Controller('roster-imports')
export class RosterImportsController {
  constructor(
    private readonly imports: RosterImportsService,
    private readonly confirmation: RosterConfirmation,
    private readonly reader: RosterImportsReader,
  ) {}

  @Get(':id')
  @Can('training:run')
  @ApiOkResponse({ type: RosterImportDto })
  get(
    @Acting() actor: Actor,
    @Param('id') id: string,
    @Query() query: RosterImportRowsQuery,
    @Speaking() language: Language,
  ): Promise<RosterImportDto> {
    return this.reader.get(actor, id, query, language);
  }

  /** Every problem of the list by its cell. */
  @Get(':id/problems.xlsx')
  @Can('training:run')
  @ApiProduces(EXCEL)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  problems(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<StreamableFile> {
    return this.reader.problems(actor, id, language);
  }

  /** Cells of one row, or who he is; what was read stays. */
  @Patch(':id/rows/:row')
  @Can('training:run')
  @NeedsVersion()
  @ApiOkResponse({ type: RosterImportVersionDto })
  correct(
    @Acting() actor: Actor,
    @Param('id') id: string,
    @Param('row') row: string,
    @Body() input: CorrectLearnerRowDto,
  ): Promise<RosterImportVersionDto> {
    return this.imports.correct(actor, id, row, input);
  }

  /** All rows that are not in the class come in, or none does. */
  @Post(':id/confirmation')
  @Can('training:run')
  @ApiCreatedResponse({ type: RosterOutcomeDto })
  confirm(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ConfirmRosterImportDto): Promise<RosterOutcomeDto> {
    return this.confirmation.confirm(actor, id, input.reason);
  }

  /** Takes a whole list back while nothing has happened to its learners. */
  @Post(':id/undoing')
  @Can('training:run')
  @ApiCreatedResponse({ type: RosterOutcomeDto })
  undo(@Acting() actor: Actor, @Param('id') id: string, @Body() input: UndoRosterImportDto): Promise<RosterOutcomeDto> {
    return this.confirmation.undo(actor, id, input.reason);
  }

  @Delete(':id')
  @Can('training:run')
  @ApiOkResponse({ type: RosterImportVersionDto })
  discard(@Acting() actor: Actor, @Param('id') id: string): Promise<RosterImportVersionDto> {
    return this.imports.discard(actor, id);
  }
}
