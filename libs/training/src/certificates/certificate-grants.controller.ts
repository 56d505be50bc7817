import { Body, Controller, Delete, Get, Headers, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, Can, FORMS, type Language, NeedsVersion, Speaking } from '@qms/http';
import type { Actor } from '@qms/work';
import { GivesPeople } from '../personal-data/shows-people';
import {
  AttachDecisionDto,
  CertificateGrantDto,
  ClassGrantsDto,
  GrantOutcomeDto,
  NumberGrantDto,
  SignGrantDto,
} from './certificate-grants.dto';
import { CertificateGrantsReader } from './certificate-grants.reader';
import { CertificateGrantsService, type GrantOutcome } from './certificate-grants.service';
import { CertificateReasonDto } from './certificates.dto';
import { GrantPapers } from './grant-papers.service';

/** Quyết định công nhận kết quả và cấp giấy chứng nhận. */
@ApiTags('certificate-grants')
@Controller()
export class CertificateGrantsController {
  constructor(
    private readonly grants: CertificateGrantsService,
    private readonly reader: CertificateGrantsReader,
    private readonly papers: GrantPapers,
  ) {}

  @Get('training-classes/:id/certificate-grants')
  @Can('training:read')
  @ApiOkResponse({ type: ClassGrantsDto })
  ofClass(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<ClassGrantsDto> {
    return this.reader.ofClass(actor, id, language);
  }

  /** Drafts the decision and keeps a number of the year for everybody who passed. */
  @Post('training-classes/:id/certificate-grants')
  @Can('training:run')
  @ApiCreatedResponse({ type: GrantOutcomeDto })
  draft(@Acting() actor: Actor, @Param('id') id: string): Promise<GrantOutcome> {
    return this.grants.draft(actor, id);
  }

  @Get('certificate-grants/:id')
  @Can('training:read')
  @ApiOkResponse({ type: CertificateGrantDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<CertificateGrantDto> {
    return this.reader.get(actor, id, language);
  }

  /** The decision with its list, as Word or PDF (`Accept`). */
  @Get('certificate-grants/:id/paper')
  @Can('training:read')
  @GivesPeople('certificate-register')
  @ApiProduces(FORMS.docx, FORMS.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  paper(@Acting() actor: Actor, @Param('id') id: string, @Headers('accept') accept?: string): Promise<StreamableFile> {
    return this.papers.decision(actor, id, accept);
  }

  /** Its certificates that count, one after the other, for the printer. */
  @Get('certificate-grants/:id/certificates.pdf')
  @Can('training:read')
  @GivesPeople('certificate-register')
  @ApiProduces(FORMS.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  certificates(@Acting() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    return this.papers.certificates(actor, id);
  }

  @Post('certificate-grants/:id/submission')
  @Can('training:run')
  @NeedsVersion()
  @ApiCreatedResponse({ type: GrantOutcomeDto })
  submit(@Acting() actor: Actor, @Param('id') id: string): Promise<GrantOutcome> {
    return this.grants.submit(actor, id);
  }

  @Delete('certificate-grants/:id/submission')
  @Can('training:run')
  @NeedsVersion()
  @ApiOkResponse({ type: GrantOutcomeDto })
  takeBack(@Acting() actor: Actor, @Param('id') id: string): Promise<GrantOutcome> {
    return this.grants.takeBack(actor, id);
  }

  @Post('certificate-grants/:id/signature')
  @Can('training:run')
  @NeedsVersion()
  @ApiCreatedResponse({ type: GrantOutcomeDto })
  sign(@Acting() actor: Actor, @Param('id') id: string, @Body() input: SignGrantDto): Promise<GrantOutcome> {
    return this.grants.sign(actor, id, input);
  }

  /** Số, ngày as the clerk gave them. */
  @Post('certificate-grants/:id/number')
  @Can('training:number-paper')
  @NeedsVersion()
  @ApiCreatedResponse({ type: GrantOutcomeDto })
  number(@Acting() actor: Actor, @Param('id') id: string, @Body() input: NumberGrantDto): Promise<GrantOutcome> {
    return this.grants.number(actor, id, input);
  }

  /** The signed decision that was not there when it was numbered. */
  @Post('certificate-grants/:id/signed-decision')
  @Can('training:number-paper')
  @NeedsVersion()
  @ApiCreatedResponse({ type: GrantOutcomeDto })
  attach(@Acting() actor: Actor, @Param('id') id: string, @Body() { fileId }: AttachDecisionDto): Promise<GrantOutcome> {
    return this.grants.attach(actor, id, fileId);
  }

  /** Nothing comes of it; its numbers are void with this reason. */
  @Post('certificate-grants/:id/recall')
  @Can('training:run')
  @NeedsVersion()
  @ApiCreatedResponse({ type: GrantOutcomeDto })
  recall(@Acting() actor: Actor, @Param('id') id: string, @Body() { reason }: CertificateReasonDto): Promise<GrantOutcome> {
    return this.grants.recall(actor, id, reason);
  }

  /** Issues the certificates of a numbered decision, beside the server. */
  @Post('certificate-grants/:id/issuing')
  @Can('certificate:issue')
  @ApiCreatedResponse({ type: GrantOutcomeDto })
  issue(@Acting() actor: Actor, @Param('id') id: string): Promise<GrantOutcome> {
    return this.grants.issue(actor, id);
  }
}
