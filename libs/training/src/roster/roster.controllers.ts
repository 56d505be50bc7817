import { Body, Controller, Delete, Get, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, ActionDto, Can, type Language, NeedsVersion, Speaking } from '@qms/http';
import { EXCEL } from '@qms/spreadsheets';
import type { Actor } from '@qms/work';
import { GivesPeople, ShowsPeople } from '../personal-data/shows-people';
import {
  AcceptedDto,
  AcceptManyDto,
  ClosedRosterDto,
  EnrolmentDto,
  EnrolmentStateDto,
  EnteredLearnerDto,
  EnterLearnerDto,
  MoveEnrolmentDto,
  RosterDto,
  RosterPageDto,
  RosterQuery,
  SubstituteDto,
} from './enrolments.dto';
import { EnrolmentsService } from './enrolments.service';
import { RosterReader } from './roster.reader';
import { RosterClosing } from './roster-closing.service';
import { RosterLists } from './roster-lists.service';

/** Danh sách học viên of one class. */
@ApiTags('roster')
@ApiExtraModels(ActionDto)
@Controller('training-classes/:id')
export class RosterController {
  constructor(
    private readonly enrolments: EnrolmentsService,
    private readonly closing: RosterClosing,
    private readonly reader: RosterReader,
    private readonly lists: RosterLists,
  ) {}

  @Get('enrolments')
  @Can('training:read')
  @ShowsPeople('roster')
  @ApiOkResponse({ type: RosterPageDto })
  list(@Acting() actor: Actor, @Param('id') id: string, @Query() query: RosterQuery): Promise<RosterPageDto> {
    return this.reader.list(actor, id, query);
  }

  /** The same list as a workbook, with the columns that an import reads. */
  @Get('roster.xlsx')
  @Can('training:read')
  @GivesPeople('roster')
  @ApiProduces(EXCEL)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  export(@Acting() actor: Actor, @Param('id') id: string, @Query() query: RosterQuery): Promise<StreamableFile> {
    return this.lists.workbook(actor, id, query);
  }

  /** Counts, and what may be done now. */
  @Get('roster')
  @Can('training:read')
  @ApiOkResponse({ type: RosterDto })
  standing(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<RosterDto> {
    return this.reader.standing(actor, id, language);
  }

  /** One learner, nominated or come to the door. */
  @Post('enrolments')
  @Can('training:run')
  @ApiCreatedResponse({ type: EnteredLearnerDto })
  enter(@Acting() actor: Actor, @Param('id') id: string, @Body() input: EnterLearnerDto): Promise<EnteredLearnerDto> {
    return this.enrolments.enter(actor, id, input);
  }

  /** Several get a place, all or none. */
  @Post('enrolment-acceptances')
  @Can('training:run')
  @ApiCreatedResponse({ type: AcceptedDto })
  acceptMany(@Acting() actor: Actor, @Param('id') id: string, @Body() input: AcceptManyDto): Promise<AcceptedDto> {
    return this.enrolments.acceptMany(actor, id, input);
  }

  /** Chốt danh sách. */
  @Post('roster-closing')
  @Can('training:run')
  @ApiCreatedResponse({ type: ClosedRosterDto })
  close(@Acting() actor: Actor, @Param('id') id: string, @Body() input: MoveEnrolmentDto): Promise<ClosedRosterDto> {
    return this.closing.close(actor, id, input.reason);
  }

  @Delete('roster-closing')
  @Can('training:run')
  @ApiOkResponse({ type: ClosedRosterDto })
  reopen(@Acting() actor: Actor, @Param('id') id: string): Promise<ClosedRosterDto> {
    return this.closing.reopen(actor, id);
  }
}

/** A learner in a class. */
@ApiTags('roster')
@Controller('enrolments/:id')
export class EnrolmentsController {
  constructor(
    private readonly enrolments: EnrolmentsService,
    private readonly reader: RosterReader,
  ) {}

  @Get()
  @Can('training:read')
  @ShowsPeople('roster', ({ classId }: EnrolmentDto) => [classId])
  @ApiOkResponse({ type: EnrolmentDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<EnrolmentDto> {
    return this.reader.get(actor, id, language);
  }

  @Post('acceptance')
  @Can('training:run')
  @NeedsVersion()
  @ApiCreatedResponse({ type: EnrolmentStateDto })
  accept(@Acting() actor: Actor, @Param('id') id: string, @Body() input: MoveEnrolmentDto): Promise<EnrolmentStateDto> {
    return this.enrolments.move(actor, id, 'accept', input.reason);
  }

  @Post('waiting')
  @Can('training:run')
  @NeedsVersion()
  @ApiCreatedResponse({ type: EnrolmentStateDto })
  wait(@Acting() actor: Actor, @Param('id') id: string, @Body() input: MoveEnrolmentDto): Promise<EnrolmentStateDto> {
    return this.enrolments.move(actor, id, 'put-on-waiting-list', input.reason);
  }

  @Post('declining')
  @Can('training:run')
  @NeedsVersion()
  @ApiCreatedResponse({ type: EnrolmentStateDto })
  decline(@Acting() actor: Actor, @Param('id') id: string, @Body() input: MoveEnrolmentDto): Promise<EnrolmentStateDto> {
    return this.enrolments.move(actor, id, 'decline', input.reason);
  }

  @Post('withdrawal')
  @Can('training:run')
  @NeedsVersion()
  @ApiCreatedResponse({ type: EnrolmentStateDto })
  withdraw(@Acting() actor: Actor, @Param('id') id: string, @Body() input: MoveEnrolmentDto): Promise<EnrolmentStateDto> {
    return this.enrolments.move(actor, id, 'withdraw', input.reason);
  }

  /** He comes after all. */
  @Post('return')
  @Can('training:run')
  @NeedsVersion()
  @ApiCreatedResponse({ type: EnrolmentStateDto })
  return(@Acting() actor: Actor, @Param('id') id: string, @Body() input: MoveEnrolmentDto): Promise<EnrolmentStateDto> {
    return this.enrolments.move(actor, id, 'return', input.reason);
  }

  /** Another of his agency comes instead (own rule). */
  @Post('substitution')
  @Can('training:run')
  @NeedsVersion()
  @ApiCreatedResponse({ type: EnteredLearnerDto })
  substitute(@Acting() actor: Actor, @Param('id') id: string, @Body() input: SubstituteDto): Promise<EnteredLearnerDto> {
    return this.enrolments.substitute(actor, id, input);
  }
}
