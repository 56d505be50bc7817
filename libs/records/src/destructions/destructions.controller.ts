import { Body, Controller, Delete, Get, Param, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, NeedsVersion, Speaking } from '@qms/http';
import type { Actor } from '@qms/work';
import { DOCX, RegisterPapers } from '../register-papers.service';
import {
  ChangeDestructionDto,
  CloseDestructionDto,
  DecideDestructionDto,
  DestructionDto,
  DestructionOutcomeDto,
  DestructionPageDto,
  DestructionsQuery,
  NewDestructionDto,
  ReviewDestructionDto,
} from './destructions.dto';
import { DestructionsReader } from './destructions.reader';
import { DestructionsService } from './destructions.service';

/** Hủy tài liệu hết giá trị. */
@ApiTags('destructions')
@Controller('destructions')
export class DestructionsController {
  constructor(
    private readonly destructions: DestructionsService,
    private readonly reader: DestructionsReader,
    private readonly papers: RegisterPapers,
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

  /** Biên bản hủy with the list and the hash of every file, to be printed and signed. */
  @Get(':id/paper')
  @Can('record:read')
  @ApiProduces(DOCX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  paper(@Acting() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    return this.papers.ofDestruction(actor, id);
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
    return this.destructions.decide(actor, id, input);
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
