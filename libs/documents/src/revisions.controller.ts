import { Body, Controller, Delete, Get, Param, Patch, Post, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, NeedsVersion, Speaking } from '@qms/http';
import { NumberDecisionDto } from '@qms/signing';
import { download } from '@qms/storage';
import { WholeTextDto } from '@qms/texts';
import type { Actor } from '@qms/work';
import { ApproveRevisionDto } from './approvals.dto';
import { ApprovalsService } from './approvals.service';
import { ControlledCopiesService } from './controlled-copies.service';
import { RevisionNumbersService } from './decisions/revision-numbers.service';
import { ExistingFilesService } from './existing/existing-files.service';
import {
  BringFilesDto,
  ChangeRevisionDto,
  DiscardRevisionDto,
  EditTextsDto,
  ReviewRevisionDto,
  RevisionDto,
  RevisionOutcomeDto,
  SubmitRevisionDto,
} from './revisions.dto';
import { RevisionsReader } from './revisions.reader';
import { RevisionsService } from './revisions.service';

@ApiTags('revisions')
@Controller('revisions')
export class RevisionsController {
  constructor(
    private readonly revisions: RevisionsService,
    private readonly approvals: ApprovalsService,
    private readonly numbers: RevisionNumbersService,
    private readonly copies: ControlledCopiesService,
    private readonly existingFiles: ExistingFilesService,
    private readonly reader: RevisionsReader,
  ) {}

  @Get(':id')
  @Can('document:read')
  @ApiOkResponse({ type: RevisionDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<RevisionDto> {
    return this.reader.get(actor, id, language);
  }

  /** The text of its file, as far as it is read: what two revisions are compared by. */
  @Get(':id/text')
  @Can('document:read')
  @ApiOkResponse({ type: WholeTextDto })
  text(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<WholeTextDto> {
    return this.reader.text(actor, id, language);
  }

  /** The texts of a file that the approver replaced, before and after: what his change is shown by. */
  @Get(':id/edits/:editId/texts')
  @Can('document:read')
  @ApiOkResponse({ type: EditTextsDto })
  editTexts(
    @Acting() actor: Actor,
    @Param('id') id: string,
    @Param('editId') editId: string,
    @Speaking() language: Language,
  ): Promise<EditTextsDto> {
    return this.reader.editTexts(actor, id, editId, language);
  }

  /** A draft by its author; a submitted one by the approver, whose changes are kept as a diff. */
  @Patch(':id')
  @Can('document:read')
  @NeedsVersion()
  @ApiOkResponse({ type: RevisionOutcomeDto })
  change(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ChangeRevisionDto): Promise<RevisionOutcomeDto> {
    return this.revisions.change(actor, id, input);
  }

  @Post(':id/submission')
  @Can('document:submit')
  @ApiCreatedResponse({ type: RevisionOutcomeDto })
  submit(@Acting() actor: Actor, @Param('id') id: string, @Body() input: SubmitRevisionDto): Promise<RevisionOutcomeDto> {
    return this.revisions.submit(actor, id, input);
  }

  @Delete(':id/submission')
  @Can('document:submit')
  @ApiOkResponse({ type: RevisionOutcomeDto })
  recall(@Acting() actor: Actor, @Param('id') id: string): Promise<RevisionOutcomeDto> {
    return this.revisions.recall(actor, id);
  }

  /** Bỏ dự thảo: of a first draft its document goes too, and its code is free again. */
  @Post(':id/discard')
  @Can('document:prepare')
  @ApiCreatedResponse({ type: RevisionOutcomeDto })
  discard(@Acting() actor: Actor, @Param('id') id: string, @Body() input: DiscardRevisionDto): Promise<RevisionOutcomeDto> {
    return this.revisions.discard(actor, id, input.reason);
  }

  @Post(':id/reviews')
  @Can('document:read')
  @ApiCreatedResponse({ type: RevisionOutcomeDto })
  review(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ReviewRevisionDto): Promise<RevisionOutcomeDto> {
    return this.revisions.review(actor, id, input);
  }

  /** The head's confirmation, or the uploaded signed decision entered by secretary or clerk. */
  @Post(':id/approvals')
  @Can('document:read')
  @ApiCreatedResponse({ type: RevisionOutcomeDto })
  approve(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ApproveRevisionDto): Promise<RevisionOutcomeDto> {
    return this.approvals.approve(actor, id, input);
  }

  /** Number and date of the decision about what the head confirmed and what goes alone, with the file as it was issued. */
  @Post(':id/number')
  @Can('document:number-decision')
  @ApiCreatedResponse({ type: RevisionOutcomeDto })
  number(@Acting() actor: Actor, @Param('id') id: string, @Body() input: NumberDecisionDto): Promise<RevisionOutcomeDto> {
    return this.numbers.number(actor, id, input);
  }

  /** The file that an existing document lacked when it was brought in. */
  @Post(':id/files')
  @Can('document:prepare')
  @ApiCreatedResponse({ type: RevisionOutcomeDto })
  bringFiles(@Acting() actor: Actor, @Param('id') id: string, @Body() input: BringFilesDto): Promise<RevisionOutcomeDto> {
    return this.existingFiles.bring(actor, id, input);
  }

  @Get(':id/controlled-copy')
  @Can('document:read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async controlledCopy(@Acting() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    const { name, bytes } = await this.copies.make(actor, id);
    return download(bytes, name, 'application/pdf');
  }
}
