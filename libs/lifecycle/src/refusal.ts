import type { Because, Params } from './basis';

/**
 * The one error of the domain: why something was not done. The HTTP filter turns it into a problem (RFC 9457).
 * Several reasons travel together in `because`.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    /** Stable code, e.g. `not-found`, `change-summary-missing`. */
    readonly code: string,
    readonly params: Params = {},
    readonly because: readonly Because[] = [],
  ) {
    super(code);
  }
}

/** Refuses an input; `field` is the path in the body or query as the sender wrote it, e.g. `memberships[0].role`. */
export const invalid = (field: string, code: string, params: Params = {}): Refusal => new Refusal(code, { ...params, field });
