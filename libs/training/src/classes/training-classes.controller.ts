import { Body, Controller, Get, Param, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, NeedsVersion, Speaking } from '@qms/http';
import { EXCEL } from '@qms/records';
import type { Actor } from '@qms/work';
import { ClassLists } from './class-lists';
import {
  ChangeClassDto,
  ClassDto,
  ClassesQuery,
  ClassOutcomeDto,
  ClassPageDto,
  CreateClassDto,
  OrganiserListDto,
} from './training-classes.dto';
import { TrainingClassesReader } from './training-classes.reader';
import { TrainingClassesService } from './training-classes.service';

/** Lớp. */
@ApiTags('training-classes')
@Controller('training-classes')
export class TrainingClassesController {
  constructor(
    private readonly classes: TrainingClassesService,
    private readonly reader: TrainingClassesReader,
    private readonly lists: ClassLists,
  ) {}

  @Get()
  @Can('training:read')
  @ApiOkResponse({ type: ClassPageDto })
  list(@Acting() actor: Actor, @Query() query: ClassesQuery): Promise<ClassPageDto> {
    return this.reader.list(actor, query);
  }

  /** The same list as a workbook. */
  @Get('list.xlsx')
  @Can('training:read')
  @ApiProduces(EXCEL)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  export(@Acting() actor: Actor, @Query() query: ClassesQuery): Promise<StreamableFile> {
    return this.lists.list(actor, query);
  }

  /** Who may be in charge of a class. */
  @Get('organisers')
  @Can('training:run')
  @ApiOkResponse({ type: OrganiserListDto })
  organisers(@Acting() actor: Actor): Promise<OrganiserListDto> {
    return this.reader.organisers(actor);
  }

  @Get(':id')
  @Can('training:read')
  @ApiOkResponse({ type: ClassDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<ClassDto> {
    return this.reader.get(actor, id, language);
  }

  @Post()
  @Can('training:run')
  @ApiCreatedResponse({ type: ClassOutcomeDto })
  create(@Acting() actor: Actor, @Body() input: CreateClassDto): Promise<ClassOutcomeDto> {
    return this.classes.create(actor, input);
  }

  @Patch(':id')
  @Can('training:run')
  @NeedsVersion()
  @ApiOkResponse({ type: ClassOutcomeDto })
  change(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ChangeClassDto): Promise<ClassOutcomeDto> {
    return this.classes.change(actor, id, input);
  }
}
