import { Controller, Get, Header, Headers, Param, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, Can } from '@qms/http';
import { PAPER } from '@qms/records';
import type { Actor } from '@qms/work';
import { GivesPeople } from '../personal-data/shows-people';
import { ClassPapers } from './class-papers.service';

/** Papers and calendar of a class. */
@ApiTags('training-classes')
@Controller('training-classes/:id')
export class ClassPapersController {
  constructor(private readonly papers: ClassPapers) {}

  /** Công văn chiêu sinh, as Word or PDF, as the Accept header asks. */
  @Get('call')
  @Can('training:read')
  @Header('vary', 'accept')
  @ApiOkResponse({ content: PAPER })
  call(@Acting() actor: Actor, @Param('id') id: string, @Headers('accept') accept: string | undefined): Promise<StreamableFile> {
    return this.papers.make(actor, id, 'call', accept);
  }

  /** Quyết định mở lớp with its learners, as Word or PDF. */
  @Get('opening')
  @Can('training:read')
  @GivesPeople('roster')
  @Header('vary', 'accept')
  @ApiOkResponse({ content: PAPER })
  opening(@Acting() actor: Actor, @Param('id') id: string, @Headers('accept') accept: string | undefined): Promise<StreamableFile> {
    return this.papers.make(actor, id, 'opening', accept);
  }

  /** Báo cáo kết quả lớp with its learners, as Word or PDF, once teaching is over. */
  @Get('report')
  @Can('training:read')
  @GivesPeople('results')
  @Header('vary', 'accept')
  @ApiOkResponse({ content: PAPER })
  report(@Acting() actor: Actor, @Param('id') id: string, @Headers('accept') accept: string | undefined): Promise<StreamableFile> {
    return this.papers.make(actor, id, 'report', accept);
  }

  /** Its sessions as an iCalendar file. */
  @Get('calendar.ics')
  @Can('training:read')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  calendar(@Acting() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    return this.papers.calendar(actor, id);
  }
}
