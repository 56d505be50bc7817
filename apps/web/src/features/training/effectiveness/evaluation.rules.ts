import type { EvaluatedPerson, EvaluateOne } from './effectiveness.queries';

/** What is typed of one learner; nothing is said of him while there is no verdict. */
export interface TypedEvaluation {
  readonly verdict: EvaluateOne['verdict'] | null;
  readonly seenBy: EvaluateOne['seenBy'];
  readonly remark: string;
  readonly furtherAction: string;
}

export const typedOf = ({ evaluation }: EvaluatedPerson): TypedEvaluation => ({
  verdict: evaluation?.verdict ?? null,
  seenBy: evaluation?.seenBy ?? 'applied',
  remark: evaluation?.remark ?? '',
  furtherAction: evaluation?.furtherAction ?? '',
});

const words = (text: string): string | null => text.trim().normalize('NFC') || null;

/** As the server takes it; null where there is no verdict, or nothing else than what stands. */
export function newOf(person: EvaluatedPerson, typed: TypedEvaluation): EvaluateOne | null {
  if (typed.verdict === null) return null;
  const { verdict, seenBy } = typed;
  const one = {
    enrolmentId: person.enrolmentId,
    verdict,
    seenBy,
    remark: words(typed.remark),
    furtherAction: verdict === 'not-effective' ? words(typed.furtherAction) : null,
  };
  const stands = person.evaluation;
  const same =
    stands !== null &&
    stands.verdict === one.verdict &&
    stands.seenBy === one.seenBy &&
    stands.remark === one.remark &&
    stands.furtherAction === one.furtherAction;
  return same ? null : one;
}
