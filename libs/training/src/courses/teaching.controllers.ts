import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, NeedsVersion, Speaking } from '@qms/http';
import { CreatedDto } from '@qms/organizations';
import type { Actor } from '@qms/work';
import {
  ChangeProviderDto,
  ChangeRoomDto,
  ChangeTrainerDto,
  EnterProviderDto,
  EnterRoomDto,
  EnterTrainerDto,
  ProviderPageDto,
  RoomPageDto,
  TeachingQuery,
  TrainerAccountListDto,
  TrainerPageDto,
} from './teaching.dto';
import { TeachingReader } from './teaching.reader';
import { TeachingService } from './teaching.service';

/** Cơ sở đào tạo with their Giấy xác nhận. */
@ApiTags('training-providers')
@Controller('training-providers')
export class TrainingProvidersController {
  constructor(
    private readonly teaching: TeachingService,
    private readonly reader: TeachingReader,
  ) {}

  @Get()
  @Can('training:read')
  @ApiOkResponse({ type: ProviderPageDto })
  list(@Acting() actor: Actor, @Query() query: TeachingQuery, @Speaking() language: Language): Promise<ProviderPageDto> {
    return this.reader.providers(actor, query, language);
  }

  @Post()
  @Can('training:plan')
  @ApiCreatedResponse({ type: CreatedDto })
  enter(@Acting() actor: Actor, @Body() input: EnterProviderDto): Promise<CreatedDto> {
    return this.teaching.enterProvider(actor, input);
  }

  @Patch(':id')
  @Can('training:plan')
  @NeedsVersion()
  @ApiOkResponse({ type: CreatedDto })
  change(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ChangeProviderDto): Promise<CreatedDto> {
    return this.teaching.changeProvider(actor, id, input);
  }
}

/** Giảng viên with what qualifies them. */
@ApiTags('trainers')
@Controller('trainers')
export class TrainersController {
  constructor(
    private readonly teaching: TeachingService,
    private readonly reader: TeachingReader,
  ) {}

  @Get()
  @Can('training:read')
  @ApiOkResponse({ type: TrainerPageDto })
  list(@Acting() actor: Actor, @Query() query: TeachingQuery, @Speaking() language: Language): Promise<TrainerPageDto> {
    return this.reader.trainers(actor, query, language);
  }

  /** Accounts that a trainer may be given. */
  @Get('accounts')
  @Can('training:plan')
  @ApiOkResponse({ type: TrainerAccountListDto })
  accounts(@Acting() actor: Actor): Promise<TrainerAccountListDto> {
    return this.reader.accounts(actor);
  }

  @Post()
  @Can('training:plan')
  @ApiCreatedResponse({ type: CreatedDto })
  enter(@Acting() actor: Actor, @Body() input: EnterTrainerDto): Promise<CreatedDto> {
    return this.teaching.enterTrainer(actor, input);
  }

  @Patch(':id')
  @Can('training:plan')
  @NeedsVersion()
  @ApiOkResponse({ type: CreatedDto })
  change(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ChangeTrainerDto): Promise<CreatedDto> {
    return this.teaching.changeTrainer(actor, id, input);
  }
}

/** Phòng học. */
@ApiTags('training-rooms')
@Controller('training-rooms')
export class TrainingRoomsController {
  constructor(
    private readonly teaching: TeachingService,
    private readonly reader: TeachingReader,
  ) {}

  @Get()
  @Can('training:read')
  @ApiOkResponse({ type: RoomPageDto })
  list(@Acting() actor: Actor, @Query() query: TeachingQuery, @Speaking() language: Language): Promise<RoomPageDto> {
    return this.reader.rooms(actor, query, language);
  }

  @Post()
  @Can('training:plan')
  @ApiCreatedResponse({ type: CreatedDto })
  enter(@Acting() actor: Actor, @Body() input: EnterRoomDto): Promise<CreatedDto> {
    return this.teaching.enterRoom(actor, input);
  }

  @Patch(':id')
  @Can('training:plan')
  @NeedsVersion()
  @ApiOkResponse({ type: CreatedDto })
  change(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ChangeRoomDto): Promise<CreatedDto> {
    return this.teaching.changeRoom(actor, id, input);
  }
}
