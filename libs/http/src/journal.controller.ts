import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, definePolicy, type Subject } from '@qms/work';
import { Acting, type Language } from './actor.decorator';
import { Can } from './can.decorator';
import { JournalPageDto, JournalQuery, SealHeadDto } from './journal.dto';
import { JournalReader } from './journal.reader';
import { Speaking } from './language.decorator';

/** Who may look through the journal of his organization. */
export const journalPolicy = definePolicy<'journal:read', Subject>({
  'journal:read': {
    kind: 'read',
    roles: ['system-administrator', 'agency-head', 'deputy-head', 'qmr', 'iso-secretary', 'standards-office-head', 'planning-officer'],
  },
});

@ApiTags('journal')
@Controller('journal')
export class JournalController {
  constructor(private readonly reader: JournalReader) {}

  @Get()
  @Can('journal:read')
  @ApiOkResponse({ type: JournalPageDto })
  list(@Acting() actor: Actor, @Query() query: JournalQuery, @Speaking() language: Language): Promise<JournalPageDto> {
    return this.reader.list(actor, query, language);
  }

  @Get('head')
  @Can('journal:read')
  @ApiOkResponse({ type: SealHeadDto })
  head(@Acting() actor: Actor): Promise<SealHeadDto> {
    return this.reader.head(actor);
  }
}
