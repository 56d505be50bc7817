import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, NotIdempotent, Speaking } from '@qms/http';
import type { Actor } from '@qms/work';
import { FileTexts } from './file-texts';
import { FileTextDto } from './texts.dto';

@ApiTags('files')
@Controller('files')
export class FileTextsController {
  constructor(private readonly texts: FileTexts) {}

  /** How far the reading of its text is. */
  @Get(':id/text')
  @Can('file:read')
  @ApiOkResponse({ type: FileTextDto })
  look(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<FileTextDto> {
    return this.texts.look(actor, id, language);
  }

  /** Another attempt at a text that could not be read. */
  @Post(':id/text/attempts')
  @Can('file:upload')
  @NotIdempotent('what is asked for twice is read once: it waits already')
  @HttpCode(204)
  @ApiNoContentResponse()
  retry(@Acting() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.texts.retry(actor, id);
  }
}
