import { Body, Controller, Delete, Get, Header, Headers, Param, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, ActionDto, Can, type Language, NeedsVersion, PageQuery, Speaking } from '@qms/http';
import { CreatedDto } from '@qms/organizations';
import { EXCEL, PAPER } from '@qms/records';
import type { Actor } from '@qms/work';
import { AdministrativeProcedureImportsReader } from './administrative-procedure-imports.reader';
import { AdministrativeProcedureImportsService } from './administrative-procedure-imports.service';
import { AdministrativeProcedureLists } from './administrative-procedure-lists.service';
import {
  AdministrativeProcedureDto,
  AdministrativeProcedurePageDto,
  AdministrativeProceduresPaperQuery,
  AdministrativeProceduresQuery,
  ScopeFitDto,
} from './administrative-procedures.dto';
import { AdministrativeProceduresReader } from './administrative-procedures.reader';
import {
  AnnexImportDto,
  AnnexImportPageDto,
  AnnexOutcomeDto,
  AnnexVersionDto,
  CorrectAnnexRowDto,
  CreateAnnexImportDto,
} from './annex-imports.dto';

/** Danh mục thủ tục hành chính of the organization worked in. */
@ApiTags('administrative-procedures')
@Controller('administrative-procedures')
export class AdministrativeProceduresController {
  constructor(
    private readonly reader: AdministrativeProceduresReader,
    private readonly lists: AdministrativeProcedureLists,
  ) {}

  @Get()
  @Can('document:read')
  @ApiOkResponse({ type: AdministrativeProcedurePageDto })
  list(@Acting() actor: Actor, @Query() query: AdministrativeProceduresQuery): Promise<AdministrativeProcedurePageDto> {
    return this.reader.list(actor, query);
  }

  /** The same list as a workbook, with the columns that an import reads. */
  @Get('list.xlsx')
  @Can('document:read')
  @ApiProduces(EXCEL)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  export(@Acting() actor: Actor, @Query() query: AdministrativeProceduresQuery): Promise<StreamableFile> {
    return this.lists.workbook(actor, query);
  }

  /** What was in force on `asOf`, as Word or PDF: a form of the quality management system, or the annex of a decision. */
  @Get('list-paper')
  @Can('document:read')
  @Header('vary', 'accept')
  @ApiOkResponse({ content: PAPER })
  paper(
    @Acting() actor: Actor,
    @Query() { use, ...query }: AdministrativeProceduresPaperQuery,
    @Headers('accept') accept: string | undefined,
  ): Promise<StreamableFile> {
    return this.lists.paper(actor, query, use, accept);
  }

  /** Does the scope still fit? */
  @Get('fit')
  @Can('document:read')
  @ApiOkResponse({ type: ScopeFitDto })
  fit(@Acting() actor: Actor): Promise<ScopeFitDto> {
    return this.reader.fit(actor);
  }

  @Get(':id')
  @Can('document:read')
  @ApiOkResponse({ type: AdministrativeProcedureDto })
  get(@Acting() actor: Actor, @Param('id') id: string): Promise<AdministrativeProcedureDto> {
    return this.reader.get(actor, id);
  }
}

/** Lists announced by a decision: read, compared with last time, confirmed. */
@ApiTags('administrative-procedures')
@ApiExtraModels(ActionDto)
@Controller('administrative-procedure-imports')
export class AdministrativeProcedureImportsController {
  constructor(
    private readonly imports: AdministrativeProcedureImportsService,
    private readonly reader: AdministrativeProcedureImportsReader,
  ) {}

  @Get()
  @Can('document:prepare')
  @ApiOkResponse({ type: AnnexImportPageDto })
  list(@Acting() actor: Actor, @Query() query: PageQuery): Promise<AnnexImportPageDto> {
    return this.reader.list(actor, query);
  }

  /** Reads an annex, uploaded or pasted; nothing counts until it is confirmed. */
  @Post()
  @Can('document:prepare')
  @ApiCreatedResponse({ type: CreatedDto })
  create(@Acting() actor: Actor, @Body() input: CreateAnnexImportDto): Promise<CreatedDto> {
    return this.imports.create(actor, input);
  }

  @Get(':id')
  @Can('document:prepare')
  @ApiOkResponse({ type: AnnexImportDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<AnnexImportDto> {
    return this.reader.get(actor, id, language);
  }

  /** Cells of one row; what was read stays. */
  @Patch(':id/rows/:row')
  @Can('document:prepare')
  @NeedsVersion()
  @ApiOkResponse({ type: AnnexVersionDto })
  correct(
    @Acting() actor: Actor,
    @Param('id') id: string,
    @Param('row') row: string,
    @Body() input: CorrectAnnexRowDto,
  ): Promise<AnnexVersionDto> {
    return this.imports.correct(actor, id, row, input);
  }

  /** New, changed and abolished ones count from the announced day, all or none. */
  @Post(':id/confirmation')
  @Can('document:prepare')
  @ApiCreatedResponse({ type: AnnexOutcomeDto })
  confirm(@Acting() actor: Actor, @Param('id') id: string): Promise<AnnexOutcomeDto> {
    return this.imports.confirm(actor, id);
  }

  @Delete(':id')
  @Can('document:prepare')
  @ApiOkResponse({ type: AnnexVersionDto })
  discard(@Acting() actor: Actor, @Param('id') id: string): Promise<AnnexVersionDto> {
    return this.imports.discard(actor, id);
  }
}
