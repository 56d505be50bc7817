/** A place on a scale from 1 to 5, or words of one's own. */
export const QUESTION_KINDS = ['scale', 'text'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];
export interface EvaluationQuestion {
  readonly kind: QuestionKind;
  readonly words: string;
}
/** What one learner says to each question, in their order: 1 to 5, a text, or nothing. */
export type Answers = readonly (number | string | null)[];

/** Where a course has no questions of its own. */
export const STANDARD_QUESTIONS: readonly EvaluationQuestion[] = [
  { kind: 'scale', words: 'Nội dung khóa đào tạo' },
  { kind: 'scale', words: 'Giảng viên' },
  { kind: 'scale', words: 'Công tác tổ chức lớp' },
  { kind: 'scale', words: 'Tài liệu' },
  { kind: 'scale', words: 'Địa điểm, cơ sở vật chất' },
  { kind: 'text', words: 'Ý kiến khác' },
];
export const MARKS = [1, 2, 3, 4, 5] as const;
/** Below so many answers nothing is shown but their number: single ones would be told apart. */
export const LEAST_SHOWN = 5;
/** Letters of one free text. */
export const MOST_LETTERS = 2000;

export type AnswerFault = 'mark-missing' | 'text-too-long';
export interface ReadAnswers {
  readonly answers: Answers;
  /** By the place of the question. */
  readonly faults: ReadonlyMap<number, AnswerFault>;
}

/** What was sent for each question. A mark is asked for; words are given by who wants to. */
export function readAnswers(questions: readonly EvaluationQuestion[], typed: readonly string[]): ReadAnswers {
  const faults = new Map<number, AnswerFault>();
  const answers = questions.map(({ kind }, place) => {
    // A browser sends the end of a line as two characters.
    const text = (typed[place] ?? '').replaceAll('\r\n', '\n').trim();
    if (kind === 'text') {
      if (text.length > MOST_LETTERS) faults.set(place, 'text-too-long');
      return text === '' ? null : text;
    }
    if (/^[1-5]$/.test(text)) return Number(text);
    faults.set(place, 'mark-missing');
    return null;
  });
  return { answers, faults };
}

/** What all said to one question. */
export interface QuestionResult extends EvaluationQuestion {
  /** To two digits; null where nobody gave a mark, and of words. */
  readonly mean: number | null;
  /** How many gave 1, 2, 3, 4, 5; empty of words. */
  readonly counts: readonly number[];
  /** By the alphabet: the order in which they came would tell who was when. */
  readonly texts: readonly string[];
}

/** By question; null while they are too few to be shown. */
export function evaluationResults(questions: readonly EvaluationQuestion[], answers: readonly Answers[]): QuestionResult[] | null {
  if (answers.length < LEAST_SHOWN) return null;
  const order = new Intl.Collator('vi');
  return questions.map((question, place) => {
    const said = answers.map((one) => one[place] ?? null);
    const marks = said.filter((one): one is number => typeof one === 'number');
    return {
      ...question,
      mean: marks.length === 0 ? null : Math.round((100 * marks.reduce((sum, mark) => sum + mark, 0)) / marks.length) / 100,
      counts: question.kind === 'scale' ? MARKS.map((mark) => marks.filter((one) => one === mark).length) : [],
      texts: said.filter((one): one is string => typeof one === 'string').sort(order.compare),
    };
  });
}
