import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Environment } from '@qms/config';
import { Acting, Can, type Language, type QmsRequest, Speaking } from '@qms/http';
import type { Actor } from '@qms/work';
import { publicAddress } from '../public-pages/public-page';
import { CHECK_IN_PATH } from './check-in.controller';
import { CheckInScreenDto } from './check-in-screen.dto';
import { CheckInScreenReader } from './check-in-screen.reader';

/** Mã điểm danh trên màn hình. */
@ApiTags('attendance')
@Controller('class-sessions/:id/check-in')
export class CheckInScreenController {
  constructor(
    private readonly reader: CheckInScreenReader,
    private readonly environment: Environment,
  ) {}

  /** The code of now, and how many have checked in; read again when the code changes. */
  @Get()
  @Can('training:teach')
  @ApiOkResponse({ type: CheckInScreenDto })
  get(
    @Acting() actor: Actor,
    @Param('id') id: string,
    @Speaking() language: Language,
    @Req() request: QmsRequest,
  ): Promise<CheckInScreenDto> {
    const below = `${publicAddress(this.environment, request)}${CHECK_IN_PATH}/${id}`;
    return this.reader.read(actor, id, language, (code) => `${below}/${code}`);
  }
}
