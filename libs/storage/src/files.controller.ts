import { Controller, Get, Param, Post, Req, Res, StreamableFile, UseGuards } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, Can, NotIdempotent, type QmsRequest } from '@qms/http';
import type { Actor } from '@qms/work';
import type { FastifyReply } from 'fastify';
import { downloadStored } from './download';
import { FileDoor } from './file-door';
import { Files } from './files';
import { DescribedFileDto, StoredFileDto } from './storage.dto';
import { uploadedFile } from './uploaded-file';

@ApiTags('files')
@Controller('files')
export class FilesController {
  constructor(private readonly files: Files) {}

  /** One file as multipart/form-data, field `file`. It is kept for a day unless something refers to it. */
  @Post()
  @Can('file:upload')
  @NotIdempotent('a file that nothing refers to is swept away; what refers to it is idempotent')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: StoredFileDto })
  async receive(@Acting() actor: Actor, @Req() request: QmsRequest): Promise<StoredFileDto> {
    return this.files.receive(actor, await uploadedFile(request));
  }

  @Get(':id')
  @Can('file:read')
  @UseGuards(FileDoor)
  @ApiOkResponse({ type: DescribedFileDto })
  describe(@Acting() actor: Actor, @Param('id') id: string): Promise<DescribedFileDto> {
    return this.files.describe(actor, id);
  }

  /** The bytes, always as a download: nothing that was uploaded is rendered in our origin. */
  @Get(':id/content')
  @Can('file:read')
  @UseGuards(FileDoor)
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(@Acting() actor: Actor, @Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { file, stream } = await this.files.open(actor, id);
    void reply.header('content-security-policy', "sandbox; default-src 'none'");
    return downloadStored(file, stream);
  }
}
