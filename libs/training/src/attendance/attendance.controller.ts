import { Body, Controller, Get, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, Speaking } from '@qms/http';
import { CreatedDto } from '@qms/organizations';
import type { Actor } from '@qms/work';
import { GivesPeople, ShowsPeople } from '../personal-data/shows-people';
import {
  AttendanceOutcomeDto,
  ClassAttendanceDto,
  EnterAttendanceDto,
  ScanAttendanceDto,
  ScannedDto,
  SessionAttendanceDto,
} from './attendance.dto';
import { AttendanceReader } from './attendance.reader';
import { AttendanceService } from './attendance.service';
import { AttendancePapers } from './attendance-papers.service';

const PDF = 'application/pdf';
const BYTES = { schema: { type: 'string', format: 'binary' } } as const;

/** Điểm danh. */
@ApiTags('attendance')
@Controller()
export class AttendanceController {
  constructor(
    private readonly attendance: AttendanceService,
    private readonly reader: AttendanceReader,
    private readonly papers: AttendancePapers,
  ) {}

  /** Learners × sessions, and how many were there: also the count for catering. */
  @Get('training-classes/:id/attendance')
  @Can('training:read')
  @ShowsPeople('attendance')
  @ApiOkResponse({ type: ClassAttendanceDto })
  ofClass(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<ClassAttendanceDto> {
    return this.reader.ofClass(actor, id, language);
  }

  /** Danh sách ký nhận tài liệu as PDF. */
  @Get('training-classes/:id/receipt-sheet')
  @Can('training:read')
  @GivesPeople('attendance')
  @ApiProduces(PDF)
  @ApiOkResponse(BYTES)
  receipt(@Acting() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    return this.papers.receipt(actor, id);
  }

  /** Thẻ chỗ ngồi as PDF. */
  @Get('training-classes/:id/seat-cards')
  @Can('training:read')
  @GivesPeople('attendance')
  @ApiProduces(PDF)
  @ApiOkResponse(BYTES)
  cards(@Acting() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    return this.papers.cards(actor, id);
  }

  /** The list of one session, to be entered. */
  @Get('class-sessions/:id/attendance')
  @Can('training:read')
  @ShowsPeople('attendance')
  @ApiOkResponse({ type: SessionAttendanceDto })
  session(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<SessionAttendanceDto> {
    return this.reader.session(actor, id, language);
  }

  /** Danh sách điểm danh of the half-day as PDF, to be signed in ink; each row with its code. */
  @Get('class-sessions/:id/sheet')
  @Can('training:read')
  @GivesPeople('attendance')
  @ApiProduces(PDF)
  @ApiOkResponse(BYTES)
  sheet(@Acting() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    return this.papers.sheet(actor, id);
  }

  /** Marks of some learners; whoever stands so already changes nothing. */
  @Post('class-sessions/:id/attendance')
  @HttpCode(200)
  @Can('training:teach')
  @ApiOkResponse({ type: AttendanceOutcomeDto })
  enter(@Acting() actor: Actor, @Param('id') id: string, @Body() input: EnterAttendanceDto): Promise<AttendanceOutcomeDto> {
    return this.attendance.enter(actor, id, input);
  }

  /** The code of one row was read by a camera: present. */
  @Post('class-sessions/:id/scans')
  @HttpCode(200)
  @Can('training:teach')
  @ApiOkResponse({ type: ScannedDto })
  scan(@Acting() actor: Actor, @Param('id') id: string, @Body() { enrolmentId }: ScanAttendanceDto): Promise<ScannedDto> {
    return this.attendance.scan(actor, id, enrolmentId);
  }

  /** Chốt điểm danh: it stands from then on. */
  @Post('class-sessions/:id/closing')
  @Can('training:teach')
  @ApiCreatedResponse({ type: CreatedDto })
  close(@Acting() actor: Actor, @Param('id') id: string): Promise<CreatedDto> {
    return this.attendance.close(actor, id);
  }
}
