import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, SignedIn, Speaking } from '@qms/http';
import type { Actor } from '@qms/work';
import { CreatedDto } from './organizations.dto';
import { OwnRuleListDto, SetOwnRuleDto } from './own-rules.dto';
import { OwnRulesService } from './own-rules.service';

/** Quy định của cơ quan. */
@ApiTags('organization-rules')
@Controller('organization-rules')
export class OwnRulesController {
  constructor(private readonly rules: OwnRulesService) {}

  @Get()
  @SignedIn('everybody knows the rules of the agency where he works')
  @ApiOkResponse({ type: OwnRuleListDto })
  list(@Acting() actor: Actor, @Speaking() language: Language): Promise<OwnRuleListDto> {
    return this.rules.list(actor, language);
  }

  @Put(':rule')
  @Can('organization-rule:change')
  @ApiOkResponse({ type: CreatedDto })
  set(@Acting() actor: Actor, @Param('rule') rule: string, @Body() input: SetOwnRuleDto): Promise<CreatedDto> {
    return this.rules.set(actor, rule, input);
  }
}
