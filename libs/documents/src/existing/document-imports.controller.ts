import { Body, Controller, Delete, Get, Param, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, ActionDto, Can, type Language, NeedsVersion, Speaking } from '@qms/http';
import { CreatedDto } from '@qms/organizations';
import { EXCEL } from '@qms/records';
import type { Actor } from '@qms/work';
import {
  ConfirmImportDto,
  CreateDocumentImportDto,
  DocumentImportDto,
  DocumentImportPageDto,
  DocumentImportsQuery,
  FilesAddedDto,
  ImportConfirmedDto,
  ImportUndoneDto,
  ImportVersionDto,
  UndoImportDto,
} from './document-imports.dto';
import { DocumentImportsReader } from './document-imports.reader';
import { DocumentImportsService } from './document-imports.service';
import { ImportConfirmation } from './import-confirmation.service';
import { AddFilesDto, AssignFileDto } from './import-files.dto';
import { CorrectRowDto } from './import-rows.dto';
import { MasterLists } from './master-lists.service';

/** Nhập hiện trạng: the documents that were in force before the system came. */
@ApiTags('document-imports')
@ApiExtraModels(ActionDto)
@Controller('document-imports')
export class DocumentImportsController {
  constructor(
    private readonly imports: DocumentImportsService,
    private readonly confirmation: ImportConfirmation,
    private readonly reader: DocumentImportsReader,
    private readonly lists: MasterLists,
  ) {}

  @Get()
  @Can('document:prepare')
  @ApiOkResponse({ type: DocumentImportPageDto })
  list(@Acting() actor: Actor, @Query() query: DocumentImportsQuery): Promise<DocumentImportPageDto> {
    return this.reader.list(actor, query);
  }

  /** An empty list with the columns of the export, and a sheet that explains them. */
  @Get('template')
  @Can('document:prepare')
  @ApiProduces(EXCEL)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  template(@Acting() actor: Actor): Promise<StreamableFile> {
    return this.lists.template(actor);
  }

  /** Reads an uploaded list; nothing is made of it until somebody confirms. */
  @Post()
  @Can('document:prepare')
  @ApiCreatedResponse({ type: CreatedDto })
  create(@Acting() actor: Actor, @Body() input: CreateDocumentImportDto): Promise<CreatedDto> {
    return this.imports.create(actor, input.fileId);
  }

  @Get(':id')
  @Can('document:prepare')
  @ApiOkResponse({ type: DocumentImportDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<DocumentImportDto> {
    return this.reader.get(actor, id, language);
  }

  /** Cells of one row; what was read stays. */
  @Patch(':id/rows/:row')
  @Can('document:prepare')
  @NeedsVersion()
  @ApiOkResponse({ type: ImportVersionDto })
  correct(
    @Acting() actor: Actor,
    @Param('id') id: string,
    @Param('row') row: string,
    @Body() input: CorrectRowDto,
  ): Promise<ImportVersionDto> {
    return this.imports.correct(actor, id, row, input);
  }

  /** Files of the folder, uploaded before. */
  @Post(':id/files')
  @Can('document:prepare')
  @ApiCreatedResponse({ type: FilesAddedDto })
  addFiles(@Acting() actor: Actor, @Param('id') id: string, @Body() input: AddFilesDto): Promise<FilesAddedDto> {
    return this.imports.addFiles(actor, id, input.fileIds);
  }

  @Patch(':id/files/:fileId')
  @Can('document:prepare')
  @NeedsVersion()
  @ApiOkResponse({ type: ImportVersionDto })
  assign(
    @Acting() actor: Actor,
    @Param('id') id: string,
    @Param('fileId') fileId: string,
    @Body() input: AssignFileDto,
  ): Promise<ImportVersionDto> {
    return this.imports.assign(actor, id, fileId, input.row ?? null);
  }

  /** All rows that are new become documents in force, or none does. */
  @Post(':id/confirmation')
  @Can('document:prepare')
  @ApiCreatedResponse({ type: ImportConfirmedDto })
  confirm(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ConfirmImportDto): Promise<ImportConfirmedDto> {
    return this.confirmation.confirm(actor, id, input.reason);
  }

  /** Takes a whole import back while nothing has happened to its documents. */
  @Post(':id/undoing')
  @Can('document:prepare')
  @ApiCreatedResponse({ type: ImportUndoneDto })
  undo(@Acting() actor: Actor, @Param('id') id: string, @Body() input: UndoImportDto): Promise<ImportUndoneDto> {
    return this.confirmation.undo(actor, id, input.reason);
  }

  @Delete(':id')
  @Can('document:prepare')
  @ApiOkResponse({ type: ImportVersionDto })
  discard(@Acting() actor: Actor, @Param('id') id: string): Promise<ImportVersionDto> {
    return this.imports.discard(actor, id);
  }
}
