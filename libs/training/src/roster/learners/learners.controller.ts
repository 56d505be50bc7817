import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, ActionDto, Can, type Language, NeedsVersion, Speaking } from '@qms/http';
import type { Actor } from '@qms/work';
import { ShowsPeople } from '../../personal-data/shows-people';
import {
  ChangeLearnerDto,
  EraseLearnerDto,
  LearnerDto,
  LearnerPageDto,
  LearnersQuery,
  LearnerVersionDto,
  LikenessListDto,
  LikenessQuery,
  MergeLearnerDto,
} from './learners.dto';
import { LearnersReader } from './learners.reader';
import { LearnersService } from './learners.service';

/** Học viên: people known to the organizer. */
@ApiTags('learners')
@ApiExtraModels(ActionDto)
@Controller('learners')
export class LearnersController {
  constructor(
    private readonly learners: LearnersService,
    private readonly reader: LearnersReader,
  ) {}

  @Get()
  @Can('training:read')
  @ShowsPeople('learner-list', ({ items }: LearnerPageDto) => items.map(({ id }) => id))
  @ApiOkResponse({ type: LearnerPageDto })
  list(@Acting() actor: Actor, @Query() query: LearnersQuery): Promise<LearnerPageDto> {
    return this.reader.list(actor, query);
  }

  /** Known learners who may be this person. */
  @Get('alike')
  @Can('training:run')
  @ShowsPeople('learner-list', ({ items }: LikenessListDto) => items.map(({ id }) => id))
  @ApiOkResponse({ type: LikenessListDto })
  alike(@Acting() actor: Actor, @Query() query: LikenessQuery): Promise<LikenessListDto> {
    return this.reader.alike(actor, query);
  }

  @Get(':id')
  @Can('training:read')
  @ShowsPeople('learner')
  @ApiOkResponse({ type: LearnerDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<LearnerDto> {
    return this.reader.get(actor, id, language);
  }

  @Patch(':id')
  @Can('training:run')
  @NeedsVersion()
  @ApiOkResponse({ type: LearnerVersionDto })
  change(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ChangeLearnerDto): Promise<LearnerVersionDto> {
    return this.learners.change(actor, id, input);
  }

  /** The same person as another. */
  @Post(':id/merging')
  @Can('training:run')
  @NeedsVersion()
  @ApiCreatedResponse({ type: LearnerVersionDto })
  merge(@Acting() actor: Actor, @Param('id') id: string, @Body() input: MergeLearnerDto): Promise<LearnerVersionDto> {
    return this.learners.merge(actor, id, input.intoId);
  }

  /** Two persons after all. */
  @Delete(':id/merging')
  @Can('training:run')
  @ApiOkResponse({ type: LearnerVersionDto })
  part(@Acting() actor: Actor, @Param('id') id: string): Promise<LearnerVersionDto> {
    return this.learners.part(actor, id);
  }

  /** What tells who he is goes for good. */
  @Post(':id/erasure')
  @Can('learner:erase')
  @NeedsVersion()
  @ApiCreatedResponse({ type: LearnerVersionDto })
  erase(@Acting() actor: Actor, @Param('id') id: string, @Body() input: EraseLearnerDto): Promise<LearnerVersionDto> {
    return this.learners.erase(actor, id, input.reason);
  }
}
