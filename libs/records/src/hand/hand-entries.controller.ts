import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, NeedsVersion, Speaking } from '@qms/http';
import type { Actor } from '@qms/work';
import { CorrectionsService } from './corrections.service';
import { HandEntriesService } from './hand-entries.service';
import {
  AddRecordFilesDto,
  ClausesDto,
  CorrectedDto,
  CorrectionReasonDto,
  CorrectRecordDto,
  NewRecordDto,
  NewRecordOutcomeDto,
  RecordKindsDto,
  ReplaceRecordFileDto,
} from './hand-entry.dto';
import { clauses, recordKinds } from './hand-lists';

/** Records entered by hand, and what is set right afterwards. */
@ApiTags('records')
@Controller()
export class HandEntriesController {
  constructor(
    private readonly entries: HandEntriesService,
    private readonly corrections: CorrectionsService,
  ) {}

  /** The kinds, and which of them come by hand. */
  @Get('record-kinds')
  @Can('record:read')
  @ApiOkResponse({ type: RecordKindsDto })
  kinds(@Speaking() language: Language): RecordKindsDto {
    return recordKinds(language);
  }

  /** The clauses of TCVN ISO 9001:2015 with their headings. */
  @Get('clauses')
  @Can('record:read')
  @ApiOkResponse({ type: ClausesDto })
  clauses(@Speaking() language: Language): ClausesDto {
    return clauses(language);
  }

  /** One record of any kind with its files. */
  @Post('record-entries')
  @Can('record:enter')
  @ApiCreatedResponse({ type: NewRecordOutcomeDto })
  enter(@Acting() actor: Actor, @Body() input: NewRecordDto): Promise<NewRecordOutcomeDto> {
    return this.entries.enter(actor, input);
  }

  @Patch('records/:id')
  @Can('record:correct')
  @NeedsVersion()
  @ApiOkResponse({ type: CorrectedDto })
  correct(@Acting() actor: Actor, @Param('id') id: string, @Body() input: CorrectRecordDto): Promise<CorrectedDto> {
    return this.corrections.correct(actor, id, input);
  }

  @Post('records/:id/files')
  @Can('record:correct')
  @ApiCreatedResponse({ type: NewRecordOutcomeDto })
  addFiles(@Acting() actor: Actor, @Param('id') id: string, @Body() { fileIds, reason }: AddRecordFilesDto): Promise<NewRecordOutcomeDto> {
    return this.corrections.addFiles(actor, id, fileIds, reason);
  }

  /** Another file takes the place; the old one stays with the record, marked. */
  @Post('records/:id/files/:fileId/replacement')
  @Can('record:correct')
  @ApiCreatedResponse({ type: NewRecordOutcomeDto })
  replaceFile(
    @Acting() actor: Actor,
    @Param('id') id: string,
    @Param('fileId') fileId: string,
    @Body() { withFileId, reason }: ReplaceRecordFileDto,
  ): Promise<NewRecordOutcomeDto> {
    return this.corrections.replaceFile(actor, id, fileId, withFileId, reason);
  }

  /** Entered by mistake: struck out with a reason. */
  @Post('records/:id/withdrawal')
  @Can('record:withdraw')
  @ApiCreatedResponse({ type: NewRecordOutcomeDto })
  withdraw(@Acting() actor: Actor, @Param('id') id: string, @Body() { reason }: CorrectionReasonDto): Promise<NewRecordOutcomeDto> {
    return this.corrections.withdraw(actor, id, reason);
  }
}
