import type { Sentence } from '@qms/http';

/** A rule that an organization sets for itself (basis `rule`): what it says, and whether it is in force where nobody decided. */
export interface OwnRule extends Sentence {
  readonly otherwise: 'on' | 'off';
}

const rules = new Map<string, OwnRule>();

/** A module declares the own rules that it asks for, so that a head finds and switches them. */
export function defineOwnRules<Name extends string>(declared: Readonly<Record<Name, OwnRule>>): Readonly<Record<Name, OwnRule>> {
  for (const [name, rule] of Object.entries<OwnRule>(declared)) rules.set(name, rule);
  return declared;
}

export const ownRuleNamed = (name: string): OwnRule | undefined => rules.get(name);
export const allOwnRules = (): [string, OwnRule][] => [...rules].sort(([a], [b]) => a.localeCompare(b));
