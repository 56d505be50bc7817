import { Body, Controller, Get, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, ActionDto, Can, type Language, NeedsVersion, Speaking } from '@qms/http';
import { EXCEL } from '@qms/spreadsheets';
import type { Actor } from '@qms/work';
import { ShowsPeople } from '../personal-data/shows-people';
import { ClassInvitationsReader } from './class-invitations.reader';
import { InvitationLists } from './invitation-lists';
import {
  ExtendInvitationDto,
  InvitationDto,
  InvitationPageDto,
  InvitationSummaryDto,
  InvitationsQuery,
  InvitationVersionDto,
  InviteDto,
  InvitedDto,
  WithdrawInvitationDto,
} from './invitations.dto';
import { InvitationsService } from './invitations.service';
import {
  DeclinedInvitationDto,
  DeclineInvitationDto,
  NominateDto,
  NominatedDto,
  TakeBackNomineeDto,
  TakenBackDto,
} from './nominations.dto';
import { NominationsReader } from './nominations.reader';
import { NominationsService } from './nominations.service';
import { OwnLearnerListDto, PastedLearnersDto, ReadLearnersDto } from './own-learners.dto';

/** Cơ quan được mời of one class. */
@ApiTags('nominations')
@ApiExtraModels(ActionDto)
@Controller('training-classes/:id')
export class ClassInvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly reader: ClassInvitationsReader,
    private readonly lists: InvitationLists,
  ) {}

  @Get('invitations')
  @Can('training:read')
  @ApiOkResponse({ type: InvitationPageDto })
  list(@Acting() actor: Actor, @Param('id') id: string, @Query() query: InvitationsQuery): Promise<InvitationPageDto> {
    return this.reader.list(actor, id, query);
  }

  @Get('invitations.xlsx')
  @Can('training:read')
  @ApiProduces(EXCEL)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  export(@Acting() actor: Actor, @Param('id') id: string, @Query() query: InvitationsQuery): Promise<StreamableFile> {
    return this.lists.workbook(actor, id, query);
  }

  /** In numbers, and whether agencies may be invited now. */
  @Get('invitation-summary')
  @Can('training:read')
  @ApiOkResponse({ type: InvitationSummaryDto })
  summary(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<InvitationSummaryDto> {
    return this.reader.summary(actor, id, language);
  }

  @Post('invitations')
  @Can('training:run')
  @ApiCreatedResponse({ type: InvitedDto })
  invite(@Acting() actor: Actor, @Param('id') id: string, @Body() input: InviteDto): Promise<InvitedDto> {
    return this.invitations.invite(actor, id, input);
  }
}

/** An invitation, as its organiser and as the agency see it. */
@ApiTags('nominations')
@Controller('class-invitations')
export class NominationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly nominations: NominationsService,
    private readonly reader: NominationsReader,
  ) {}

  /** What the agency is invited to. */
  @Get()
  @Can('nomination:read')
  @ApiOkResponse({ type: InvitationPageDto })
  list(@Acting() actor: Actor, @Query() query: InvitationsQuery): Promise<InvitationPageDto> {
    return this.reader.list(actor, query);
  }

  @Get(':id')
  @Can('nomination:read')
  @ShowsPeople('nominations')
  @ApiOkResponse({ type: InvitationDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<InvitationDto> {
    return this.reader.get(actor, id, language);
  }

  /** People of the agency whom the organiser knows from before. */
  @Get(':id/known-learners')
  @Can('nomination:send')
  @ShowsPeople('learner-list', ({ items }: OwnLearnerListDto) => items.map(({ id }) => id))
  @ApiOkResponse({ type: OwnLearnerListDto })
  known(@Acting() actor: Actor, @Param('id') id: string): Promise<OwnLearnerListDto> {
    return this.reader.known(actor, id);
  }

  /** Reads a pasted list; nothing is kept. */
  @Post(':id/pasted-learners')
  @Can('nomination:send')
  @ApiCreatedResponse({ type: ReadLearnersDto })
  paste(
    @Acting() actor: Actor,
    @Param('id') id: string,
    @Body() { text }: PastedLearnersDto,
    @Speaking() language: Language,
  ): Promise<ReadLearnersDto> {
    return this.reader.read(actor, id, text, language);
  }

  /** Công văn cử học viên: all of the list, or none. */
  @Post(':id/nominations')
  @Can('nomination:send')
  @ApiCreatedResponse({ type: NominatedDto })
  nominate(@Acting() actor: Actor, @Param('id') id: string, @Body() input: NominateDto): Promise<NominatedDto> {
    return this.nominations.nominate(actor, id, input);
  }

  /** Không cử người. */
  @Post(':id/declining')
  @Can('nomination:send')
  @ApiCreatedResponse({ type: DeclinedInvitationDto })
  decline(@Acting() actor: Actor, @Param('id') id: string, @Body() input: DeclineInvitationDto): Promise<DeclinedInvitationDto> {
    return this.nominations.decline(actor, id, input);
  }

  /** A later last day for the answer. */
  @Post(':id/extension')
  @Can('training:run')
  @NeedsVersion()
  @ApiCreatedResponse({ type: InvitationVersionDto })
  extend(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ExtendInvitationDto): Promise<InvitationVersionDto> {
    return this.invitations.extend(actor, id, input.answerBy);
  }

  @Post(':id/withdrawal')
  @Can('training:run')
  @NeedsVersion()
  @ApiCreatedResponse({ type: InvitationVersionDto })
  withdraw(@Acting() actor: Actor, @Param('id') id: string, @Body() input: WithdrawInvitationDto): Promise<InvitationVersionDto> {
    return this.invitations.withdraw(actor, id, input.reason);
  }
}

/** One who was nominated, in the hands of his agency. */
@ApiTags('nominations')
@Controller('nominees')
export class NomineesController {
  constructor(private readonly nominations: NominationsService) {}

  /** He does not come after all; possible until the organiser has decided about him. */
  @Post(':id/taking-back')
  @Can('nomination:send')
  @ApiCreatedResponse({ type: TakenBackDto })
  takeBack(@Acting() actor: Actor, @Param('id') id: string, @Body() input: TakeBackNomineeDto): Promise<TakenBackDto> {
    return this.nominations.takeBack(actor, id, input.reason);
  }
}
