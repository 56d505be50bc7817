import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Can, NeedsVersion } from '@qms/http';
import type { Actor } from '@qms/work';
import {
  ChangeRetentionClassDto,
  ClassifiedDto,
  ClassifyRecordsDto,
  HoldReasonDto,
  NewRetentionClassDto,
  RetentionClassesDto,
  RetentionOutcomeDto,
} from './retention.dto';
import { RetentionReader } from './retention.reader';
import { RetentionService } from './retention.service';

/** Thời hạn bảo quản, tạm dừng hủy. */
@ApiTags('retention')
@Controller()
export class RetentionController {
  constructor(
    private readonly retention: RetentionService,
    private readonly reader: RetentionReader,
  ) {}

  /** The list of the organization worked in. */
  @Get('retention-classes')
  @Can('record:read')
  @ApiOkResponse({ type: RetentionClassesDto })
  list(@Acting() actor: Actor): Promise<RetentionClassesDto> {
    return this.reader.list(actor);
  }

  @Post('retention-classes')
  @Can('retention:change')
  @ApiCreatedResponse({ type: RetentionOutcomeDto })
  add(@Acting() actor: Actor, @Body() input: NewRetentionClassDto): Promise<RetentionOutcomeDto> {
    return this.retention.add(actor, input);
  }

  @Patch('retention-classes/:id')
  @Can('retention:change')
  @NeedsVersion()
  @ApiOkResponse({ type: RetentionOutcomeDto })
  change(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ChangeRetentionClassDto): Promise<RetentionOutcomeDto> {
    return this.retention.change(actor, id, input);
  }

  /** Gives records their class, up to 200 at a time. */
  @Post('record-classifications')
  @Can('record:classify')
  @ApiCreatedResponse({ type: ClassifiedDto })
  classify(@Acting() actor: Actor, @Body() input: ClassifyRecordsDto): Promise<ClassifiedDto> {
    return this.retention.classify(actor, input);
  }

  @Post('records/:id/hold')
  @Can('record:hold')
  @ApiCreatedResponse({ type: RetentionOutcomeDto })
  hold(@Acting() actor: Actor, @Param('id') id: string, @Body() { reason }: HoldReasonDto): Promise<RetentionOutcomeDto> {
    return this.retention.hold(actor, id, reason);
  }

  @Post('records/:id/hold-lifting')
  @Can('record:lift-hold')
  @ApiCreatedResponse({ type: RetentionOutcomeDto })
  lift(@Acting() actor: Actor, @Param('id') id: string, @Body() { reason }: HoldReasonDto): Promise<RetentionOutcomeDto> {
    return this.retention.lift(actor, id, reason);
  }
}
