import { randomBytes } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Req, Res, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsNobody, type Language, NotIdempotent, Public, type QmsRequest, Speaking } from '@qms/http';
import type { FastifyReply } from 'fastify';
import { certificateCode, readCode } from '../certificates/certificate-code.rules';
import { AddressLimit, sendPage, typedIn } from '../public-pages/public-page';
import { type EvaluationNotice, type FilledForm, formPage, noticePage } from './evaluation.page';
import { readAnswers } from './evaluation.rules';
import { type AskedForm, EvaluationAnswers, type Outcome } from './evaluation-answers.service';
import { EVALUATION_PATH } from './evaluation-codes';

/** Requests of one address in a minute: a whole class may sit behind it. */
const PER_MINUTE = 300;
const WHY = 'whoever has the QR of the class says what he thinks of it, as nobody';
const STATUS = { none: 404, closed: 410, thanks: 200, tooMany: 429 } as const;

/** Phiếu đánh giá khóa học, for whoever has its QR: without signing in and without script. */
@ApiExcludeController()
@AsNobody()
@Controller({ path: EVALUATION_PATH.slice(1), version: VERSION_NEUTRAL })
export class EvaluationFormController {
  private readonly limit = new AddressLimit(PER_MINUTE);

  constructor(private readonly answers: EvaluationAnswers) {}

  /** The form, empty. */
  @Get(':code')
  @Public(WHY)
  async ask(@Req() request: QmsRequest, @Res() reply: FastifyReply, @Speaking() language: Language, @Param('code') code: string) {
    const form = await this.formOf(request, reply, code, language);
    if (form) send(reply, 200, { form, action: addressOf(code), number: newNumber(), typed: [], faults: new Map() }, language);
  }

  /** After it was sent, so that loading the page again sends nothing. */
  @Get(':code/cam-on')
  @Public(WHY)
  thanks(@Res() reply: FastifyReply, @Speaking() language: Language): void {
    tell(reply, 'thanks', language);
  }

  /** The form, filled in. */
  @Post(':code')
  @Public(WHY)
  @NotIdempotent('a form without script sends no key; its own number counts once')
  async answer(
    @Req() request: QmsRequest,
    @Res() reply: FastifyReply,
    @Speaking() language: Language,
    @Param('code') code: string,
    @Body() body: unknown,
  ) {
    const form = await this.formOf(request, reply, code, language, 'sent');
    if (!form) return;
    const typed = form.questions.map((_, place) => typedIn(body, `c${place}`));
    const { answers, faults } = readAnswers(form.questions, typed);
    const number = readCode(typedIn(body, 'so'));
    if (form.state === 'closed' && (faults.size > 0 || number === null)) return tell(reply, 'closed', language);
    const filled = { form, action: addressOf(code), number: number ?? newNumber(), typed, faults };
    if (faults.size > 0) return send(reply, 422, filled, language);
    if (number === null) return send(reply, 422, { ...filled, told: 'stale' }, language);
    return conclude(reply, await this.answers.answer(form, number, answers), filled, language);
  }

  /** What is asked at this address; where nothing is, the visitor has been told. @param sent what was closed meanwhile is told after counting */
  private async formOf(
    request: QmsRequest,
    reply: FastifyReply,
    code: string,
    language: Language,
    sent?: 'sent',
  ): Promise<AskedForm | null> {
    const seconds = await this.limit.wait(request);
    if (seconds !== null) {
      void reply.header('retry-after', String(seconds));
      tell(reply, 'tooMany', language);
      return null;
    }
    const form = await this.answers.find(code);
    if (form && (form.state === 'open' || sent)) return form;
    tell(reply, form ? 'closed' : 'none', language);
    return null;
  }
}

/** Of a code that was found, as it is written. */
const addressOf = (code: string): string => `${EVALUATION_PATH}/${readCode(code)}`;
const newNumber = (): string => certificateCode(randomBytes(20));
const send = (reply: FastifyReply, status: number, filled: FilledForm, language: Language): void =>
  void sendPage(reply, status, formPage(filled, language));
const tell = (reply: FastifyReply, notice: EvaluationNotice, language: Language): void =>
  void sendPage(reply, STATUS[notice], noticePage(notice, language));

function conclude(reply: FastifyReply, outcome: Outcome, filled: FilledForm, language: Language): void {
  if (outcome === 'kept') void reply.redirect(`${filled.action}/cam-on`, 303);
  else if (outcome === 'closed') tell(reply, 'closed', language);
  else send(reply, 409, { ...filled, told: 'full' }, language);
}
