import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can } from '@qms/http';
import { StorageHealthDto } from './storage.dto';
import { StorageHealth } from './storage-health';

@ApiTags('storage')
@Controller('storage-health')
export class StorageHealthController {
  constructor(private readonly health: StorageHealth) {}

  /** How far the rolling check is, which files are damaged, whether there are second copies. */
  @Get()
  @Can('storage:oversee')
  @ApiOkResponse({ type: StorageHealthDto })
  look(): Promise<StorageHealthDto> {
    return this.health.look();
  }
}
