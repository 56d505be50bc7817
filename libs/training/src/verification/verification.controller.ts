import { Controller, Get, Param, Query, Req, Res, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Language, Public, type QmsRequest, Speaking } from '@qms/http';
import type { FastifyReply } from 'fastify';
import { verificationPage } from './verification.page';
import { VerificationReader } from './verification.reader';

/** Look-ups of one address in a minute. */
const PER_MINUTE = 100;

/** Trang xác minh giấy chứng nhận, for whoever holds the paper. */
@ApiExcludeController()
@Controller({ path: 'xac-minh', version: VERSION_NEUTRAL })
export class VerificationController {
  private readonly limit = new Map<unknown, ReturnType<QmsRequest['server']['createRateLimit']>>();

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
    if (typeof typed !== 'string' || typed.trim() === '') return void this.send(reply, 200, verificationPage('asked', '', language));
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
    const limited = await this.limited(request);
    if (limited !== null) {
      void reply.header('retry-after', String(limited));
      return void this.send(reply, 429, verificationPage('too-many', '', language));
    }
    const found = await this.reader.verify(typed);
    void this.send(reply, found ? 200 : 404, verificationPage(found ? { found } : 'none', found ? '' : typed.slice(0, 60), language));
  }

  /** @returns seconds to wait; null = go on */
  private async limited(request: QmsRequest): Promise<number | null> {
    const { server } = request;
    const check = this.limit.get(server) ?? server.createRateLimit({ max: PER_MINUTE, timeWindow: '1 minute' });
    this.limit.set(server, check);
    const state = await check(request);
    return !state.isAllowed && state.isExceeded ? state.ttlInSeconds : null;
  }

  private send(reply: FastifyReply, status: number, page: string): FastifyReply {
    return reply
      .status(status)
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('x-robots-tag', 'noindex, nofollow')
      .header(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      )
      .send(page);
  }
}
