import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Can, NotIdempotent } from '@qms/http';
import { CreatedDto } from '@qms/organizations';
import type { Actor } from '@qms/work';
import {
  CreatedPersonDto,
  CreateMembershipDto,
  CreatePersonDto,
  EndMembershipDto,
  PeoplePageDto,
  PeopleQuery,
  PersonDto,
} from './people.dto';
import { PeopleReader } from './people.reader';
import { PeopleService } from './people.service';

@ApiTags('people')
@Controller()
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly reader: PeopleReader,
  ) {}

  @Get('people')
  @Can('person:read')
  @ApiOkResponse({ type: PeoplePageDto })
  list(@Acting() actor: Actor, @Query() query: PeopleQuery): Promise<PeoplePageDto> {
    return this.reader.list(actor, query);
  }

  @Get('people/:id')
  @Can('person:read')
  @ApiOkResponse({ type: PersonDto })
  get(@Acting() actor: Actor, @Param('id') id: string): Promise<PersonDto> {
    return this.reader.get(actor, id);
  }

  @Post('people')
  @Can('person:manage')
  @NotIdempotent('shows a secret once; the unique username stops a second person')
  @ApiCreatedResponse({ type: CreatedPersonDto })
  create(@Acting() actor: Actor, @Body() input: CreatePersonDto): Promise<CreatedPersonDto> {
    return this.people.create(actor, input);
  }

  @Put('people/:id/deactivation')
  @Can('person:manage')
  @ApiOkResponse({ type: CreatedDto })
  deactivate(@Acting() actor: Actor, @Param('id') id: string): Promise<CreatedDto> {
    return this.people.deactivate(actor, id);
  }

  @Post('people/:id/memberships')
  @Can('person:manage')
  @ApiCreatedResponse({ type: CreatedDto })
  addMembership(@Acting() actor: Actor, @Param('id') id: string, @Body() input: CreateMembershipDto): Promise<CreatedDto> {
    return this.people.addMembership(actor, id, input);
  }

  @Post('memberships/:id/end')
  @Can('person:manage')
  @HttpCode(200)
  @ApiOkResponse({ type: CreatedDto })
  endMembership(@Acting() actor: Actor, @Param('id') id: string, @Body() input: EndMembershipDto): Promise<CreatedDto> {
    return this.people.endMembership(actor, id, input);
  }
}
