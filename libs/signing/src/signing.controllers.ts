import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, Speaking } from '@qms/http';
import { CreatedDto } from '@qms/organizations';
import type { Actor } from '@qms/work';
import {
  AuthorizationDto,
  AuthorizationPageDto,
  AuthorizationsQuery,
  EnterAuthorizationDto,
  RevokeAuthorizationDto,
  UnitHeadListDto,
} from './authorizations.dto';
import { AuthorizationsReader } from './authorizations.reader';
import { AuthorizationsService } from './authorizations.service';
import { DeputyFieldsReader } from './deputy-fields.reader';
import { DeputyFieldsService } from './deputy-fields.service';
import { AssignedFieldsDto, AssignFieldsDto, DeputyListDto, EndFieldDto } from './fields.dto';

/** Lĩnh vực phụ trách của cấp phó (KT.). */
@ApiTags('deputy-fields')
@Controller('deputy-fields')
export class DeputyFieldsController {
  constructor(
    private readonly fields: DeputyFieldsService,
    private readonly reader: DeputyFieldsReader,
  ) {}

  @Get()
  @Can('signing:read')
  @ApiOkResponse({ type: DeputyListDto })
  list(@Acting() actor: Actor, @Speaking() language: Language): Promise<DeputyListDto> {
    return this.reader.list(actor, language);
  }

  @Post()
  @Can('signing:assign-field')
  @ApiCreatedResponse({ type: AssignedFieldsDto })
  assign(@Acting() actor: Actor, @Body() input: AssignFieldsDto): Promise<AssignedFieldsDto> {
    return this.fields.assign(actor, input);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Can('signing:assign-field')
  @ApiOkResponse({ type: CreatedDto })
  end(@Acting() actor: Actor, @Param('id') id: string, @Body() input: EndFieldDto): Promise<CreatedDto> {
    return this.fields.end(actor, id, input);
  }
}

/** Sổ ủy quyền ký thừa ủy quyền (TUQ.). */
@ApiTags('signing-authorizations')
@Controller('signing-authorizations')
export class AuthorizationsController {
  constructor(
    private readonly authorizations: AuthorizationsService,
    private readonly reader: AuthorizationsReader,
  ) {}

  @Get()
  @Can('signing:read')
  @ApiOkResponse({ type: AuthorizationPageDto })
  list(@Acting() actor: Actor, @Query() query: AuthorizationsQuery, @Speaking() language: Language): Promise<AuthorizationPageDto> {
    return this.reader.list(actor, query, language);
  }

  /** Whom the head may authorize: who heads a unit. */
  @Get('unit-heads')
  @Can('signing:keep-authorizations')
  @ApiOkResponse({ type: UnitHeadListDto })
  unitHeads(@Acting() actor: Actor): Promise<UnitHeadListDto> {
    return this.reader.candidates(actor);
  }

  @Get(':id')
  @Can('signing:read')
  @ApiOkResponse({ type: AuthorizationDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<AuthorizationDto> {
    return this.reader.get(actor, id, language);
  }

  @Post()
  @Can('signing:keep-authorizations')
  @ApiCreatedResponse({ type: CreatedDto })
  enter(@Acting() actor: Actor, @Body() input: EnterAuthorizationDto): Promise<CreatedDto> {
    return this.authorizations.enter(actor, input);
  }

  @Post(':id/revocation')
  @HttpCode(200)
  @Can('signing:keep-authorizations')
  @ApiOkResponse({ type: CreatedDto })
  revoke(@Acting() actor: Actor, @Param('id') id: string, @Body() input: RevokeAuthorizationDto): Promise<CreatedDto> {
    return this.authorizations.revoke(actor, id, input);
  }
}
