import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../ui/dates';
import type { Revision } from './documents.queries';
import { MarkedWords } from './marked-words';
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
              <MarkedWords parts={edit.diff} />
            </p>
            <p className={css.soft}>{t('revision.editLine', { name: edit.personName, at: formatMoment(edit.editedAt) })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
