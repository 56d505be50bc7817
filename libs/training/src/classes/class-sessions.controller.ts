import { Body, Controller, Delete, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Can, NeedsVersion } from '@qms/http';
import { CreatedDto } from '@qms/organizations';
import type { Actor } from '@qms/work';
import { ArrangeSessionDto, ChangeSessionDto } from './class-sessions.dto';
import { ClassSessionsService } from './class-sessions.service';

/** Buổi học. */
@ApiTags('class-sessions')
@Controller()
export class ClassSessionsController {
  constructor(private readonly sessions: ClassSessionsService) {}

  @Post('training-classes/:id/sessions')
  @Can('training:run')
  @ApiCreatedResponse({ type: CreatedDto })
  arrange(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ArrangeSessionDto): Promise<CreatedDto> {
    return this.sessions.arrange(actor, id, input);
  }

  @Patch('class-sessions/:id')
  @Can('training:run')
  @NeedsVersion()
  @ApiOkResponse({ type: CreatedDto })
  change(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ChangeSessionDto): Promise<CreatedDto> {
    return this.sessions.change(actor, id, input);
  }

  /** It is not held. */
  @Delete('class-sessions/:id')
  @Can('training:run')
  @ApiOkResponse({ type: CreatedDto })
  cancel(@Acting() actor: Actor, @Param('id') id: string): Promise<CreatedDto> {
    return this.sessions.cancel(actor, id);
  }
}
