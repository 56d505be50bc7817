import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { CorrectRowDialog, type RowChange } from '../../../ui/correct-row-dialog';
import { notifyDone } from '../../../ui/notify';
import { type ExistingImport, IMPORT_CHANGES, type ListField, type ListRow } from './existing.queries';

/** In the order of a master list. */
const FIELDS: readonly ListField[] = [
  'code',
  'title',
  'kind',
  'issue',
  'amendment',
  'effectiveOn',
  'decisionNumber',
  'decidedOn',
  'unit',
  'clauses',
  'holder',
  'note',
];

/** One row of a master list set right. */
export function CorrectListedDialog({ tagged, row, onClose }: { tagged: Tagged<ExistingImport>; row: ListRow; onClose(): void }) {
  const { t } = useTranslation(['documents', 'ui']);
  const { id, problems } = tagged.value;
  const correct = useCommand({
    send: (body: RowChange<ListField>, { headers }) =>
      answer(
        api.PATCH('/api/v1/document-imports/{id}/rows/{row}', {
          params: { path: { id, row: String(row.row) } },
          body,
          headers: { ...headers, ...ifMatch(tagged) },
        }),
      ),
    changes: IMPORT_CHANGES,
    done: () => {
      notifyDone(t('ui:correctRow.saved', { row: row.row }));
      onClose();
    },
  });
  return (
    <CorrectRowDialog
      reviewed={{ row: row.row, texts: row.texts, standing: row.standing, problems }}
      fields={FIELDS.map((name) => ({ name, label: t(`existing.fields.${name}`) }))}
      cells="line"
      correct={correct}
      onClose={onClose}
    />
  );
}
