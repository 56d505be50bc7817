import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageSkeleton } from '../../ui/detail-page';
import { Dialog } from '../../ui/dialog';
import { PageProblem } from '../../ui/page-states';
import { ComparedTexts } from './comparison/compared-texts';
import { editTextsQuery, type Revision } from './documents.queries';

type Edit = Revision['edits'][number];
type EditedFile = NonNullable<Edit['afterFile']>;

interface EditedFileDialogProps {
  revisionId: string;
  edit: Edit;
  before: EditedFile;
  after: EditedFile;
  onClose(): void;
}

/** What the approver changed in a file: the text of what he replaced and of his, as one. */
export function EditedFileDialog({ revisionId, edit, before, after, onClose }: EditedFileDialogProps) {
  const { t } = useTranslation('documents');
  const { data, error, refetch } = useQuery(editTextsQuery(revisionId, edit.id));
  return (
    <Dialog size="xl" title={t('edited.title', { field: t(`revision.editFields.${edit.field}`) })} onClose={onClose}>
      {error ? <PageProblem error={error} onRetry={() => void refetch()} /> : null}
      {!error && !data ? <PageSkeleton /> : null}
      {data?.before ? (
        <ComparedTexts before={{ name: before.name, text: data.before }} after={{ name: after.name, text: data.after }} />
      ) : null}
    </Dialog>
  );
}
