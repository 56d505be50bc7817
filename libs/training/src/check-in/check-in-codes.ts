import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Keys } from '@qms/config';
import { certificateCode, readCode } from '../certificates/certificate-code.rules';
import { acceptedSteps, stepAt, ticketCounts } from './rotating-code.rules';

/** Codes of a session, each for one step of time, made from the secret of the keys folder: none of them stands anywhere. */
@Injectable()
export class CheckInCodes {
  constructor(private readonly keys: Keys) {}

  /** What stands on the screen now. */
  codeOf(sessionId: string, now: Date): string {
    return this.made('check-in', sessionId, stepAt(now));
  }

  /** A ticket for who has scanned a code that counts: within some minutes he says with it who he is. @returns null = the code is old, or none */
  ticketFor(sessionId: string, code: string, now: Date): string | null {
    const step = acceptedSteps(now).find((accepted) => same(this.made('check-in', sessionId, accepted), readCode(code.slice(0, 200))));
    return step === undefined ? null : `${step}.${this.made('check-in-ticket', sessionId, step)}`;
  }

  ticketFits(sessionId: string, ticket: string, now: Date): boolean {
    const [, step, proof] = /^(\d{1,12})\.([0-9A-Z]{33})$/.exec(ticket) ?? [];
    if (step === undefined || proof === undefined) return false;
    return same(this.made('check-in-ticket', sessionId, Number(step)), proof) && ticketCounts(Number(step), now);
  }

  private made(purpose: string, sessionId: string, step: number): string {
    return certificateCode(createHmac('sha256', this.keys.derive(purpose)).update(`${sessionId} ${step}`).digest().subarray(0, 20));
  }
}

function same(expected: string, given: string | null): boolean {
  return given !== null && given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}
