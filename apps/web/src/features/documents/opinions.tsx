import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../ui/dates';
import { PersonName } from '../../ui/names';
import { StatusBadge } from '../../ui/status-badge';
import type { Revision } from './documents.queries';
import css from './revision-page.module.css';

/** Who was asked, what they said. `none`: what stands there when nobody was. */
export function Opinions({ reviews, none }: { reviews: Revision['reviews']; none: string }) {
  const { t } = useTranslation('documents');
  return (
    <section className={css.section} aria-labelledby="revision-reviews">
      <h2 className={css.heading} id="revision-reviews">
        {t('revision.reviews')}
      </h2>
      {reviews.length === 0 ? (
        <p className={css.soft}>{none}</p>
      ) : (
        <ol className={css.people}>
          {reviews.map(({ person, agreedAt, remark, spokenBy }) => (
            <li key={person.id}>
              <PersonName name={person.name} unit={person.post} />{' '}
              {agreedAt === null ? (
                <StatusBadge tone="neutral" icon="clock" word={t('revision.waiting')} />
              ) : (
                <StatusBadge tone="good" word={t('revision.agreed')} />
              )}
              {agreedAt === null ? null : <p className={css.soft}>{formatMoment(agreedAt)}</p>}
              {spokenBy ? <p className={css.soft}>{t('revision.spokenBy', { name: spokenBy.name })}</p> : null}
              {remark ? <p className={css.remark}>{remark}</p> : null}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
