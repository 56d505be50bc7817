import { Body, Controller, Get, Headers, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, Can, FORMS, type Language, Speaking } from '@qms/http';
import { EXCEL } from '@qms/records';
import { downloadStored, Files } from '@qms/storage';
import type { Actor } from '@qms/work';
import type { FastifyReply } from 'fastify';
import { GivesPeople, ShowsPeople } from '../personal-data/shows-people';
import { CertificateLists } from './certificate-lists';
import {
  CertificateDto,
  CertificateOutcomeDto,
  CertificatePageDto,
  CertificateReasonDto,
  CertificatesQuery,
  HandedOverDto,
  HandOverCertificatesDto,
  ReissueDto,
} from './certificates.dto';
import { CertificatesReader } from './certificates.reader';
import { CertificatesService } from './certificates.service';

/** Sổ cấp giấy chứng nhận. */
@ApiTags('certificates')
@Controller()
export class CertificatesController {
  constructor(
    private readonly certificates: CertificatesService,
    private readonly reader: CertificatesReader,
    private readonly lists: CertificateLists,
    private readonly files: Files,
  ) {}

  @Get('certificates')
  @Can('training:read')
  @ShowsPeople('certificate-register', ({ items }: CertificatePageDto) => items.map(({ id }) => id))
  @ApiOkResponse({ type: CertificatePageDto })
  list(@Acting() actor: Actor, @Query() query: CertificatesQuery): Promise<CertificatePageDto> {
    return this.reader.list(actor, query);
  }

  @Get('certificates/list.xlsx')
  @Can('training:read')
  @ApiProduces(EXCEL)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  workbook(@Acting() actor: Actor, @Query() query: CertificatesQuery): Promise<StreamableFile> {
    return this.lists.workbook(actor, query);
  }

  /** The register with a column to sign in, as Word or PDF (`Accept`). */
  @Get('certificates/paper')
  @Can('training:read')
  @ApiProduces(FORMS.docx, FORMS.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  paper(@Acting() actor: Actor, @Query() query: CertificatesQuery, @Headers('accept') accept?: string): Promise<StreamableFile> {
    return this.lists.paper(actor, query, accept);
  }

  @Get('certificates/:id')
  @Can('training:read')
  @ShowsPeople('certificate')
  @ApiOkResponse({ type: CertificateDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<CertificateDto> {
    return this.reader.get(actor, id, language);
  }

  @Get('certificates/:id/content')
  @Can('training:read')
  @GivesPeople('certificate')
  @ApiProduces(FORMS.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(@Acting() actor: Actor, @Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { file, stream } = await this.files.open(actor, await this.reader.fileOf(actor, id));
    void reply.header('content-security-policy', "sandbox; default-src 'none'");
    return downloadStored(file, stream);
  }

  /** Cấp lại/đính chính under the next number. */
  @Post('certificates/:id/reissue')
  @Can('certificate:issue')
  @ApiCreatedResponse({ type: CertificateOutcomeDto })
  reissue(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ReissueDto): Promise<CertificateOutcomeDto> {
    return this.certificates.reissue(actor, id, input);
  }

  /** Thu hồi. */
  @Post('certificates/:id/revocation')
  @Can('certificate:revoke')
  @ApiCreatedResponse({ type: CertificateOutcomeDto })
  revoke(@Acting() actor: Actor, @Param('id') id: string, @Body() { reason }: CertificateReasonDto): Promise<CertificateOutcomeDto> {
    return this.certificates.revoke(actor, id, reason);
  }

  /** What could not be made is begun anew at once. */
  @Post('certificates/:id/retry')
  @Can('certificate:issue')
  @ApiCreatedResponse({ type: CertificateOutcomeDto })
  retry(@Acting() actor: Actor, @Param('id') id: string): Promise<CertificateOutcomeDto> {
    return this.certificates.retry(actor, id);
  }

  /** Nothing comes of what could not be made; its number is void with this reason. */
  @Post('certificates/:id/voiding')
  @Can('certificate:issue')
  @ApiCreatedResponse({ type: CertificateOutcomeDto })
  giveUp(@Acting() actor: Actor, @Param('id') id: string, @Body() { reason }: CertificateReasonDto): Promise<CertificateOutcomeDto> {
    return this.certificates.giveUp(actor, id, reason);
  }

  /** Ký nhận, many at once. */
  @Post('certificate-receipts')
  @Can('training:run')
  @ApiCreatedResponse({ type: HandedOverDto })
  handOver(@Acting() actor: Actor, @Body() input: HandOverCertificatesDto): Promise<HandedOverDto> {
    return this.certificates.handOver(actor, input);
  }
}
