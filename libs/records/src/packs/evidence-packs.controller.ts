import { Body, Controller, Delete, Get, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, Speaking } from '@qms/http';
import { downloadStored, Files } from '@qms/storage';
import type { Actor } from '@qms/work';
import type { FastifyReply } from 'fastify';
import { NewPackDto, PackCriteriaDto, PackDto, PackOutcomeDto, PackPageDto, PackPreviewDto, PacksQuery } from './evidence-packs.dto';
import { EvidencePacksReader } from './evidence-packs.reader';
import { EvidencePacksService } from './evidence-packs.service';

/** Gói minh chứng: records with their files as one archive. */
@ApiTags('evidence-packs')
@Controller()
export class EvidencePacksController {
  constructor(
    private readonly packs: EvidencePacksService,
    private readonly reader: EvidencePacksReader,
    private readonly files: Files,
  ) {}

  /** What a pack of these criteria would hold. */
  @Get('evidence-pack-preview')
  @Can('evidence-pack:make')
  @ApiOkResponse({ type: PackPreviewDto })
  preview(@Acting() actor: Actor, @Query() criteria: PackCriteriaDto, @Speaking() language: Language): Promise<PackPreviewDto> {
    return this.reader.preview(actor, criteria, language);
  }

  @Get('evidence-packs')
  @Can('evidence-pack:make')
  @ApiOkResponse({ type: PackPageDto })
  list(@Acting() actor: Actor, @Query() query: PacksQuery): Promise<PackPageDto> {
    return this.reader.list(actor, query);
  }

  @Get('evidence-packs/:id')
  @Can('evidence-pack:make')
  @ApiOkResponse({ type: PackDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<PackDto> {
    return this.reader.get(actor, id, language);
  }

  /** What the asker may read at this moment is written down; the archive is made beside the server. */
  @Post('evidence-packs')
  @Can('evidence-pack:make')
  @ApiCreatedResponse({ type: PackOutcomeDto })
  ask(@Acting() actor: Actor, @Body() input: NewPackDto): Promise<PackOutcomeDto> {
    return this.packs.ask(actor, input);
  }

  @Post('evidence-packs/:id/retry')
  @Can('evidence-pack:make')
  @ApiCreatedResponse({ type: PackOutcomeDto })
  askAgain(@Acting() actor: Actor, @Param('id') id: string): Promise<PackOutcomeDto> {
    return this.packs.askAgain(actor, id);
  }

  /** The archive; that it was taken stands in the journal. */
  @Get('evidence-packs/:id/content')
  @Can('evidence-pack:make')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(@Acting() actor: Actor, @Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { fileId } = await this.packs.taken(actor, id);
    const { file, stream } = await this.files.open(actor, fileId);
    void reply.header('content-security-policy', "sandbox; default-src 'none'");
    return downloadStored(file, stream);
  }

  @Delete('evidence-packs/:id')
  @Can('evidence-pack:make')
  @ApiOkResponse({ type: PackOutcomeDto })
  remove(@Acting() actor: Actor, @Param('id') id: string): Promise<PackOutcomeDto> {
    return this.packs.remove(actor, id);
  }
}
