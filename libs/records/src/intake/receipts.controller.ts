import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, NotIdempotent, Speaking } from '@qms/http';
import type { Actor } from '@qms/work';
import { ReceiptPapers } from './receipt-papers.service';
import {
  CheckedFilesDto,
  CheckFilesDto,
  ReadBackDto,
  ReadBackQuery,
  ReceiptDto,
  ReceiptOutcomeDto,
  ReceiptPageDto,
  ReceiptsQuery,
  VoidReceiptDto,
} from './receipts.dto';
import { ReceiptsReader } from './receipts.reader';
import { ReceiptsService } from './receipts.service';

/** Biên nhận. */
@ApiTags('receipts')
@Controller()
export class ReceiptsController {
  constructor(
    private readonly receipts: ReceiptsService,
    private readonly reader: ReceiptsReader,
    private readonly papers: ReceiptPapers,
  ) {}

  @Get('receipts')
  @Can('record:read')
  @ApiOkResponse({ type: ReceiptPageDto })
  list(@Acting() actor: Actor, @Query() query: ReceiptsQuery): Promise<ReceiptPageDto> {
    return this.reader.list(actor, query);
  }

  @Get('receipts/:id')
  @Can('record:read')
  @ApiOkResponse({ type: ReceiptDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<ReceiptDto> {
    return this.reader.get(actor, id, language);
  }

  @Get('receipts/:id/paper')
  @Can('record:read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  paper(@Acting() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    return this.papers.pdf(actor, id);
  }

  /** Reads the stored files back and compares them with the receipt, in turns: go on with `next` until it is null. */
  @Get('receipts/:id/verification')
  @Can('record:read')
  @ApiOkResponse({ type: ReadBackDto })
  readBack(@Acting() actor: Actor, @Param('id') id: string, @Query() query: ReadBackQuery): Promise<ReadBackDto> {
    return this.reader.readBack(actor, id, query.after ?? 0);
  }

  /** Its records are withdrawn as one; the number stays, with the reason. */
  @Post('receipts/:id/voiding')
  @Can('receipt:void')
  @ApiCreatedResponse({ type: ReceiptOutcomeDto })
  strikeOut(@Acting() actor: Actor, @Param('id') id: string, @Body() { reason }: VoidReceiptDto): Promise<ReceiptOutcomeDto> {
    return this.receipts.strikeOut(actor, id, reason);
  }

  /** Receipts and records in which these files stand, by their hashes; the files themselves are not sent. */
  @Post('file-checks')
  @HttpCode(200)
  @Can('record:read')
  @NotIdempotent('changes nothing')
  @ApiOkResponse({ type: CheckedFilesDto })
  checkFiles(@Acting() actor: Actor, @Body() { sha256 }: CheckFilesDto): Promise<CheckedFilesDto> {
    return this.reader.checkFiles(actor, sha256);
  }
}
