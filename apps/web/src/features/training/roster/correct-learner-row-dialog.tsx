import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { CorrectRowDialog, type RowChange } from '../../../ui/correct-row-dialog';
import { notifyDone } from '../../../ui/notify';
import type { RosterField, RosterImport, RosterImportRow } from './roster.queries';

/** In the order of the template. */
const FIELDS: readonly RosterField[] = ['fullName', 'birthDate', 'position', 'agency', 'email', 'phone'];

/** One row of a list of learners set right. */
export function CorrectLearnerRowDialog({ tagged, row, onClose }: { tagged: Tagged<RosterImport>; row: RosterImportRow; onClose(): void }) {
  const { t } = useTranslation(['roster', 'ui']);
  const { id, problems } = tagged.value;
  const correct = useCommand({
    send: (body: RowChange<RosterField>, { headers }) =>
      answer(
        api.PATCH('/api/v1/roster-imports/{id}/rows/{row}', {
          params: { path: { id, row: String(row.row) } },
          body,
          headers: { ...headers, ...ifMatch(tagged) },
        }),
      ),
    changes: [['training', 'roster-import', id]],
    done: () => {
      notifyDone(t('ui:correctRow.saved', { row: row.row }));
      onClose();
    },
  });
  return (
    <CorrectRowDialog
      reviewed={{ row: row.row, texts: row.texts, standing: row.standing, problems }}
      fields={FIELDS.map((name) => ({ name, label: t(`fields.${name}`) }))}
      cells="line"
      correct={correct}
      onClose={onClose}
    />
  );
}
