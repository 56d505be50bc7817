/** What a check rests on: an article of law, a clause of the standard, or the organization's own rule. */
export interface Basis {
  readonly kind: 'law' | 'standard' | 'rule';
  /** Shown word for word, e.g. `QĐ 19/2014/QĐ-TTg, Điều 4`. */
  readonly ref: string;
}

/** One reason why something is refused or only advised against; without `basis` the right, the state or the input speaks. */
export interface Because {
  readonly code: string;
  readonly message: string;
  readonly basis?: Basis | null;
}

/** What a detail answer says of one action: forbidden with reasons; or allowed, where reasons are warnings that ask for a reason. */
export interface ActionAnswer {
  readonly allowed: boolean;
  readonly because: readonly Because[];
}

export type Actions = Readonly<Record<string, ActionAnswer | undefined>>;

export interface FieldProblem {
  /** Path in the body as it was sent, e.g. `memberships[0].role`. */
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** RFC 9457 problem as this API writes it. `status` 0 means that no answer came. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string | null;
  readonly code: string;
  readonly errors: readonly FieldProblem[];
  readonly reasons: readonly Because[];
  readonly requestId: string | null;
}

/** Thrown by every call of the API client that does not end well. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const list = <T>(value: unknown): T[] => (Array.isArray(value) ? (value as T[]) : []);

/** Reads an error answer; also one that is no problem+json (a proxy's page), which then carries only its status. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: Record<string, unknown> = await response
    .clone()
    .json()
    .then((json: unknown) => (typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {}))
    .catch(() => ({}));
  return {
    type: text(body.type) ?? 'about:blank',
    title: text(body.title) ?? '',
    status: response.status,
    detail: text(body.detail),
    code: text(body.code) ?? `http-${response.status}`,
    errors: list<FieldProblem>(body.errors),
    reasons: list<Because>(body.reasons),
    requestId: text(body.requestId) ?? response.headers.get('x-request-id'),
  };
}

const withoutAnswer = (code: string): Problem => ({
  type: 'about:blank',
  title: '',
  status: 0,
  detail: null,
  code,
  errors: [],
  reasons: [],
  requestId: null,
});

/** The problem in anything that was thrown; what is not a problem of the API becomes `no-answer` (network) or `unexpected`. */
export function problemIn(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  // fetch says "no connection" with a TypeError and nothing more.
  return withoutAnswer(error instanceof TypeError && /fetch|network|load failed/i.test(error.message) ? 'no-answer' : 'unexpected');
}

/** First message of each field, for `form.setErrors`. */
export function fieldMessages(problem: Problem): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const { field, message } of problem.errors) messages[field] ??= message;
  return messages;
}

/** Whether sending the same thing again may help: no answer, the server's own trouble, or "wait". */
export const mayPass = (problem: Problem): boolean => problem.status === 0 || problem.status >= 500 || problem.status === 429;
