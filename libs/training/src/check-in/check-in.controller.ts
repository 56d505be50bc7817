import { Body, Controller, Get, Param, Post, Req, Res, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsNobody, type Language, NotIdempotent, Public, type QmsRequest, Speaking } from '@qms/http';
import type { FastifyReply } from 'fastify';
import { AddressLimit, sendPage, typedIn } from '../public-pages/public-page';
import { type CheckInForm, type CheckInNotice, checkInForm, checkInNotice } from './check-in.page';
import { CheckInService, type Scanned } from './check-in.service';

export const CHECK_IN_PATH = '/diem-danh';
/** Requests of one address in a minute: a whole class may sit behind it. */
const PER_MINUTE = 300;
const WHY = 'a learner who sits before the screen says who he is; the code on it is his proof';
const STATUS = { done: 200, entered: 409, stopped: 409, old: 410, 'not-now': 409, none: 404, 'too-many': 429 } as const;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Điểm danh bằng mã thay đổi: what the QR on the screen leads to, without signing in and without script. */
@ApiExcludeController()
@AsNobody()
@Controller({ path: CHECK_IN_PATH.slice(1), version: VERSION_NEUTRAL })
export class CheckInController {
  private readonly limit = new AddressLimit(PER_MINUTE);

  constructor(private readonly service: CheckInService) {}

  /** After it was done, so that loading the page again sends nothing. */
  @Get('da-ghi-nhan')
  @Public(WHY)
  done(@Res() reply: FastifyReply, @Speaking() language: Language): void {
    tell(reply, 'done', language);
  }

  /** The address in the QR. */
  @Get(':session/:code')
  @Public(WHY)
  async scan(
    @Req() request: QmsRequest,
    @Res() reply: FastifyReply,
    @Speaking() language: Language,
    @Param('session') id: string,
    @Param('code') code: string,
  ) {
    const scanned = await this.within(request, reply, () => this.service.scan(id, code), id);
    if (typeof scanned === 'string') return tell(reply, scanned, language);
    return ask(reply, 200, { ...scanned, action: `${CHECK_IN_PATH}/${id}` }, language);
  }

  /** Who he is. */
  @Post(':session')
  @Public(WHY)
  @NotIdempotent('a form without script sends no key; a learner is present once')
  async checkIn(
    @Req() request: QmsRequest,
    @Res() reply: FastifyReply,
    @Speaking() language: Language,
    @Param('session') id: string,
    @Body() body: unknown,
  ) {
    const back = await this.within(request, reply, () => this.service.returning(id, typedIn(body, 've')), id);
    if (typeof back === 'string') return tell(reply, back, language);
    const typed = { who: typedIn(body, 'ai').slice(0, 200), birth: typedIn(body, 'sinh').slice(0, 40) };
    const outcome = await this.service.checkIn(back.session, typed.who, typed.birth);
    if (outcome === 'present') return void reply.redirect(`${CHECK_IN_PATH}/da-ghi-nhan`, 303);
    if (outcome === 'unknown') return ask(reply, 422, { ...back, action: `${CHECK_IN_PATH}/${id}`, typed }, language);
    return tell(reply, outcome, language);
  }

  private async within(request: QmsRequest, reply: FastifyReply, look: () => Promise<Scanned>, id: string): Promise<Scanned | 'too-many'> {
    const seconds = await this.limit.wait(request);
    if (seconds === null) return UUID.test(id) ? look() : 'none';
    void reply.header('retry-after', String(seconds));
    return 'too-many';
  }
}

const tell = (reply: FastifyReply, notice: CheckInNotice, language: Language): void =>
  void sendPage(reply, STATUS[notice], checkInNotice(notice, language));
const ask = (reply: FastifyReply, status: number, form: CheckInForm, language: Language): void =>
  void sendPage(reply, status, checkInForm(form, language));
