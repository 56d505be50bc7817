import { Body, Controller, Get, Header, Headers, Param, Post, Put, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { Acting, Can, FORMS, type Language, Speaking } from '@qms/http';
import type { Actor } from '@qms/work';
import { VersionDto } from './plan-imports.dto';
import { ReportPapers } from './report-papers.service';
import { EditSectionDto, IssueReportDto, ReportDto, ReportIssuedDto } from './reports.dto';
import { ReportsService } from './reports.service';

const FILE = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('reports')
@Controller('plans/:id/reports/:period')
export class ReportsController {
  constructor(
    private readonly papers: ReportPapers,
    private readonly reports: ReportsService,
  ) {}

  /** Data, Word or PDF, as the Accept header asks; 406 for anything else. */
  @Get()
  @Can('plan-report:read')
  @Header('vary', 'accept')
  @ApiExtraModels(ReportDto)
  @ApiOkResponse({
    content: {
      [FORMS.json]: { schema: { $ref: getSchemaPath(ReportDto) } },
      [FORMS.docx]: FILE,
      [FORMS.pdf]: FILE,
    },
  })
  get(
    @Acting() actor: Actor,
    @Param('id') id: string,
    @Param('period') period: string,
    @Headers('accept') accept: string | undefined,
    @Speaking() language: Language,
  ): Promise<ReportDto | StreamableFile> {
    return this.papers.answer(actor, id, period, { accept, language });
  }

  @Put('sections/:key')
  @Can('plan-report:edit')
  @ApiOkResponse({ type: VersionDto })
  edit(
    @Acting() actor: Actor,
    @Param('id') id: string,
    @Param('period') period: string,
    @Param('key') key: string,
    @Body() input: EditSectionDto,
  ): Promise<VersionDto> {
    return this.reports.editSection(actor, id, period, key, input);
  }

  /** Number, date and the issued document; the report enters the register of ISO records. */
  @Post('issue')
  @Can('plan-report:issue')
  @ApiCreatedResponse({ type: ReportIssuedDto })
  issue(
    @Acting() actor: Actor,
    @Param('id') id: string,
    @Param('period') period: string,
    @Body() input: IssueReportDto,
  ): Promise<ReportIssuedDto> {
    return this.reports.issue(actor, id, period, input);
  }
}
