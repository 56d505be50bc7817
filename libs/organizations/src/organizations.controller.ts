import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Can, NeedsVersion, SignedIn } from '@qms/http';
import type { Actor } from '@qms/work';
import { ChangeOrganizationDto, CreatedDto, CreateOrganizationDto, OrganizationDto, OrganizationListDto } from './organizations.dto';
import { OrganizationsReader } from './organizations.reader';
import { OrganizationsService } from './organizations.service';

@ApiTags('organizations')
@Controller('organizations')
export class OrganizationsController {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly reader: OrganizationsReader,
  ) {}

  @Get()
  @SignedIn('the tree of agencies is known to everybody who works here')
  @ApiOkResponse({ type: OrganizationListDto })
  list(@Acting() actor: Actor): Promise<OrganizationListDto> {
    return this.reader.list(actor);
  }

  @Get(':id')
  @SignedIn('the tree of agencies is known to everybody who works here')
  @ApiOkResponse({ type: OrganizationDto })
  get(@Acting() actor: Actor, @Param('id') id: string): Promise<OrganizationDto> {
    return this.reader.get(actor, id);
  }

  @Post()
  @Can('organization:manage')
  @ApiCreatedResponse({ type: CreatedDto })
  create(@Acting() actor: Actor, @Body() input: CreateOrganizationDto): Promise<CreatedDto> {
    return this.organizations.create(actor, input);
  }

  @Patch(':id')
  @Can('organization:manage')
  @NeedsVersion()
  @ApiOkResponse({ type: CreatedDto })
  change(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ChangeOrganizationDto): Promise<CreatedDto> {
    return this.organizations.change(actor, id, input);
  }
}
