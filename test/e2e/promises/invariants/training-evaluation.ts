import { type Chapter, HASH, NEW, NOBODY, never, once, refused, SECOND, type Values } from './invariant';
import { person, SKHCN } from './scopes';
import { freezes, insert, listed, OPEN_CLASS, OTHERS, own } from './training-story';

const ASKED = `'[{"kind": "scale", "words": "Nội dung"}]'::jsonb`;
const TOO_MANY = `(select jsonb_agg(n) from generate_series(1, 21) n)`;
const EVALUATION: Values = {
  ...own,
  class_id: NEW,
  state: "'open'",
  title: "'Lớp'",
  issuer: "'Sở'",
  starts_on: "'2026-12-10'",
  ends_on: "'2026-12-11'",
  questions: ASKED,
  code_hash: HASH,
  opened_by: person('giangvien'),
  opened_at: 'now()',
};
const ANSWER: Values = { ...own, evaluation_id: NEW, answers: "'[5]'::jsonb", form_hash: HASH };
const OTHER_HASH = "decode(repeat('cd', 32), 'hex')";

/** What learners think of a class, and how often somebody at the code of a session was none of the roster. */
export const trainingEvaluation: Chapter = {
  rows: {
    class_evaluation: { scope: SKHCN, needs: ['course', 'training_class'], values: EVALUATION },
    evaluation_answer: { scope: SKHCN, needs: ['course', 'training_class', 'class_evaluation'], values: ANSWER },
    check_in_tries: {
      scope: SKHCN,
      needs: ['course', 'training_class', 'training_room', 'class_session'],
      values: { ...own, session_id: NEW, wrong: '1' },
    },
  },
  invariants: [
    never(
      'course',
      'course_asks_something',
      'A course never asks nothing, or more than twenty questions',
      { evaluation_questions: "'[]'::jsonb" },
      { evaluation_questions: TOO_MANY },
      { evaluation_questions: "'{}'::jsonb" },
    ),
    never(
      'class_evaluation',
      'evaluation_asks_something',
      'Learners are never asked nothing, or more than twenty questions',
      { questions: "'[]'::jsonb" },
      { questions: TOO_MANY },
      { questions: "'{}'::jsonb" },
    ),
    never('class_evaluation', 'closed_evaluation_says_when', 'An open evaluation is never closed at some time', { closed_at: 'now()' }),
    once('class_evaluation', 'class_evaluation_class_id_key', 'A class is never evaluated twice', { id: SECOND, code_hash: OTHER_HASH }),
    once('class_evaluation', 'class_evaluation_code_hash_key', 'Two evaluations never have the same code', {
      id: SECOND,
      class_id: OPEN_CLASS,
    }),
    refused('class_evaluation', 'legal_move', 'An evaluation never begins closed', { insert: { state: "'closed'", closed_at: 'now()' } }),
    listed('class_evaluation', 'class-evaluation', 'open'),
    freezes(
      'class_evaluation',
      ['organization_id', OTHERS],
      ['class_id', OPEN_CLASS],
      ['title', "'Lớp khác'"],
      ['issuer', "'Sở khác'"],
      ['starts_on', "'2026-12-09'"],
      ['ends_on', "'2026-12-12'"],
    ),
    refused('class_evaluation', 'questions_stay_once_answered', 'What was asked never changes once somebody has answered', {
      first: [{ as: 'qms_app', sql: insert('evaluation_answer', ANSWER) }],
      statement: `update class_evaluation set questions = '[{"kind": "scale", "words": "Khác"}]' where id = ${NEW}`,
    }),
    never('evaluation_answer', 'answers_are_a_list', 'A form is never anything else than a list of answers', { answers: "'5'::jsonb" }),
    once('evaluation_answer', 'evaluation_answer_evaluation_id_form_hash_key', 'The same form never counts twice'),
    refused('evaluation_answer', 'answers_open_evaluation', 'Nobody answers where the evaluation is closed', {
      first: [{ as: 'qms_app', sql: `update class_evaluation set state = 'closed', closed_at = now() where id = ${NEW}` }],
      statement: insert('evaluation_answer', { ...ANSWER, id: SECOND, form_hash: OTHER_HASH }),
    }),
    once('check_in_tries', 'check_in_tries_session_id_key', 'Wrong entries of a session are never counted in two places'),
    freezes('check_in_tries', ['organization_id', OTHERS], ['session_id', NOBODY]),
  ],
};
