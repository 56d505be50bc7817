import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Can } from '@qms/http';
import type { Actor } from '@qms/work';
import { ClassMovesService } from './class-moves.service';
import { CancelClassDto, ClassMoveDto, ClassOutcomeDto, NumberClassPaperDto } from './training-classes.dto';

/** A class goes on. */
@ApiTags('training-classes')
@Controller('training-classes/:id')
export class ClassMovesController {
  constructor(private readonly moves: ClassMovesService) {}

  /** Đang chiêu sinh. */
  @Post('enrolment-opening')
  @Can('training:run')
  @ApiCreatedResponse({ type: ClassOutcomeDto })
  openEnrolment(@Acting() actor: Actor, @Param('id') id: string, @Body() { reason }: ClassMoveDto): Promise<ClassOutcomeDto> {
    return this.moves.openEnrolment(actor, id, reason);
  }

  /** Đang học. */
  @Post('start')
  @Can('training:run')
  @ApiCreatedResponse({ type: ClassOutcomeDto })
  start(@Acting() actor: Actor, @Param('id') id: string, @Body() { reason }: ClassMoveDto): Promise<ClassOutcomeDto> {
    return this.moves.start(actor, id, reason);
  }

  /** Chờ kết quả. */
  @Post('teaching-end')
  @Can('training:run')
  @ApiCreatedResponse({ type: ClassOutcomeDto })
  endTeaching(@Acting() actor: Actor, @Param('id') id: string, @Body() { reason }: ClassMoveDto): Promise<ClassOutcomeDto> {
    return this.moves.endTeaching(actor, id, reason);
  }

  /** Đã kết thúc; the class stands in the register of ISO records. */
  @Post('finish')
  @Can('training:run')
  @ApiCreatedResponse({ type: ClassOutcomeDto })
  finish(@Acting() actor: Actor, @Param('id') id: string, @Body() { reason }: ClassMoveDto): Promise<ClassOutcomeDto> {
    return this.moves.finish(actor, id, reason);
  }

  /** Đã hủy, with its sessions. */
  @Post('cancellation')
  @Can('training:run')
  @ApiCreatedResponse({ type: ClassOutcomeDto })
  cancel(@Acting() actor: Actor, @Param('id') id: string, @Body() { reason }: CancelClassDto): Promise<ClassOutcomeDto> {
    return this.moves.cancel(actor, id, reason);
  }

  /** Number and date of công văn chiêu sinh. */
  @Post('call-number')
  @Can('training:number-paper')
  @ApiCreatedResponse({ type: ClassOutcomeDto })
  numberCall(@Acting() actor: Actor, @Param('id') id: string, @Body() input: NumberClassPaperDto): Promise<ClassOutcomeDto> {
    return this.moves.number(actor, id, 'call', input);
  }

  /** Number and date of quyết định mở lớp. */
  @Post('opening-number')
  @Can('training:number-paper')
  @ApiCreatedResponse({ type: ClassOutcomeDto })
  numberOpening(@Acting() actor: Actor, @Param('id') id: string, @Body() input: NumberClassPaperDto): Promise<ClassOutcomeDto> {
    return this.moves.number(actor, id, 'opening', input);
  }
}
