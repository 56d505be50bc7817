import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../ui/dates';
import type { Revision } from './documents.queries';
import css from './revision-page.module.css';

/** What the approver changed, word by word. */
export function RevisionEdits({ edits }: { edits: Revision['edits'] }) {
  const { t } = useTranslation('documents');
  return (
    <section className={css.section} aria-labelledby="revision-edits">
      <h2 className={css.heading} id="revision-edits">
        {t('revision.edits')}
      </h2>
      <ul className={css.people}>
        {edits.map((edit) => (
          <li key={`${edit.editedAt}:${edit.field}`}>
            <strong>{t(`revision.editFields.${edit.field}`)}</strong>
            <p className={`${css.remark} ${css.diff}`}>
              {edit.diff.map(({ kind, text }, index) => {
                // biome-ignore lint/suspicious/noArrayIndexKey: a part of a text is its place in it.
                if (kind === 'same') return <span key={index}>{text}</span>;
                const Mark = kind === 'added' ? 'ins' : 'del';
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                  <Mark key={index}>
                    <VisuallyHidden>({t(`revision.${kind}`)}) </VisuallyHidden>
                    {text}
                  </Mark>
                );
              })}
            </p>
            <p className={css.soft}>{t('revision.editLine', { name: edit.personName, at: formatMoment(edit.editedAt) })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
