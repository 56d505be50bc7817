import { Body, Controller, Get, Header, Headers, Param, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, ActionDto, Can, type Language, NeedsVersion, PageQuery, Speaking } from '@qms/http';
import { CreatedDto } from '@qms/organizations';
import { EXCEL, PAPER, RecordPageDto } from '@qms/records';
import type { Actor } from '@qms/work';
import { DocumentRecordsReader } from './document-records.reader';
import {
  ChangeDocumentDto,
  CreateDocumentDto,
  CreatedDocumentDto,
  DocumentDto,
  DocumentPageDto,
  DocumentsPaperQuery,
  DocumentsQuery,
} from './documents.dto';
import { DocumentsReader } from './documents.reader';
import { DocumentsService } from './documents.service';
import { MasterLists } from './existing/master-lists.service';
import { PersonListDto } from './person-ref.dto';
import { CreateRevisionDto } from './revisions.dto';

@ApiTags('documents')
@ApiExtraModels(ActionDto)
@Controller()
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly reader: DocumentsReader,
    private readonly lists: MasterLists,
    private readonly related: DocumentRecordsReader,
  ) {}

  @Get('documents')
  @Can('document:read')
  @ApiOkResponse({ type: DocumentPageDto })
  list(@Acting() actor: Actor, @Query() query: DocumentsQuery): Promise<DocumentPageDto> {
    return this.reader.list(actor, query);
  }

  /** The same list as a workbook, with the columns that an import reads. */
  @Get('documents/list.xlsx')
  @Can('document:read')
  @ApiProduces(EXCEL)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  export(@Acting() actor: Actor, @Query() query: DocumentsQuery): Promise<StreamableFile> {
    return this.lists.workbook(actor, query);
  }

  /** What was in force on `asOf`, as Word or PDF: a form of the quality management system, or the annex of a decision. */
  @Get('documents/list-paper')
  @Can('document:read')
  @Header('vary', 'accept')
  @ApiOkResponse({ content: PAPER })
  paper(
    @Acting() actor: Actor,
    @Query() { use, ...query }: DocumentsPaperQuery,
    @Headers('accept') accept: string | undefined,
  ): Promise<StreamableFile> {
    return this.lists.paper(actor, query, use, accept);
  }

  @Get('document-reviewers')
  @Can('document:submit')
  @ApiOkResponse({ type: PersonListDto })
  reviewers(@Acting() actor: Actor): Promise<PersonListDto> {
    return this.reader.reviewers(actor);
  }

  @Get('documents/:id')
  @Can('document:read')
  @ApiOkResponse({ type: DocumentDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<DocumentDto> {
    return this.reader.get(actor, id, language);
  }

  /** Records of its revisions, and of the packages that they were issued with, the newest first. */
  @Get('documents/:id/records')
  @Can('record:read')
  @ApiOkResponse({ type: RecordPageDto })
  records(@Acting() actor: Actor, @Param('id') id: string, @Query() query: PageQuery): Promise<RecordPageDto> {
    return this.related.list(actor, id, query);
  }

  @Post('documents')
  @Can('document:prepare')
  @ApiCreatedResponse({ type: CreatedDocumentDto })
  create(@Acting() actor: Actor, @Body() input: CreateDocumentDto): Promise<CreatedDocumentDto> {
    return this.documents.create(actor, input);
  }

  @Patch('documents/:id')
  @Can('document:prepare')
  @NeedsVersion()
  @ApiOkResponse({ type: CreatedDto })
  change(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ChangeDocumentDto): Promise<CreatedDto> {
    return this.documents.change(actor, id, input);
  }

  @Post('documents/:id/revisions')
  @Can('document:prepare')
  @ApiCreatedResponse({ type: CreatedDocumentDto })
  revise(@Acting() actor: Actor, @Param('id') id: string, @Body() input: CreateRevisionDto): Promise<CreatedDocumentDto> {
    return this.documents.revise(actor, id, input);
  }
}
