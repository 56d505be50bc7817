import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, NotIdempotent, SignedIn } from '@qms/http';
import { CreatedDto } from '@qms/organizations';
import type { Actor } from '@qms/work';
import { CreateTokenDto, NewTokenDto, TokenListDto } from './session.dto';
import { TokensService } from './tokens.service';

const OWN = "a person's own tokens";

@ApiTags('tokens')
@Controller('tokens')
export class TokensController {
  constructor(private readonly tokens: TokensService) {}

  @Get()
  @SignedIn(OWN)
  @ApiOkResponse({ type: TokenListDto })
  list(@Acting() actor: Actor): Promise<TokenListDto> {
    return this.tokens.list(actor);
  }

  @Post()
  @SignedIn(OWN)
  @NotIdempotent('shows a secret once')
  @ApiCreatedResponse({ type: NewTokenDto })
  create(@Acting() actor: Actor, @Body() input: CreateTokenDto): Promise<NewTokenDto> {
    return this.tokens.create(actor, input);
  }

  @Delete(':id')
  @SignedIn(OWN)
  @ApiOkResponse({ type: CreatedDto })
  revoke(@Acting() actor: Actor, @Param('id') id: string): Promise<CreatedDto> {
    return this.tokens.revoke(actor, id);
  }
}
