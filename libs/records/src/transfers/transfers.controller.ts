import { Body, Controller, Delete, Get, Header, Headers, Param, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, NeedsVersion, Speaking } from '@qms/http';
import type { Actor } from '@qms/work';
import { PAPER } from '../lists/iso-lists.dto';
import { RegisterPapers } from '../register-papers.service';
import {
  ChangeTransferDto,
  NewTransferDto,
  ReceiveTransferDto,
  TransferDto,
  TransferOutcomeDto,
  TransferPageDto,
  TransfersQuery,
} from './transfers.dto';
import { TransfersReader } from './transfers.reader';
import { TransfersService } from './transfers.service';

/** Nộp lưu vào Lưu trữ cơ quan. */
@ApiTags('archive-transfers')
@Controller('archive-transfers')
export class TransfersController {
  constructor(
    private readonly transfers: TransfersService,
    private readonly reader: TransfersReader,
    private readonly papers: RegisterPapers,
  ) {}

  @Get()
  @Can('record:read')
  @ApiOkResponse({ type: TransferPageDto })
  list(@Acting() actor: Actor, @Query() query: TransfersQuery): Promise<TransferPageDto> {
    return this.reader.list(actor, query);
  }

  @Get(':id')
  @Can('record:read')
  @ApiOkResponse({ type: TransferDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<TransferDto> {
    return this.reader.get(actor, id, language);
  }

  /** Biên bản giao nhận with the mục lục as its annex, to be printed and signed (NĐ 30/2020/NĐ-CP, Phụ lục V, III and V). */
  @Get(':id/paper')
  @Can('record:read')
  @Header('vary', 'accept')
  @ApiOkResponse({ content: PAPER })
  paper(@Acting() actor: Actor, @Param('id') id: string, @Headers('accept') accept?: string): Promise<StreamableFile> {
    return this.papers.ofTransfer(actor, id, accept);
  }

  @Post()
  @Can('transfer:prepare')
  @ApiCreatedResponse({ type: TransferOutcomeDto })
  create(@Acting() actor: Actor, @Body() input: NewTransferDto): Promise<TransferOutcomeDto> {
    return this.transfers.create(actor, input);
  }

  @Patch(':id')
  @Can('transfer:prepare')
  @NeedsVersion()
  @ApiOkResponse({ type: TransferOutcomeDto })
  change(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ChangeTransferDto): Promise<TransferOutcomeDto> {
    return this.transfers.change(actor, id, input);
  }

  /** Lưu trữ cơ quan đã nhận. */
  @Post(':id/reception')
  @Can('transfer:receive')
  @ApiCreatedResponse({ type: TransferOutcomeDto })
  receive(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ReceiveTransferDto): Promise<TransferOutcomeDto> {
    return this.transfers.receive(actor, id, input);
  }

  @Delete(':id')
  @Can('transfer:prepare')
  @ApiOkResponse({ type: TransferOutcomeDto })
  discard(@Acting() actor: Actor, @Param('id') id: string): Promise<TransferOutcomeDto> {
    return this.transfers.discard(actor, id);
  }
}
