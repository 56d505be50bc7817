import { Body, Controller, Get, Headers, Param, Post, Put, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, ActionDto, Can, FORMS, type Language, NeedsVersion, Speaking } from '@qms/http';
import { CreatedDto } from '@qms/organizations';
import type { Actor } from '@qms/work';
import { BlankForms } from './blank-forms.service';
import { ProcedurePapers } from './procedure-papers.service';
import { FormUsersDto, ProcedureSheetDto, SheetOutcomeDto, WriteProcedureSheetDto } from './procedure-sheets.dto';
import { ProcedureSheetsReader } from './procedure-sheets.reader';
import { ProcedureSheetsService } from './procedure-sheets.service';

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

/** Quy trình nội bộ giải quyết TTHC: head data, steps, TTHC, forms. */
@ApiTags('procedure-sheets')
@ApiExtraModels(ActionDto)
@Controller()
export class ProcedureSheetsController {
  constructor(
    private readonly sheets: ProcedureSheetsService,
    private readonly reader: ProcedureSheetsReader,
    private readonly blanks: BlankForms,
    private readonly papers: ProcedurePapers,
  ) {}

  @Get('revisions/:id/procedure')
  @Can('document:read')
  @ApiOkResponse({ type: ProcedureSheetDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<ProcedureSheetDto> {
    return this.reader.get(actor, id, language);
  }

  /** The whole sheet; `If-Match: "0"` where nothing was written down yet. */
  @Put('revisions/:id/procedure')
  @Can('document:prepare')
  @NeedsVersion()
  @ApiOkResponse({ type: SheetOutcomeDto })
  write(@Acting() actor: Actor, @Param('id') id: string, @Body() input: WriteProcedureSheetDto): Promise<SheetOutcomeDto> {
    return this.sheets.write(actor, id, input);
  }

  /** Quy trình nội bộ giải quyết TTHC, Word or PDF by `Accept`. */
  @Get('revisions/:id/procedure-paper')
  @Can('document:read')
  @ApiProduces(FORMS.docx, FORMS.pdf)
  @ApiOkResponse(BINARY)
  paper(@Acting() actor: Actor, @Param('id') id: string, @Headers('accept') accept: string | undefined): Promise<StreamableFile> {
    return this.papers.make(actor, id, 'procedure', accept);
  }

  /** Phiếu kiểm soát quá trình giải quyết hồ sơ, Word or PDF by `Accept`. */
  @Get('revisions/:id/control-sheet')
  @Can('document:read')
  @ApiProduces(FORMS.docx, FORMS.pdf)
  @ApiOkResponse(BINARY)
  controlSheet(@Acting() actor: Actor, @Param('id') id: string, @Headers('accept') accept: string | undefined): Promise<StreamableFile> {
    return this.papers.make(actor, id, 'control-sheet', accept);
  }

  /** The procedure as it would be printed becomes PDF and Word file of its draft. */
  @Post('revisions/:id/procedure-files')
  @Can('document:prepare')
  @ApiCreatedResponse({ type: CreatedDto })
  files(@Acting() actor: Actor, @Param('id') id: string): Promise<CreatedDto> {
    return this.papers.adopt(actor, id);
  }

  /** All forms of the procedure, blank, in one ZIP. */
  @Get('revisions/:id/forms.zip')
  @Can('document:read')
  @ApiProduces('application/zip')
  @ApiOkResponse(BINARY)
  forms(@Acting() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    return this.blanks.ofProcedure(actor, id);
  }

  /** The form as its author stored it, to be filled in. */
  @Get('revisions/:id/blank')
  @Can('document:read')
  @ApiProduces(
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  )
  @ApiOkResponse(BINARY)
  blank(@Acting() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    return this.blanks.one(actor, id);
  }

  /** Procedures in force that use this form. */
  @Get('documents/:id/procedures')
  @Can('document:read')
  @ApiOkResponse({ type: FormUsersDto })
  users(@Acting() actor: Actor, @Param('id') id: string): Promise<FormUsersDto> {
    return this.reader.usersOf(actor, id);
  }
}
