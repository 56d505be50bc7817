import { Body, Controller, Delete, Get, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, NeedsVersion, NotIdempotent, type QmsRequest, Speaking } from '@qms/http';
import { uploadedFile } from '@qms/storage';
import type { Actor } from '@qms/work';
import { BatchEntryService } from './batch-entry.service';
import { BatchFilesService } from './batch-files.service';
import {
  BatchDto,
  BatchEnteredDto,
  BatchesQuery,
  BatchOutcomeDto,
  BatchPageDto,
  ChangeBatchDto,
  FileArrivedDto,
  MoreFilesDto,
  NewBatchDto,
} from './upload-batches.dto';
import { UploadBatchesReader } from './upload-batches.reader';
import { UploadBatchesService } from './upload-batches.service';

/** Folders of files that come in by manifest, and go on wherever they stopped. */
@ApiTags('upload-batches')
@Controller('upload-batches')
export class UploadBatchesController {
  constructor(
    private readonly batches: UploadBatchesService,
    private readonly files: BatchFilesService,
    private readonly entry: BatchEntryService,
    private readonly reader: UploadBatchesReader,
  ) {}

  @Get()
  @Can('record:enter')
  @ApiOkResponse({ type: BatchPageDto })
  list(@Acting() actor: Actor, @Query() query: BatchesQuery): Promise<BatchPageDto> {
    return this.reader.list(actor, query);
  }

  @Get(':id')
  @Can('record:enter')
  @ApiOkResponse({ type: BatchDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<BatchDto> {
    return this.reader.get(actor, id, language);
  }

  /** The manifest: what shall come in, with the hash of each file. No bytes yet. */
  @Post()
  @Can('record:enter')
  @ApiCreatedResponse({ type: BatchOutcomeDto })
  start(@Acting() actor: Actor, @Body() input: NewBatchDto): Promise<BatchOutcomeDto> {
    return this.batches.start(actor, input);
  }

  @Post(':id/files')
  @Can('record:enter')
  @ApiCreatedResponse({ type: BatchOutcomeDto })
  extend(@Acting() actor: Actor, @Param('id') id: string, @Body() { files }: MoreFilesDto): Promise<BatchOutcomeDto> {
    return this.batches.extend(actor, id, files);
  }

  /** The bytes of one file, as multipart/form-data, field `file`. What is there already is not taken in again. */
  @Post(':id/files/:fileId/content')
  @Can('record:enter')
  @NotIdempotent('a line takes its file once, whatever the key')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: FileArrivedDto })
  async receive(
    @Acting() actor: Actor,
    @Param('id') id: string,
    @Param('fileId') fileId: string,
    @Req() request: QmsRequest,
  ): Promise<FileArrivedDto> {
    return this.files.receive(actor, id, fileId, (await uploadedFile(request)).content);
  }

  /** Form, exceptions of single files, files that are left out. */
  @Patch(':id')
  @Can('record:enter')
  @NeedsVersion()
  @ApiOkResponse({ type: BatchOutcomeDto })
  change(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ChangeBatchDto): Promise<BatchOutcomeDto> {
    return this.batches.change(actor, id, input);
  }

  /** Everything that arrived becomes records, with one receipt; or nothing does. */
  @Post(':id/entry')
  @Can('record:enter')
  @ApiCreatedResponse({ type: BatchEnteredDto })
  enter(@Acting() actor: Actor, @Param('id') id: string): Promise<BatchEnteredDto> {
    return this.entry.enter(actor, id);
  }

  /** Given up: what arrived is swept away. */
  @Delete(':id')
  @Can('record:enter')
  @ApiOkResponse({ type: BatchOutcomeDto })
  abandon(@Acting() actor: Actor, @Param('id') id: string): Promise<BatchOutcomeDto> {
    return this.batches.abandon(actor, id);
  }
}
