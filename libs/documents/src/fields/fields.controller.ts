import { Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, Can } from '@qms/http';
import { CreatedDto } from '@qms/organizations';
import { download } from '@qms/storage';
import type { Actor } from '@qms/work';
import { FieldsDto } from './fields.dto';
import { FilledSources, SourcePdfs } from './filled-sources.service';

/** The author's Word file: its fields, filled, and as PDF. */
@ApiTags('revisions')
@Controller('revisions')
export class FieldsController {
  constructor(
    private readonly sources: FilledSources,
    private readonly pdfs: SourcePdfs,
  ) {}

  /** Fields `{{…}}` of the author's Word file and what is put in now. */
  @Get(':id/fields')
  @Can('document:read')
  @ApiOkResponse({ type: FieldsDto })
  fields(@Acting() actor: Actor, @Param('id') id: string): Promise<FieldsDto> {
    return this.sources.fields(actor, id);
  }

  /** The author's file with its fields filled as they are now; once issued, with number and days. */
  @Get(':id/filled-source')
  @Can('document:read')
  @ApiProduces(
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  )
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async filled(@Acting() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    const { name, contentType, bytes } = await this.sources.filled(actor, id);
    return download(bytes, name, contentType);
  }

  /** The PDF of a draft, made of its Word file. */
  @Post(':id/source-pdf')
  @Can('document:prepare')
  @ApiCreatedResponse({ type: CreatedDto })
  pdf(@Acting() actor: Actor, @Param('id') id: string): Promise<CreatedDto> {
    return this.pdfs.make(actor, id);
  }
}
