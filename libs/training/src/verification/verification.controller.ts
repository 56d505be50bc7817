import { Controller, Get, Param, Query, Req, Res, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Language, Public, type QmsRequest, Speaking } from '@qms/http';
import type { FastifyReply } from 'fastify';
import { AddressLimit, sendPage } from '../public-pages/public-page';
import { verificationPage } from './verification.page';
import { VerificationReader } from './verification.reader';

/** Look-ups of one address in a minute. */
const PER_MINUTE = 100;

/** Trang xác minh giấy chứng nhận, for whoever holds the paper. */
@ApiExcludeController()
@Controller({ path: 'xac-minh', version: VERSION_NEUTRAL })
export class VerificationController {
  private readonly limit = new AddressLimit(PER_MINUTE);

  constructor(private readonly reader: VerificationReader) {}

  /** With a field to type the code into, without script: `?ma=`. */
  @Get()
  @Public('whoever holds a certificate may ask whether it is true')
  async form(
    @Req() request: QmsRequest,
    @Res() reply: FastifyReply,
    @Speaking() language: Language,
    @Query('ma') typed?: string,
  ): Promise<void> {
    if (typeof typed !== 'string' || typed.trim() === '') return void sendPage(reply, 200, verificationPage('asked', '', language));
    return this.answer(request, reply, typed, language);
  }

  /** The address in the QR. */
  @Get(':code')
  @Public('whoever holds a certificate may ask whether it is true')
  async byCode(
    @Req() request: QmsRequest,
    @Res() reply: FastifyReply,
    @Speaking() language: Language,
    @Param('code') typed: string,
  ): Promise<void> {
    return this.answer(request, reply, typed, language);
  }

  private async answer(request: QmsRequest, reply: FastifyReply, typed: string, language: Language): Promise<void> {
    const seconds = await this.limit.wait(request);
    if (seconds !== null) {
      void reply.header('retry-after', String(seconds));
      return void sendPage(reply, 429, verificationPage('too-many', '', language));
    }
    const found = await this.reader.verify(typed);
    void sendPage(reply, found ? 200 : 404, verificationPage(found ? { found } : 'none', found ? '' : typed.slice(0, 60), language));
  }
}
