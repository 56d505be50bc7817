import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PUBLIC_ACTOR, sha256, systemActor, Work } from '@qms/work';
import { readCode } from '../certificates/certificate-code.rules';
import type { ClassEvaluationState } from './class-evaluation.lifecycle';
import { audienceOf, hasRoom } from './evaluation.facts';
import type { Answers, EvaluationQuestion } from './evaluation.rules';

/** The form as whoever has its code sees it. */
export interface AskedForm {
  readonly id: string;
  readonly organizationId: string;
  readonly classId: string;
  readonly state: ClassEvaluationState;
  readonly title: string;
  readonly issuer: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly questions: readonly EvaluationQuestion[];
}
/** `kept`: it counts, now or since it was first sent. */
export type Outcome = 'kept' | 'closed' | 'full';

const BY_HASH = `select id, organization_id as "organizationId", class_id as "classId", state, title, issuer, to_char(starts_on, 'YYYY-MM-DD') as "startsOn",
  to_char(ends_on, 'YYYY-MM-DD') as "endsOn", questions from class_evaluation where code_hash = $1`;

/** Answers of nobody. What is kept of one: what was said, under a random id, and the hash of the form's number, so that it counts once. */
@Injectable()
export class EvaluationAnswers {
  constructor(private readonly work: Work) {}

  /** @param typed the code as it was read or typed. @returns null = there is none */
  find(typed: string): Promise<AskedForm | null> {
    const hash = sha256(readCode(typed.slice(0, 200)) ?? 'no code');
    return this.work.read(PUBLIC_ACTOR, async (db) => (await db.query<AskedForm>(BY_HASH, [hash]))[0] ?? null);
  }

  /** @param number of the form, random: the same again changes nothing. */
  answer(form: AskedForm, number: string, answers: Answers): Promise<Outcome> {
    return this.work.keepBooks(systemActor(form.organizationId), async (manager) => {
      const db = { query: <T>(sql: string, values?: unknown[]) => manager.query(sql, values) as Promise<T[]> };
      // Who comes second waits here, and counts what the first has left.
      const [{ state }] = (await db.query<{ state: ClassEvaluationState }>('select state from class_evaluation where id = $1 for update', [
        form.id,
      ])) as [{ state: ClassEvaluationState }];
      const [{ many, again }] = (await db.query<{ many: number; again: boolean }>(
        'select count(*)::int as many, coalesce(bool_or(form_hash = $2), false) as again from evaluation_answer where evaluation_id = $1',
        [form.id, sha256(number)],
      )) as [{ many: number; again: boolean }];
      if (again) return 'kept';
      if (state === 'closed') return 'closed';
      if (!hasRoom(await audienceOf(db, form.classId), many)) return 'full';
      await db.query('insert into evaluation_answer (id, organization_id, evaluation_id, answers, form_hash) values ($1,$2,$3,$4,$5)', [
        // Not of the usual kind, which has the time in it.
        randomUUID(),
        form.organizationId,
        form.id,
        JSON.stringify(answers),
        sha256(number),
      ]);
      return 'kept';
    });
  }
}
