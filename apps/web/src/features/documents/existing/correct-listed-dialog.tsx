import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../../api/client';
import { CorrectRowDialog } from '../table-review/correct-row-dialog';
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
  const { t } = useTranslation('documents');
  const { id, problems } = tagged.value;
  return (
    <CorrectRowDialog
      reviewed={{ row: row.row, texts: row.texts, standing: row.standing, problems }}
      fields={FIELDS.map((name) => ({ name, label: t(`existing.fields.${name}`) }))}
      cells="line"
      changes={IMPORT_CHANGES}
      send={(body, { headers }) =>
        answer(
          api.PATCH('/api/v1/document-imports/{id}/rows/{row}', {
            params: { path: { id, row: String(row.row) } },
            body,
            headers: { ...headers, ...ifMatch(tagged) },
          }),
        )
      }
      onClose={onClose}
    />
  );
}
