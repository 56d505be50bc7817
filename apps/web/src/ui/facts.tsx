import type { ReactNode } from 'react';
import css from './facts.module.css';

export interface Fact {
  label: string;
  /** Nothing (null, undefined, '') shows as a dash. */
  value: ReactNode;
}

/** What is known about a thing, as labels and values in two columns; one below the other on a phone. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={css.facts}>
      {facts.map(({ label, value }) => (
        <div key={label} className={css.fact}>
          <dt>{label}</dt>
          <dd>{value === null || value === undefined || value === '' ? '—' : value}</dd>
        </div>
      ))}
    </dl>
  );
}
