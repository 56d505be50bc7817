import { Body, Controller, Get, Header, Headers, HttpCode, Param, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, NeedsVersion, Speaking } from '@qms/http';
import { CreatedDto } from '@qms/organizations';
import { EXCEL, PAPER } from '@qms/records';
import type { Actor } from '@qms/work';
import {
  ChangeExternalDto,
  EnterExternalDto,
  ExternalDto,
  ExternalPageDto,
  ExternalsPaperQuery,
  ExternalsQuery,
  LawUpdateListDto,
  LinkExternalDto,
  ReasonedDto,
  UpdatesQuery,
} from './external-documents.dto';
import { ExternalDocumentsReader } from './external-documents.reader';
import { ExternalDocumentsService } from './external-documents.service';
import { ExternalLists } from './external-lists';
import { ImportExternalsDto, ImportedExternalsDto, ReadExternalTableAnswerDto, ReadExternalTableDto } from './external-tables.dto';
import { ExternalTables } from './external-tables.service';
import { LawUpdatesReader } from './law-updates.reader';

/** Tài liệu bên ngoài. */
@ApiTags('external-documents')
@Controller('external-documents')
export class ExternalDocumentsController {
  constructor(
    private readonly documents: ExternalDocumentsService,
    private readonly reader: ExternalDocumentsReader,
    private readonly tables: ExternalTables,
    private readonly lists: ExternalLists,
  ) {}

  @Get()
  @Can('document:read')
  @ApiOkResponse({ type: ExternalPageDto })
  list(@Acting() actor: Actor, @Query() query: ExternalsQuery): Promise<ExternalPageDto> {
    return this.reader.list(actor, query);
  }

  /** The same list as a workbook, with the columns that are read. */
  @Get('list.xlsx')
  @Can('document:read')
  @ApiProduces(EXCEL)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  export(@Acting() actor: Actor, @Query() query: ExternalsQuery): Promise<StreamableFile> {
    return this.lists.workbook(actor, query);
  }

  /** What the agency worked by on `asOf`, as Word or PDF: a filled-in form, or the annex of a decision. */
  @Get('list-paper')
  @Can('document:read')
  @Header('vary', 'accept')
  @ApiOkResponse({ content: PAPER })
  paper(
    @Acting() actor: Actor,
    @Query() { use, ...query }: ExternalsPaperQuery,
    @Headers('accept') accept: string | undefined,
  ): Promise<StreamableFile> {
    return this.lists.paper(actor, query, use, accept);
  }

  /** Reads a pasted table or a workbook; nothing is saved. */
  @Post('readings')
  @HttpCode(200)
  @Can('document:keep-external')
  @ApiOkResponse({ type: ReadExternalTableAnswerDto })
  read(@Acting() actor: Actor, @Body() input: ReadExternalTableDto): Promise<ReadExternalTableAnswerDto> {
    return this.tables.read(actor, input);
  }

  /** All rows or none; what stands already is counted and left. */
  @Post('imports')
  @Can('document:keep-external')
  @ApiCreatedResponse({ type: ImportedExternalsDto })
  import(@Acting() actor: Actor, @Body() input: ImportExternalsDto): Promise<ImportedExternalsDto> {
    return this.documents.import(actor, input.rows);
  }

  @Get(':id')
  @Can('document:read')
  @ApiOkResponse({ type: ExternalDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<ExternalDto> {
    return this.reader.get(actor, id, language);
  }

  @Post()
  @Can('document:keep-external')
  @ApiCreatedResponse({ type: CreatedDto })
  enter(@Acting() actor: Actor, @Body() input: EnterExternalDto): Promise<CreatedDto> {
    return this.documents.enter(actor, input);
  }

  @Patch(':id')
  @Can('document:keep-external')
  @NeedsVersion()
  @ApiOkResponse({ type: CreatedDto })
  change(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ChangeExternalDto): Promise<CreatedDto> {
    return this.documents.change(actor, id, input);
  }

  @Post(':id/links')
  @Can('document:keep-external')
  @ApiCreatedResponse({ type: CreatedDto })
  link(@Acting() actor: Actor, @Param('id') id: string, @Body() input: LinkExternalDto): Promise<CreatedDto> {
    return this.documents.link(actor, id, input.documentIds);
  }

  /** Entered by mistake. */
  @Post(':id/removal')
  @Can('document:keep-external')
  @ApiCreatedResponse({ type: CreatedDto })
  remove(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ReasonedDto): Promise<CreatedDto> {
    return this.documents.remove(actor, id, input.reason);
  }
}

/** Cập nhật văn bản bên ngoài vào tài liệu: what is to be brought in, and until when. */
@ApiTags('external-documents')
@Controller()
export class LawUpdatesController {
  constructor(
    private readonly documents: ExternalDocumentsService,
    private readonly updates: LawUpdatesReader,
  ) {}

  @Get('law-updates')
  @Can('document:read')
  @ApiOkResponse({ type: LawUpdateListDto })
  list(@Acting() actor: Actor, @Query() query: UpdatesQuery, @Speaking() language: Language): Promise<LawUpdateListDto> {
    return this.updates.list(actor, query.documentId, language);
  }

  /** Đã rà soát, không ảnh hưởng. */
  @Post('external-links/:id/check')
  @Can('document:keep-external')
  @ApiCreatedResponse({ type: CreatedDto })
  check(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ReasonedDto): Promise<CreatedDto> {
    return this.documents.check(actor, id, input.reason);
  }

  /** It does not touch the document after all. */
  @Post('external-links/:id/ending')
  @Can('document:keep-external')
  @ApiCreatedResponse({ type: CreatedDto })
  unlink(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ReasonedDto): Promise<CreatedDto> {
    return this.documents.unlink(actor, id, input.reason);
  }
}
