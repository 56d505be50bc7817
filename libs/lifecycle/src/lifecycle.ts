import { type Because, refuses } from './basis';
import { Refusal } from './refusal';

/** A truth that a move needs. Named as a fact (`hasFile`), answered from facts alone. */
export interface Condition<Facts> extends Because {
  readonly holds: (facts: Facts) => boolean;
}

/** One action: from which states, to which state, under which conditions. */
export interface Move<State extends string, Facts> {
  readonly from: readonly State[];
  /** All states it may lead to; where there are several, `choose` picks one of them from the facts. */
  readonly to: readonly State[];
  readonly choose?: (facts: Facts) => State;
  readonly conditions?: readonly Condition<Facts>[];
}

/** States and moves as data. `kind` is the name under which the database knows them (table `allowed_move`). */
export interface Lifecycle<State extends string, Action extends string, Facts> {
  readonly kind: string;
  readonly initial: readonly State[];
  readonly states: readonly State[];
  readonly moves: Readonly<Record<Action, Move<State, Facts>>>;
}

export interface Outcome<State extends string> {
  readonly from: State;
  readonly to: State;
  /** Warnings that a person went over; the reason given for it is kept with the record. */
  readonly overridden: readonly Because[];
}

export interface Permission {
  readonly allowed: boolean;
  readonly because: readonly Because[];
}

/** What speaks against the action now: all reasons, not the first. Never throws. */
export function permits<S extends string, A extends string, F>(lifecycle: Lifecycle<S, A, F>, action: A, state: S, facts: F): Permission {
  const move = lifecycle.moves[action];
  if (!move.from.includes(state)) return { allowed: false, because: [{ code: 'wrong-state', params: { state, action } }] };
  const because = (move.conditions ?? []).filter((condition) => !condition.holds(facts)).map(reasonOf);
  return { allowed: !because.some(refuses), because };
}

/**
 * Decides a move or throws a {@link Refusal} with every reason.
 * @param reason why a person goes on against a warning (own rule or standard); without it a warning refuses as `reason-required`.
 */
export function decide<S extends string, A extends string, F>(
  lifecycle: Lifecycle<S, A, F>,
  action: A,
  state: S,
  facts: F,
  reason?: string,
): Outcome<S> {
  const { allowed, because } = permits(lifecycle, action, state, facts);
  if (!allowed) throw new Refusal(because.length === 1 ? because[0]!.code : 'not-possible-now', because[0]?.params ?? {}, because);
  if (because.length > 0 && !reason?.trim()) throw new Refusal('reason-required', {}, because);
  const move = lifecycle.moves[action];
  return { from: state, to: move.choose ? move.choose(facts) : move.to[0]!, overridden: because };
}

/** Every edge (from, to) once, in the order of the states: what the migration writes into `allowed_move`. */
export function edges<S extends string, A extends string, F>(lifecycle: Lifecycle<S, A, F>): [S, S][] {
  const seen = new Map<string, [S, S]>();
  for (const move of Object.values<Move<S, F>>(lifecycle.moves))
    for (const from of move.from) for (const to of move.to) seen.set(`${from} ${to}`, [from, to]);
  return [...seen.values()].sort((a, b) => a.join(' ').localeCompare(b.join(' ')));
}

const reasonOf = <F>({ code, basis, params }: Condition<F>): Because => ({ code, ...(basis && { basis }), ...(params && { params }) });
