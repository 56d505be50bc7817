import { Controller, Get, Param, Res, StreamableFile, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, Can } from '@qms/http';
import { download, FileDoor } from '@qms/storage';
import type { Actor } from '@qms/work';
import type { FastifyReply } from 'fastify';
import { Previews } from './previews';
import { PreviewsDto } from './previews.dto';

@ApiTags('files')
@Controller('previews')
export class PreviewsController {
  constructor(private readonly previews: Previews) {}

  /** Whether Word files can be looked at as PDFs here. */
  @Get()
  @Can('file:read')
  @ApiOkResponse({ type: PreviewsDto })
  look(): PreviewsDto {
    return { available: this.previews.available };
  }
}

@ApiTags('files')
@Controller('files')
export class FilePreviewsController {
  constructor(private readonly previews: Previews) {}

  /** A Word file as LibreOffice shows it, as PDF. Fields and line breaks may differ from Word's; the file itself is untouched. */
  @Get(':id/preview')
  @Can('file:read')
  @UseGuards(FileDoor)
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async of(@Acting() actor: Actor, @Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { name, bytes } = await this.previews.of(actor, id);
    void reply.header('content-security-policy', "sandbox; default-src 'none'");
    return download(bytes, name, 'application/pdf');
  }
}
