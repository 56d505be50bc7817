import { Body, Controller, Delete, Get, Header, Headers, Param, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, NeedsVersion, Speaking } from '@qms/http';
import { NumberDecisionDto } from '@qms/signing';
import type { Actor } from '@qms/work';
import { PAPER } from '../lists/iso-lists.dto';
import { DestructionDecisionsService } from './destruction-decisions.service';
import { DestructionPapers } from './destruction-papers.service';
import {
  ChangeDestructionDto,
  CloseDestructionDto,
  DecideDestructionDto,
  DestructionDto,
  DestructionOutcomeDto,
  DestructionPageDto,
  DestructionsQuery,
  LeaveOutDto,
  NewDestructionDto,
  ReviewDestructionDto,
} from './destructions.dto';
import { DestructionsReader } from './destructions.reader';
import { DestructionsService } from './destructions.service';

/** Hủy hồ sơ, tài liệu hết thời hạn lưu trữ. */
@ApiTags('destructions')
@Controller('destructions')
export class DestructionsController {
  constructor(
    private readonly destructions: DestructionsService,
    private readonly decisions: DestructionDecisionsService,
    private readonly reader: DestructionsReader,
    private readonly papers: DestructionPapers,
  ) {}

  @Get()
  @Can('record:read')
  @ApiOkResponse({ type: DestructionPageDto })
  list(@Acting() actor: Actor, @Query() query: DestructionsQuery): Promise<DestructionPageDto> {
    return this.reader.list(actor, query);
  }

  @Get(':id')
  @Can('record:read')
  @ApiOkResponse({ type: DestructionDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<DestructionDto> {
    return this.reader.get(actor, id, language);
  }

  /** Minutes of the council with the list that it looks through, as Word or PDF. */
  @Get(':id/review')
  @Can('record:read')
  @Header('vary', 'accept')
  @ApiOkResponse({ content: PAPER })
  councilPaper(@Acting() actor: Actor, @Param('id') id: string, @Headers('accept') accept: string | undefined): Promise<StreamableFile> {
    return this.papers.make(actor, id, 'council', accept);
  }

  /** The decision with the list, as Word or PDF; a draft while there is none. Not before the council spoke. */
  @Get(':id/decision')
  @Can('record:read')
  @Header('vary', 'accept')
  @ApiOkResponse({ content: PAPER })
  decisionPaper(@Acting() actor: Actor, @Param('id') id: string, @Headers('accept') accept: string | undefined): Promise<StreamableFile> {
    return this.papers.make(actor, id, 'decision', accept);
  }

  /** Biên bản hủy with the hash of every file, as Word or PDF. Not before it was carried out. */
  @Get(':id/minutes')
  @Can('record:read')
  @Header('vary', 'accept')
  @ApiOkResponse({ content: PAPER })
  minutesPaper(@Acting() actor: Actor, @Param('id') id: string, @Headers('accept') accept: string | undefined): Promise<StreamableFile> {
    return this.papers.make(actor, id, 'minutes', accept);
  }

  @Post()
  @Can('destruction:prepare')
  @ApiCreatedResponse({ type: DestructionOutcomeDto })
  create(@Acting() actor: Actor, @Body() input: NewDestructionDto): Promise<DestructionOutcomeDto> {
    return this.destructions.create(actor, input);
  }

  @Patch(':id')
  @Can('destruction:prepare')
  @NeedsVersion()
  @ApiOkResponse({ type: DestructionOutcomeDto })
  change(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ChangeDestructionDto): Promise<DestructionOutcomeDto> {
    return this.destructions.change(actor, id, input);
  }

  /** Ý kiến của hội đồng. */
  @Post(':id/review')
  @Can('destruction:prepare')
  @ApiCreatedResponse({ type: DestructionOutcomeDto })
  review(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ReviewDestructionDto): Promise<DestructionOutcomeDto> {
    return this.destructions.review(actor, id, input);
  }

  /** Back to the list. */
  @Delete(':id/review')
  @Can('destruction:prepare')
  @ApiOkResponse({ type: DestructionOutcomeDto })
  reopen(@Acting() actor: Actor, @Param('id') id: string): Promise<DestructionOutcomeDto> {
    return this.destructions.reopen(actor, id);
  }

  /** The head's confirmation, or the uploaded signed decision. */
  @Post(':id/decision')
  @Can('record:read')
  @ApiCreatedResponse({ type: DestructionOutcomeDto })
  decide(@Acting() actor: Actor, @Param('id') id: string, @Body() input: DecideDestructionDto): Promise<DestructionOutcomeDto> {
    return this.decisions.decide(actor, id, input);
  }

  /** Number and day by the clerk, for what the head confirmed in the app. */
  @Post(':id/number')
  @Can('destruction:number')
  @NeedsVersion()
  @ApiCreatedResponse({ type: DestructionOutcomeDto })
  number(@Acting() actor: Actor, @Param('id') id: string, @Body() input: NumberDecisionDto): Promise<DestructionOutcomeDto> {
    return this.decisions.number(actor, id, input);
  }

  /** Records that may no longer be destroyed leave the decided list. */
  @Post(':id/left-out')
  @Can('destruction:carry-out')
  @ApiCreatedResponse({ type: DestructionOutcomeDto })
  leaveOut(@Acting() actor: Actor, @Param('id') id: string, @Body() input: LeaveOutDto): Promise<DestructionOutcomeDto> {
    return this.destructions.leaveOut(actor, id, input);
  }

  /** The records and their files are destroyed. */
  @Post(':id/execution')
  @Can('destruction:carry-out')
  @ApiCreatedResponse({ type: DestructionOutcomeDto })
  carryOut(@Acting() actor: Actor, @Param('id') id: string): Promise<DestructionOutcomeDto> {
    return this.destructions.carryOut(actor, id);
  }

  /** Biên bản hủy, signed. */
  @Post(':id/minutes')
  @Can('destruction:prepare')
  @ApiCreatedResponse({ type: DestructionOutcomeDto })
  close(@Acting() actor: Actor, @Param('id') id: string, @Body() input: CloseDestructionDto): Promise<DestructionOutcomeDto> {
    return this.destructions.close(actor, id, input);
  }

  @Delete(':id')
  @Can('destruction:prepare')
  @ApiOkResponse({ type: DestructionOutcomeDto })
  discard(@Acting() actor: Actor, @Param('id') id: string): Promise<DestructionOutcomeDto> {
    return this.destructions.discard(actor, id);
  }
}
