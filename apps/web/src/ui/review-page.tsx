import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';
import { PageHead, type PageHeadProps } from './page-head';
import css from './review-page.module.css';

export interface ReviewProblem {
  id: string;
  message: string;
  /** Lines of the source that it concerns, counted from 1. */
  lines?: readonly number[];
  severity: 'warning' | 'bad';
}

export interface ReviewPageProps extends PageHeadProps {
  /** The source, line by line, as it was read. */
  source: readonly string[];
  /** Lines of what is looked at now: shown, and scrolled to. */
  shownLines: readonly number[];
  problems: readonly ReviewProblem[];
  /** The one looked at. */
  chosenProblem?: string | null;
  onProblem(problem: ReviewProblem): void;
  /** The proposal. */
  children: ReactNode;
  /** Counts before and after, and the button that confirms. Stays in sight. */
  foot?: ReactNode;
}

/** Source at the left with its line numbers, proposal at the right, problems above; nothing is saved before it is confirmed. */
export function ReviewPage({ source, shownLines, problems, chosenProblem, onProblem, children, foot, ...head }: ReviewPageProps) {
  const { t } = useTranslation('ui');
  return (
    <>
      <PageHead {...head} />
      <section aria-labelledby="review-problems" className={css.problems}>
        <h2 id="review-problems" className={css.heading}>
          {problems.length === 0 ? t('review.noProblems') : t('review.problems', { count: problems.length })}
        </h2>
        {problems.length > 0 ? (
          <ul className={css.problemList}>
            {problems.map((problem) => (
              <li key={problem.id}>
                <button
                  type="button"
                  className={css.problem}
                  data-severity={problem.severity}
                  aria-current={problem.id === chosenProblem || undefined}
                  onClick={() => onProblem(problem)}
                >
                  <Icon name={problem.severity === 'bad' ? 'stop' : 'warning'} size={16} />
                  <span>
                    {problem.message}
                    {problem.lines && problem.lines.length > 0 ? ` (${t('review.line', { line: linesText(problem.lines) })})` : null}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </section>
      <div className={css.sides}>
        <Source lines={source} shown={shownLines} />
        <section aria-label={t('review.proposal')} className={css.proposal}>
          {children}
        </section>
      </div>
      {foot ? <div className={css.foot}>{foot}</div> : null}
    </>
  );
}

/** 3, 4, 5, 9 as `3–5, 9`. */
export function linesText(lines: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && line === last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

function Source({ lines, shown }: { lines: readonly string[]; shown: readonly number[] }) {
  const { t } = useTranslation('ui');
  const box = useRef<HTMLElement>(null);
  const first = shown.length === 0 ? null : Math.min(...shown);
  useEffect(() => {
    if (first === null || box.current === null) return;
    const line = box.current.querySelector<HTMLElement>(`[data-line="${first}"]`);
    // Only the source moves, never the page under the reader.
    if (line) box.current.scrollTo({ top: line.offsetTop - box.current.clientHeight / 3, behavior: 'smooth' });
  }, [first]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section ref={box} aria-label={t('review.source')} tabIndex={0} className={css.source}>
      <ol className={css.lines}>
        {lines.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number.
          <li key={index} data-line={index + 1} data-shown={shown.includes(index + 1) || undefined} className={css.line}>
            <span className={css.number} aria-hidden="true">
              {index + 1}
            </span>
            <span className={css.text}>{text === '' ? '\u00a0' : text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A button beside a piece of the proposal that shows the lines it was read from. */
export function SourceLinesButton({ lines, onShow }: { lines: readonly number[]; onShow(): void }) {
  const { t } = useTranslation('ui');
  if (lines.length === 0) return null;
  return (
    <Button variant="subtle" size="compact-sm" onClick={onShow}>
      {t('review.line', { line: linesText(lines) })}
    </Button>
  );
}
