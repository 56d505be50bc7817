import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../ui/dates';
import { FileList } from '../../ui/file-list';
import type { Revision } from './documents.queries';
import { EditedFileDialog } from './edited-file-dialog';
import { MarkedWords } from './marked-words';
import css from './revision-page.module.css';

type Edit = Revision['edits'][number];

/** What the approver changed: words one by one; of files both, and their texts put side by side. */
export function RevisionEdits({ revision }: { revision: Revision }) {
  const { t } = useTranslation('documents');
  return (
    <section className={css.section} aria-labelledby="revision-edits">
      <h2 className={css.heading} id="revision-edits">
        {t('revision.edits')}
      </h2>
      <ul className={css.people}>
        {revision.edits.map((edit) => (
          <li key={edit.id}>
            <strong>{t(`revision.editFields.${edit.field}`)}</strong>
            {edit.afterFile === null ? (
              <p className={`${css.remark} ${css.diff}`}>
                <MarkedWords parts={edit.diff} />
              </p>
            ) : (
              <EditedFiles revisionId={revision.id} edit={edit} after={edit.afterFile} />
            )}
            <p className={css.soft}>{t('revision.editLine', { name: edit.personName, at: formatMoment(edit.editedAt) })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function EditedFiles({ revisionId, edit, after }: { revisionId: string; edit: Edit; after: NonNullable<Edit['afterFile']> }) {
  const { t } = useTranslation('documents');
  const [open, setOpen] = useState(false);
  const { beforeFile: before } = edit;
  return (
    <>
      {before === null ? null : (
        <>
          <p className={css.soft}>{t('edited.before')}</p>
          <FileList files={[before]} label={t('edited.before')} />
        </>
      )}
      <p className={css.soft}>{t('edited.after')}</p>
      <FileList files={[after]} label={t('edited.after')} />
      {before === null ? null : (
        <Button variant="default" size="sm" mt="xs" onClick={() => setOpen(true)}>
          {t('edited.action')}
        </Button>
      )}
      {open && before !== null ? (
        <EditedFileDialog revisionId={revisionId} edit={edit} before={before} after={after} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
