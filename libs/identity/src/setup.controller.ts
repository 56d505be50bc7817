import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { NotIdempotent, Public } from '@qms/http';
import { SetUpDto } from './session.dto';
import { SetupService } from './setup.service';

@ApiTags('setup')
@Controller('setup')
export class SetupController {
  constructor(private readonly setup: SetupService) {}

  @Post()
  @Public('the first administrator comes with a one-time link')
  @NotIdempotent('the link works once')
  @ApiNoContentResponse()
  @HttpCode(204)
  setUp(@Body() input: SetUpDto): Promise<void> {
    return this.setup.setUp(input);
  }
}
