import { Body, Controller, Get, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, Speaking } from '@qms/http';
import { EXCEL } from '@qms/records';
import type { Actor } from '@qms/work';
import { ReviewDocumentsDto, ReviewedDocumentsDto, ReviewListDto, ReviewListQuery } from './document-reviews.dto';
import { DocumentReviewsReader } from './document-reviews.reader';
import { DocumentReviewsService } from './document-reviews.service';

/** Soát xét định kỳ. */
@ApiTags('document-reviews')
@Controller('document-reviews')
export class DocumentReviewsController {
  constructor(
    private readonly reviews: DocumentReviewsService,
    private readonly reader: DocumentReviewsReader,
  ) {}

  /** The list of a year, with its progress. */
  @Get()
  @Can('document:read')
  @ApiOkResponse({ type: ReviewListDto })
  list(@Acting() actor: Actor, @Query() query: ReviewListQuery, @Speaking() language: Language): Promise<ReviewListDto> {
    return this.reader.list(actor, query.year, language);
  }

  @Get('list.xlsx')
  @Can('document:read')
  @ApiProduces(EXCEL)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  export(@Acting() actor: Actor, @Query() query: ReviewListQuery): Promise<StreamableFile> {
    return this.reviews.export(actor, query.year);
  }

  @Post()
  @Can('document:review-yearly')
  @ApiCreatedResponse({ type: ReviewedDocumentsDto })
  review(@Acting() actor: Actor, @Body() input: ReviewDocumentsDto): Promise<ReviewedDocumentsDto> {
    return this.reviews.review(actor, input);
  }
}
