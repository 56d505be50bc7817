import type { Language } from '@qms/http';
import { inPlaceOf } from '@qms/identity';
import { type Actor, vnDate } from '@qms/work';
import { type FieldWork, liesWithin } from './fields.rules';
import { signingReach } from './signing-reach';

type Asking = Omit<Parameters<typeof signingReach>[0], 'actor'>;

/** What awaits the head, as a list of work of this person shows it: his field, and for whom he signs while the head is away. */
export interface HeadsWork {
  /** Of what awaits the head, what this person is told of. */
  mine(works: readonly FieldWork[]): boolean;
  /** Said behind each sentence: ` - thay … (vắng đến …)`, or nothing. */
  readonly inPlace: string;
}

/** @param actor whose list it is; somebody who stands in reads that of who is away */
export async function headsWork(db: Asking, actor: Actor, language: Language): Promise<HeadsWork> {
  const reach = await signingReach({ actor, today: db.today, query: (sql, parameters) => db.query(sql, parameters) }, 'own');
  const { awayHead } = reach;
  return {
    mine: (works) => works.every((work) => liesWithin(reach, work)) && (reach.everything || works.length > 0),
    inPlace: awayHead && !awayHead.namesAnother ? inPlaceOf(language, awayHead.name, vnDate(awayHead.until)) : '',
  };
}
