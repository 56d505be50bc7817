import { Controller, Get, Headers, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, ActionDto, Can, FORMS, type Language, Speaking } from '@qms/http';
import { EXCEL } from '@qms/records';
import type { Actor } from '@qms/work';
import { GivesPeople, type ReadRequest, ShowsPeople } from '../personal-data/shows-people';
import { CompetenceDayQuery, CompetenceQuery, CompetenceTableDto, PersonCompetenceDto } from './competence.dto';
import { CompetenceReader } from './competence.reader';
import { CompetenceLists } from './competence-lists';

/** The unit to which the table is narrowed, or the whole office: who is in it depends on the day. */
const tableOf = (_: unknown, { query, actor }: ReadRequest): string[] => [query.unitId ?? actor!.organizationId];

/** Bảng năng lực of the own people as of any day. */
@ApiTags('competence')
@ApiExtraModels(ActionDto)
@Controller()
export class CompetenceController {
  constructor(
    private readonly reader: CompetenceReader,
    private readonly lists: CompetenceLists,
  ) {}

  @Get('competence')
  @Can('competence:read')
  @ShowsPeople('competence-table', tableOf)
  @ApiOkResponse({ type: CompetenceTableDto })
  table(@Acting() actor: Actor, @Query() query: CompetenceQuery, @Speaking() language: Language): Promise<CompetenceTableDto> {
    return this.reader.table(actor, query, language);
  }

  @Get('competence/list.xlsx')
  @Can('competence:read')
  @GivesPeople('competence-table', tableOf)
  @ApiProduces(EXCEL)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  workbook(@Acting() actor: Actor, @Query() query: CompetenceQuery): Promise<StreamableFile> {
    return this.lists.workbook(actor, query);
  }

  /** The same as a form of the quality management system, Word or PDF (`Accept`). */
  @Get('competence/paper')
  @Can('competence:read')
  @GivesPeople('competence-table', tableOf)
  @ApiProduces(FORMS.docx, FORMS.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  paper(@Acting() actor: Actor, @Query() query: CompetenceQuery, @Headers('accept') accept?: string): Promise<StreamableFile> {
    return this.lists.paper(actor, query, accept);
  }

  /** A person with all his certificates; everybody sees his own. */
  @Get('people/:id/competence')
  @Can('competence:own')
  @ShowsPeople('competence')
  @ApiOkResponse({ type: PersonCompetenceDto })
  person(
    @Acting() actor: Actor,
    @Param('id') id: string,
    @Query() { asOf }: CompetenceDayQuery,
    @Speaking() language: Language,
  ): Promise<PersonCompetenceDto> {
    return this.reader.person(actor, id, asOf, language);
  }
}
