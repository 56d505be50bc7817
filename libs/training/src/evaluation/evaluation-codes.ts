import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Environment, Keys } from '@qms/config';
import type { QmsRequest } from '@qms/http';
import { certificateCode } from '../certificates/certificate-code.rules';
import { publicAddress } from '../public-pages/public-page';

export const EVALUATION_PATH = '/phieu-danh-gia';

/**
 * The code in the QR of an evaluation: 160 bits made from the secret of the keys folder, so that it can be shown again on a screen and printed,
 * and stands in no row.
 */
@Injectable()
export class EvaluationCodes {
  constructor(
    private readonly keys: Keys,
    private readonly environment: Environment,
  ) {}

  codeOf(evaluationId: string): string {
    return evaluationCode(this.keys, evaluationId);
  }

  /** What the QR holds: below the public address, or below the one that this request came to. */
  urlOf(evaluationId: string, request: QmsRequest): string {
    return `${publicAddress(this.environment, request)}${EVALUATION_PATH}/${this.codeOf(evaluationId)}`;
  }
}

/** @param keys whose secret it is made from */
export const evaluationCode = (keys: Pick<Keys, 'derive'>, evaluationId: string): string =>
  certificateCode(createHmac('sha256', keys.derive('evaluation')).update(evaluationId).digest().subarray(0, 20));
