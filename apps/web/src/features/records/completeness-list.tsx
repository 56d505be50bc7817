import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AppLink } from '../../ui/link';
import { StatusBadge, type Tone } from '../../ui/status-badge';
import css from './completeness.module.css';
import { type Completeness, type CompletenessClause, type CompletenessTone, recordsHref } from './completeness.queries';
import { useCellWords } from './completeness-words';

const BADGES: Readonly<Record<CompletenessTone, Tone>> = { present: 'good', old: 'warning', none: 'bad' };

/** A line for each clause: of one organization what it has; of many how many have it, and who has not. */
export function CompletenessList({ data }: { data: Completeness }) {
  const { clauses, organizations } = data;
  return (
    <ol className={css.list}>
      {clauses.map((clause, place) => (
        <li key={clause.number} className={css.line}>
          <ClauseHead clause={clause} />
          {organizations.length === 1 ? <OfOne data={data} place={place} /> : <OfMany data={data} place={place} />}
        </li>
      ))}
    </ol>
  );
}

function ClauseHead({ clause: { number, title, keeping, requiredBy, whereApplicable } }: { clause: CompletenessClause }) {
  const { t } = useTranslation('records');
  return (
    <div className={css.head}>
      <h2 className={css.name}>
        {number} {title}
      </h2>
      <p className={css.soft}>
        {t(`completeness.keepings.${keeping}`)} ({requiredBy}){whereApplicable ? ` · ${t('completeness.whereApplicable')}` : null}
      </p>
    </div>
  );
}

interface PlacedProps {
  data: Completeness;
  /** Of the clause. */
  place: number;
}

function OfOne({ data, place }: PlacedProps) {
  const words = useCellWords();
  const [row] = data.organizations;
  const [clause, cell] = [data.clauses[place]!, row?.cells[place]];
  if (!row || !cell) return null;
  return (
    <div className={css.facts}>
      <StatusBadge tone={BADGES[cell.tone]} word={words(cell)} />
      <Open href={recordsHref(data, row.organizationId, clause.number, cell.tone, cell.count)} subject={clause.number} />
    </div>
  );
}

/** Who has it as a bar, and those who have not by name. */
function OfMany({ data, place }: PlacedProps) {
  const { t } = useTranslation('records');
  const words = useCellWords();
  const { organizations } = data;
  const clause = data.clauses[place]!;
  const of = (tone: CompletenessTone) => organizations.filter(({ cells }) => cells[place]?.tone === tone);
  const [present, old, none] = [of('present'), of('old'), of('none')];
  const share = (some: readonly unknown[]) => (organizations.length === 0 ? 0 : (some.length / organizations.length) * 100);
  return (
    <>
      <p className={css.soft}>
        {t('completeness.shares', { present: present.length, old: old.length, none: none.length, all: organizations.length })}
      </p>
      <Progress.Root size="lg" aria-hidden="true">
        <Progress.Section value={share(present)} className={css.present} />
        <Progress.Section value={share(old)} className={css.old} />
      </Progress.Root>
      {old.length + none.length > 0 ? (
        <details>
          <summary className={css.summary}>{t('completeness.who')}</summary>
          <ul className={css.who}>
            {[...none, ...old].map((row) => {
              const cell = row.cells[place]!;
              return (
                <li key={row.organizationId}>
                  <AppLink href={recordsHref(data, row.organizationId, clause.number, cell.tone, cell.count)}>{row.shortName}</AppLink>:{' '}
                  {words(cell)}
                </li>
              );
            })}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function Open({ href, subject }: { href: string; subject: string }) {
  const { t } = useTranslation('records');
  return (
    <AppLink href={href} aria-label={t('completeness.openOf', { clause: subject })}>
      {t('completeness.open')}
    </AppLink>
  );
}
