import { Body, Controller, Get, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, ActionDto, Can, type Language, NeedsVersion, Speaking } from '@qms/http';
import { CreatedDto } from '@qms/organizations';
import { downloadStored, Files } from '@qms/storage';
import type { Actor } from '@qms/work';
import type { FastifyReply } from 'fastify';
import { GivesPeople, ShowsPeople } from '../personal-data/shows-people';
import { CompetenceReader } from './competence.reader';
import {
  CorrectExternalCertificateDto,
  EnterExternalCertificateDto,
  LinkLearnerDto,
  LinkProposalPageDto,
  LinkProposalsQuery,
} from './evidence.dto';
import { ExternalCertificates } from './external-certificates.service';
import { LearnerLinks } from './learner-links.service';
import { CompetenceReasonDto } from './named-course.dto';
import { CompetenceChoicesDto, EndRequirementDto, RequireCompetenceDto, RequirementPageDto, RequirementsQuery } from './requirements.dto';
import { CompetenceRequirements } from './requirements.service';

/** Yêu cầu năng lực: which role needs which course. */
@ApiTags('competence')
@ApiExtraModels(ActionDto)
@Controller('competence-requirements')
export class CompetenceRequirementsController {
  constructor(private readonly requirements: CompetenceRequirements) {}

  @Get()
  @Can('competence:read')
  @ApiOkResponse({ type: RequirementPageDto })
  list(@Acting() actor: Actor, @Query() query: RequirementsQuery, @Speaking() language: Language): Promise<RequirementPageDto> {
    return this.requirements.list(actor, query, language);
  }

  /** What a requirement or a certificate may name. */
  @Get('choices')
  @Can('competence:keep')
  @ApiOkResponse({ type: CompetenceChoicesDto })
  choices(@Acting() actor: Actor): Promise<CompetenceChoicesDto> {
    return this.requirements.choices(actor);
  }

  @Post()
  @Can('competence:keep')
  @ApiCreatedResponse({ type: CreatedDto })
  require(@Acting() actor: Actor, @Body() input: RequireCompetenceDto): Promise<CreatedDto> {
    return this.requirements.require(actor, input);
  }

  @Post(':id/end')
  @Can('competence:keep')
  @NeedsVersion()
  @ApiCreatedResponse({ type: CreatedDto })
  end(@Acting() actor: Actor, @Param('id') id: string, @Body() input: EndRequirementDto): Promise<CreatedDto> {
    return this.requirements.end(actor, id, input);
  }
}

/** Chứng chỉ, giấy chứng nhận bên ngoài. */
@ApiTags('competence')
@Controller('external-certificates')
export class ExternalCertificatesController {
  constructor(
    private readonly certificates: ExternalCertificates,
    private readonly reader: CompetenceReader,
    private readonly files: Files,
  ) {}

  @Post()
  @Can('competence:keep')
  @ApiCreatedResponse({ type: CreatedDto })
  enter(@Acting() actor: Actor, @Body() input: EnterExternalCertificateDto): Promise<CreatedDto> {
    return this.certificates.enter(actor, input);
  }

  /** Another entry in its place, which tells why. */
  @Post(':id/correction')
  @Can('competence:keep')
  @NeedsVersion()
  @ApiCreatedResponse({ type: CreatedDto })
  correct(@Acting() actor: Actor, @Param('id') id: string, @Body() input: CorrectExternalCertificateDto): Promise<CreatedDto> {
    return this.certificates.correct(actor, id, input);
  }

  @Post(':id/withdrawal')
  @Can('competence:keep')
  @NeedsVersion()
  @ApiCreatedResponse({ type: CreatedDto })
  withdraw(@Acting() actor: Actor, @Param('id') id: string, @Body() { reason }: CompetenceReasonDto): Promise<CreatedDto> {
    return this.certificates.withdraw(actor, id, reason);
  }

  /** Its file; everybody sees his own. */
  @Get(':id/content')
  @Can('competence:own')
  @GivesPeople('external-certificate')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(@Acting() actor: Actor, @Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { file, stream } = await this.files.open(actor, await this.reader.fileOf(actor, id));
    void reply.header('content-security-policy', "sandbox; default-src 'none'");
    return downloadStored(file, stream);
  }
}

/** Which learner is which of the own people. */
@ApiTags('competence')
@Controller('learner-links')
export class LearnerLinksController {
  constructor(private readonly links: LearnerLinks) {}

  /** Learners with certificates who may be one of the own people. */
  @Get('proposals')
  @Can('competence:keep')
  @ShowsPeople('learner-list', ({ items }: LinkProposalPageDto) => items.map(({ learnerId }) => learnerId))
  @ApiOkResponse({ type: LinkProposalPageDto })
  proposals(@Acting() actor: Actor, @Query() query: LinkProposalsQuery): Promise<LinkProposalPageDto> {
    return this.links.proposals(actor, query);
  }

  @Post()
  @Can('competence:keep')
  @ApiCreatedResponse({ type: CreatedDto })
  link(@Acting() actor: Actor, @Body() input: LinkLearnerDto): Promise<CreatedDto> {
    return this.links.link(actor, input);
  }

  @Post(':id/end')
  @Can('competence:keep')
  @NeedsVersion()
  @ApiCreatedResponse({ type: CreatedDto })
  end(@Acting() actor: Actor, @Param('id') id: string, @Body() { reason }: CompetenceReasonDto): Promise<CreatedDto> {
    return this.links.end(actor, id, reason);
  }
}
