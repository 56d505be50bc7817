import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, NeedsVersion, Speaking } from '@qms/http';
import type { Actor } from '@qms/work';
import {
  ChangeDocumentKindDto,
  CodeProposalsDto,
  CodeQuery,
  DocumentKindKeyDto,
  DocumentKindsDto,
  NewDocumentKindDto,
} from './document-kinds.dto';
import { DocumentKindsReader } from './document-kinds.reader';
import { DocumentKindsService } from './document-kinds.service';

/** Loại tài liệu, quy tắc đặt mã. */
@ApiTags('document-kinds')
@Controller('document-kinds')
export class DocumentKindsController {
  constructor(
    private readonly kinds: DocumentKindsService,
    private readonly reader: DocumentKindsReader,
  ) {}

  /** The list of the organization worked in. */
  @Get()
  @Can('document:read')
  @ApiOkResponse({ type: DocumentKindsDto })
  list(@Acting() actor: Actor): Promise<DocumentKindsDto> {
    return this.reader.list(actor);
  }

  /** Next codes by the pattern of a kind, and whether a code follows it. */
  @Get(':key/codes')
  @Can('document:prepare')
  @ApiOkResponse({ type: CodeProposalsDto })
  codes(
    @Acting() actor: Actor,
    @Param('key') key: string,
    @Query() { code }: CodeQuery,
    @Speaking() language: Language,
  ): Promise<CodeProposalsDto> {
    return this.reader.codes(actor, key, code, language);
  }

  @Post()
  @Can('document-kind:change')
  @ApiCreatedResponse({ type: DocumentKindKeyDto })
  add(@Acting() actor: Actor, @Body() input: NewDocumentKindDto): Promise<DocumentKindKeyDto> {
    return this.kinds.add(actor, input);
  }

  @Patch(':key')
  @Can('document-kind:change')
  @NeedsVersion()
  @ApiOkResponse({ type: DocumentKindKeyDto })
  change(@Acting() actor: Actor, @Param('key') key: string, @Body() input: ChangeDocumentKindDto): Promise<DocumentKindKeyDto> {
    return this.kinds.change(actor, key, input);
  }
}
