import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, NeedsVersion, Speaking } from '@qms/http';
import { CreatedDto } from '@qms/organizations';
import type { Actor } from '@qms/work';
import { AbsencePageDto, AbsencesQuery, ChangeAbsenceDto, EnterAbsenceDto, StandInListDto, StandInsQuery } from './absences.dto';
import { AbsencesReader } from './absences.reader';
import { AbsencesService } from './absences.service';

/** Vắng mặt. */
@ApiTags('absences')
@Controller('absences')
export class AbsencesController {
  constructor(
    private readonly absences: AbsencesService,
    private readonly reader: AbsencesReader,
  ) {}

  /** Of one's own agency: who is away, from when to when, who stands in. */
  @Get()
  @Can('absence:enter')
  @ApiOkResponse({ type: AbsencePageDto })
  list(@Acting() actor: Actor, @Query() query: AbsencesQuery, @Speaking() language: Language): Promise<AbsencePageDto> {
    return this.reader.list(actor, query, language);
  }

  /** Who may stand in. */
  @Get('stand-ins')
  @Can('absence:enter')
  @ApiOkResponse({ type: StandInListDto })
  standIns(@Acting() actor: Actor, @Query() { personId }: StandInsQuery): Promise<StandInListDto> {
    return this.reader.standIns(actor, personId ?? actor.personId!);
  }

  @Post()
  @Can('absence:enter')
  @ApiCreatedResponse({ type: CreatedDto })
  enter(@Acting() actor: Actor, @Body() input: EnterAbsenceDto): Promise<CreatedDto> {
    return this.absences.enter(actor, input);
  }

  @Patch(':id')
  @Can('absence:enter')
  @NeedsVersion()
  @ApiOkResponse({ type: CreatedDto })
  change(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ChangeAbsenceDto): Promise<CreatedDto> {
    return this.absences.change(actor, id, input);
  }

  @Delete(':id')
  @Can('absence:enter')
  @ApiOkResponse({ type: CreatedDto })
  cancel(@Acting() actor: Actor, @Param('id') id: string): Promise<CreatedDto> {
    return this.absences.cancel(actor, id);
  }
}
