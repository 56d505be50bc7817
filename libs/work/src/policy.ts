import { type Because, type Permission, Refusal, refuses } from '@qms/lifecycle';
import type { Actor, Role } from './actor';

/** What an act is done to: at least the organization that owns it. */
export interface Subject {
  readonly organizationId: string;
}

/** A truth about actor and subject, pure, with the basis it rests on (none: it refuses always). */
export interface PolicyRule<S> extends Because {
  readonly holds: (actor: Actor, subject: S) => boolean;
}

/** Who may: roles first (decided before any id is read), then rules about the subject. */
export interface Right<S> {
  readonly roles: readonly Role[];
  /** `read`: whatever is in scope may be read. `write`: the subject's organization must be one the actor writes in. */
  readonly kind: 'read' | 'write';
  /** An act of weight (approve, issue, accept, destroy): confirmed once per sitting, never by an API token. */
  readonly weight?: 'confirmed';
  readonly rules?: readonly PolicyRule<S>[];
}

export type Policy<Name extends string, S> = Readonly<Record<Name, Right<S>>>;

/** Minutes that a confirmation (password, TOTP) lasts within its session. */
export const CONFIRMATION_MINUTES = 15;

const registry = new Map<string, Right<never>>();

/** Declares a module's rights; `@Can` and the approved permission matrix read the registry. */
export function definePolicy<Name extends string, S>(policy: Policy<Name, S>): Policy<Name, S> {
  for (const [name, right] of Object.entries<Right<S>>(policy)) registry.set(name, right as Right<never>);
  return policy;
}

export const rightNamed = (name: string): Right<never> | undefined => registry.get(name);
export const allRights = (): [string, Right<never>][] => [...registry].sort(([a], [b]) => a.localeCompare(b));

/** Could any membership of this actor ever give the right? Decided before the id is read (house.md law 7). */
export function couldEver(actor: Actor, name: string): boolean {
  const right = registry.get(name);
  if (!right) return false;
  if (actor.tokenRights && !actor.tokenRights.includes(name)) return false;
  if (actor.kind === 'token' && right.weight) return false;
  return actor.roles.some((held) => right.roles.includes(held.role));
}

/** All that speaks against the act, without throwing; what a detail answer shows in `actions`. The confirmation is asked for at the act itself. */
export function allows<Name extends string, S extends Subject>(policy: Policy<Name, S>, actor: Actor, name: Name, subject: S): Permission {
  if (actor.kind === 'system') return { allowed: true, because: [] };
  const right = policy[name];
  if (!couldEver(actor, name)) return { allowed: false, because: [{ code: 'right-missing', params: { right: name } }] };
  if (right.kind === 'write' && !actor.writes.includes(subject.organizationId))
    return { allowed: false, because: [{ code: 'other-organization', params: { right: name } }] };
  const because = (right.rules ?? []).filter((rule) => !rule.holds(actor, subject)).map(reasonOf);
  return { allowed: !because.some(refuses), because };
}

/**
 * Throws a {@link Refusal} (`forbidden`, `reason-required`, `confirmation-required`) or returns the warnings that were gone over.
 * @param facts.now the time of the unit of work; @param facts.reason why a person goes on against a warning.
 */
export function authorize<Name extends string, S extends Subject>(
  policy: Policy<Name, S>,
  actor: Actor,
  name: Name,
  subject: S,
  facts: { now: Date; reason?: string },
): readonly Because[] {
  const { allowed, because } = allows(policy, actor, name, subject);
  if (!allowed) throw new Refusal('forbidden', {}, because);
  if (because.length > 0 && !facts.reason?.trim()) throw new Refusal('reason-required', {}, because);
  if (policy[name].weight === 'confirmed' && !confirmed(actor, facts.now)) throw new Refusal('confirmation-required', { right: name });
  return because;
}

const confirmed = (actor: Actor, now: Date): boolean =>
  actor.kind === 'system' ||
  (actor.kind === 'person' && actor.confirmedAt !== null && now.getTime() - actor.confirmedAt.getTime() < CONFIRMATION_MINUTES * 60_000);

const reasonOf = <S>({ code, basis, params }: PolicyRule<S>): Because => ({ code, ...(basis && { basis }), ...(params && { params }) });
